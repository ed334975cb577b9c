// @case: query of Vue Router as text
import { h, defineComponent } from 'vue';
import { useRoute } from 'vue-router';
export default defineComponent({
  setup() {
    const route = useRoute();
    return () => h('div', { textContent: route.query.note });
  },
});

// @case: fragment of a fixed text
const range = document.createRange();
document.body.append(range.createContextualFragment('<hr>'));

// @case: search parameters of Next's app directory as text
// @file: note.tsx
'use client';
import { useSearchParams } from 'next/navigation';
export function Note() {
  const parameters = useSearchParams();
  return <div>{parameters.get('note')}</div>;
}

// @case: text of an element in a render function of Vue
// @file: note.tsx
import { defineComponent } from 'vue';
export default defineComponent({
  render() {
    const note = new URLSearchParams(location.search).get('note');
    return <div title={note}>{note}</div>;
  },
});

// @case: messages of the own page alone
window.addEventListener('message', (event) => {
  if (event.origin !== window.location.origin) return;
  document.getElementById('note')!.innerHTML = event.data.note;
});

// @case: messages of pages that a list names, taken apart
const PARTNERS = new Set(['https://viewer.clinic.example', 'https://portal.clinic.example']);
const isPartner = (origin: string): boolean => PARTNERS.has(origin);
window.addEventListener('message', ({ data, origin }: MessageEvent) => {
  if (isPartner(origin)) document.getElementById('note')!.innerHTML = data.note;
});

// @case: messages of a page that a setting names
class Viewer {
  constructor(private readonly origin: string) {
    window.addEventListener('message', this.show);
  }
  private readonly show = (event: MessageEvent): void => {
    const sender = event.origin || (event as any).originalEvent.origin;
    if (sender !== this.origin || event.data.kind !== 'note') return;
    const { note } = JSON.parse(event.data);
    document.getElementById('note')!.innerHTML = note;
  };
}
export const viewer = new Viewer('https://viewer.clinic.example');

// @case: messages of an own port or channel alone
const onMessage = (event: MessageEvent): void => {
  const { data } = event;
  if (!data) return;
  const isOwnEnd =
    event.target instanceof MessagePort ||
    (typeof BroadcastChannel !== 'undefined' && event.target instanceof BroadcastChannel);
  if (!isOwnEnd) return;
  document.getElementById('note')!.innerHTML = data.note;
};
window.addEventListener('message', onMessage, false);


// @case: a part of the path as Next's app directory gives it, percent-encoded
import { useParams } from 'next/navigation';
export function show(target: HTMLElement): void {
  const { ward } = useParams<{ ward: string }>();
  target.innerHTML = `<a href="/ward/${ward}">ward</a>`;
}
