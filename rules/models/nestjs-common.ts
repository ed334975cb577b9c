import { as, each } from './shapes';
import type { LibraryModel } from './vocabulary';

const given = { call: { decorates: { labels: ['untrusted.http'] } } } as const;

export const nestjsCommon: LibraryModel = {
  package: '@nestjs/common',
  versions: '>=9',
  exports: {
    ...each(['Body', 'Query', 'Param', 'Headers', 'RawBody', 'UploadedFile', 'UploadedFiles'], given),
    ...each(['Req', 'Request'], { call: { decorates: { type: 'express#Request' } } }),
    ...each(['Res', 'Response'], { call: { decorates: { type: 'express#Response' } } }),
    Logger: {
      construct: { result: { type: '#Logger' } },
      members: {
        ...each(['log', 'error', 'warn', 'debug', 'verbose', 'fatal'], {
          call: { params: [as('log.entry')], rest: as('log.entry') },
        }),
      },
    },
    ParseIntPipe: {},
    ValidationPipe: {},
  },
  types: {
    Logger: {
      members: {
        ...each(['log', 'error', 'warn', 'debug', 'verbose', 'fatal'], {
          call: { params: [as('log.entry')], rest: as('log.entry') },
        }),
      },
    },
  },
};
