import type { TSESTree } from '@typescript-eslint/utils';
import type { Arrival } from '../../semantics/arrival';
import type { Module } from '../../semantics/module';
import type { Semantics } from '../../semantics/semantics';
import { displayName, isFunction, keyName, memberName, unwrap } from '../../semantics/syntax';
import type { Value } from '../../semantics/value';
import { valueName } from './expressions';
import { said, type Piece } from './mentions';
import { isCleaning } from './phi';
import { someNode } from './walk';

/** What a format of winston, put together by the program, makes of the fields of an entry. */

/**
 * True for a field of the object that a log call is given, `logger.info('sent', { req })`, where every format of the logger and
 * its transports ends in a `printf` whose function never writes that field whole: not at all, or only what it reads of it.
 */
export function isLeftOutByFormat(node: TSESTree.Node, { call }: Arrival, semantics: Semantics): boolean {
  const path = fieldOf(node, call.node);
  const [key, ...inner] = path;
  if (key === undefined) return false;
  return (call.receiver?.atoms ?? []).some((atom) => {
    if (atom.kind !== 'instance' || atom.type !== 'winston#Logger' || !atom.made) return false;
    const [options] = atom.made.args;
    const formats = options ? formatsOf(options, atom.made.module, semantics) : [];
    return (
      formats.length > 0 &&
      formats.every(
        (format) =>
          cleans(format, path.at(-1)!, semantics) || (inner.length === 0 && leavesOut(format, key, semantics)),
      )
    );
  });
}

/** `['user', 'token']` for `user.token` in `log.info({ user: { token: user.token } })`; empty for what is no field of an argument. */
export function fieldOf(node: TSESTree.Node, call: TSESTree.Node): readonly string[] {
  let at = node;
  while (at.parent && unwrap(at.parent) === unwrap(node)) at = at.parent;
  const property = at.parent?.type === 'Property' && at.parent.value === at ? at.parent : undefined;
  const key = property && keyName(property);
  if (!property || key === undefined || property.parent.type !== 'ObjectExpression') return [];
  if (property.parent.parent === call) return [key];
  const above = fieldOf(property.parent, call);
  return above.length > 0 ? [...above, key] : [];
}

/** The format of each transport, its own or that of the logger, also of those that are added later in the file. */
function formatsOf(options: Value, made: Module, semantics: Semantics): readonly Value[] {
  const own = semantics.property(options, 'format');
  const listed = semantics.property(options, 'transports').atoms;
  const added = made.calls.flatMap((call) => {
    const [first] = call.type === 'CallExpression' ? call.arguments : [];
    return first && call.type === 'CallExpression' && /\.add$/.test(displayName(call.callee) ?? '')
      ? semantics.value(first, made).atoms
      : [];
  });
  const all = [
    ...listed.flatMap((one) => (one.kind === 'array' ? one.items.flatMap(({ atoms }) => atoms) : [one])),
    ...added,
  ];
  const transports = all.filter((one) => one.kind === 'instance' && one.type === 'winston#transport');
  if (transports.length === 0) return [own];
  return transports.map((one) => {
    const [given] = one.kind === 'instance' && one.made ? one.made.args : [];
    const format = given && semantics.property(given, 'format');
    return format && format.atoms.length > 0 && !format.atoms.every(({ kind }) => kind === 'const') ? format : own;
  });
}

/** True when a format of the program's own is among what a format is combined of, and deals with a field by its name. */
function cleans(format: Value, key: string, semantics: Semantics, depth = 0): boolean {
  return (
    depth < MAX_DEPTH &&
    format.atoms.length > 0 &&
    format.atoms.every((atom) => {
      if (atom.kind !== 'instance' || !atom.made) return false;
      if (atom.type === 'winston#combinedFormat')
        return atom.made.args.some((one) => cleans(one, key, semantics, depth + 1));
      if (atom.type !== 'winston#customFormat') return false;
      return semantics
        .value(atom.made.node.callee, atom.made.module)
        .atoms.some(
          (factory) =>
            factory.kind === 'instance' &&
            factory.made?.args[0]?.atoms.some((fn) => fn.kind === 'function' && dealsWith(fn, key, semantics)),
        );
    })
  );
}

/** `if (info.password) info.password = '***'`, `for (const name of SENSITIVE) delete info[name]`, `redact(info)`. */
function dealsWith({ node, module }: Piece, key: string, semantics: Semantics): boolean {
  const isKey = (text: unknown): boolean => typeof text === 'string' && text.toLowerCase() === key.toLowerCase();
  return someNode(node, (one) => {
    if (one.type === 'CallExpression') return isCleaning(valueName(one.callee) ?? '');
    if (isKey(said(one))) return true;
    return (
      one.type === 'Identifier' &&
      semantics
        .value(one, module)
        .atoms.some((atom) => atom.kind === 'array' && atom.items.some((item) => item.constants().some(isKey)))
    );
  });
}

/** True when the last of what a format is combined of makes the text, and by a function that leaves a field out. */
function leavesOut(format: Value, key: string, semantics: Semantics, depth = 0): boolean {
  return (
    depth < MAX_DEPTH &&
    format.atoms.length > 0 &&
    format.atoms.every((atom) => {
      if (atom.kind !== 'instance' || !atom.made) return false;
      const { args } = atom.made;
      if (atom.type === 'winston#combinedFormat') {
        const last = args.toReversed().find(({ atoms }) => atoms.some((one) => one.kind === 'instance'));
        return last !== undefined && leavesOut(last, key, semantics, depth + 1);
      }
      if (atom.type !== 'winston#printedFormat') return false;
      const functions = args[0]?.atoms ?? [];
      return (
        functions.length > 0 &&
        functions.every((one) => one.kind === 'function' && functionLeavesOut(one.node, key, one.module))
      );
    })
  );
}
const MAX_DEPTH = 4;

function functionLeavesOut(fn: TSESTree.Node, key: string, module: Module): boolean {
  const [entry] = isFunction(fn) ? fn.params : [];
  if (entry?.type === 'ObjectPattern') return patternLeavesOut(entry, key, module);
  if (entry?.type !== 'Identifier') return false;
  return (module.variableOf(entry)?.references ?? []).every(({ identifier }) => {
    const { parent } = identifier;
    if (parent?.type === 'VariableDeclarator' && parent.init === identifier && parent.id.type === 'ObjectPattern')
      return patternLeavesOut(parent.id, key, module);
    const name = parent?.type === 'MemberExpression' && parent.object === identifier ? memberName(parent) : undefined;
    return name !== undefined && (name !== key || !isWritten(parent!));
  });
}

/** `({ level, message, req })`: without the rest of the entry, and of the field no more than what is read of it. */
function patternLeavesOut(pattern: TSESTree.ObjectPattern, key: string, module: Module): boolean {
  return pattern.properties.every((one) => {
    if (one.type === 'RestElement') return false;
    if (keyName(one) !== key) return true;
    const target = one.value.type === 'AssignmentPattern' ? one.value.left : one.value;
    if (target.type !== 'Identifier') return target.type === 'ObjectPattern';
    return (module.variableOf(target)?.references ?? []).every(
      ({ identifier }) => identifier === target || !isWritten(identifier),
    );
  });
}

/** True for what may get into the text as it is; a function of the program that is given it takes what it wants. */
function isWritten(node: TSESTree.Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case 'MemberExpression':
      return parent.object !== node;
    case 'CallExpression':
      return parent.callee !== node && WRITES.test(displayName(parent.callee) ?? '');
    case 'ConditionalExpression':
      return parent.test !== node && isWritten(parent);
    case 'ChainExpression':
    case 'LogicalExpression':
    case 'TSNonNullExpression':
    case 'TSAsExpression':
      return isWritten(parent);
    default:
      return true;
  }
}
const WRITES = /^(JSON\.stringify|String|(util\.)?(inspect|format)|.*[sS](tringify|erialize))$/;
