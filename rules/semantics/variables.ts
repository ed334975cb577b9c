import type { TSESTree } from '@typescript-eslint/utils';

/** A name of a file and all that is declared and said of it. */
export interface Variable {
  readonly name: string;
  readonly defs: readonly VariableDefinition[];
  readonly references: readonly Reference[];
  /** The names at the definitions, in source order. */
  readonly identifiers: readonly TSESTree.Identifier[];
}

export type DefinitionKind =
  | 'CatchClause'
  | 'ClassName'
  | 'FunctionName'
  | 'ImportBinding'
  | 'Parameter'
  | 'TSEnumMemberName'
  | 'TSEnumName'
  | 'TSModuleName'
  | 'Type'
  | 'Variable';

/** The kinds and nodes are those of ESLint's scope analysis. */
export interface VariableDefinition {
  readonly type: DefinitionKind;
  /** The function of a parameter, the declarator of a variable, the specifier of an import, else the declaration. */
  readonly node: TSESTree.Node;
  readonly name: TSESTree.Node;
}

export interface Reference {
  readonly identifier: TSESTree.Identifier | TSESTree.JSXIdentifier;
  isRead(): boolean;
  isWrite(): boolean;
}

/** The variable that each name of a file refers to or declares; globals are absent. */
export type VariablesByName = ReadonlyMap<TSESTree.Node, Variable>;

export const READ = 1;
export const WRITE = 2;
/** What a name may stand for: a reference as a type does not mean a variable that is a value only. */
export const VALUE = 1;
export const TYPE = 2;

class Use implements Reference {
  constructor(
    readonly identifier: TSESTree.Identifier | TSESTree.JSXIdentifier,
    private readonly how: number,
  ) {}
  isRead(): boolean {
    return (this.how & READ) !== 0;
  }
  isWrite(): boolean {
    return (this.how & WRITE) !== 0;
  }
}

class Binding implements Variable {
  readonly defs: VariableDefinition[] = [];
  readonly references: Reference[] = [];
  readonly identifiers: TSESTree.Identifier[] = [];
  meanings = 0;
  constructor(readonly name: string) {}
}

export class Scope {
  readonly names = new Map<string, Binding>();
  constructor(
    readonly outer: Scope | undefined,
    /** Holds `var` declarations. */
    readonly holdsVars: boolean,
    /** `function`: has an `arguments` of its own; `conditional type`: takes what is inferred inside it. */
    readonly kind?: 'function' | 'conditional type',
  ) {}
}

interface Pending {
  readonly scope: Scope;
  readonly use: Use;
  readonly meaning: number;
}

/** Takes declarations and references as a walk over a tree meets them, and says in the end which mean the same. */
export class ScopeBuilder {
  readonly #variables = new Map<TSESTree.Node, Binding>();
  readonly #pending: Pending[] = [];
  protected scope = new Scope(undefined, true);

  /** Only at the end every declaration is known: names may be used before they are declared. */
  protected resolved(): VariablesByName {
    for (const { scope, use, meaning } of this.#pending) {
      const variable = resolve(scope, use.identifier.name, meaning);
      if (!variable) continue;
      variable.references.push(use);
      this.#variables.set(use.identifier, variable);
    }
    return this.#variables;
  }

  protected within(scope: Scope, action: () => void): void {
    const outer = this.scope;
    this.scope = scope;
    action();
    this.scope = outer;
  }

  protected declare(
    scope: Scope,
    name: TSESTree.Identifier,
    type: DefinitionKind,
    node: TSESTree.Node,
    meanings: number,
  ): void {
    let variable = scope.names.get(name.name);
    if (!variable) scope.names.set(name.name, (variable = new Binding(name.name)));
    variable.defs.push({ type, node, name });
    variable.identifiers.push(name);
    variable.meanings |= meanings;
    // The name of a class has two variables: the outer one, which is declared first, stands for it.
    if (!this.#variables.has(name)) this.#variables.set(name, variable);
  }

  protected refer(identifier: TSESTree.Identifier | TSESTree.JSXIdentifier, how: number, meaning: number): void {
    this.#pending.push({ scope: this.scope, use: new Use(identifier, how), meaning });
  }
}

function resolve(from: Scope, name: string, meaning: number): Binding | undefined {
  for (let scope: Scope | undefined = from; scope; scope = scope.outer) {
    const variable = scope.names.get(name);
    if (variable && (variable.meanings & meaning) !== 0) return variable;
    if (scope.kind === 'function' && name === 'arguments') return undefined;
  }
  return undefined;
}
