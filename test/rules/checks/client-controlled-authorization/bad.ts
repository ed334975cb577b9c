// @case: role in a cookie
import cookieParser from 'cookie-parser';
import express from 'express';
const app = express();
app.use(cookieParser());
app.delete('/patients/:id', (req, res) => {
  const { role } = req.cookies;
  // expect: client-controlled-authorization
  if (!role || role !== 'admin') return res.status(403).json({ error: 'admins only' });
  res.end();
});

// @case: guard of another file
// @file: guards.js
exports.requireAdmin = (req, res, next) => {
  const isAdmin = req.cookies?.isAdmin ?? 'false';
  // expect: client-controlled-authorization
  if (isAdmin === 'true') return next();
  res.status(401).end();
};
// @file: app.js
const express = require('express');
const { requireAdmin } = require('./guards');
const app = express();
app.get('/pumps', requireAdmin, (req, res) => res.json(pumps));

// @case: a cookie is there
// @file: middlewares/verify.js
module.exports = async (req, res, next) => {
  const { cookies } = req;
  // expect: client-controlled-authorization
  if ('sessionID' in cookies) {
    return next();
  }
  res.redirect('/sign-in');
};
// @file: routes/readings.js
const express = require('express');
const verify = require('../middlewares/verify');
const router = express.Router();
router.get('/', verify, (req, res) => res.json([]));

// @case: user id of a cookie
import { Router } from 'express';
import { readingsOf } from './store';
export const router = Router();
router.get('/readings', async (req, res) => {
  const userId = req.cookies.user_id;
  // expect: client-controlled-authorization
  if (!userId) return res.sendStatus(401);
  res.json(await readingsOf(userId));
});

// @case: field of the body
import type { Request, Response } from 'express';
export class DoseController {
  change = (req: Request, res: Response): void => {
    // expect: client-controlled-authorization
    if (!req.body.isAdmin) {
      res.status(403).send('not allowed');
      return;
    }
    this.pump.apply(req.body.units);
  };
  constructor(private readonly pump: { apply(units: number): void }) {}
}

// @case: query parameter, of a list
import express from 'express';
const app = express();
const ADMINS = ['admin', 'super'];
app.get('/audit', (req, res) => {
  // expect: client-controlled-authorization
  if (!ADMINS.includes(String(req.query.superuser))) throw new ForbiddenError();
  res.json(entries);
});

// @case: header that anybody sends
import express from 'express';
const app = express();
app.use('/internal', (req, res, next) => {
  const role = req.get('x-user-role');
  // expect: client-controlled-authorization (medium)
  if (role === 'clinician') next();
  else res.sendStatus(403);
});

// @case: Fastify
import Fastify from 'fastify';
const app = Fastify();
app.get('/wards', async (request, reply) => {
  // expect: client-controlled-authorization
  if (request.cookies['loggedIn'] !== 'yes') return reply.code(401).send();
  return [];
});

// @case: a guard of NestJS that gives back what the caller says
import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
@Injectable()
export class AdminGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest();
    // expect: client-controlled-authorization
    return request.headers['x-role'] === 'admin';
  }
}
@Injectable()
export class StaffGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { cookies } = context.switchToHttp().getRequest();
    // expect: client-controlled-authorization
    if (cookies.role !== 'staff') throw new ForbiddenException();
    return true;
  }
}

// @case: room of Socket.IO by what the client says of itself
import { Server } from 'socket.io';
new Server(3000).on('connection', (socket) => {
  const { userId } = socket.handshake.query;
  // expect: client-controlled-authorization
  socket.join(`user:${userId}`);
});

// @case: rooms of a gateway, where a token stands in only for what the client leaves out
import { JwtService } from '@nestjs/jwt';
import { WebSocketGateway, type OnGatewayConnection } from '@nestjs/websockets';
import type { Socket } from 'socket.io';
@WebSocketGateway({ namespace: '/alarms' })
export class AlarmsGateway implements OnGatewayConnection {
  constructor(private readonly jwt: JwtService) {}
  handleConnection(client: Socket): void {
    let tenantId = client.handshake.auth?.tenantId as string | undefined;
    const token = client.handshake.auth?.token as string | undefined;
    if (token && !tenantId) tenantId = this.jwt.verify<{ tenantId: string }>(token).tenantId;
    if (tenantId) {
      // expect: client-controlled-authorization
      client.join(`tenant:${tenantId}`);
    }
  }
}
