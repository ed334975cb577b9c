import type { Hazard } from './labels';
import { uploadedFile } from './multer';
import { a, as, cleans, each } from './shapes';
import type { LibraryModel } from './vocabulary';

/** A number, a UUID or a word of a list: nothing that any language or path could take for its own. */
const plain: readonly Hazard[] = [
  ...(['command', 'sql', 'nosql', 'code', 'html', 'path', 'url', 'regex', 'log', 'header'] as const),
  ...(['xml', 'template', 'ldap', 'csv', 'deserialize', 'prototype', 'type'] as const),
];
/** Known by name: what stands behind it is judged where the whole application is read. */
const named = {};
const given = { call: { decorates: { labels: ['untrusted.http'] } } } as const;

export const nestjsCommon: LibraryModel = {
  package: '@nestjs/common',
  versions: '>=9',
  undeclared: { '#HttpArgumentsHost': 'declared in interfaces/features, which the package exports by no name' },
  exports: {
    Query: {
      call: {
        decorates: {
          labels: ['untrusted.http'],
          parts: {
            clears: ['nosql'],
            when: {
              since: { package: '@nestjs/platform-express', version: '11.0.0' },
              setting: { name: 'query parser', is: ['simple', false] },
            },
          },
        },
      },
    },
    ...each(['Body', 'Param', 'Headers', 'RawBody'], given),
    UploadedFile: { call: { decorates: uploadedFile } },
    UploadedFiles: { call: { decorates: { items: uploadedFile } } },
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
    ...each(['Module', 'Controller', 'Injectable', 'Catch', 'Global'], named),
    ...each(['Get', 'Post', 'Put', 'Patch', 'Delete', 'All', 'Options', 'Head', 'Sse', 'Search'], named),
    ...each(['UseGuards', 'UseInterceptors', 'UsePipes', 'UseFilters'], named),
    ...each(['SetMetadata', 'applyDecorators', 'forwardRef', 'Redirect', 'Render', 'RequestMethod'], named),
    ...each(['ParseIntPipe', 'ParseFloatPipe', 'ParseBoolPipe'], { construct: { result: a('#ParseIntPipe') } }),
    ParseUUIDPipe: { construct: { result: a('#ParseUUIDPipe') } },
    ParseEnumPipe: { construct: { result: a('#ParseEnumPipe') } },
    ValidationPipe: {},
  },
  types: {
    /** What guards, interceptors and filters are called with. */
    ArgumentsHost: { members: { switchToHttp: { call: { result: a('#HttpArgumentsHost') } } } },
    ExecutionContext: { extends: ['#ArgumentsHost'], members: {} },
    HttpArgumentsHost: {
      members: {
        getRequest: { call: { result: a('express#Request') } },
        getResponse: { call: { result: a('express#Response') } },
      },
    },
    ...each(['ParseIntPipe', 'ParseUUIDPipe', 'ParseEnumPipe'], { members: { transform: cleans(...plain) } }),
    Logger: {
      members: {
        ...each(['log', 'error', 'warn', 'debug', 'verbose', 'fatal'], {
          call: { params: [as('log.entry')], rest: as('log.entry') },
        }),
      },
    },
  },
};
