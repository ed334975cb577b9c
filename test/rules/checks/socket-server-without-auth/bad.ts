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
