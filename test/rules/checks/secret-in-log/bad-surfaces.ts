// @case: token that was signed here
import pino from 'pino';
import jwt from 'jsonwebtoken';
const log = pino();
export function f(key: string) {
  const token = jwt.sign({ a: 1 }, key, { expiresIn: '1h' });
  // expect: secret-in-log
  log.info({ token }, 'issued');
}
