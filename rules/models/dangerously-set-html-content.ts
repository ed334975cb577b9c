import { as } from './shapes';
import type { LibraryModel } from './vocabulary';

export const dangerouslySetHtmlContent: LibraryModel = {
  package: 'dangerously-set-html-content',
  versions: '>=1',
  undeclared: { default: 'a class component, whose use in JSX is modelled as a call of its props' },
  exports: { default: { call: { params: [{ options: { html: as('html.render') } }] } } },
};
