import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import { entryNode } from '../../semantics/arrivals';
import type { Arrival } from '../../semantics/arrival';
import type { Module } from '../../semantics/module';
import { sameReference } from '../../semantics/references';
import { inside, keyName, memberName, unwrap } from '../../semantics/syntax';
import type { Value } from '../../semantics/value';
import { isCleaning } from './phi';
import { isStringTyped, valueName } from './expressions';
import { words } from './secrets';

/** One value of which an expression is put together. */
export interface Leaf {
  readonly node: TSESTree.Node;
  readonly value: Value;
  /** The property under which it stands, when it is part of an object. */
  readonly key?: string;
  /** It is a property of the object that the node gives, and written elsewhere. */
  readonly isPart?: true;
  /** Of what the node gives, only the property `key` is read, behind a wrapper. */
  readonly isRead?: true;
}

type Rule = Pick<RuleContext, 'semantics'>;
type Place = Pick<Arrival, 'node'> & Partial<Pick<Arrival, 'parts' | 'direct' | 'passedAs'>>;

/** Functions that show the whole of what they are given. */
const SHOWING = new Set([
  'stringify',
  'inspect',
  'String',
  'toString',
  'trim',
  'toUpperCase',
  'toLowerCase',
  'toFixed',
  'Number',
  'parseFloat',
  'parseInt',
  'round',
  'encodeURIComponent',
  'encodeURI',
  'toISOString',
  'toLocaleString',
  'toLocaleDateString',
  'join',
  'concat',
  'format',
  'from',
  'serialize',
  'escape',
  'btoa',
  'assign',
]);
const MAX_LEAVES = 40;

/**
 * The values of which the text or object of an expression is put together, through templates, concatenation, object
 * literals, `JSON.stringify` and constants set before. What only decides (the test of `?:`, comparisons) is left out,
 * and so is what a function for redaction gave, and what a check told to be an error.
 */
export function leavesOf(expression: TSESTree.Node, rule: Rule): readonly Leaf[] {
  const leaves: Leaf[] = [];
  const seen = new Set<TSESTree.Node>();
  const visit = (given: TSESTree.Node | null, key?: string): void => {
    if (!given || leaves.length >= MAX_LEAVES) return;
    const node = unwrap(given);
    if (seen.has(node)) return;
    seen.add(node);
    switch (node.type) {
      case 'Literal':
        return;
      case 'TemplateLiteral':
        node.expressions.forEach((one) => visit(one));
        return;
      case 'BinaryExpression':
        if (/^[+*/-]$/.test(node.operator)) [node.left, node.right].forEach((one) => visit(one, key));
        return;
      case 'LogicalExpression':
        if (node.operator !== '&&') visit(node.left, key);
        if (!isReferenceBeside(node, rule)) visit(node.right, key);
        return;
      case 'ConditionalExpression':
        visit(node.consequent, key);
        visit(node.alternate, key);
        return;
      case 'UnaryExpression':
        if (node.operator === '+' || node.operator === '-') visit(node.argument, key);
        return;
      case 'AwaitExpression':
        visit(node.argument, key);
        return;
      case 'SpreadElement':
        visit(node.argument, key);
        return;
      case 'Property':
        visit(node.value, keyName(node));
        return;
      case 'ArrayExpression':
        node.elements.forEach((one) => visit(one, key));
        return;
      case 'ObjectExpression': {
        // A literal that says which FHIR resource it is counts as a whole.
        const value = rule.semantics.value(node);
        if (value.labelled('phi').length > 0) {
          leaves.push({ node, value, ...(key !== undefined && { key }) });
          return;
        }
        for (const part of node.properties) {
          if (part.type === 'SpreadElement') visit(part.argument);
          else visit(part.value, keyName(part));
        }
        return;
      }
      case 'CallExpression':
        if (isTextEncoding(node)) return node.arguments.forEach((one) => visit(one, key));
        if (givesShortPiece(node, rule)) return;
        if (call(node, visit, key)) return;
        break;
      case 'NewExpression':
        node.arguments.forEach((one) => visit(one, key));
        return;
      case 'Identifier': {
        const init = setTo(node, rule);
        // `const patientIds = ward.patients || []`: what its name says to be ids is shown as ids.
        if (init && isFallback(init) && isNameOfIds(node.name)) break;
        if (init && isComposed(init) && !isMadeByCall(init)) {
          visit(init, key);
          if (unwrap(init).type === 'ObjectExpression')
            writtenInto(node, init).forEach(([right, name]) => visit(right, name));
          return;
        }
        break;
      }
      case 'ArrowFunctionExpression':
      case 'FunctionExpression':
        return;
      default:
    }
    if (isReference(node) && rule.semantics.isFailure(node)) return;
    const value = rule.semantics.value(node);
    leaves.push({ node, value, ...(key !== undefined && { key }) });
    if (node.type === 'CallExpression') leaves.push(...partsOf(value, node));
  };
  /** What is written into an object after its literal: `meta.name = patient.name`. */
  const writtenInto = (node: TSESTree.Node, literal: TSESTree.Node): readonly (readonly [TSESTree.Node, string])[] =>
    rule.semantics
      .value(node)
      .atoms.flatMap((atom) => (atom.kind === 'object' ? atom.object.entries : []))
      .flatMap((entry) =>
        'key' in entry && entry.node.type === 'AssignmentExpression' && !inside(entry.node, literal)
          ? [[entry.node.right, entry.key] as const]
          : [],
      );
  visit(expression);
  return leaves;
}

/** `visit.patient._id || visit.patient`: where no record was put in the place of its id, the id is what there is. */
function isReferenceBeside({ left, right, operator }: TSESTree.LogicalExpression, { semantics }: Rule): boolean {
  const id = unwrap(left);
  return (
    operator !== '&&' &&
    id.type === 'MemberExpression' &&
    /^_?id$/.test(memberName(id) ?? '') &&
    sameReference(unwrap(id.object), unwrap(right), semantics)
  );
}

/** What is there, or else something fixed. */
function isFallback(init: TSESTree.Node): boolean {
  const at = unwrap(init);
  if (at.type !== 'LogicalExpression' || at.operator === '&&') return false;
  const other = unwrap(at.right);
  return (
    isReference(unwrap(at.left)) &&
    (other.type === 'Literal' || (other.type === 'ArrayExpression' && other.elements.length === 0))
  );
}
function isNameOfIds(name: string): boolean {
  return /^(ids?|references?|refs?)$/.test(words(name).at(-1) ?? '');
}

function isReference({ type }: TSESTree.Node): boolean {
  return type === 'Identifier' || type === 'MemberExpression';
}

/** The values of which what arrives is put together: of a whole that a wrapper is given, only the parts that it passes on. */
export function leavesArriving(arrival: Place, rule: Rule): readonly Leaf[] {
  if (isHandler(arrival, rule)) return [];
  return arrival.parts
    ? partsPassedOn(arrival).flatMap((path) => leavesOfPart(arrival.node, path, rule))
    : leavesOf(arrival.node, rule);
}

/** Of all parts that a wrapper reads the ones that arrive here: `cache.set(key, {}, options.duration)` passes on `duration`. */
function partsPassedOn({ parts = [], passedAs = [] }: Place): NonNullable<Arrival['parts']> {
  const path = passedAs[0] ? pathOf(passedAs[0].node) : [];
  const own = parts.filter((part) => path.every((key, at) => part[at] === key));
  return path.length > 0 && own.length > 0 ? own : parts;
}

/** `['duration']` of `options.duration`. */
function pathOf(node: TSESTree.Node): readonly string[] {
  const at = unwrap(node);
  const name = at.type === 'MemberExpression' ? memberName(at) : undefined;
  return at.type === 'MemberExpression' && name !== undefined ? [...pathOf(at.object), name] : [];
}

/** A handler that is handed to a library is no data: what the library gives it is told where the handler stands. */
function isHandler({ direct = true, node }: Place, { semantics }: Rule): boolean {
  const { atoms } = semantics.value(node);
  return !direct && atoms.length > 0 && atoms.every((atom) => atom.kind === 'function');
}

function leavesOfPart(whole: TSESTree.Node, path: readonly string[], rule: Rule): readonly Leaf[] {
  let at = unwrap(whole);
  for (const [i, key] of path.entries()) {
    const literal = unwrap((at.type === 'Identifier' && setTo(at, rule)) || at);
    const next = entryNode(literal, key);
    if (next === literal) {
      const rest = path.slice(i);
      const value = rest.reduce((from, name) => rule.semantics.property(from, name), rule.semantics.value(at));
      return [{ node: at, value, key: rest[rest.length - 1], isRead: true }];
    }
    at = next.type === 'Property' ? next.value : unwrap(next);
  }
  return leavesOf(at, rule);
}

/** What an object is made of that a function of the workspace gives: `messageOf(patient)`. */
export function partsOf(value: Value, node: TSESTree.Node, depth = 0): readonly Leaf[] {
  if (depth > 2) return [];
  return value.atoms.flatMap((atom) =>
    atom.kind === 'object'
      ? atom.object.entries.slice(0, 16).flatMap((entry): readonly Leaf[] => {
          if (!('key' in entry)) return [];
          const inner = entry.value();
          return [{ node, value: inner, key: entry.key, isPart: true }, ...partsOf(inner, node, depth + 1)];
        })
      : [],
  );
}

/** `new TextEncoder().encode(text)`: the bytes are the text. */
function isTextEncoding(node: TSESTree.CallExpression): boolean {
  const callee = unwrap(node.callee);
  if (callee.type !== 'MemberExpression' || valueName(callee) !== 'encode') return false;
  const encoder = unwrap(callee.object);
  return encoder.type === 'NewExpression'
    ? valueName(encoder.callee) === 'TextEncoder'
    : /^(text_?)?encoder$/i.test(valueName(encoder) ?? '');
}

/** True when the call is done with: shown through, or cleaned. */
function call(
  node: TSESTree.CallExpression,
  visit: (node: TSESTree.Node, key?: string) => void,
  key: string | undefined,
): boolean {
  const callee = unwrap(node.callee);
  const name = valueName(callee) ?? '';
  if (isCleaning(name)) return true;
  if (/^(includes|has|some|every|test|startsWith|endsWith|is[A-Z]\w*|has[A-Z]\w*|equals)$/.test(name)) return true;
  if (isShortPiece(node)) return true;
  if (!SHOWING.has(name)) return false;
  if (
    callee.type === 'MemberExpression' &&
    !/^(JSON|util|Object|Math|Number|String|Buffer|qs|querystring|Array)$/.test(valueName(callee.object) ?? '')
  )
    visit(callee.object, key);
  node.arguments.forEach((one) => visit(one, key));
  return true;
}

/** `token.slice(0, 4)` shows too little to be of use. */
function isShortPiece(node: TSESTree.CallExpression): boolean {
  return /^(slice|substr|substring)$/.test(valueName(unwrap(node.callee)) ?? '') && isShort(node);
}

/** `shorten(token)`, where the function of the workspace returns nothing but a short piece of what it is given. */
function givesShortPiece(node: TSESTree.CallExpression, { semantics }: Rule): boolean {
  if (node.arguments.length === 0) return false;
  const functions = semantics.called(node);
  return (
    functions.length > 0 &&
    functions.every(({ node: fn, module }) => {
      const returned = module.returnsOf(fn).map(unwrap);
      return (
        returned.length > 0 &&
        returned.every((end) => end.type === 'CallExpression' && isShortPiece(end) && isOfText(end, module))
      );
    })
  );
}

/** Lists are sliced as well, and the first of them say all of what they are. */
function isOfText({ callee }: TSESTree.CallExpression, module: Module): boolean {
  const at = unwrap(callee);
  return at.type === 'MemberExpression' && (memberName(at) !== 'slice' || isStringTyped(unwrap(at.object), module));
}

function isShort(node: TSESTree.CallExpression): boolean {
  const [start, end] = node.arguments.map((one) =>
    one.type === 'Literal' && typeof one.value === 'number'
      ? one.value
      : one.type === 'UnaryExpression' && one.argument.type === 'Literal'
        ? -Number(one.argument.value)
        : undefined,
  );
  if (start !== undefined && start < 0) return start >= -8;
  return end !== undefined && end <= 8;
}

/** What a constant of this module is set to. */
export function setTo(node: TSESTree.Identifier, rule: Rule): TSESTree.Expression | undefined {
  const variable = rule.semantics.module.variableOf(node);
  const defs = variable?.defs.filter(({ type }) => type !== 'Type') ?? [];
  const definition = defs.length === 1 ? (defs[0]!.node as TSESTree.Node) : undefined;
  if (definition?.type !== 'VariableDeclarator' || definition.id.type !== 'Identifier' || !definition.init)
    return undefined;
  const isConst = definition.parent.type === 'VariableDeclaration' && definition.parent.kind === 'const';
  return isConst || variable!.references.filter((reference) => reference.isWrite()).length === 1
    ? definition.init
    : undefined;
}

/** `randomBytes(12).toString('hex')`: what the call gives has no name but that of the constant it is put into. */
function isMadeByCall(init: TSESTree.Node): boolean {
  let at = unwrap(init);
  if (at.type !== 'CallExpression' || !/^(to\w+|trim|slice)$/.test(valueName(at.callee) ?? '')) return false;
  while (
    at.type === 'CallExpression' &&
    at.callee.type === 'MemberExpression' &&
    SHOWING.has(valueName(at.callee) ?? '')
  )
    at = unwrap(at.callee.object);
  return at.type === 'CallExpression' && at !== unwrap(init) && !isCleaning(valueName(at.callee) ?? '');
}

/** Expressions to look into rather than at. */
function isComposed(init: TSESTree.Node): boolean {
  const node = unwrap(init);
  if (node.type === 'CallExpression')
    return isCleaning(valueName(node.callee) ?? '') || SHOWING.has(valueName(node.callee) ?? '');
  if (node.type === 'AwaitExpression') return isComposed(node.argument);
  return [
    'TemplateLiteral',
    'BinaryExpression',
    'ObjectExpression',
    'ArrayExpression',
    'ConditionalExpression',
    'LogicalExpression',
  ].includes(node.type);
}

/** True when a wrapper passes on nothing that is worth anything of what it is given: `log(shorten(token))`. */
export function isLostOnTheWay({ passedAs = [] }: Pick<Arrival, 'passedAs'>, { semantics }: Rule): boolean {
  return passedAs.some(({ node, module }) => {
    const at = unwrap(node);
    const shown = at.type === 'LogicalExpression' && at.operator === '&&' ? unwrap(at.right) : at;
    return shown.type === 'CallExpression' && leavesOf(shown, { semantics: semantics.of(module) }).length === 0;
  });
}

/** Where a finding about a part of an expression stands: at the part, or at the whole when the part is written elsewhere. */
export function placed(part: TSESTree.Node, whole: TSESTree.Node): TSESTree.Node {
  return inside(part, whole) ? part : whole;
}

/** The name of the type that the object of a member access is declared with: `Patient` for `p.dob` of `p: Patient`. */
export function declaredBase(node: TSESTree.Node, module: Module): string | undefined {
  const at = unwrap(node);
  const object = at.type === 'MemberExpression' ? unwrap(at.object) : undefined;
  if (object?.type !== 'Identifier') return undefined;
  const name = module.variableOf(object)?.defs[0]?.name;
  const annotation = name?.type === 'Identifier' ? name.typeAnnotation?.typeAnnotation : undefined;
  return annotation?.type === 'TSTypeReference' && annotation.typeName.type === 'Identifier'
    ? annotation.typeName.name
    : undefined;
}

/** The name of the object a property is read of: `patient` of `this.patient?.mrn`. */
export function baseOf(node: TSESTree.Node): string | undefined {
  const at = unwrap(node);
  if (at.type !== 'MemberExpression') return undefined;
  const object = unwrap(at.object);
  if (object.type === 'MemberExpression' && memberName(object) === undefined)
    return baseOf(object) ?? valueName(object.object);
  return valueName(object);
}
