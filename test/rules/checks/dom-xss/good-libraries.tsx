// @case: Markdown of a server is sanitised
import { useEffect, useState } from 'react';
import DOMPurify from 'dompurify';
import { marked } from 'marked';

export function Note({ id }: { id: string }) {
  const [text, setText] = useState('');
  useEffect(() => {
    void fetch(`/api/notes/${encodeURIComponent(id)}`)
      .then((response) => response.text())
      .then(setText);
  }, [id]);
  const html = { __html: DOMPurify.sanitize(marked.parse(text) as string) };
  return <article dangerouslySetInnerHTML={html} />;
}

// @case: component that parses its text as a page, cleaned before
import InnerHTML from 'dangerously-set-html-content';
import DOMPurify from 'dompurify';
export function Greeting() {
  return <InnerHTML html={DOMPurify.sanitize(decodeURIComponent(window.location.search))} />;
}
