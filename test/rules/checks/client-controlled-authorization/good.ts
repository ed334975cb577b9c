// @case: signed cookie
import cookieParser from 'cookie-parser';
import express from 'express';
const app = express();
app.use(cookieParser(process.env.COOKIE_SECRET));
app.delete('/patients/:id', (req, res) => {
  const { role } = req.signedCookies;
  if (!role || role !== 'admin') return res.status(403).json({ error: 'admins only' });
  res.end();
});

// @case: session of the server
exports.requireAdmin = (req, res, next) => {
  if (req.session?.user?.isAdmin === true) return next();
  res.status(401).end();
};

// @case: token of a cookie is verified
// @file: verify.js
const jwt = require('jsonwebtoken');
module.exports = (req, res, next) => {
  const { cookies } = req;
  if (!('token' in cookies)) return res.redirect('/sign-in');
  req.user = jwt.verify(cookies.token, process.env.JWT_KEY, { algorithms: ['HS256'] });
  if (req.user.role !== 'admin') return res.sendStatus(403);
  next();
};

// @case: user id beside the session
import { Router } from 'express';
import { readingsOf } from './store';
export const router = Router();
router.get('/readings', async (req, res) => {
  const userId = req.session.userId;
  if (!userId) return res.sendStatus(401);
  res.json(await readingsOf(userId));
});

// @case: a field that nobody may send
import type { Request, Response } from 'express';
export function updateProfile(req: Request, res: Response): void {
  if (req.body.role || req.body.isAdmin) {
    res.status(403).send('not allowed');
    return;
  }
  res.end();
}

// @case: role of somebody who signs up, or of whom is looked for
import { Router } from 'express';
import { User } from './user-model';
const router = Router();
router.post('/register', (req, res) => {
  if (req.body.role !== 'patient') return res.status(403).send('only patients');
  res.json(User.create({ email: req.body.email, role: 'patient' }));
});
router.get('/users', async (req, res) => {
  if (!req.query.role) return res.sendStatus(400);
  res.json(await User.find({ role: String(req.query.role) }));
});

// @case: what the middleware before put there
import express from 'express';
import { verifyToken } from './tokens';
const app = express();
app.use(async (req, res, next) => {
  req.user = await verifyToken(req.headers.authorization);
  next();
});
app.get('/admin', (req, res) => {
  if (req.user.role !== 'admin') return res.sendStatus(403);
  res.end();
});

// @case: consent, language and tokens against forgery
import express from 'express';
const app = express();
app.use((req, res, next) => {
  if (!req.cookies.language) res.setHeader('Vary', 'Accept-Language');
  if (req.headers['x-csrf-token'] !== req.cookies.csrf) return res.sendStatus(403);
  next();
});

// @case: a guard of NestJS that asks the user whom the strategy found, and one that asks for a form
import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
@Injectable()
export class AdminGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest();
    return request.user.role === 'admin';
  }
}
@Injectable()
export class JsonGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    return context.switchToHttp().getRequest().headers['content-type'] === 'application/json';
  }
}

// @case: rooms of Socket.IO by a verified token, by what all may see, and behind a check of who connects
import jwt from 'jsonwebtoken';
import { Server } from 'socket.io';
import { checkOwner } from './owners';
const server = new Server(3000);
server.of('/a').on('connection', (socket) => {
  try {
    const { userId } = jwt.verify(socket.handshake.auth.token, process.env.KEY!, { algorithms: ['HS256'] }) as { userId: string };
    socket.join(`user:${userId}`);
  } catch {
    socket.disconnect();
  }
});
server.of('/b').on('connection', (socket) => {
  socket.join(`board:${socket.handshake.query.board}`);
});
server.of('/c').on('connection', (socket) => {
  const { patientId } = socket.handshake.query;
  if (!checkOwner(socket, patientId)) return;
  // expect: client-controlled-authorization (low)
  socket.join(`patient:${patientId}`);
});
