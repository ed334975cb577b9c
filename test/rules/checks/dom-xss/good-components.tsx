// @case: a component of another file cleans what it is given
// @file: RichText.tsx
import DOMPurify from 'dompurify';
export const RichText = ({ html }: { html: string }) => (
  <p dangerouslySetInnerHTML={{ __html: DOMPurify.sanitize(html) }} />
);
// @file: main.tsx
import { RichText } from './RichText';
export async function Page({ id }: { id: string }) {
  const note = await (await fetch(`https://cms.ward.example/notes/${id}`)).json();
  return <RichText html={note.body} />;
}

// @case: a component that shows text, and one that is given a constant
// @file: Plain.tsx
export const Plain = ({ text }: { text: string }) => <p>{text}</p>;
// @file: main.tsx
import { Plain } from './Plain';
export async function Page({ id }: { id: string }) {
  const note = await (await fetch(`https://cms.ward.example/notes/${id}`)).json();
  return <Plain text={note.body} />;
}

// @case: a helper writes cleaned text into an element
// @file: render.ts
import DOMPurify from 'dompurify';
export function show(target: HTMLElement, html: string) {
  target.innerHTML = DOMPurify.sanitize(html);
}
// @file: main.ts
import { show } from './render';
const socket = new WebSocket('wss://ward.example/alarms');
socket.onmessage = (event) => {
  show(document.getElementById('alarm')!, `<b>${event.data}</b>`);
};
