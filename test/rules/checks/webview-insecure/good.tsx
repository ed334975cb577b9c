// @case: no mixed content
import { WebView } from 'react-native-webview';
export const Portal = () => <WebView source={{ uri: 'https://portal.clinic.example/' }} mixedContentMode="never" />;

// @case: own origins
import WebView from 'react-native-webview';
export function Report({ route }) {
  return <WebView source={{ uri: route.params.uri }} originWhitelist={['https://portal.clinic.example']} />;
}

// @case: no files
import { WebView as View } from 'react-native-webview';
export const Manual = () => <View source={{ uri: 'file:///manual.html' }} allowFileAccessFromFileURLs={false} />;

// @case: local text
import { WebView } from 'react-native-webview';
export const Page = ({ html }: { html: string }) => <WebView source={{ html: '<p>Fill the reservoir</p>' }} originWhitelist={['*']} />;

// @case: mode of another file
// @file: mode.ts
export const MODE = 'compatibility' as const;
// @file: main.tsx
import { WebView } from 'react-native-webview';
import { MODE } from './mode';
export const Curve = () => <WebView source={{ uri: 'https://cgm.example/curve' }} mixedContentMode={MODE} />;

// @case: own page with any link inside
import { WebView } from 'react-native-webview';
export const Help = () => <WebView source={{ uri: 'https://help.clinic.example/pump' }} originWhitelist={['*']} />;

// @case: a page of the own site that a link names
import { useRoute } from '@react-navigation/native';
import { WebView } from 'react-native-webview';
export function Help() {
  const route = useRoute<any>();
  return <WebView source={{ uri: `https://help.vendor.example/${route.params.page}` }} />;
}
