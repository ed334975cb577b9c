// @case: something signed that goes by no secret's name
import jwt from 'jsonwebtoken';
export function license(key: string) {
  const licenseText = jwt.sign({ ward: 3 }, key, { expiresIn: '1y' });
  console.log(licenseText);
}

// @case: that a token was issued
import pino from 'pino';
import jwt from 'jsonwebtoken';
const log = pino();
export function issue(key: string) {
  const token = jwt.sign({ ward: 3 }, key, { expiresIn: '1h' });
  log.info({ issued: true }, 'issued');
  return token;
}
