// @case: script of redis
import { createClient } from 'redis';
import express from 'express';
const c = createClient({ url: 'rediss://r' });
const app = express();
app.get('/a', async (req, res) => {
  // expect: dynamic-code-execution
  await c.eval(`return redis.call('get', '${req.query.k}')`, { keys: [] });
  res.end();
});

// @case: script of ioredis
import Redis from 'ioredis';
import express from 'express';
const c = new Redis({ tls: {} });
const app = express();
app.get('/a', async (req, res) => {
  // expect: dynamic-code-execution
  await c.eval('return ' + req.query.k, 0);
  res.end();
});

// @case: message of the page in a web view
// @file: help.tsx
import { WebView } from 'react-native-webview';
export const Help = () => (
  <WebView
    source={{ uri: 'https://help.ward.example' }}
    onMessage={(event) => {
      // expect: dynamic-code-execution
      eval(event.nativeEvent.data);
    }}
  />
);
