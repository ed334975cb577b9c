// @case: compared
export function check(password: string) {
  if (password.length < 12) throw new Error('too short');
}

// @case: constant of another file
// @file: policy.ts
export const LEAST = 10;
// @file: main.ts
import { LEAST } from './policy';
export const isGood = (newPassword: string) => {
  return newPassword.length >= LEAST;
};

// @case: zod
import { z } from 'zod';
export const SignUp = z.object({
  name: z.string().min(2),
  password: z.string().min(8).max(64),
});

// @case: joi, limit of another file
// @file: limits.ts
export const limits = { password: 12 };
// @file: main.ts
import Joi from 'joi';
import { limits } from './limits';
export const account = Joi.object({
  password: Joi.string().min(limits.password).required(),
});

// @case: mongoose
import mongoose from 'mongoose';
export const schema = new mongoose.Schema({
  password: { type: String, required: true, minlength: 8 },
});

// @case: express-validator
import { body } from 'express-validator';
export const rules = [body('password').isLength({ min: 8 })];

// @case: reversed
export const short = (pwd: string) => {
  return 0 >= pwd.length;
};

// @case: meter of the strength
import { useEffect, useState } from 'react';
export function useStrength(password: string) {
  const [strength, setPasswordStrength] = useState('none');
  useEffect(() => {
    if (password.length < 6) {
      setPasswordStrength('weak');
    } else setPasswordStrength('good');
  }, [password]);
  return strength;
}

// @case: schema of the sign-in
import { z } from 'zod';
export const loginSchema = z.object({ email: z.string().email(), password: z.string().min(6) });

// @case: DTO of the sign-in
import { IsString, MinLength } from 'class-validator';
export class SignInDto {
  @IsString()
  @MinLength(6)
  password: string;
}

// @case: route of the sign-in
import express from 'express';
import { body } from 'express-validator';
import { login } from './accounts';
const router = express.Router();
router.post('/login', [body('email').isEmail(), body('password').isLength({ min: 5 })], login);

// @case: compared with the kept hash
import bcrypt from 'bcrypt';
export async function session(req, res) {
  const { email, password } = req.body;
  if (password.length < 6) return res.sendStatus(400);
  const user = await find(email);
  if (!user || !(await bcrypt.compare(password, user.hash))) return res.sendStatus(401);
  res.json(issue(user));
}

// @case: form of the sign-in
// @file: login.tsx
import { useForm } from 'react-hook-form';
export function Page() {
  const { register, handleSubmit } = useForm();
  return <form onSubmit={handleSubmit(send)}><input type="password" {...register('password', { minLength: 6 })} /></form>;
}

// @case: long enough, in every spelling
import { MinLength } from 'class-validator';
import * as v from 'valibot';
import { Validators } from '@angular/forms';
export class RegisterDto {
  @MinLength(12)
  password: string;
}
export const Account = v.object({ password: v.pipe(v.string(), v.minLength(12)) });
export const controls = { password: ['', [Validators.required, Validators.minLength(10)]] };

// @case: a form of React, which only says beforehand what the server will say
// @file: src/ChangePassword.tsx
import { Formik } from 'formik';
import * as yup from 'yup';
export const ChangePassword = ({ send }: { send(values: { newPassword: string }): void }) => (
  <Formik
    initialValues={{ newPassword: '' }}
    validationSchema={yup.object({
      // expect: insufficient-password-policy (low)
      newPassword: yup.string().min(5),
    })}
    onSubmit={send}
  />
);

// @case: the password of a report that is opened with it
// @file: package.json
{ "name": "reports" }
// @file: validators.ts
import { body } from 'express-validator';
export const openProtected = [body('password').isString().isLength({ min: 3, max: 64 })];
// @file: reports.ts
import bcrypt from 'bcrypt';
import type { Request, Response } from 'express';
import { store } from './store';
export async function open(req: Request, res: Response) {
  const report = await store.find(req.params.key);
  if (!(await bcrypt.compare(req.body.password, report.password))) return void res.sendStatus(401);
  res.json(report);
}
// @file: app.ts
import express from 'express';
import * as validators from './validators';
import * as reports from './reports';
import { wrap } from './wrap';
const app = express();
app.post('/reports/:key/protected', validators.openProtected, wrap(reports.open));
app.listen(8080);

// @case: a meter that counts what is weak
export function evaluate(password: string): { strength: number; hints: string[] } {
  const hints: string[] = [];
  let strength = 100;
  if (password.length < 6) {
    hints.push('too short');
    strength -= (6 - password.length) * 5 + 30;
  }
  return { strength, hints };
}
