import { a, as, each, gives } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const log: MemberModel = { call: { params: [as('log.entry')], rest: as('log.entry') } };
const members: Record<string, MemberModel> = {
  ...each(['error', 'warn', 'info', 'http', 'verbose', 'debug', 'silly', 'log'], log),
};

/** What makes the text of an entry: by a function of the program, or of all its fields. */
const format: MemberModel = {
  call: { result: a('#FormatFactory') },
  members: {
    combine: gives('#CombinedFormat'),
    printf: gives('#PrintedFormat'),
    ...each(['json', 'simple', 'prettyPrint', 'logstash', 'cli'], gives('#WholeFormat')),
  },
};
const transport: MemberModel = { construct: { result: a('#Transport') } };

export const winston: LibraryModel = {
  package: 'winston',
  versions: '>=3',
  exports: {
    createLogger: { call: { result: a('#Logger') } },
    format,
    transports: { members: each(['Console', 'File', 'Http', 'Stream'], transport) },
    ...members,
  },
  types: {
    CombinedFormat: { members: {} },
    PrintedFormat: { members: {} },
    WholeFormat: { members: {} },
    /** `format((info) => …)` gives what makes a format of the program's own. */
    FormatFactory: { members: {}, call: { result: a('#CustomFormat') } },
    CustomFormat: { members: {} },
    Transport: { members: {} },
    Logger: { members: { ...members, child: { call: { params: [as('log.entry')], result: a('#Logger') } } } },
  },
};
