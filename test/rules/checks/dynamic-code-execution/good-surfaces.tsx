// @case: message of the page in a web view, chosen from a list
// @file: help.tsx
import { WebView } from 'react-native-webview';
const ACTIONS = { close: () => 1, next: () => 2 };
export const Help = () => (
  <WebView
    source={{ uri: 'https://help.ward.example' }}
    onMessage={(event) => {
      if (event.nativeEvent.data === 'close') ACTIONS.close();
    }}
  />
);
