// @case: session of the upgrade
import { WebSocketServer } from 'ws';
import { parse } from 'cookie';
const wss = new WebSocketServer({ port: 8080 });
wss.on('connection', (socket, request) => {
  if (request.headers.origin !== 'https://portal.clinic.example') return socket.close(4003);
  const user = sessions.get(parse(request.headers.cookie ?? '').sid);
  if (!user) return socket.close(4001);
  socket.on('message', (data) => command(user, data));
});

// @case: session parser
import { WebSocketServer } from 'ws';
import { sessionParser } from './session';
const wss = new WebSocketServer({ noServer: true });
server.on('upgrade', (request, socket, head) => {
  if (!isOwnOrigin(request)) return socket.destroy();
  sessionParser(request, {}, () => {
    if (!request.session.user) return socket.destroy();
    wss.handleUpgrade(request, socket, head, (ws) => wss.emit('connection', ws, request));
  });
});

// @case: socket.io engine
import { Server } from 'socket.io';
import { sessionMiddleware } from './session';
const io = new Server(3000, { allowRequest: (req, done) => done(null, isOurs(req)) });
io.engine.use(sessionMiddleware);
io.on('connection', (socket) => socket.on('rate', setRate));

// @case: handshake of socket.io
import { Server } from 'socket.io';
const io = new Server(3000);
io.use((socket, next) => {
  const user = userOf(socket.handshake.auth.token);
  next(user ? undefined : new Error('login'));
});

// @case: server of another file
// @file: http.ts
import { createServer } from 'http';
export const server = createServer();
// @file: main.ts
import { WebSocketServer } from 'ws';
import { server } from './http';
const wss = new WebSocketServer({ server });
wss.on('connection', (socket, request) => {
  if (!known(new URL(request.url ?? '', 'wss://x').searchParams.get('ticket'))) socket.close();
});

// @case: options of another file
// @file: options.ts
export const options = { port: 8443, maxPayload: 4096 };
// @file: main.ts
import { WebSocketServer } from 'ws';
import { options } from './options';
export const wss = new WebSocketServer(options);
wss.on('connection', (socket, request) => {
  if (!known(request.headers.cookie, request.headers.origin)) socket.close();
});

// @case: the cookie of the session stays at home, set in another file
// @file: session.ts
import session from 'express-session';
export const sessionMiddleware = session({ secret: process.env.SESSION_SECRET!, cookie: { sameSite: 'lax', maxAge: 900_000 } });
// @file: main.ts
import { Server } from 'socket.io';
import { sessionMiddleware } from './session';
const io = new Server(3000);
io.engine.use(sessionMiddleware);
io.on('connection', (socket) => socket.on('rate', setRate));
