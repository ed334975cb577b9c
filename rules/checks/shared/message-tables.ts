import type { TSESTree } from '@typescript-eslint/utils';
import { isSpoken } from './secrets';

const FEWEST = 6;
/** Of the texts of a table, how many are for people at the least: the others are words that stand alone on a button. */
const SPOKEN_SHARE = 0.4;
const MOST_LOOKED_AT = 300;

interface Tally {
  all: number;
  spoken: number;
}

/**
 * True for a text in a table of what a program says to people: `{ password: 'Passwort', expired: 'Die Sitzung ist
 * abgelaufen', … }`. Told by the texts around it, for any language.
 */
export function isOfMessageTable(node: TSESTree.Node): boolean {
  let table: TSESTree.ObjectExpression | undefined;
  for (let at = node.parent; at; at = at.parent) {
    if (at.type === 'ObjectExpression') table = at;
    else if (!/^(Property|TS\w*Expression)$/.test(at.type)) break;
  }
  if (!table) return false;
  const known = tables.get(table) ?? judge(table);
  tables.set(table, known);
  return known;
}

const tables = new WeakMap<TSESTree.ObjectExpression, boolean>();

function judge(table: TSESTree.ObjectExpression): boolean {
  const tally: Tally = { all: 0, spoken: 0 };
  count(table, tally);
  return tally.all >= FEWEST && tally.spoken >= tally.all * SPOKEN_SHARE;
}

function count(node: TSESTree.Node, tally: Tally): void {
  if (tally.all >= MOST_LOOKED_AT) return;
  switch (node.type) {
    case 'ObjectExpression':
      for (const one of node.properties) if (one.type === 'Property') count(one.value, tally);
      break;
    case 'ArrayExpression':
      for (const one of node.elements) if (one) count(one, tally);
      break;
    case 'TemplateLiteral':
      tally.all++;
      if (node.quasis.some(({ value }) => isSpoken(value.raw))) tally.spoken++;
      break;
    case 'Literal':
      if (typeof node.value !== 'string') break;
      tally.all++;
      if (isSpoken(node.value)) tally.spoken++;
      break;
  }
}
