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
