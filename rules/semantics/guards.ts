import type { TSESTree } from '@typescript-eslint/utils';
import { definitionsOf, type Definition } from './bindings';
import { withRange } from './builtin-functions';
import type { Evaluator, Site } from './evaluate';
import { isOfKnownSender } from './message-facts';
import { rootOf, sameReference } from './references';
import { inside, memberName, unwrap } from './syntax';
import { factsAt } from './standing';
import type { Variable } from './variables';
import { schemaAt, throughSchema } from './schemas';
import type { Atom, LabelFlow, Value } from './value';
import { factsOf, type Fact } from './facts';
import { ofHost } from './url-facts';
import { isTrusted } from './trust';

/** The value as it is where the checks around and before a reference have been passed. */
export function guarded(ev: Evaluator, node: TSESTree.Node, value: Value, site: Site): Value {
  if (!value.labels.some((flow) => canBeChecked(flow) || isPersonal(flow))) return value;
  const all = factsAt(ev, node, site);
  const facts = all.flatMap((fact) => (reassigned(ev, fact, node, site) ? [] : about(ev, fact, node, site)));
  const senders = value.labels.some(isMessage) ? all.filter((fact) => isOfKnownSender(fact, node, site)) : [];
  if (facts.length + senders.length === 0) return value;
  const isImpersonal = facts.some((fact) => fact.impersonal);
  return value.mapLabels((flow) => {
    const known = isMessage(flow)
      ? [...facts, ...senders]
      : isLink(flow)
        ? facts.filter((one) => !one.schemeOpen)
        : facts;
    return canBeChecked(flow) ? known.reduce(apply, flow) : isImpersonal && isPersonal(flow) ? undefined : flow;
  });
}

/** True where a check told that the expression holds an error, or what went wrong, in place of what was asked for. */
export function isFailure(ev: Evaluator, node: TSESTree.Node, site: Site): boolean {
  return factsAt(ev, node, site).some(
    (fact) => fact.failed && sameReference(fact.target, node, site) && !reassigned(ev, fact, node, site),
  );
}

function isMessage({ label }: LabelFlow): boolean {
  return label === 'untrusted.message';
}

/** Of the browser, in which a page runs what stands behind some schemes. */
function isLink({ label }: LabelFlow): boolean {
  return label === 'untrusted.link';
}

/** Only what a resource is, not what a check of it finds, tells that it is about no patient. */
function isPersonal(flow: LabelFlow): boolean {
  return flow.label.startsWith('phi');
}

/** The fact as it bears on a reference: on the target itself, or on a part of it by the schema that the target passed. */
function about(ev: Evaluator, fact: Fact, node: TSESTree.Node, site: Site): readonly Fact[] {
  if (sameReference(fact.target, node, site)) return [fact];
  if (!fact.schema) return ofHost(ev, fact, node, site);
  const path: string[] = [];
  for (let at = unwrap(node); at.type === 'MemberExpression'; at = unwrap(at.object)) {
    const name = memberName(at);
    if (name === undefined) return [];
    path.unshift(name);
    if (!sameReference(fact.target, at.object, site)) continue;
    const schema = schemaAt(fact.schema, path);
    const flows = schema
      ? throughSchema(schema, [{ label: 'untrusted.message', cleared: [], certain: true }], site).labels
      : [];
    return flows.map((flow) => ({
      target: node,
      at: fact.at,
      clears: flow.cleared,
      lower: flow.lower,
      upper: flow.upper,
      finite: flow.finite,
    }));
  }
  return [];
}

/** A check limits what somebody else's data can do; it does not make patient data or a secret public. */
function canBeChecked(flow: LabelFlow): boolean {
  return (
    flow.label.startsWith('untrusted') ||
    flow.label === 'environment' ||
    flow.label === 'config' ||
    flow.label === 'clock'
  );
}

function apply(flow: LabelFlow, fact: Fact): LabelFlow {
  const checked: LabelFlow = {
    ...flow,
    cleared: fact.clears ? [...new Set([...flow.cleared, ...fact.clears])] : flow.cleared,
    lower: flow.lower || fact.lower,
    upper: flow.upper || fact.upper,
    finite: flow.finite || fact.finite,
  };
  return withRange(checked);
}

/** Something was put in its place since the check, other than what the program itself knows. */
function reassigned(ev: Evaluator, fact: Fact, node: TSESTree.Node, site: Site): boolean {
  const root = rootOf(node);
  const variable = root.type === 'Identifier' ? site.module.variableOf(root) : undefined;
  if (!variable) return false;
  const isLimit = fact.lower || fact.upper || fact.schema;
  return definitionsOf(variable).some(
    (d) =>
      d.kind === 'value' &&
      d.node.range[0] > fact.at.range[1] &&
      d.node.range[0] < node.range[0] &&
      (isLimit || !isOwnText(ev, d, variable, site)),
  );
}

/** `path = INDEX`, `path = path + '/index.html'`: constants, alone or behind what was checked. */
function isOwnText(ev: Evaluator, { source, node }: Assigned, variable: Variable, site: Site): boolean {
  if (source.type !== 'AssignmentExpression' || source.left !== node) return false;
  const isSame = (part: TSESTree.Node): boolean =>
    part.type === 'Identifier' && site.module.variableOf(part) === variable;
  const isConstant = (part: TSESTree.Node): boolean => {
    const text = ev.evaluate(part, site).only()?.value;
    return typeof text === 'string' && !text.includes('..');
  };
  const right = unwrap(source.right);
  if (source.operator === '+=') return isConstant(right);
  if (source.operator !== '=') return false;
  if (right.type === 'BinaryExpression' && right.operator === '+' && isSame(right.left)) return isConstant(right.right);
  if (right.type === 'TemplateLiteral' && right.quasis[0]?.value.raw === '' && right.expressions.length === 1)
    return isSame(right.expressions[0]!) && !right.quasis[1]!.value.raw.includes('..');
  const isRead = variable.references.some(({ identifier }) => inside(identifier as TSESTree.Node, right));
  return !isRead && isTrusted(ev, right, site);
}
type Assigned = Definition & { readonly kind: 'value' };

/** The value after a predicate of the workspace held for it: what its only parameter is known to be then. */
export function passedPredicate(ev: Evaluator, atom: Atom & { kind: 'function' }, value: Value): Value {
  const parameter = atom.node.params[0];
  const returned = atom.module.returnsOf(atom.node);
  if (parameter?.type !== 'Identifier' || returned.length !== 1) return value;
  const inner = { module: atom.module };
  const facts = factsOf(ev, returned[0]!, true, inner).filter((fact) => sameReference(fact.target, parameter, inner));
  return value.mapLabels((flow) => (canBeChecked(flow) ? facts.reduce(apply, flow) : flow));
}
