import type { TSESTree } from '@typescript-eslint/utils';
import type { Module } from './module';
import type { TextView } from './value';

/** One column that a statement gives back. */
export interface SqlColumn {
  /** The property of the row under which it stands. */
  readonly key: string;
  /** Its name in the table; undefined when it is computed. */
  readonly name: string | undefined;
  /** The table it is of, when the statement says so. */
  readonly table: string | undefined;
}

/** What is known of the rows that a statement gives back. */
export interface SqlRow {
  readonly columns: readonly SqlColumn[];
  /** Tables of which every column is given back. */
  readonly whole: readonly string[];
  /** The call that runs the statement. */
  readonly node: TSESTree.Node;
  readonly module: Module;
}

const MAX_TOKENS = 600;
const TOKEN = /'(?:[^']|'')*'|"([^"]+)"|`([^`]+)`|\[(\w+)\]|[A-Za-z_]\w*|\d+|[(),.*\0]|\S/g;
const QUOTED = /^["`[]/;
const AFTER_TABLES = new Set(
  'where group order having limit offset union intersect except window fetch for set values returning on using'.split(
    ' ',
  ),
);
const JOINS = new Set([
  'join',
  'inner',
  'left',
  'right',
  'full',
  'cross',
  'outer',
  'natural',
  'lateral',
  'straight_join',
]);
const COUNTING = new Set(['count', 'sum', 'avg', 'min', 'max', 'exists', 'stddev', 'row_number', 'json_agg']);

export interface Token {
  readonly text: string;
  /** In lower case when it may be a key word, else empty. */
  readonly word: string;
  /** A name of a table or column, as far as its form goes. */
  readonly isName: boolean;
  readonly depth: number;
}

/** The rows that a `SELECT`, or a statement with `RETURNING`, gives back; undefined when it gives none or cannot be read. */
export function selectedRow(text: TextView, node: TSESTree.Node, module: Module): SqlRow | undefined {
  // The name of a table, or of a model of an object mapper.
  if (text.exact !== undefined && /^\w+$/.test(text.exact)) return { columns: [], whole: [text.exact], node, module };
  const tokens = tokensOf(text.exact ?? text.pieces.join('\0'));
  const first = tokens.find(({ word, depth }) => depth === 0 && /^(select|insert|update|delete)$/.test(word));
  if (!first) return undefined;
  const start = first.word === 'select' ? first : tokens.find(({ word, depth }) => depth === 0 && word === 'returning');
  if (!start) return undefined;
  const after = tokens.slice(tokens.indexOf(start) + 1);
  const end = first.word === 'select' ? after.findIndex(({ word, depth }) => depth === 0 && word === 'from') : -1;
  const list = (end < 0 ? after : after.slice(0, end)).filter(({ text: one }) => one !== ';');
  const tables = first.word === 'select' ? tablesOf(end < 0 ? [] : after.slice(end + 1)) : targetOf(tokens, first);
  const only = tables.size > 0 && new Set(tables.values()).size === 1 ? [...tables.values()][0] : undefined;
  const columns: SqlColumn[] = [];
  const whole: string[] = [];
  for (const item of split(list)) {
    const path = item.filter(({ isName }) => isName).map(({ text: one }) => one);
    const last = item[item.length - 1];
    if (last?.text === '*' && item.length <= 3) {
      whole.push(...(path[0] === undefined ? tables.values() : [tables.get(path[0].toLowerCase()) ?? path[0]]));
      continue;
    }
    const column = columnOf(item, tables, only);
    if (column) columns.push(column);
  }
  return columns.length + whole.length > 0 ? { columns, whole: [...new Set(whole)], node, module } : undefined;
}

/** One column of a row, under the name by which the program reads it. */
export function columnOfRow(row: SqlRow, key: string): SqlRow | undefined {
  const found = row.columns.filter((column) => column.key.toLowerCase() === key.toLowerCase());
  const columns = found.length > 0 ? found : row.whole.map((table) => ({ key, name: key, table }));
  return columns.length > 0 ? { ...row, columns, whole: [] } : undefined;
}

/** The words and signs of a statement; `\0` stands for what is not known of it. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let depth = 0;
  for (const match of text.replace(/--[^\n]*|\/\*[^]*?\*\//g, ' ').matchAll(TOKEN)) {
    if (tokens.length >= MAX_TOKENS) break;
    const raw = match[0];
    if (raw === ')') depth--;
    const name = match[1] ?? match[2] ?? match[3] ?? raw;
    const isQuoted = QUOTED.test(raw);
    tokens.push({
      text: name,
      word: isQuoted ? '' : raw.toLowerCase(),
      isName: isQuoted || /^[A-Za-z_]\w*$/.test(raw),
      depth,
    });
    if (raw === '(') depth++;
  }
  return tokens;
}

/** Parts between commas, brackets left whole. */
function split(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (token.text === ',' && token.depth === 0) parts.push([]);
    else parts[parts.length - 1]!.push(token);
  }
  return parts.map((part) => {
    const start = part.findIndex(({ word }) => word !== 'distinct' && word !== 'all');
    return start < 0 ? [] : part.slice(start);
  });
}

/** The tables of a `FROM` clause by the names under which the statement speaks of them. */
function tablesOf(tokens: readonly Token[]): ReadonlyMap<string, string> {
  const tables = new Map<string, string>();
  const end = tokens.findIndex(
    ({ word, depth }) => depth === 0 && AFTER_TABLES.has(word) && !/^(on|using)$/.test(word),
  );
  let isTable = true;
  let path: string[] = [];
  const done = (): void => {
    const table = path.length > 0 ? path[path.length - 1]! : undefined;
    if (table !== undefined) tables.set(table.toLowerCase(), table);
    path = [];
  };
  let table: string | undefined;
  let dotted = false;
  for (const { text, word, isName, depth } of end < 0 ? tokens : tokens.slice(0, end)) {
    if (depth > 0) continue;
    if (text === ',' || JOINS.has(word)) {
      done();
      isTable = true;
      table = undefined;
    } else if (word === 'on' || word === 'using') {
      done();
      isTable = false;
    } else if (!isTable || word === 'as' || word === 'only') continue;
    else if (text === '.') dotted = true;
    else if (isName && (path.length === 0 || dotted)) {
      path.push(text);
      table = text;
      dotted = false;
    } else if (isName && table !== undefined) tables.set(text.toLowerCase(), table);
  }
  done();
  return tables;
}

/** The table that a statement writes to. */
function targetOf(tokens: readonly Token[], first: Token): ReadonlyMap<string, string> {
  const after = tokens.slice(tokens.indexOf(first) + 1);
  const path: string[] = [];
  for (const { text, word, isName } of after) {
    if (/^(into|from|only|ignore|or|replace)$/.test(word)) continue;
    if (isName && path.length === 0) path.push(text);
    else if (text === '.') path.length = 0;
    else break;
  }
  return new Map(path.map((table) => [table.toLowerCase(), table]));
}

function columnOf(
  item: readonly Token[],
  tables: ReadonlyMap<string, string>,
  only: string | undefined,
): SqlColumn | undefined {
  const last = item[item.length - 1];
  if (!last?.isName) return undefined;
  const before = item[item.length - 2];
  const isAlias = before !== undefined && before.text !== '.';
  const expression = isAlias ? item.slice(0, before.word === 'as' ? -2 : -1) : item;
  const path = expression.filter(({ text }) => text !== '.');
  if (path.every(({ isName }) => isName) && path.length * 2 - 1 === expression.length) {
    const name = path[path.length - 1]!.text;
    const owner = path.length > 1 ? path[path.length - 2]!.text : undefined;
    const table = owner === undefined ? only : (tables.get(owner.toLowerCase()) ?? owner);
    return { key: last.text, name, table };
  }
  // A count tells how many there are, and no more; of other functions the alias says what they give.
  return COUNTING.has(expression[0]?.word ?? '') ? undefined : { key: last.text, name: undefined, table: only };
}
