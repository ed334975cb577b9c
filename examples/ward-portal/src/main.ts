import connectPgSimple from 'connect-pg-simple';
import express from 'express';
import session from 'express-session';
import helmet from 'helmet';
import { requireGateway } from './auth/guards';
import { documents } from './routes/documents';
import { login } from './routes/login';
import { printing } from './routes/printing';
import { wards } from './routes/wards';
import { admit } from './services/admission';

const secret = process.env.SESSION_SECRET;
if (!secret) throw new Error('SESSION_SECRET is not set');

const Store = connectPgSimple(session);
const app = express();
app.use(helmet());
app.use(express.json({ limit: '64kb' }));
app.use(
  session({
    store: new Store(),
    secret,
    resave: false,
    saveUninitialized: false,
    cookie: { secure: true, httpOnly: true, sameSite: 'strict', maxAge: 15 * 60_000 },
  }),
);

app.use('/', login);
app.use('/wards', wards);
app.use('/documents', documents);
app.use('/print', printing);
app.post('/admissions', requireGateway, (request, response) => {
  admit(request.body.patient, String(request.body.ward));
  response.sendStatus(201);
});

app.listen(8080, '127.0.0.1');
