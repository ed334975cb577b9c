
// @case: the address comes with a message
// @file: help.tsx
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
