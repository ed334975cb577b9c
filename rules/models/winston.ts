import { a, as, each, gives } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const log: MemberModel = { call: { params: [as('log.entry')], rest: as('log.entry') } };
const members: Record<string, MemberModel> = {
  ...each(['error', 'warn', 'info', 'http', 'verbose', 'debug', 'silly', 'log'], log),
};

/** What makes the text of an entry: by a function of the program, or of all its fields. */
const format: MemberModel = {
  call: { result: a('#formatFactory') },
  members: {
    combine: gives('#combinedFormat'),
    printf: gives('#printedFormat'),
    ...each(['json', 'simple', 'prettyPrint', 'logstash', 'cli'], gives('#wholeFormat')),
  },
};
const transport: MemberModel = { construct: { result: a('#transport') } };

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
    combinedFormat: { members: {} },
    printedFormat: { members: {} },
    wholeFormat: { members: {} },
    /** `format((info) => …)` gives what makes a format of the program's own. */
    formatFactory: { members: {}, call: { result: a('#customFormat') } },
    customFormat: { members: {} },
    transport: { members: {} },
    Logger: { members: { ...members, child: { call: { params: [as('log.entry')], result: a('#Logger') } } } },
  },
};
