import { as } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const view: MemberModel = { call: { roles: ['webview'], params: [{ options: { source: { options: { uri: as('transport.url') } } } }] } };

export const reactNativeWebview: LibraryModel = {
  package: 'react-native-webview',
  versions: '>=11',
  exports: { default: view, WebView: view },
};
