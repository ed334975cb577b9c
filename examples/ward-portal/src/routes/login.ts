import bcrypt from 'bcrypt';
import { Router } from 'express';
import { passwordHash } from '../db/patients';

export const login = Router();

/** For the tablets on the ward's trolleys, which have no single sign-on. */
login.post('/login', async (request, response) => {
  const { user, password } = request.body;
  const hash = await passwordHash(String(user));
  if (!hash || !(await bcrypt.compare(String(password), hash))) {
    response.sendStatus(401);
    return;
  }
  request.session.regenerate(() => response.sendStatus(204));
});
