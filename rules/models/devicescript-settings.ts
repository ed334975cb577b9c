import type { LibraryModel } from './vocabulary';

export const devicescriptSettings: LibraryModel = {
  package: '@devicescript/settings',
  versions: '>=2.11',
  unchecked:
    'the declarations of the built-in packages come with the DeviceScript compiler (packages/settings/src of microsoft/devicescript), not from the npm registry',
  exports: { readSetting: { call: { result: { labels: ['config'] } } } },
};
