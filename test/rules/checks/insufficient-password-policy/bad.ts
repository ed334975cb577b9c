// @case: compared
export function check(password: string) {
  // expect: insufficient-password-policy
  if (password.length < 6) throw new Error('too short');
}

// @case: constant of another file
// @file: policy.ts
export const LEAST = 4;
// @file: main.ts
import { LEAST } from './policy';
export const isGood = (newPassword: string) => {
  // expect: insufficient-password-policy
  return newPassword.length >= LEAST;
};

// @case: zod
import { z } from 'zod';
export const SignUp = z.object({
  name: z.string().min(2),
  // expect: insufficient-password-policy
  password: z.string().min(6).max(64),
});

// @case: joi, limit of another file
// @file: limits.ts
export const limits = { password: 5 };
// @file: main.ts
import Joi from 'joi';
import { limits } from './limits';
export const account = Joi.object({
  // expect: insufficient-password-policy
  password: Joi.string().min(limits.password).required(),
});

// @case: mongoose
import mongoose from 'mongoose';
export const schema = new mongoose.Schema({
  // expect: insufficient-password-policy
  password: { type: String, required: true, minlength: 6 },
});

// @case: express-validator
import { body } from 'express-validator';
// expect: insufficient-password-policy
export const rules = [body('password').isLength({ min: 5 })];

// @case: reversed
export const short = (pwd: string) => {
  // expect: insufficient-password-policy
  return 3 >= pwd.length;
};

// @case: sign-in and registration in one table
import { z } from 'zod';
export const schemas = {
  login: z.object({ password: z.string().min(6) }),
  // expect: insufficient-password-policy
  register: z.object({ password: z.string().min(6) }),
};

// @case: DTO of a registration
import { IsString, MinLength } from 'class-validator';
export class CreateUserDto {
  @IsString()
  // expect: insufficient-password-policy
  @MinLength(6)
  password: string;
}

// @case: the old password is compared, the new one kept
import bcrypt from 'bcrypt';
export async function change(req, res) {
  const { password, newPassword } = req.body;
  if (!(await bcrypt.compare(password, req.user.hash))) return res.sendStatus(401);
  // expect: insufficient-password-policy
  if (newPassword.length < 6) return res.sendStatus(400);
  req.user.hash = await bcrypt.hash(newPassword, 12);
  res.end();
}

// @case: the collection of logins is where accounts are kept
// @file: login.ts
import mongoose from 'mongoose';
export const loginSchema = new mongoose.Schema({
  // expect: insufficient-password-policy
  password: { type: String, required: true, minlength: 5 },
});

// @case: forms of a phone and a page
import { FormBuilder, Validators } from '@angular/forms';
import * as v from 'valibot';
export class SignUpComponent {
  form = this.builder.group({
    // expect: insufficient-password-policy
    password: ['', [Validators.required, Validators.minLength(4)]],
  });
  constructor(private builder: FormBuilder) {}
}
// expect: insufficient-password-policy
export const Account = v.object({ password: v.pipe(v.string(), v.minLength(6)) });

// @case: a rule of another file, told where it is written
// @file: rules.ts
export const RULES = {
  PASSWORD: {
    // expect: insufficient-password-policy
    MIN_LENGTH: 6,
  },
};
// @file: schema.ts
import Joi from 'joi';
import { RULES } from './rules';
export const register = Joi.object({ password: Joi.string().min(RULES.PASSWORD.MIN_LENGTH).required() });

// @case: the same list on a route by which the password is chosen
// @file: package.json
{ "name": "reports" }
// @file: validators.ts
import { body } from 'express-validator';
// expect: insufficient-password-policy
export const protectedReport = [body('password').isString().isLength({ min: 3, max: 64 })];
// @file: reports.ts
import bcrypt from 'bcrypt';
import type { Request, Response } from 'express';
import { store } from './store';
export async function protect(req: Request, res: Response) {
  await store.save(req.params.key, await bcrypt.hash(req.body.password, 12));
  res.end();
}
// @file: app.ts
import express from 'express';
import * as validators from './validators';
import * as reports from './reports';
import { wrap } from './wrap';
const app = express();
app.post('/reports/:key/protected', validators.protectedReport, wrap(reports.protect));
app.listen(8080);

// @case: a check of the pages, beside a server that decides
// @file: client/package.json
{ "dependencies": { "react-dom": "18.3.1", "yup": "1.4.0" } }
// @file: client/validations/sign-up.ts
import * as Yup from 'yup';
export const signUp = Yup.object({
  // expect: insufficient-password-policy (low)
  password: Yup.string().required().min(5),
});

// @case: one constant for two chains is one finding
import { body } from 'express-validator';
const LEAST = 6;
export const signUp = [
  body('name').isString(),
  // expect: insufficient-password-policy
  body('password').isString().isLength({ min: LEAST, max: 60 }),
];
export const change = [body('password').isString().isLength({ min: LEAST, max: 60 })];
