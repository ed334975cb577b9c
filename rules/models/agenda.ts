import { a, any, called, nothing } from './shapes';
import type { LibraryModel } from './vocabulary';

const processor = called(a('#Job'), nothing);

/** Jobs have one name, under which they are defined and scheduled. */
export const agenda: LibraryModel = {
  package: 'agenda',
  versions: '>=2',
  exports: { default: { construct: { result: a('#Agenda') } }, Agenda: { construct: { result: a('#Agenda') } } },
  types: {
    Agenda: {
      members: {
        define: { call: { receives: { queue: 0 }, params: [any, processor, processor] } },
        now: { call: { sends: { queue: 0, data: 1 }, result: a('#Job') } },
        create: { call: { sends: { queue: 0, data: 1 }, result: a('#Job') } },
        schedule: { call: { sends: { queue: 1, data: 2 } } },
        every: { call: { sends: { queue: 1, data: 2 } } },
      },
    },
    Job: { members: { attrs: { read: { properties: { data: { typeArgument: 0, queued: true } } } } } },
  },
};
