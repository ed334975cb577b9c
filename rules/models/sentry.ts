import { a, any, as, called, each, gives } from './shapes';
import type { LibraryModel } from './vocabulary';

const sent = as('telemetry.data');

/** Errors and their context go to Sentry's servers or to one's own. Version 11 replaced `sendDefaultPii` by `dataCollection`. */
export const sentry: LibraryModel = {
  package: '@sentry/core',
  versions: '>=7',
  aliases: [
    '@sentry/node',
    '@sentry/browser',
    '@sentry/react',
    '@sentry/react-native',
    '@sentry/nextjs',
    '@sentry/angular',
    '@sentry/vue',
    '@sentry/electron',
    '@sentry/capacitor',
    '@sentry/serverless',
    '@sentry/aws-serverless',
  ],
  undeclared: { init: 'each SDK exports its own init (@sentry/node build/types/sdk), the core has initAndBind only' },
  exports: {
    init: {
      call: {
        params: [
          {
            options: {
              sendDefaultPii: as('telemetry.pii'),
              dataCollection: {
                options: {
                  userInfo: as('telemetry.pii'),
                  httpBodies: as('telemetry.pii'),
                  cookies: as('telemetry.pii'),
                },
              },
            },
          },
        ],
      },
    },
    ...each(['setUser', 'setExtras', 'setTags'], { call: { params: [sent] } }),
    ...each(['captureMessage', 'captureEvent', 'addBreadcrumb'], { call: { params: [sent, sent] } }),
    ...each(['setContext', 'setExtra', 'setTag'], { call: { params: [any, sent] } }),
    captureException: { call: { params: [any, sent] } },
    withScope: { call: { params: [called(a('#Scope'))] } },
    ...each(['getCurrentScope', 'getIsolationScope', 'getGlobalScope'], gives('#Scope')),
    Scope: { construct: { result: a('#Scope') } },
  },
  types: {
    Scope: {
      members: {
        ...each(['setUser', 'setExtras', 'setTags', 'addBreadcrumb'], { call: { params: [sent] } }),
        ...each(['setContext', 'setExtra', 'setTag'], { call: { params: [any, sent] } }),
      },
    },
  },
};
