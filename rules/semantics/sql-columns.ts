import { tokensOf, type Token } from './sql';
import type { TextView } from './value';

/** What a statement takes for a column: a parameter by its place or name, or an unknown part of its text by its number. */
export type SqlSlot =
  | { readonly kind: 'place'; readonly at: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'hole'; readonly at: number };

/** A column that a statement writes, or holds against a value, with the value as it is given. */
export interface BoundColumn {
  readonly column: string;
  readonly use: 'written' | 'compared';
  readonly slot: SqlSlot;
}
/** The columns of a statement that are given values, and the table that it is about. */
export interface BoundColumns {
  readonly table: string | undefined;
  /** All columns that the statement writes. */
  readonly written: readonly string[];
  readonly bound: readonly BoundColumn[];
}

type Piece = Token & { readonly slot?: SqlSlot };
/** Words that end a value; anything else behind one computes with it. */
const ENDS = new Set('where and or limit order group returning on having union'.split(' '));

/**
 * The columns of an `INSERT`, `UPDATE`, `SELECT` or `DELETE` that are given a parameter, or a part of the text, as it is:
 * what a function of the data base makes of it, `crypt(?, gen_salt('bf'))`, is not.
 */
export function boundColumns(text: TextView): BoundColumns | undefined {
  const pieces = withSlots(tokensOf(wordsOf(text)));
  const first = pieces.find(({ word, depth }) => depth === 0 && /^(insert|replace|update|select|delete)$/.test(word));
  if (!first) return undefined;
  const body = pieces.slice(pieces.indexOf(first) + 1);
  const table = tableOf(body, first.word);
  if (/^(insert|replace)$/.test(first.word)) {
    const list = insertedColumns(body);
    if (list) return { table, ...list };
  }
  const where = body.findIndex(({ word, depth }) => depth === 0 && word === 'where');
  const bound = equations(body).map(({ at, ...one }): BoundColumn => ({
    ...one,
    use: first.word === 'select' || first.word === 'delete' || (where >= 0 && at > where) ? 'compared' : 'written',
  }));
  return { table, written: bound.filter(({ use }) => use === 'written').map(({ column }) => column), bound };
}

function wordsOf({ exact, atom }: TextView): string {
  if (exact !== undefined || atom.kind !== 'text') return exact ?? '';
  return atom.parts.map((part) => (typeof part === 'string' ? part : '\0')).join('');
}

/** The tokens, those that stand for a value put together: `$`, `1` become one. */
function withSlots(tokens: readonly Token[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let places = 0;
  let holes = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const next = tokens[i + 1];
    const inside = (token.text.match(/\0/g) ?? []).length;
    if (inside > 0) {
      pieces.push(/^'?\0'?$/.test(token.text) ? { ...token, slot: { kind: 'hole', at: holes } } : token);
      holes += inside;
    } else if (token.text === '?') pieces.push({ ...token, slot: { kind: 'place', at: places++ } });
    else if (token.text === '$' && next && /^\d+$/.test(next.text)) {
      pieces.push({ ...token, slot: { kind: 'place', at: Number(next.text) - 1 } });
      i++;
    } else if (/^[:@$]$/.test(token.text) && next?.isName && tokens[i - 1]?.text !== ':') {
      pieces.push({ ...token, slot: { kind: 'name', name: next.text } });
      i++;
    } else pieces.push(token);
  }
  return pieces;
}

function tableOf(body: readonly Piece[], verb: string): string | undefined {
  const from = verb === 'select' ? body.findIndex(({ word, depth }) => depth === 0 && word === 'from') + 1 : 0;
  if (verb === 'select' && from === 0) return undefined;
  let table: string | undefined;
  for (const { word, text, isName } of body.slice(from)) {
    if (/^(into|from|only|ignore|or|replace|low_priority)$/.test(word)) continue;
    if (isName && table === undefined) table = text;
    else if (text === '.') table = undefined;
    else break;
  }
  return table;
}

/** `(email, password) VALUES (?, ?)`: each column with what is put into it. */
function insertedColumns(body: readonly Piece[]): Omit<BoundColumns, 'table'> | undefined {
  const values = body.findIndex(({ word, depth }) => depth === 0 && (word === 'values' || word === 'value'));
  const open = body.findIndex(({ text, depth }) => depth === 0 && text === '(');
  if (values < 0 || open < 0 || open > values) return undefined;
  const written = body.slice(open, values).flatMap(({ isName, text, depth }) => (isName && depth === 1 ? [text] : []));
  const bound: BoundColumn[] = [];
  let at = 0;
  let item: Piece[] = [];
  const done = (): void => {
    const column = written[at];
    const slot = item[0]?.slot;
    if (column !== undefined && slot && isCast(item.slice(1))) bound.push({ column, use: 'written', slot });
    item = [];
  };
  for (const piece of body.slice(values + 1)) {
    if (piece.depth === 0 && piece.text === '(') at = 0;
    else if (piece.depth === 0 && piece.text === ')') done();
    else if (piece.depth === 1 && piece.text === ',') {
      done();
      at++;
    } else if (piece.depth > 0) item.push(piece);
    else if (piece.text !== ',') break;
  }
  return { written, bound };
}

/** `column = ?`, with nothing that computes behind it. */
function equations(body: readonly Piece[]): readonly { column: string; slot: SqlSlot; at: number }[] {
  return body.flatMap((piece, at) => {
    const slot = body[at + 2]?.slot;
    if (!piece.isName || body[at + 1]?.text !== '=' || !slot) return [];
    const after = body.slice(at + 3);
    const end = after.findIndex(({ text, word }) => /^[,;)]$/.test(text) || ENDS.has(word));
    return isCast(end < 0 ? after : after.slice(0, end)) ? [{ column: piece.text, slot, at }] : [];
  });
}

/** Nothing, or `::text`. */
function isCast(rest: readonly Token[]): boolean {
  return rest.every(({ text, isName }) => text === ':' || isName) && (rest.length === 0 || rest[0]!.text === ':');
}
