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
