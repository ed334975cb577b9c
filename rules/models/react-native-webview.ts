import { as } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const view: MemberModel = {
  call: { roles: ['webview'], params: [{ options: { source: { options: { uri: as('transport.url') } } } }] },
};

export const reactNativeWebview: LibraryModel = {
  package: 'react-native-webview',
  versions: '>=11',
  undeclared: {
    default: 'a class component, whose use in JSX is modelled as a call of its props',
    WebView: 'a class component, whose use in JSX is modelled as a call of its props',
  },
  exports: { default: view, WebView: view },
};
