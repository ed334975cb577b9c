// @case: sameSite
import express from 'express';
import session from 'express-session';
const app = express();
app.use(session({ secret: process.env.SECRET!, cookie: { secure: true, sameSite: 'lax', maxAge: 900_000 } }));
app.post('/infusions/:id/rate', setRate);

// @case: token
import express from 'express';
import session from 'express-session';
import { doubleCsrf } from 'csrf-csrf';
const sessions = session({ secret: process.env.SECRET!, resave: false });
const app = express();
app.use(sessions);
app.use(doubleCsrf({ getSecret: () => process.env.CSRF! }).doubleCsrfProtection);
app.delete('/patients/:id', remove);

// @case: router of another file checks
// @file: routes.ts
import { Router } from 'express';
import { checkCsrf } from './csrf';
export const routes = Router();
routes.put('/alarms/:id', checkCsrf, (req, res) => res.end());
// @file: server.ts
import express from 'express';
import session from 'express-session';
import { routes } from './routes';
const app = express();
app.use(session({ secret: process.env.SECRET! }));
app.use('/api', routes);

// @case: cookie-session with sameSite
import express from 'express';
import cookieSession from 'cookie-session';
const app = express();
app.use(cookieSession({ keys: [process.env.KEY!], maxAge: 900_000, sameSite: 'strict' }));
app.patch('/pumps/:id', configure);

// @case: tokens in a header, no session
import express from 'express';
const app = express();
app.use(express.json());
app.post('/orders', order);

// @case: nothing is changed
import express from 'express';
import session from 'express-session';
const app = express();
app.use(session({ secret: process.env.SECRET! }));
app.get('/patients', list);
app.post('/login', login);

// @case: the API is asked with a token, the session only carries the sign-in at the hospital
import express from 'express';
import session from 'express-session';
import passport from 'passport';
const app = express();
app.use(session({ secret: process.env.SECRET!, resave: false, saveUninitialized: false }));
app.get('/sso', passport.authenticate('saml'));
app.post('/infusions/:id/rate', passport.authenticate('jwt', { session: false }), setRate);
app.listen(443);

// @case: bearer token read by a middleware of another file
// @file: bearer.ts
import { verify } from './tokens';
export function bearer(req, res, next) {
  const [, token] = (req.headers.authorization ?? '').split(' ');
  if (!verify(token)) return res.sendStatus(401);
  next();
}
// @file: server.ts
import express from 'express';
import session from 'express-session';
import { bearer } from './bearer';
const app = express();
app.use(session({ secret: process.env.SECRET! }));
app.delete('/patients/:id', bearer, remove);
app.listen(443);

// @case: origin compared for all routes
import express from 'express';
import session from 'express-session';
const app = express();
app.use(session({ secret: process.env.SECRET! }));
app.use((req, res, next) => {
  const origin = req.get('origin');
  if (origin && origin !== process.env.PUBLIC_URL) return res.sendStatus(403);
  next();
});
app.post('/orders', order);
app.listen(443);

// @case: sameSite strict in production, lax elsewhere
import express from 'express';
import session from 'express-session';
const app = express();
app.use(session({ secret: process.env.SECRET!, cookie: { sameSite: process.env.NODE_ENV === 'production' ? 'strict' : 'lax' } }));
app.post('/orders', order);
app.listen(443);

// @case: a middleware sets sameSite for each request
import express from 'express';
import session from 'express-session';
const app = express();
app.use(session({ secret: process.env.SECRET!, cookie: { secure: true } }));
app.use((req, _res, next) => {
  req.session.cookie.sameSite = req.path.startsWith('/embedded') ? 'strict' : 'lax';
  next();
});
app.post('/orders', (req, res) => res.json(order(req.session.user, req.body)));
app.listen(443);

// @case: a text that only pages of the session were given
import express from 'express';
import session from 'express-session';
const app = express();
app.use(session({ secret: process.env.SECRET!, cookie: { secure: true } }));
app.use((req, res, next) => {
  if (req.method === 'GET') return next();
  if (req.body._token !== req.session.nonce) return res.status(403).send('stale form');
  next();
});
app.post('/orders', (req, res) => res.json(order(req.session.user, req.body)));
app.listen(443);

// @case: bodies of JSON only, and a header of its own
import express from 'express';
import session from 'express-session';
const app = express();
app.use(session({ secret: process.env.SECRET!, cookie: { secure: true } }));
app.use((req, res, next) => {
  if (req.method !== 'GET' && !req.is('application/json')) return res.sendStatus(415);
  next();
});
app.post('/orders', (req, res) => res.json(order(req.session.user, req.body)));
app.listen(443);
const portal = express();
portal.use(session({ secret: process.env.SECRET!, cookie: { secure: true } }));
portal.use((req, res, next) => {
  if (req.headers['x-requested-with'] !== 'XMLHttpRequest') return res.sendStatus(403);
  next();
});
portal.post('/orders', (req, res) => res.json(order(req.session.user, req.body)));
portal.listen(444);
