import { as, called, labelled } from './shapes';
import type { LibraryModel, MemberModel, ResultModel } from './vocabulary';

/** What a script of the page that is shown posts. */
const message: ResultModel = { properties: { nativeEvent: { properties: { data: labelled('untrusted.message') } } } };
const view: MemberModel = {
  call: {
    roles: ['webview'],
    params: [{ options: { source: { options: { uri: as('transport.url') } }, onMessage: called(message) } }],
  },
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
