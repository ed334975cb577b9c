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
