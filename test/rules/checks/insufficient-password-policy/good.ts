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
