// @case: socket.io with a guard
import { Server } from 'socket.io';
import { requireClinicianToken } from './auth';
const io = new Server(httpServer);
io.use(requireClinicianToken);
io.on('connection', (s) => {
  s.on('calibrate', (g) => transmitter.calibrate(g));
});

// @case: ws with handleUpgrade
import { WebSocketServer } from 'ws';
const wss = new WebSocketServer({ noServer: true });
wss.on('connection', (ws) => {
  ws.on('message', (data) => handle(data));
});
server.on('upgrade', (req, socket, head) => {
  if (!valid(req)) return socket.destroy();
  return wss.handleUpgrade(req, socket, head, (ws) => wss.emit('connection', ws, req));
});

// @case: verifyClient
import WebSocket from 'ws';
const stream = new WebSocket.Server({ port: 8081, verifyClient: ({ req }) => valid(req) });
stream.on('connection', (client) => {
  clients.add(client);
});

// @case: a first message that proves who it is
const socketIo = require('socket.io');
class Hub {
  constructor(server) {
    this.io = socketIo(server);
    this.io.on('connection', (socket) => {
      socket.on('authorize', (message, callback) => verify(message.token, callback));
      socket.on('alarm:ack', (id) => alarms.acknowledge(id));
    });
  }
}

// @case: handler of another file that reads the handshake
// @file: handler.ts
export function onConnection(socket) {
  if (!tokens.has(socket.handshake.auth.token)) return socket.disconnect(true);
  socket.on('setRate', (rate) => pump.setRate(rate));
}
// @file: main.ts
import { Server as SocketServer } from 'socket.io';
import { onConnection } from './handler';
const io = new SocketServer(3000);
io.on('connection', onConnection);

// @case: middleware of another file that refuses
// @file: gate.ts
export function gate(socket, next) {
  if (badges.has(socket.handshake.auth.badge)) next();
  else next(new Error('who are you'));
}
// @file: main.ts
import { Server } from 'socket.io';
import { gate } from './gate';
const io = new Server();
io.use(gate);
io.on('connection', (socket) => {
  socket.on('bolus', (units) => queue.push(units));
});

// @case: loopback, unknown options, given out
import { WebSocketServer } from 'ws';
const local = new WebSocketServer({ host: '127.0.0.1', port: 9000 });
local.on('connection', (ws) => ws.on('message', handle));
export function open(options) {
  const any = new WebSocketServer(options);
  any.on('connection', (ws) => ws.on('message', handle));
}
export const shared = new WebSocketServer({ port: 9001 });
shared.on('connection', (ws) => ws.on('message', handle));

// @case: upgrades with a ticket
import http from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';
import { consumeTicket } from './tickets';
export class MonitorHub {
  private readonly wss = new WebSocketServer({ noServer: true });
  attach(server: http.Server) {
    server.on('upgrade', async (req, socket, head) => {
      if (!(await consumeTicket(req.url))) return socket.end();
      this.wss.handleUpgrade(req, socket, head, (ws) => this.wss.emit('connection', ws, req));
    });
    this.wss.on('connection', (ws: WebSocket) => ws.on('message', (m) => this.broadcast(m.toString())));
  }
  private broadcast(text: string) {
    for (const client of this.wss.clients) client.send(text);
  }
}

// @case: upgrades that a function of its own lets in
import http from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';
import { admit } from './admission';
export class MonitorHub {
  private readonly wss = new WebSocketServer({ noServer: true });
  attach(server: http.Server) {
    server.on('upgrade', (req, socket, head) => {
      if (!admit(req)) return socket.destroy();
      this.wss.handleUpgrade(req, socket, head, (ws) => this.wss.emit('connection', ws, req));
    });
    this.wss.on('connection', (ws: WebSocket) => ws.on('message', (m) => this.broadcast(m.toString())));
  }
  private broadcast(text: string) {
    for (const client of this.wss.clients) client.send(text);
  }
}

// @case: server made in one file, guarded in another
// @file: events.js
const limits = require('./limits');
const { whoIs } = require('./accounts');
module.exports = {
  listen: (io) => {
    io.use((socket, next) => (whoIs(socket.handshake.auth.token) ? next() : next(new Error('unauthorized'))));
    io.on('connection', (socket) => {
      socket.on('setHeartRate', (range) => limits.save(range.min, range.max));
    });
  },
};
// @file: app.js
const express = require('express');
const socket = require('socket.io');
const app = express();
const http = require('http').Server(app);
const io = socket(http);
const events = require('./events');
events.listen(io);
http.listen(3000);

// @case: hook that adapters of the server fill
import { WebSocketServer } from 'ws';
export class SocketAdapter {
  constructor(readonly options: { server: import('node:http').Server }) {}
  onConnection(_socket: unknown) {}
  start() {
    const sockets = new WebSocketServer({ server: this.options.server });
    sockets.on('connection', this.onConnection);
  }
}

// @case: gateway of NestJS with a guard, and one that asks at the handshake
// @file: gateways.ts
import { UseGuards } from '@nestjs/common';
import { MessageBody, SubscribeMessage, WebSocketGateway, type OnGatewayConnection } from '@nestjs/websockets';
import type { Socket } from 'socket.io';
import { WsJwtGuard } from './ws-jwt.guard';
@UseGuards(WsJwtGuard)
@WebSocketGateway()
export class PumpGateway {
  @SubscribeMessage('bolus')
  bolus(@MessageBody() order: { pump: string }) {
    return order.pump;
  }
}
@WebSocketGateway({ namespace: 'vitals' })
export class VitalsGateway implements OnGatewayConnection {
  handleConnection(client: Socket) {
    if (!known(client.handshake.auth['ticket'])) client.disconnect(true);
  }
  @SubscribeMessage('follow')
  follow(@MessageBody() ward: string) {
    return ward;
  }
}
// @file: ws-jwt.guard.ts
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
@Injectable()
export class WsJwtGuard implements CanActivate {
  constructor(private readonly jwt: JwtService) {}
  canActivate(context: ExecutionContext) {
    return Boolean(this.jwt.verify(context.switchToWs().getClient().handshake.auth.token));
  }
}
// @file: main.ts
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { PumpGateway, VitalsGateway } from './gateways';
@Module({ providers: [PumpGateway, VitalsGateway] })
class AppModule {}
NestFactory.create(AppModule).then((app) => app.listen(3000));

// @case: adapter of NestJS that asks
// @file: adapter.ts
import { IoAdapter } from '@nestjs/platform-socket.io';
export class WardAdapter extends IoAdapter {
  override createIOServer(port: number, options?: object) {
    const server = super.createIOServer(port, options);
    server.use((socket: any, next: (error?: Error) => void) => next(isTicket(socket.handshake.query.ticket) ? undefined : new Error()));
    return server;
  }
}
// @file: main.ts
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { MessageBody, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import { WardAdapter } from './adapter';
@WebSocketGateway()
class PumpGateway {
  @SubscribeMessage('bolus')
  bolus(@MessageBody() order: { pump: string }) {
    return order.pump;
  }
}
@Module({ providers: [PumpGateway] })
class AppModule {}
async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  app.useWebSocketAdapter(new WardAdapter(app));
  await app.listen(3000);
}
bootstrap();

// @case: a message of a table signs in, in files of their own
// @file: messages.ts
import { verifyAccessToken } from './tokens';
export const handlers = {
  login(socket, message) {
    socket.user = verifyAccessToken(message.token).sub;
  },
  setRate(socket, message) {
    if (socket.user) pump.setRate(message.rate);
  },
};
// @file: receive.ts
import { handlers } from './messages';
export function receive(socket) {
  socket.on('message', (data) => {
    const message = JSON.parse(data);
    const handler = handlers[message.type];
    if (handler) handler(socket, message);
  });
}
// @file: main.ts
import { WebSocketServer } from 'ws';
import { receive } from './receive';
const sockets = new WebSocketServer({ port: 8080 });
sockets.on('connection', (socket) => {
  socket.isAlive = true;
  receive(socket);
});

// @case: only clients with a certificate of the hospital's authority
import { WebSocketServer } from 'ws';
import { createServer } from 'node:https';
const server = createServer({ key, cert, ca, requestCert: true, rejectUnauthorized: true });
const sockets = new WebSocketServer({ server });
sockets.on('connection', (socket) => socket.on('message', (message) => act(message)));
server.listen(443);

// @case: a page of templates that is told to load again, and nothing else
import http from 'node:http';
import express from 'express';
import WebSocket, { WebSocketServer } from 'ws';
import { watch } from './files';
const app = express();
const server = http.createServer(app);
const sockets = new WebSocketServer({ server });
sockets.on('connection', (socket) => {
  console.log('page is open');
  socket.on('close', () => console.log('page is closed'));
});
watch('templates', () => {
  sockets.clients.forEach((client) => {
    if (client.readyState === WebSocket.OPEN) client.send('reload');
  });
});
app.get('/', async (_req, res) => res.status(200).send(await watch.list()));

// @case: pages of socket.io that are told that there is news
import { Server } from 'socket.io';
import { onDeploy } from './releases';
const io = new Server(3001);
io.on('connection', (socket) => {
  socket.emit('hello', { version: 1 });
  socket.on('disconnect', () => console.log('gone'));
});
onDeploy(() => io.emit('news', JSON.stringify({ type: 'reload' })));

// @case: nest, a session that is looked up, and a client that is sent away
// @file: main.ts
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ConnectedSocket, MessageBody, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import { Socket } from 'socket.io';
declare const store: { loadSession(id: string): Promise<{ ward: string } | undefined> };
declare const wards: { has(id: string): boolean };
@WebSocketGateway({ namespace: '/wards' })
export class WardGateway {
  @SubscribeMessage('watch')
  async watch(@ConnectedSocket() client: Socket, @MessageBody() body: { id: string }) {
    const session = await store.loadSession(body.id);
    if (session) void client.join(session.ward);
  }
}
@WebSocketGateway({ namespace: '/beds' })
export class BedGateway {
  @SubscribeMessage('watch')
  watch(@ConnectedSocket() client: Socket, @MessageBody() body: { key: string }) {
    if (!wards.has(body.key)) client.disconnect();
    else void client.join('beds');
  }
}
@Module({ providers: [WardGateway, BedGateway] })
class AppModule {}
async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
void bootstrap();
