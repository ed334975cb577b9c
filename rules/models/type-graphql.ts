import { each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

/** The schema has looked at its type: a text is a text, and an object has the fields of its input type. */
const argument: MemberModel = {
  call: { decorates: { labels: ['untrusted.http'], clears: ['type', 'nosql', 'prototype'], isTyped: true } },
};

export const typeGraphql: LibraryModel = {
  package: 'type-graphql',
  versions: '>=1',
  exports: each(['Arg', 'Args'], argument),
};
