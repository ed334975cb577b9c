// @case: a component of another file renders what it is given
// @file: html.tsx
export function Html({ content }: { content: string }) {
  // expect: dom-xss
  return <div dangerouslySetInnerHTML={{ __html: content }} />;
}
// @file: main.tsx
import { useEffect, useState } from 'react';
import { Html } from './html';
export function Notes({ id }: { id: string }) {
  const [note, setNote] = useState('');
  useEffect(() => {
    void fetch(`/api/notes/${id}`)
      .then((response) => response.text())
      .then(setNote);
  }, [id]);
  // expect: dom-xss
  return <Html content={note} />;
}

// @case: a memoised component with props in one object
// @file: RichText.tsx
import { memo } from 'react';
export const RichText = memo((props: { html: string; className?: string }) => (
  // expect: dom-xss
  <section className={props.className} dangerouslySetInnerHTML={{ __html: props.html }} />
));
// @file: main.tsx
import { RichText } from './RichText';
export async function Page({ params }: { params: { id: string } }) {
  const res = await fetch(`https://cms.ward.example/notes/${params.id}`);
  const note = await res.json();
  // expect: dom-xss
  return <RichText html={note.body} className="note" />;
}

// @case: a helper writes into an element
// @file: render.ts
export function show(target: HTMLElement, html: string) {
  // expect: dom-xss
  target.innerHTML = html;
}
// @file: main.ts
import { show } from './render';
const socket = new WebSocket('wss://ward.example/alarms');
socket.onmessage = (event) => {
  // expect: dom-xss
  show(document.getElementById('alarm')!, `<b>${event.data}</b>`);
};
