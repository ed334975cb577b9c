import { any, as } from './shapes';
import type { LibraryModel, ParamModel } from './vocabulary';

/** Properties of an element that is made in a render function, as version 3 and as version 2 have them. */
const properties: ParamModel = {
  options: { innerHTML: as('html.render'), domProps: { options: { innerHTML: as('html.render') } } },
};

export const vue: LibraryModel = {
  package: 'vue',
  versions: '>=2.7',
  aliases: ['@vue/runtime-dom', '@vue/runtime-core', '@vue/composition-api'],
  exports: {
    h: { call: { params: [any, properties] } },
    createVNode: { call: { params: [any, properties] } },
  },
};
