// @case: query of Next's router
// @file: loc5.tsx
import { useRouter } from 'next/router';
export function P() {
  const router = useRouter();
  // expect: dom-xss
  return <div dangerouslySetInnerHTML={{ __html: router.query.m as string }} />;
}

// @case: search parameters of Next's app directory
// @file: loc6.tsx
'use client';
import { useSearchParams } from 'next/navigation';
export function P() {
  const sp = useSearchParams();
  // expect: dom-xss
  return <div dangerouslySetInnerHTML={{ __html: sp.get('m')! }} />;
}

// @case: query of Vue Router in a render function
import { h, defineComponent } from 'vue';
import { useRoute } from 'vue-router';
export default defineComponent({
  setup() {
    const route = useRoute();
    // expect: dom-xss
    return () => h('div', { innerHTML: route.query.m });
  },
});

// @case: fragment made of text
const q = location.hash.slice(1);
// expect: dom-xss
const r = document.createRange().createContextualFragment(q);
document.body.append(r);

// @case: property of an element of Vue
import { h, defineComponent, ref } from 'vue';
export default defineComponent({
  setup() {
    const q = new URLSearchParams(location.search).get('q');
    // expect: dom-xss
    return () => h('div', { innerHTML: q });
  },
});

// @case: property of an element of Vue 2
// @file: vue3.js
export default {
  render(h) {
    // expect: dom-xss
    return h('div', { domProps: { innerHTML: location.hash } });
  },
};

// @case: markup of an element in a render function of Vue
// @file: note.tsx
import { defineComponent } from 'vue';
export default defineComponent({
  render() {
    const note = new URLSearchParams(location.search).get('note');
    // expect: dom-xss
    return <div v-html={note} />;
  },
});

// @case: the kind of a message is looked at, not its sender
window.addEventListener('message', (event) => {
  if (event.data.kind !== 'note') return;
  // expect: dom-xss (high)
  document.getElementById('note')!.innerHTML = event.data.note;
});

// @case: the origin is compared with what the message itself says
window.addEventListener('message', (event) => {
  if (event.origin !== event.data.origin) return;
  // expect: dom-xss (high)
  document.getElementById('note')!.innerHTML = event.data.note;
});

// @case: rendered before the origin is looked at
window.addEventListener('message', (event) => {
  // expect: dom-xss (high)
  document.getElementById('note')!.innerHTML = event.data.note;
  if (event.origin === location.origin) count();
});

// @case: a window has the message as well
window.addEventListener('message', (event) => {
  if (!(event.target instanceof MessagePort || event.target instanceof Window)) return;
  // expect: dom-xss (high)
  document.getElementById('note')!.innerHTML = event.data.note;
});

// @case: the origin of another event
window.addEventListener('message', (first) => {
  window.addEventListener('message', (event) => {
    if (first.origin !== location.origin) return;
    // expect: dom-xss (high)
    document.getElementById('note')!.innerHTML = event.data.note;
  });
});


// @case: a part of the path as Next's app directory gives it, decoded
import { useParams } from 'next/navigation';
export function show(target: HTMLElement): void {
  const { ward } = useParams<{ ward: string }>();
  // expect: dom-xss
  target.innerHTML = `<h1>${decodeURIComponent(ward)}</h1>`;
}
