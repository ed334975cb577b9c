import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Module } from '../../semantics/module';
import { keyName, unwrap } from '../../semantics/syntax';
import type { Atom, ClassNode } from '../../semantics/value';
import type { Piece } from './mentions';
import { decorations, memberOf, named, type NestClass } from './nest-decorators';

/** What the modules of a NestJS application hold: followed from the class that `NestFactory.create` is given. */

/** `{ provide: APP_GUARD, useClass: … }`: what is put in for every route. */
export interface GlobalProvider {
  readonly token: string;
  /** The class or value; undefined when a factory makes it. */
  readonly given: Piece | undefined;
}
export interface ModuleTree {
  readonly modules: readonly NestClass[];
  readonly controllers: readonly NestClass[];
  /** Classes among the providers: services, gateways, resolvers, guards. */
  readonly providers: readonly NestClass[];
  readonly globals: readonly GlobalProvider[];
  /** Packages whose modules take part, of which nobody can say from here what they register. */
  readonly packages: readonly string[];
  /** Imports and controllers of which nothing is known: more may be registered there. */
  readonly unknown: readonly Piece[];
}

const TOKENS = /^APP_(GUARD|INTERCEPTOR|PIPE|FILTER)$/;

/** The modules below a root: a class with `@Module`, or what a method of one gives as a dynamic module. */
export function moduleTree(root: TSESTree.Node, module: Module, rule: RuleContext<string>): ModuleTree {
  const tree = new Tree(rule);
  tree.import({ node: root, module });
  return tree;
}

class Tree implements ModuleTree {
  readonly modules: NestClass[] = [];
  readonly controllers: NestClass[] = [];
  readonly providers: NestClass[] = [];
  readonly globals: GlobalProvider[] = [];
  readonly packages: string[] = [];
  readonly unknown: Piece[] = [];
  readonly #seen = new Set<TSESTree.Node>();
  constructor(private readonly rule: RuleContext<string>) {}

  import(item: Piece): void {
    const at = unwrap(item.node);
    if (at.type === 'LogicalExpression') {
      this.import({ ...item, node: at.right });
      return;
    }
    if (at.type === 'ConditionalExpression') {
      for (const node of [at.consequent, at.alternate]) this.import({ ...item, node });
      return;
    }
    const written = at.type === 'Identifier' ? initialiser(at, item.module) : undefined;
    if (written?.type === 'ConditionalExpression' || written?.type === 'CallExpression') {
      this.import({ ...item, node: written });
      return;
    }
    const target = forwarded(item, this.rule);
    const atoms = this.rule.semantics.value(target.node, target.module).atoms;
    const library = libraryOf(target, this.rule);
    if (library !== undefined) {
      this.packages.push(library);
      // `ConditionalModule.registerWhen(PumpsModule, 'PUMPS')`
      if (at.type === 'CallExpression')
        for (const argument of at.arguments)
          for (const atom of this.rule.semantics.value(argument, item.module).atoms)
            if (atom.kind === 'class') this.#addClass(atom);
      return;
    }
    let isKnown = false;
    for (const atom of atoms) {
      if (atom.kind === 'class') isKnown = this.#addClass(atom) || isKnown;
      else if (atom.kind === 'object') isKnown = this.#addDynamic(atom) || isKnown;
      else if (atom.kind === 'const' && !atom.value) isKnown = true;
    }
    if (!isKnown) this.unknown.push(item);
  }

  #addClass({ node, module }: NestClass): boolean {
    if (this.#seen.has(node)) return true;
    this.#seen.add(node);
    const [declared] = named(decorations(node.decorators, module, this.rule), '@nestjs/common', 'Module');
    if (!declared) return false;
    this.modules.push({ node, module });
    const [options] = declared.args;
    if (!options) return true;
    for (const atom of this.rule.semantics.value(options, declared.module).atoms)
      if (atom.kind === 'object') this.#addParts(atom);
      else this.unknown.push({ node: options, module: declared.module });
    return true;
  }

  /** `{ module: PumpsModule, providers: […] }`, given by a method such as `forRoot`. */
  #addDynamic(atom: Atom & { kind: 'object' }): boolean {
    const own = atom.object.entries.find((entry) => 'key' in entry && entry.key === 'module');
    if (!own || !('key' in own)) return false;
    if (!this.#seen.has(atom.object.node)) {
      this.#seen.add(atom.object.node);
      for (const one of own.value().atoms) if (one.kind === 'class') this.#addClass(one);
      this.#addParts(atom);
    }
    return true;
  }

  #addParts({ object }: Atom & { kind: 'object' }): void {
    for (const entry of object.entries) {
      if (!('key' in entry)) {
        for (const atom of entry.spread().atoms)
          if (atom.kind === 'object') this.#addParts(atom);
          else this.unknown.push(object);
        continue;
      }
      const value = entry.node.type === 'Property' ? entry.node.value : undefined;
      if (!value || !/^(imports|controllers|providers)$/.test(entry.key)) continue;
      for (const item of items({ node: value, module: object.module }, this.rule)) {
        if (entry.key === 'imports') this.import(item);
        else this.#addMember(item, entry.key === 'controllers');
      }
    }
  }

  #addMember(item: Piece, isController: boolean): void {
    for (const atom of this.rule.semantics.value(forwarded(item, this.rule).node, item.module).atoms) {
      if (atom.kind === 'class') (isController ? this.controllers : this.providers).push(atom);
      else if (atom.kind === 'object') this.#addProvider(atom);
      else if (isController) this.unknown.push(item);
    }
  }

  #addProvider({ object }: Atom & { kind: 'object' }): void {
    const entry = (key: string): Piece | undefined => {
      const found = object.entries.find((one) => 'key' in one && one.key === key);
      return found?.node.type === 'Property' ? { node: found.node.value, module: object.module } : undefined;
    };
    const provide = entry('provide');
    if (!provide) return;
    const token = this.rule.semantics.value(provide.node, provide.module);
    const name = memberOf(token, '@nestjs/core') ?? token.only()?.value;
    const given = entry('useClass') ?? entry('useExisting') ?? entry('useValue');
    if (typeof name === 'string' && TOKENS.test(name)) this.globals.push({ token: name, given });
    else if (given)
      for (const atom of this.rule.semantics.value(given.node, given.module).atoms)
        if (atom.kind === 'class') this.providers.push(atom);
  }
}

/** The elements of a list as expressions; of a list that stands elsewhere, or under a condition, as far as it is known. */
function items(list: Piece, rule: RuleContext<string>, depth = 0): readonly Piece[] {
  const at = unwrap(list.node);
  const within = (node: TSESTree.Node): readonly Piece[] => items({ node, module: list.module }, rule, depth + 1);
  if (depth > 4) return [list];
  switch (at.type) {
    case 'ArrayExpression':
      return at.elements.flatMap((one) =>
        !one ? [] : one.type === 'SpreadElement' ? within(one.argument) : [{ node: one, module: list.module }],
      );
    case 'ConditionalExpression':
      return [...within(at.consequent), ...within(at.alternate)];
    case 'LogicalExpression':
      return within(at.right);
    case 'CallExpression':
      // `[…].filter(Boolean)`, `[…].concat(other)`
      return at.callee.type === 'MemberExpression' && unwrap(at.callee.object).type === 'ArrayExpression'
        ? [
            ...within(at.callee.object),
            ...at.arguments.flatMap((one) => (one.type === 'ArrayExpression' ? within(one) : [])),
          ]
        : [list];
    case 'Identifier': {
      const written = initialiser(at, list.module);
      return written?.type === 'ArrayExpression' ? within(written) : imported(list, rule);
    }
    default:
      return [list];
  }
}

/** What a constant of the same file is written as. */
function initialiser(name: TSESTree.Identifier, module: Module): TSESTree.Node | undefined {
  const definition = module.variableOf(name)?.defs[0]?.node as TSESTree.Node | undefined;
  return definition?.type === 'VariableDeclarator' && definition.id.type === 'Identifier' && definition.init
    ? unwrap(definition.init)
    : undefined;
}

/** A list of another file: its elements are known as values only, by the classes they are. */
function imported(list: Piece, rule: RuleContext<string>): readonly Piece[] {
  const atoms = rule.semantics.value(list.node, list.module).atoms;
  const found = atoms.flatMap((atom) =>
    atom.kind === 'array' && !atom.open
      ? atom.items.flatMap((item) =>
          item.atoms.flatMap((one): readonly Piece[] =>
            one.kind === 'class'
              ? [{ node: one.node, module: one.module }]
              : one.kind === 'object'
                ? [one.object]
                : [list],
          ),
        )
      : [list],
  );
  return found.length > 0 ? found : [list];
}

/** `forwardRef(() => PumpsModule)` stands for what the function gives. */
function forwarded(item: Piece, rule: RuleContext<string>): Piece {
  const at = unwrap(item.node);
  if (at.type === 'AwaitExpression') return forwarded({ ...item, node: at.argument }, rule);
  const [first] = at.type === 'CallExpression' ? at.arguments : [];
  if (
    at.type !== 'CallExpression' ||
    first?.type !== 'ArrowFunctionExpression' ||
    memberOf(rule.semantics.value(at.callee, item.module), '@nestjs/common') !== 'forwardRef'
  )
    return item;
  return { node: first.body, module: item.module };
}

/** The package that gives a module, or the method that makes one: `TypeOrmModule.forRoot(…)`. */
function libraryOf(item: Piece, rule: RuleContext<string>): string | undefined {
  let at = unwrap(item.node);
  while (at.type === 'CallExpression' || at.type === 'MemberExpression' || at.type === 'AwaitExpression')
    at = unwrap(at.type === 'CallExpression' ? at.callee : at.type === 'AwaitExpression' ? at.argument : at.object);
  const { atoms } = rule.semantics.value(at, item.module);
  for (const atom of atoms) {
    if (atom.kind === 'external') return atom.package;
    if (atom.kind === 'member' && atom.library !== undefined && atom.library !== 'globals') return atom.library;
  }
  // An export that the model of a package leaves out.
  const specifier = item.module.variableOf(at)?.defs[0]?.node as TSESTree.Node | undefined;
  const source = specifier?.parent?.type === 'ImportDeclaration' ? specifier.parent.source.value : undefined;
  return source?.startsWith('@nestjs/') && atoms.every((atom) => atom.kind === 'unknown') ? source : undefined;
}

/** The method of a class that has this name; not what it inherits. */
export function methodOf(cls: ClassNode, name: string): TSESTree.MethodDefinition | undefined {
  return cls.body.body.find(
    (member): member is TSESTree.MethodDefinition =>
      member.type === 'MethodDefinition' && !member.static && keyName(member) === name,
  );
}
