import { readFileSync } from 'node:fs';
import https from 'node:https';
import express from 'express';
import helmet from 'helmet';
import { endpoints } from './config';
import { infusions } from './routes/infusions';

/** The server that the tablets at the bedside speak to. */
export function serveTablets(): https.Server {
  const app = express();
  app.use(helmet());
  app.use(express.json({ limit: '8kb' }));
  app.use('/infusions', infusions);
  const tls = { key: readFileSync('/run/secrets/gateway.key'), cert: readFileSync('/etc/gateway/gateway.crt') };
  return https.createServer(tls, app).listen(8444, endpoints.tabletNetwork);
}
