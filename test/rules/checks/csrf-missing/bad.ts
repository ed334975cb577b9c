// @case: session and a form
import express from 'express';
import session from 'express-session';
const app = express();
// expect: csrf-missing
app.use(session({ secret: process.env.SECRET!, cookie: { secure: true, maxAge: 900_000 } }));
app.post('/infusions/:id/rate', setRate);

// @case: middleware in a constant
import express from 'express';
import session from 'express-session';
const sessions = session({ secret: process.env.SECRET!, resave: false });
const app = express();
// expect: csrf-missing
app.use(sessions);
app.delete('/patients/:id', remove);

// @case: router of another file
// @file: routes.ts
import { Router } from 'express';
export const routes = Router();
routes.put('/alarms/:id', (req, res) => res.end());
// @file: server.ts
import express from 'express';
import session from 'express-session';
import { routes } from './routes';
const app = express();
// expect: csrf-missing
app.use(session({ secret: process.env.SECRET!, cookie: { sameSite: 'none', secure: true } }));
app.use('/api', routes);

// @case: cookie-session
import express from 'express';
import cookieSession from 'cookie-session';
const app = express();
// expect: csrf-missing
app.use(cookieSession({ keys: [process.env.KEY!], maxAge: 900_000 }));
app.patch('/pumps/:id', configure);

// @case: function that registers the routes
// @file: routes.ts
export default (app) => {
  app.post('/orders', (req, res) => res.end());
};
// @file: server.ts
import express from 'express';
import session from 'express-session';
import register from './routes';
const app = express();
// expect: csrf-missing
app.use(session({ secret: process.env.SECRET!, cookie: { sameSite: false } }));
register(app);

// @case: options of a constant
import express from 'express';
import ward from 'express-session';
const options = { secret: process.env.SECRET!, cookie: { secure: true } };
const server = express();
// expect: csrf-missing
server.use(ward(options));
server.all('/therapy', change);

// @case: a token or the session, whichever comes
// @file: auth.ts
import { verify } from './tokens';
export function signedIn(req, res, next) {
  if (req.session.user) return next();
  const [, token] = (req.headers.authorization ?? '').split(' ');
  if (!verify(token)) return res.sendStatus(401);
  next();
}
// @file: server.ts
import express from 'express';
import session from 'express-session';
import { signedIn } from './auth';
const app = express();
// expect: csrf-missing
app.use(session({ secret: process.env.SECRET! }));
app.delete('/patients/:id', signedIn, remove);
app.listen(443);

// @case: the API takes tokens, the page for staff takes the session
import express from 'express';
import session from 'express-session';
import passport from 'passport';
const app = express();
// expect: csrf-missing
app.use(session({ secret: process.env.SECRET!, resave: false }));
app.post('/api/readings', passport.authenticate('jwt', { session: false }), store);
app.post('/staff/orders', (req, res) => res.json(order(req.session.userId, req.body)));
app.listen(443);

// @case: what protects is only noted
import express from 'express';
import session from 'express-session';
const app = express();
// expect: csrf-missing
app.use(session({ secret: process.env.SECRET!, cookie: { secure: true } }));
app.post('/orders', (req, res) => {
  // TODO check the csrf token
  console.info('order without csrf token');
  res.json(order(req.session.userId, req.body));
});
app.listen(443);

// @case: sameSite none where it counts
import express from 'express';
import session from 'express-session';
const app = express();
const isProduction = process.env.NODE_ENV === 'production';
// expect: csrf-missing
app.use(session({ secret: process.env.SECRET!, cookie: { secure: isProduction, sameSite: isProduction ? 'none' : 'lax' } }));
app.post('/orders', order);
app.listen(443);

// @case: a session that signs nobody in: a matter of the audit
// @file: package.json
{ "name": "wards", "dependencies": { "express": "5", "cookie-session": "2" } }
// @file: server.ts
import express from 'express';
import session from 'cookie-session';
import { addPatient } from './patients';
const app = express();
// expect: csrf-missing (low)
app.use(session({ keys: [process.env.KEY!], maxAge: 3_600_000 }));
app.post('/patients', addPatient);
app.listen(8080);

// @case: a header of its own chooses how the answer looks, and a key is looked at where there is one
import express from 'express';
import session from 'express-session';
const app = express();
// expect: csrf-missing
app.use(session({ secret: process.env.SECRET!, cookie: { secure: true } }));
app.use((req, res, next) => {
  res.locals.asData = req.headers['x-requested-with'] === 'XMLHttpRequest';
  if (req.headers['x-ward-key'] && req.headers['x-ward-key'] !== process.env.WARD_KEY) {
    log.warn('wrong key');
  }
  next();
});
app.post('/orders', (req, res) => res.json(order(req.session.user, req.body)));
app.listen(443);

// @case: of several routes the one that a form reaches is named
import express from 'express';
import session from 'express-session';
import multer from 'multer';
const app = express();
const files = multer({ dest: '/srv/lists' });
// expect: csrf-missing
app.use(session({ secret: process.env.SESSION_SECRET!, store: wardStore }));
app.delete('/lists/:id', (req, res) => res.json(remove(req.params.id)));
app.post('/settings', express.json(), (req, res) => res.json(save(req.body)));
app.post('/lists', files.single('list'), (req, res) => res.json(take(req.file)));
