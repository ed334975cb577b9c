// @case: socket.io that takes commands
import { Server } from 'socket.io';
// expect: socket-server-without-auth
const io = new Server(httpServer);
io.on('connection', (s) => {
  s.on('calibrate', (g) => transmitter.calibrate(g));
});

// @case: ws on a port
import { WebSocketServer } from 'ws';
// expect: socket-server-without-auth
const wss = new WebSocketServer({ port: 8080 });
wss.on('connection', (ws) => {
  ws.on('message', (data) => handle(data));
});

// @case: vitals to everybody
import WebSocket from 'ws';
import http from 'node:http';
const server = http.createServer();
// expect: socket-server-without-auth
const stream = new WebSocket.Server({ server, path: '/vitals' });
stream.on('connection', (client) => {
  clients.add(client);
});

// @case: required function, in a class
const socketIo = require('socket.io');
class Hub {
  constructor(server) {
    // expect: socket-server-without-auth
    this.io = socketIo(server, { cors: { origin: 'https://ward.example' } });
    this.io.on('connection', (socket) => {
      socket.on('alarm:ack', (id) => alarms.acknowledge(id));
    });
  }
}

// @case: handler of another file
// @file: handler.ts
export function onConnection(socket) {
  socket.on('setRate', (rate) => pump.setRate(rate));
}
// @file: main.ts
import { Server as SocketServer } from 'socket.io';
import { onConnection } from './handler';
// expect: socket-server-without-auth
const io = new SocketServer(3000, { cors: { origin: '*' } });
io.on('connection', onConnection);

// @case: middleware that only logs, of another file
// @file: log.ts
export function logSocket(socket, next) {
  console.log(socket.id);
  next();
}
// @file: main.ts
import { Server } from 'socket.io';
import { logSocket } from './log';
// expect: socket-server-without-auth
const io = new Server();
io.use(logSocket);
io.on('connection', (socket) => {
  socket.on('bolus', (units) => queue.push(units));
});
io.listen(4000);

// @case: upgrades that are passed on as they come
import http from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';
export class MonitorHub {
  // expect: socket-server-without-auth
  private readonly wss = new WebSocketServer({ noServer: true });
  attach(server: http.Server) {
    server.on('upgrade', (req, socket, head) => {
      this.wss.handleUpgrade(req, socket, head, (ws) => this.wss.emit('connection', ws, req));
    });
    this.wss.on('connection', (ws: WebSocket) => ws.on('message', (m) => this.broadcast(m.toString())));
  }
  private broadcast(text: string) {
    for (const client of this.wss.clients) client.send(text);
  }
}

// @case: server made in one file, listened to in another
// @file: events.js
const limits = require('./limits');
const notify = require('./notify');
const events = {
  listen: (io) => {
    io.on('connection', (socket) => {
      socket.on('setHeartRate', (range) => limits.save(range.min, range.max));
      socket.on('haltDevice', () => notify('halted'));
    });
  },
};
module.exports = events;
// @file: notify.js
const contacts = require('./contacts');
const notify = async (message) => {
  const verifiedContacts = await contacts.list();
  verifiedContacts.forEach((contact) => contact.send(message));
};
module.exports = notify;
// @file: app.js
const express = require('express');
const socket = require('socket.io');
const app = express();
const http = require('http').Server(app);
// expect: socket-server-without-auth
const io = socket(http);
const events = require('./events');
events.listen(io);
http.listen(3000);

// @case: gateway of NestJS
// @file: pump.gateway.ts
import { MessageBody, SubscribeMessage, WebSocketGateway, WebSocketServer } from '@nestjs/websockets';
import type { Server } from 'socket.io';
import { PumpService } from './pump.service';
@WebSocketGateway({ namespace: 'pumps' })
export class PumpGateway {
  @WebSocketServer() server!: Server;
  constructor(private readonly pumps: PumpService) {}
  @SubscribeMessage('bolus')
  bolus(@MessageBody() order: { pump: string; units: number }) {
    this.pumps.bolus(order.pump, order.units);
    this.server.emit('done', order.pump);
  }
}
// @file: pump.service.ts
import { Injectable } from '@nestjs/common';
@Injectable()
export class PumpService {
  bolus(pump: string, units: number) {
    return { pump, units };
  }
}
// @file: app.module.ts
import { Module } from '@nestjs/common';
import { PumpGateway } from './pump.gateway';
import { PumpService } from './pump.service';
@Module({ providers: [PumpGateway, PumpService] })
export class AppModule {}
// @file: main.ts
import { NestFactory } from '@nestjs/core';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { AppModule } from './app.module';
async function bootstrap() {
  // expect: socket-server-without-auth (medium)
  const app = await NestFactory.create(AppModule);
  app.useWebSocketAdapter(new IoAdapter(app));
  await app.listen(3000);
}
bootstrap();

// @case: a table of messages none of which signs in
// @file: messages.ts
export const handlers = {
  ping(socket) {
    socket.send('pong');
  },
  setRate(socket, message) {
    pump.setRate(message.rate);
  },
};
// @file: main.ts
import { WebSocketServer } from 'ws';
import { handlers } from './messages';
// expect: socket-server-without-auth
const sockets = new WebSocketServer({ port: 8080 });
sockets.on('connection', (socket) => {
  socket.on('message', (data) => {
    const message = JSON.parse(data);
    handlers[message.type](socket, message);
  });
});

// @case: certificates are asked for, and none is looked at
import { WebSocketServer } from 'ws';
import { createServer } from 'node:https';
const server = createServer({ key, cert, ca, requestCert: true, rejectUnauthorized: false });
// expect: socket-server-without-auth
const sockets = new WebSocketServer({ server });
sockets.on('connection', (socket) => socket.on('message', (message) => act(message)));
server.listen(443);

// @case: tells pages to load again, and sends them readings as well
import { WebSocketServer } from 'ws';
import { onReading, onDeploy } from './ward';
// expect: socket-server-without-auth
const sockets = new WebSocketServer({ port: 8090 });
sockets.on('connection', (socket) => {
  socket.on('close', () => console.log('page is closed'));
});
onDeploy(() => sockets.clients.forEach((client) => client.send('reload')));
onReading((reading) => sockets.clients.forEach((client) => client.send(JSON.stringify(reading))));

// @case: greets, and hands the socket to who sends it readings
import { WebSocketServer } from 'ws';
import { subscribe } from './ward';
// expect: socket-server-without-auth
const sockets = new WebSocketServer({ port: 8091 });
sockets.on('connection', (socket) => {
  socket.send('hello');
  subscribe(socket);
});

// @case: nest, rooms that are called sessions, and authors of messages
// @file: main.ts
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  ConnectedSocket,
  MessageBody,
  OnGatewayDisconnect,
  SubscribeMessage,
  WebSocketGateway,
  WebSocketServer,
} from '@nestjs/websockets';
import { Server, Socket } from 'socket.io';
@WebSocketGateway({ cors: { origin: 'https://portal.clinic.example' }, namespace: '/waiting-room' })
export class WaitingRoomGateway implements OnGatewayDisconnect {
  @WebSocketServer()
  server!: Server;
  handleDisconnect(client: Socket): void {
    console.debug(`left: ${client.id}`);
  }
  @SubscribeMessage('join')
  join(@ConnectedSocket() client: Socket, @MessageBody() body: { sessionId: string; identity: string }): void {
    void client.join(`session:${body.sessionId}`);
    this.server.to(`session:${body.sessionId}`).emit('presence', { identity: body.identity });
  }
  @SubscribeMessage('chat')
  chat(@MessageBody() body: { sessionId: string; authorIdentity: string; text: string }): void {
    this.server.to(`session:${body.sessionId}`).emit('chat', { author: body.authorIdentity, text: body.text });
  }
}
@Module({ providers: [WaitingRoomGateway] })
class AppModule {}
async function bootstrap() {
  // expect: socket-server-without-auth
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
void bootstrap();
