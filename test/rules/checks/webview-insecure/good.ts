
// @case: a page of the own site that a link names
// @file: help.tsx
import { useRoute } from '@react-navigation/native';
import { WebView } from 'react-native-webview';
export function Help() {
  const route = useRoute<any>();
  return <WebView source={{ uri: `https://help.vendor.example/${route.params.page}` }} />;
}
