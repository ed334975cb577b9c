import type { TSESTree } from '@typescript-eslint/utils';
import type { Arrival } from '../../semantics/arrival';
import type { Semantics } from '../../semantics/semantics';
import { memberName, unwrap } from '../../semantics/syntax';
import type { FunctionNode, Value } from '../../semantics/value';
import { isNeutralName } from './phi-names';

/** What a wrapper says of that which it hands on, by its own names and types. */
export interface HandedOn {
  /** It hands on nothing but ids, counts and states. */
  readonly isNeutral: boolean;
  /**
   * It takes a term of a terminology, `Coding` or `CodeableConcept`, and knows of no record that the term came from: what it
   * hands on is a term that stands for itself.
   */
  readonly isTerm: boolean;
}

const NOTHING: HandedOn = { isNeutral: false, isTerm: false };

/** What the wrappers before a sink say of what arrives there; nothing where it arrives directly. */
export function handedOn({
  direct,
  inner,
  passedAs,
}: Partial<Pick<Arrival, 'direct' | 'inner' | 'passedAs'>>): HandedOn {
  const all = direct === false && inner ? parametersIn(inner, passedAs?.[0]?.node) : [];
  if (all.length === 0) return NOTHING;
  const isTerm = all.every(({ type }) => type !== undefined && TERMS.test(type));
  const names = all.map(({ path, parameter }) => path[path.length - 1] ?? lone(parameter));
  return { isNeutral: names.every((name) => name !== undefined && isNeutralName(name)), isTerm };
}
const TERMS = /^(Coding|CodeableConcept)$/;

/** The name of a parameter that is handed on whole, where it says that it is nothing of a patient: `loincCode`, `patientId`. */
function lone(parameter: string | undefined): string | undefined {
  return parameter !== undefined && isNeutralName(parameter) && /[a-z\d][A-Z_]/.test(parameter) ? parameter : undefined;
}

interface Mention {
  readonly of: TSESTree.Node;
  /** Its name, when it has one. */
  readonly parameter: string | undefined;
  /** The name of its declared type, of a list that of its items. */
  readonly type: string | undefined;
  readonly path: readonly string[];
}

/** @param place where the wrapper hands it on: the parameters of other functions are filled in by the wrapper itself */
function parametersIn(inner: Value, place: TSESTree.Node | undefined): readonly Mention[] {
  const found: Mention[] = [];
  const around = new Set<TSESTree.Node>();
  for (let at = place; at; at = at.parent) around.add(at);
  const visit = (value: Value, depth: number): void => {
    for (const atom of value.atoms) {
      if (atom.kind === 'parameter') {
        const [parameter] = [atom.node.params[atom.index]].map((one) =>
          one?.type === 'AssignmentPattern' ? one.left : one,
        );
        const name = parameter?.type === 'Identifier' ? parameter.name : undefined;
        found.push({
          of: atom.node,
          parameter: name,
          type:
            parameter && 'typeAnnotation' in parameter ? typeName(parameter.typeAnnotation?.typeAnnotation) : undefined,
          path: atom.path.filter((key) => key !== '[]'),
        });
      } else if (depth > 3) continue;
      else if (atom.kind === 'text') atom.parts.forEach((part) => typeof part !== 'string' && visit(part, depth + 1));
      else if (atom.kind === 'array') atom.items.forEach((item) => visit(item, depth + 1));
      else if (atom.kind === 'object')
        atom.object.entries.forEach((entry) => visit('key' in entry ? entry.value() : entry.spread(), depth + 1));
    }
  };
  visit(inner, 0);
  const own = found.filter(({ of }) => around.has(of));
  return own.length > 0 ? own : found;
}

function typeName(type: TSESTree.TypeNode | undefined): string | undefined {
  if (type?.type === 'TSArrayType') return typeName(type.elementType);
  if (type?.type === 'TSUnionType') {
    const [only, ...others] = type.types.filter((one) => !/^TS(Undefined|Null)Keyword$/.test(one.type));
    return others.length === 0 ? typeName(only) : undefined;
  }
  return type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier' ? type.typeName.name : undefined;
}

/**
 * `keyOf(extension.url)`, where `keyOf = (url) => url.split('#')[1]`: what a function of the workspace cuts out of nothing but
 * an id, the address of a definition or the like.
 */
export function isMadeOfNeutral(expression: TSESTree.Node, semantics: Semantics): boolean {
  const node = unwrap(expression);
  if (node.type !== 'CallExpression' || node.arguments.length === 0) return false;
  const isNeutral = node.arguments.every((one) => {
    const given = unwrap(one);
    return given.type === 'Literal' || (given.type === 'MemberExpression' && isNeutralName(memberName(given) ?? ''));
  });
  const functions = isNeutral ? semantics.called(node) : [];
  return (
    functions.length > 0 &&
    functions.every(({ node: fn, module }) => {
      const returned = module.returnsOf(fn);
      return returned.length > 0 && returned.every((one) => isCutFromParameter(one, fn));
    })
  );
}

/** A chain of methods and members that begins at a parameter, with nothing else in it than literals. */
function isCutFromParameter(expression: TSESTree.Node, fn: FunctionNode): boolean {
  let at = unwrap(expression);
  if (at.type === 'LogicalExpression')
    return isCutFromParameter(at.left, fn) && (at.right.type === 'Literal' || isCutFromParameter(at.right, fn));
  for (;;)
    if (at.type === 'MemberExpression') at = unwrap(at.object);
    else if (at.type === 'CallExpression' && at.arguments.every(({ type }) => type === 'Literal'))
      at = unwrap(at.callee);
    else break;
  return (
    at.type === 'Identifier' &&
    fn.params.some((one) => one.type === 'Identifier' && one.name === (at as TSESTree.Identifier).name)
  );
}
