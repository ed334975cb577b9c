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
