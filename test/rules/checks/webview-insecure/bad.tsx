// @case: mixed content
import { WebView } from 'react-native-webview';
export const Portal = () => (
  // expect: webview-insecure
  <WebView source={{ uri: 'https://portal.clinic.example/' }} mixedContentMode="always" />
);

// @case: any page from a link
import WebView from 'react-native-webview';
export function Report({ route }) {
  // expect: webview-insecure
  return <WebView source={{ uri: route.params.uri }} originWhitelist={['*']} />;
}

// @case: files
import { WebView as View } from 'react-native-webview';
// expect: webview-insecure
export const Manual = () => <View source={{ uri: 'file:///manual.html' }} allowFileAccessFromFileURLs={true} />;

// @case: list of another file
// @file: origins.ts
export const origins = ['*'];
// @file: main.tsx
import { WebView } from 'react-native-webview';
import { origins } from './origins';
export const Page = ({ uri }: { uri: string }) => (
  // expect: webview-insecure
  <WebView source={{ uri }} originWhitelist={origins} />
);

// @case: mode of another file
// @file: mode.ts
export const MODE = 'always' as const;
// @file: main.tsx
import { WebView } from 'react-native-webview';
import { MODE } from './mode';
// expect: webview-insecure
export const Curve = () => <WebView source={{ uri: 'https://cgm.example/curve' }} mixedContentMode={MODE} />;

// @case: universal access, props in an object
import { WebView } from 'react-native-webview';
const props = { allowUniversalAccessFromFileURLs: true };
// expect: webview-insecure
export const Help = () => <WebView source={{ uri: 'file:///help.html' }} {...props} />;

// @case: the address comes with a message
import { useEffect, useState } from 'react';
import { Linking } from 'react-native';
import { WebView } from 'react-native-webview';
export function Help() {
  const [address, setAddress] = useState('');
  useEffect(() => {
    Linking.addEventListener('url', ({ url }) => setAddress(url));
  }, []);
  // expect: webview-insecure
  return <WebView source={{ uri: address }} />;
}
