import { cleans, each } from './shapes';
import type { Hazard } from './labels';
import type { LibraryModel, MemberModel } from './vocabulary';

/** Texts of these forms hold no character that a parser gives a meaning to. */
const harmless: readonly Hazard[] = [
  'command',
  'sql',
  'nosql',
  'code',
  'html',
  'path',
  'regex',
  'log',
  'header',
  'xml',
  'template',
  'ldap',
  'csv',
  'type',
];
const strict: MemberModel = { call: { guards: { param: 0, clears: harmless, how: 'returns-true' } } };
const members: Record<string, MemberModel> = {
  ...each(
    [
      'isAlphanumeric',
      'isAlpha',
      'isNumeric',
      'isInt',
      'isUUID',
      'isHexadecimal',
      'isMongoId',
      'isISO8601',
      'isIP',
      'isFloat',
      'isMACAddress',
      'isPort',
    ],
    strict,
  ),
  // Each of them throws for what is no text.
  ...each(
    [
      'isEmail',
      'isLength',
      'isByteLength',
      'isMobilePhone',
      'isStrongPassword',
      'isDate',
      'isAscii',
      'isBase64',
      'isJWT',
      'isSlug',
      'isPostalCode',
      'isSemVer',
      'matches',
      'equals',
    ],
    { call: { guards: { param: 0, clears: ['nosql', 'type'], how: 'returns-true' } } },
  ),
  escape: cleans('html', 'xml'),
  isIn: { call: { guards: { param: 0, clears: 'all', how: 'returns-true' } } },
  isURL: { call: { guards: { param: 0, clears: ['html', 'log', 'header', 'nosql', 'type'], how: 'returns-true' } } },
  ...each(['toInt', 'toFloat', 'toBoolean', 'toDate'], cleans(...harmless)),
  ...each(['trim', 'ltrim', 'rtrim', 'stripLow', 'blacklist', 'normalizeEmail', 'unescape'], {
    call: { result: { passes: [0] } },
  }),
  whitelist: { call: { result: { passes: [0] } } },
};

export const validator: LibraryModel = {
  package: 'validator',
  versions: '>=13',
  typings: '@types/validator',
  exports: { default: { members } },
};
