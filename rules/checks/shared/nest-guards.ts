import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Module } from '../../semantics/module';
import { displayName, memberName, unwrap } from '../../semantics/syntax';
import type { Atom } from '../../semantics/value';
import { lineage, memberOf, type NestClass } from './nest-decorators';
import { knownFor, type Decorated } from './nest-metadata';
import { methodOf } from './nest-modules';
import type { Piece } from './mentions';
import { valueName } from './expressions';
import { someNode } from './walk';

/**
 * What a guard of NestJS does for a route: it asks who is calling, it lets everybody in (for this route, by its
 * decorators), it counts calls, or nobody can say.
 */
export type GuardVerdict = 'asks' | 'open' | 'limits' | 'unknown';

/** Calls that refuse nobody: what reads the request, its metadata and texts, and what writes the log. */
const INERT =
  /^(switchTo\w+|get(Request|Response|Handler|Class|Type|Context|Args|ArgByIndex|Data|Client|Info|Next|All\w*|Metadata)?|create|log|debug|warn|error|info|verbose|trace|split|replace|startsWith|endsWith|trim|toLowerCase|toUpperCase|toString|includes|set|find|push|has|now|header)$/;

/** The classes that a guard, interceptor or provider is, whether it is named, made or put in as a value. */
export function classesOf(item: Piece, rule: RuleContext<string>): readonly NestClass[] {
  return rule.semantics
    .value(item.node, item.module)
    .atoms.flatMap((atom): readonly NestClass[] => (atom.kind === 'class' || atom.kind === 'object-of' ? [atom] : []));
}

/** What a guard does on the way to a route. */
export function guardVerdict(guard: Piece, route: Decorated, rule: RuleContext<string>): GuardVerdict {
  const at = unwrap(guard.node);
  const atoms = rule.semantics.value(at, guard.module).atoms;
  const own = atoms.flatMap((atom): readonly GuardVerdict[] =>
    atom.kind === 'class' || atom.kind === 'object-of' ? [classVerdict(atom, route, rule)] : [],
  );
  if (own.length > 0) return worst(own);
  return ofLibrary(at, guard.module, atoms, rule);
}

/** Guards that packages make: `AuthGuard('jwt')`, `ThrottlerGuard`. */
function ofLibrary(
  node: TSESTree.Node,
  module: Module,
  atoms: readonly Atom[],
  rule: RuleContext<string>,
): GuardVerdict {
  const callee = node.type === 'CallExpression' || node.type === 'NewExpression' ? node.callee : node;
  const value = rule.semantics.value(callee, module);
  if (memberOf(value, '@nestjs/passport') === 'AuthGuard')
    return node.type === 'CallExpression' && node.arguments.some((one) => letsAnonymousIn(one, module, rule))
      ? 'open'
      : 'asks';
  const packages = [...atoms, ...value.atoms].flatMap((atom) =>
    atom.kind === 'external'
      ? [`${atom.package} ${atom.path.join('.')}`]
      : atom.kind === 'member'
        ? [`${atom.library ?? ''} ${atom.name}`]
        : [],
  );
  return packages.some((one) => /throttl|rate-?limit/i.test(one)) ? 'limits' : 'unknown';
}

/** True for a guard that runs a strategy of passport which checks a password: the login itself. */
export function takesPassword(guard: Piece, rule: RuleContext<string>): boolean {
  const at = unwrap(guard.node);
  const bases = classesOf(guard, rule).flatMap((one) =>
    lineage(one, rule).flatMap(({ node, module }) => (node.superClass ? [{ node: node.superClass, module }] : [])),
  );
  return [{ node: at, module: guard.module }, ...bases].some(
    ({ node, module }) =>
      node.type === 'CallExpression' &&
      memberOf(rule.semantics.value(node.callee, module), '@nestjs/passport') === 'AuthGuard' &&
      node.arguments.some((one) =>
        strategyNames(one, module, rule).some((name) => /local|ldap|basic|password|pin|login/i.test(String(name))),
      ),
  );
}

/** `AuthGuard(['jwt', 'anonymous'])`: the last strategy takes whoever the others refuse. */
function letsAnonymousIn(node: TSESTree.Node, module: Module, rule: RuleContext<string>): boolean {
  return strategyNames(node, module, rule).includes('anonymous');
}
function strategyNames(node: TSESTree.Node, module: Module, rule: RuleContext<string>): readonly unknown[] {
  const value = rule.semantics.value(node, module);
  const listed = value.atoms.flatMap((atom) =>
    atom.kind === 'array' ? atom.items.flatMap((item) => item.constants()) : [],
  );
  return [...listed, ...value.constants()];
}

function classVerdict(cls: NestClass, route: Decorated, rule: RuleContext<string>): GuardVerdict {
  const line = lineage(cls, rule);
  return activation(line, 0, route, rule);
}

/** What `canActivate` of a class does, by its own, or by the one it inherits. */
function activation(
  line: readonly NestClass[],
  from: number,
  route: Decorated,
  rule: RuleContext<string>,
): GuardVerdict {
  for (let i = from; i < line.length; i++) {
    const { node, module } = line[i]!;
    const method = methodOf(node, 'canActivate');
    if (method?.value.body) {
      const inherited = (): GuardVerdict => activation(line, i + 1, route, rule);
      return new Walk(module, route, rule, inherited).body(method.value.body);
    }
  }
  const last = line[line.length - 1]!;
  if (!last.node.superClass) return 'unknown';
  const base = unwrap(last.node.superClass);
  const verdict = ofLibrary(base, last.module, rule.semantics.value(base, last.module).atoms, rule);
  return verdict === 'asks' && line.some((one) => takesAnybody(one)) ? 'open' : verdict;
}

/** `handleRequest(error, user) { return user; }` of a guard of passport: without a user it goes on too. */
function takesAnybody({ node }: NestClass): boolean {
  const method = methodOf(node, 'handleRequest');
  return (
    method?.value.body !== undefined &&
    method.value.body !== null &&
    !someNode(
      method.value.body,
      (one) =>
        one.type === 'ThrowStatement' ||
        (one.type === 'CallExpression' && !INERT.test(valueName(one.callee) ?? '')) ||
        one.type === 'Super',
    )
  );
}

/** Follows `canActivate` for one route, statement by statement. */
class Walk {
  /** Something was called that may throw. */
  #asked = false;
  constructor(
    private readonly module: Module,
    private readonly route: Decorated,
    private readonly rule: RuleContext<string>,
    private readonly inherited: () => GuardVerdict,
  ) {}

  /** A body that ends without an answer refuses. */
  body(block: TSESTree.BlockStatement): GuardVerdict {
    return this.#block(block) ?? 'asks';
  }

  #block(node: TSESTree.Statement): GuardVerdict | undefined {
    for (const statement of node.type === 'BlockStatement' ? node.body : [node]) {
      const verdict = this.#statement(statement);
      if (verdict) return verdict;
    }
    return undefined;
  }

  #statement(node: TSESTree.Statement): GuardVerdict | undefined {
    switch (node.type) {
      case 'ReturnStatement':
        return node.argument ? this.#answer(node.argument) : 'asks';
      case 'ThrowStatement':
        return 'asks';
      case 'BlockStatement':
        return this.#block(node);
      case 'IfStatement': {
        const known = knownFor(node.test, this.module, this.route, this.rule);
        if (known)
          return known.truthy ? this.#block(node.consequent) : node.alternate ? this.#block(node.alternate) : undefined;
        this.#look(node.test);
        const branches = [node.consequent, ...(node.alternate ? [node.alternate] : [])].map((one) => this.#block(one));
        // Who passes the one branch is let in; whether everybody is, what follows says.
        return (
          branches.find((one) => one !== undefined && one !== 'open') ??
          (branches.length === 2 && branches.every(Boolean) ? 'open' : undefined)
        );
      }
      case 'TryStatement':
        return this.#block(node.block) ?? (node.finalizer ? this.#block(node.finalizer) : undefined);
      case 'VariableDeclaration':
      case 'ExpressionStatement':
        this.#look(node);
        return undefined;
      default:
        return 'asks';
    }
  }

  #answer(node: TSESTree.Node): GuardVerdict {
    const at = unwrap(node);
    if (at.type === 'AwaitExpression') return this.#answer(at.argument);
    if (at.type === 'ConditionalExpression') {
      const known = knownFor(at.test, this.module, this.route, this.rule);
      return known ? this.#answer(known.truthy ? at.consequent : at.alternate) : 'asks';
    }
    if (at.type === 'LogicalExpression') {
      const left = knownFor(at.left, this.module, this.route, this.rule);
      if (left && at.operator !== '??')
        return left.truthy === (at.operator === '||') ? this.#answer(at.left) : this.#answer(at.right);
    }
    if (at.type === 'CallExpression') {
      const name = displayName(at.callee) ?? '';
      if (/^(of|Promise\.resolve)$/.test(name) && at.arguments.length === 1) return this.#answer(at.arguments[0]!);
      const callee = unwrap(at.callee);
      if (callee.type === 'MemberExpression' && callee.object.type === 'Super' && memberName(callee) === 'canActivate')
        return this.inherited();
    }
    return knownFor(at, this.module, this.route, this.rule)?.truthy && !this.#asked ? 'open' : 'asks';
  }

  #look(node: TSESTree.Node): void {
    this.#asked ||= someNode(
      node,
      (one) =>
        (one.type === 'CallExpression' || one.type === 'NewExpression') && !INERT.test(valueName(one.callee) ?? ''),
    );
  }
}

function worst(all: readonly GuardVerdict[]): GuardVerdict {
  return (
    all.find((one) => one === 'asks') ??
    all.find((one) => one === 'unknown') ??
    all.find((one) => one === 'limits') ??
    'open'
  );
}
