import type { TSESTree } from '@typescript-eslint/utils';
import { withEvidence } from './bindings';
import { enter, type Env } from './env';
import type { Evaluator, Site } from './evaluate';
import { withFieldWrites } from './writes';
import { parameterValue } from './parameters';
import { inside, isClass, isFunction, keyName, memberName, thisFunctionAround } from './syntax';
import { typeEvidence } from './types';
import { Value, type Atom, type ClassNode, type FunctionNode } from './value';

type ClassAtom = Atom & { kind: 'class' };
type ObjectAtom = Atom & { kind: 'object-of' };
const MAX_SUPERCLASSES = 5;

/** The class whose body a node stands in, when `this` there is an instance or the class itself. */
export function classAround(node: TSESTree.Node): ClassNode | undefined {
  for (let child = node, at = node.parent; at; child = at, at = at.parent) {
    // What a class extends, `class extends this`, stands outside of it.
    if (isClass(at) && at.superClass !== child) return at;
    if (
      isFunction(at) &&
      at.type !== 'ArrowFunctionExpression' &&
      at.parent?.type !== 'MethodDefinition' &&
      at.parent?.type !== 'PropertyDefinition'
    )
      return undefined;
  }
  return undefined;
}

/** What `this` (or `super`) is at a node. */
export function thisValue(ev: Evaluator, node: TSESTree.Node, site: Site): Value {
  const fn = thisFunctionAround(node);
  for (let env: Env | undefined = site.env; env; env = env.outer) {
    if (env.of === fn && env.self) return env.self;
    if (env.scope && inside(node, env.scope))
      return Value.of({ kind: 'object-of', node: env.scope, module: site.module, env });
    if (isClass(env.of) && inside(node, env.of.body))
      return Value.of({ kind: 'object-of', node: env.of, module: site.module, env });
  }
  const owner = classAround(node);
  if (owner) {
    const member = fn?.parent;
    const isStatic =
      member && (member.type === 'MethodDefinition' || member.type === 'PropertyDefinition') && member.static;
    if (isStatic) return Value.of({ kind: 'class', node: owner, module: site.module });
    return Value.of({ kind: 'object-of', node: owner, module: site.module });
  }
  const literal = fn?.parent?.type === 'Property' ? fn.parent.parent : undefined;
  return literal?.type === 'ObjectExpression' ? ev.evaluate(literal, { module: site.module }) : Value.unknown;
}

/**
 * The class whose constructor `new` on a class calls: itself when it has one, else the next superclass that has, or the
 * member of a library at the end of the line. Undefined when the superclass is not known, or there is none.
 */
export function constructedClass(
  ev: Evaluator,
  atom: ClassAtom,
  depth = 0,
): ClassAtom | (Atom & { kind: 'member' }) | undefined {
  if (constructorOf(atom.node)) return atom;
  if (depth >= MAX_SUPERCLASSES) return undefined;
  for (const base of superclass(ev, atom.node, { module: atom.module, env: atom.env })?.atoms ?? []) {
    if (base.kind === 'member') return base;
    if (base.kind === 'class') return constructedClass(ev, base, depth + 1);
  }
  return undefined;
}

/**
 * What an assignment to a member may mean: the member itself and, for `this.securityParameters = …`, the member of the
 * same name that the superclass has, which the class's own assignment would hide.
 */
export function writtenMembers(ev: Evaluator, left: TSESTree.MemberExpression, site: Site): readonly Atom[] {
  const evaluated = ev.evaluate(left, site).atoms;
  const isModelled = evaluated.some((atom) => atom.kind === 'member');
  const page = isModelled ? undefined : (pageMember(ev, memberName(left)) ?? anyMember(ev, left.object, site));
  const own = page ? [...evaluated, page] : evaluated;
  const name = left.object.type === 'ThisExpression' && classAround(left)?.superClass ? memberName(left) : undefined;
  if (name === undefined) return own;
  const above = ev
    .evaluate(left.object, site)
    .atoms.flatMap((atom) =>
      atom.kind === 'object-of' && atom.node.superClass
        ? (inherited(ev, atom, name, site, { module: atom.module, env: atom.env })?.atoms ?? [])
        : [],
    );
  return [...own, ...above.filter((atom) => !own.includes(atom))];
}

/** Properties that elements of a page alone have, whatever is known of the object. */
function pageMember(ev: Evaluator, name: string | undefined): Atom | undefined {
  if (name !== 'innerHTML' && name !== 'outerHTML' && name !== 'srcdoc') return undefined;
  const found = ev.models.member('globals#HTMLIFrameElement', name);
  return found && { kind: 'member', name: `Element.${name}`, model: found.model, library: found.library };
}

/** What a model says of every property that it does not name: `localStorage.user = …`. */
function anyMember(ev: Evaluator, object: TSESTree.Node, site: Site): Atom | undefined {
  for (const atom of ev.evaluate(object, site).atoms) {
    const model = atom.kind === 'member' ? atom.model.members?.['*'] : undefined;
    if (atom.kind === 'member' && model) return { kind: 'member', name: atom.name, model, library: atom.library };
  }
  return undefined;
}

/** What `super` stands for in a call: the superclass. */
export function superValue(ev: Evaluator, node: TSESTree.Node, site: Site): Value {
  const owner = classAround(node);
  return (owner && superclass(ev, owner, site)) ?? Value.unknown;
}

export function constructorOf(node: ClassNode): FunctionNode | undefined {
  for (const member of node.body.body)
    if (member.type === 'MethodDefinition' && member.kind === 'constructor') return member.value;
  return undefined;
}

function superclass(ev: Evaluator, node: ClassNode, site: Site): Value | undefined {
  return node.superClass ? ev.evaluate(node.superClass, site) : undefined;
}

/** How often each class is being asked for what it inherits: `Pump = class extends Pump {}` may seem to extend itself. */
const climbing = new WeakMap<ClassNode, number>();
const MAX_CLIMBS = 12;

/** What is found above a class; undefined where the way up leads in a circle. */
function climb<T>(node: ClassNode, find: () => T): T | undefined {
  const times = climbing.get(node) ?? 0;
  if (times >= MAX_CLIMBS) return undefined;
  climbing.set(node, times + 1);
  try {
    return find();
  } finally {
    climbing.set(node, times);
  }
}

/** A static member of a class. */
export function classMember(ev: Evaluator, atom: ClassAtom, name: string, site: Site): Value | undefined {
  const inner: Site = { module: atom.module, env: atom.env };
  for (const member of atom.node.body.body) {
    if (!('static' in member) || !member.static || !('key' in member) || keyName(member) !== name) continue;
    return memberOf(ev, member, inner, Value.of(atom));
  }
  const written = ownWrites(atom, name).map((write) => ev.evaluate(write.right, { module: atom.module }));
  if (written.length > 0) return Value.join(written);
  const parent = superclass(ev, atom.node, inner);
  return parent && climb(atom.node, () => ev.property(parent, name, site, atom.node));
}

/** `Service.client = …` beside the class. */
function ownWrites(atom: ClassAtom, name: string): readonly TSESTree.AssignmentExpression[] {
  const id = atom.node.id?.name;
  return atom.module.writesOf(name).filter((write) => {
    const left = write.left;
    return left.type === 'MemberExpression' && left.object.type === 'Identifier' && left.object.name === id;
  });
}

/** A member of an instance: field, method, getter, parameter property, or what the superclass has. */
export function instanceMember(
  ev: Evaluator,
  atom: ObjectAtom,
  name: string,
  site: Site,
  self: Value,
): Value | undefined {
  const inner: Site = { module: atom.module, env: atom.env };
  const values: Value[] = [];
  let evidence = Value.unknown;
  for (const member of atom.node.body.body) {
    if (member.type === 'MethodDefinition' && member.kind === 'constructor') {
      const index = member.value.params.findIndex(
        (parameter) => parameter.type === 'TSParameterProperty' && parameterName(parameter) === name,
      );
      const parameter = member.value.params[index];
      if (parameter?.type === 'TSParameterProperty')
        values.push(parameterValue(ev, member.value, index, parameterIdentifier(parameter), inner));
      continue;
    }
    if (!('key' in member) || ('static' in member && member.static) || keyName(member) !== name) continue;
    if (member.type === 'PropertyDefinition' || member.type === 'AccessorProperty') {
      if (member.typeAnnotation) evidence = typeEvidence(ev, member.typeAnnotation.typeAnnotation, inner);
      if (member.value) values.push(ev.evaluate(member.value, inner));
      continue;
    }
    return memberOf(ev, member, inner, self);
  }
  const written = fieldWrites(atom, name);
  const certain = written.some((write) => inConstructorBody(write, atom.node));
  const assigned = written.map((write) =>
    ev.evaluate(write.right, inner).via(atom.module, write.left, `this.${name} is set here`),
  );
  const all = certain ? assigned : [...values, ...assigned];
  if (all.length > 0 || evidence !== Value.unknown) {
    const value = withEvidence(all.length > 0 ? Value.join(all) : Value.unknown, evidence);
    return withFieldWrites(
      ev,
      value,
      fieldUses(atom, name),
      (use) => inConstructorBody(outermost(use), atom.node),
      inner,
    );
  }
  return inherited(ev, atom, name, site, inner);
}

function memberOf(ev: Evaluator, member: TSESTree.ClassElement, site: Site, self: Value): Value {
  if (member.type === 'PropertyDefinition' || member.type === 'AccessorProperty') {
    const value = member.value ? ev.evaluate(member.value, site) : Value.unknown;
    return member.typeAnnotation
      ? withEvidence(value, typeEvidence(ev, member.typeAnnotation.typeAnnotation, site))
      : value;
  }
  if (member.type !== 'MethodDefinition') return Value.unknown;
  if (member.kind === 'get') {
    const env = enter(member.value, site.module, [], site.env, site.env, self);
    const returned = site.module
      .returnsOf(member.value)
      .map((expression) => ev.evaluate(expression, { module: site.module, env }));
    return returned.length > 0 ? Value.join(returned) : Value.unknown;
  }
  return Value.of({ kind: 'function', node: member.value, module: site.module, env: site.env, self });
}

/** What the superclass gives: of the workspace, with the arguments of `super(…)`, or modelled. */
function inherited(ev: Evaluator, atom: ObjectAtom, name: string, site: Site, inner: Site): Value | undefined {
  const parent = superclass(ev, atom.node, inner);
  return parent && climb(atom.node, () => ofParent(ev, atom, parent, name, site, inner));
}

function ofParent(
  ev: Evaluator,
  atom: ObjectAtom,
  parent: Value,
  name: string,
  site: Site,
  inner: Site,
): Value | undefined {
  const values = parent.atoms.flatMap((base): Value[] => {
    if (base.kind === 'class') {
      const args = superArguments(ev, atom.node, inner);
      // Without a constructor of its own, and made nowhere that is followed, the superclass is given what nobody knows.
      const env = args ? enter(base.node, base.module, args, base.env, inner.env) : base.env;
      const found = instanceMember(
        ev,
        { kind: 'object-of', node: base.node, module: base.module, env },
        name,
        site,
        Value.of(atom),
      );
      return found ? [found] : [];
    }
    if (base.kind === 'member') {
      const type = base.model.construct?.result?.type;
      return type ? [ev.property(Value.of({ kind: 'instance', type }), name, site, atom.node)] : [];
    }
    return [];
  });
  return values.length > 0 ? Value.join(values) : undefined;
}

function superArguments(ev: Evaluator, node: ClassNode, site: Site): readonly Value[] | undefined {
  const own = constructorOf(node);
  if (!own) return site.env && site.env.of === node ? site.env.args : undefined;
  const call = site.module
    .callsIn(own)
    .find((candidate) => candidate.type === 'CallExpression' && candidate.callee.type === 'Super');
  if (call?.type !== 'CallExpression') return [];
  return call.arguments.map((argument) =>
    ev.evaluate(argument.type === 'SpreadElement' ? argument.argument : argument, site),
  );
}

/** `this.name = …` anywhere in the class. */
function fieldWrites(atom: ObjectAtom, name: string): readonly TSESTree.AssignmentExpression[] {
  return atom.module.writesOf(name).filter((write) => {
    const left = write.left;
    return (
      left.type === 'MemberExpression' &&
      left.object.type === 'ThisExpression' &&
      inside(write, atom.node) &&
      classAround(write) === atom.node
    );
  });
}

/** `this.name.…` anywhere in the class. */
function fieldUses(atom: ObjectAtom, name: string): readonly TSESTree.MemberExpression[] {
  return atom.module
    .memberUses(name)
    .filter(
      (use) =>
        use.object.type === 'ThisExpression' &&
        use.parent.type !== 'CallExpression' &&
        inside(use, atom.node) &&
        classAround(use) === atom.node,
    );
}

/** The assignment or other expression that a member stands on the left of. */
function outermost(use: TSESTree.Node): TSESTree.Node {
  let at = use;
  while (at.parent && at.parent.type !== 'ExpressionStatement' && !isFunction(at.parent)) at = at.parent;
  return at;
}

function inConstructorBody(write: TSESTree.Node, node: ClassNode): boolean {
  const body = constructorOf(node)?.body;
  return (
    body !== undefined && body !== null && write.parent?.type === 'ExpressionStatement' && write.parent.parent === body
  );
}

function parameterIdentifier(parameter: TSESTree.TSParameterProperty): TSESTree.Identifier {
  return (
    parameter.parameter.type === 'AssignmentPattern' ? parameter.parameter.left : parameter.parameter
  ) as TSESTree.Identifier;
}
function parameterName(parameter: TSESTree.TSParameterProperty): string {
  return parameterIdentifier(parameter).name;
}
