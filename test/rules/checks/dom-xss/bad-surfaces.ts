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
