// @case: Markdown of a server is rendered as it is
import { useEffect, useState } from 'react';
import { marked } from 'marked';

export function Note({ id }: { id: string }) {
  const [text, setText] = useState('');
  useEffect(() => {
    void fetch(`/api/notes/${encodeURIComponent(id)}`)
      .then((response) => response.text())
      .then(setText);
  }, [id]);
  const html = { __html: marked.parse(text) as string };
  // expect: dom-xss
  return <article dangerouslySetInnerHTML={html} />;
}

// @case: component that parses its text as a page
import InnerHTML from 'dangerously-set-html-content';
export function Greeting() {
  // expect: dom-xss
  return <InnerHTML html={decodeURIComponent(window.location.search)} />;
}

// @case: what the own server makes of a fixed text, through functions of the workspace, for who looks for all of them
// @file: api.ts
import axios, { type AxiosRequestConfig } from 'axios';
const client = axios.create();
const send = (config: AxiosRequestConfig): Promise<string> => client.request(config).then((response) => response.data);
export const render = (data: string): Promise<string> => send({ url: '/api/render', method: 'post', data });
// @file: main.tsx
import { useEffect, useState } from 'react';
import { render } from './api';
export function Phone({ ward }: { ward: string }) {
  const [phone, setPhone] = useState('');
  const [note, setNote] = useState('');
  useEffect(() => {
    render('{{phone}}').then((data) => setPhone(data));
    render(ward).then((data) => setNote(data));
  }, []);
  return (
    <>
      {/* expect: dom-xss (low) */}
      <p dangerouslySetInnerHTML={{ __html: phone }} />
      {/* expect: dom-xss (medium) */}
      <p dangerouslySetInnerHTML={{ __html: note }} />
    </>
  );
}
