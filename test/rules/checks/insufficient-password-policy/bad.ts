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
