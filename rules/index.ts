import type { Rule } from './rule';

/** Every rule of the catalogue. */
export const rules: readonly Rule[] = [];
