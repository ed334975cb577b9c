import type { TSESTree } from '@typescript-eslint/utils';
import { visitorKeys } from '@typescript-eslint/visitor-keys';
import { isFunction } from './syntax';
import type { FunctionNode } from './value';
import { TypeNames } from './type-names';
import { READ, Scope, TYPE, VALUE, WRITE, type VariablesByName } from './variables';

/**
 * Which variable a name means. Written for one question only, `variableOf`, and cheaper than a
 * whole scope analysis: one pass over the tree, no objects but variables and references. test/semantics/scopes.test.ts
 * compares the answers with those of @typescript-eslint/scope-manager, name by name.
 */
export function variablesOf(program: TSESTree.Program): VariablesByName {
  return new Binder().bind(program);
}

class Binder extends TypeNames {
  bind(program: TSESTree.Program): VariablesByName {
    for (const statement of program.body) this.visit(statement);
    return this.resolved();
  }

  protected visit(node: TSESTree.Node | null | undefined): void {
    if (!node) return;
    switch (node.type) {
      case 'Identifier':
      case 'JSXIdentifier':
        return this.refer(node, READ, VALUE);
      case 'Literal':
      case 'ThisExpression':
      case 'Super':
      case 'MetaProperty':
      case 'BreakStatement':
      case 'ContinueStatement':
      case 'PrivateIdentifier':
        return;
      case 'MemberExpression':
        this.visit(node.object);
        if (node.computed) this.visit(node.property);
        return;
      case 'BinaryExpression':
        return this.#visitChain(node);
      case 'FunctionDeclaration':
      case 'TSDeclareFunction':
        if (node.id) this.declare(this.scope, node.id, 'FunctionName', node, VALUE);
        return this.#visitFunction(node);
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
      case 'TSEmptyBodyFunctionExpression':
        return this.#visitFunction(node);
      case 'ClassDeclaration':
      case 'ClassExpression':
        return this.#visitClass(node);
      case 'StaticBlock':
        return this.within(new Scope(this.scope, true), () => this.#visitAll(node.body));
      case 'BlockStatement':
        return this.within(new Scope(this.scope, false), () => this.#visitAll(node.body));
      case 'SwitchStatement':
        this.visit(node.discriminant);
        return this.within(new Scope(this.scope, false), () => this.#visitAll(node.cases));
      case 'ForStatement':
      case 'ForInStatement':
      case 'ForOfStatement':
        return this.#visitFor(node);
      case 'CatchClause':
        return this.within(new Scope(this.scope, false), () => {
          if (node.param)
            this.bindPattern(node.param, (name) => this.declare(this.scope, name, 'CatchClause', node, VALUE));
          this.visit(node.body);
        });
      case 'VariableDeclaration':
        for (const declarator of node.declarations) this.#visitDeclarator(declarator, node.kind === 'var');
        return;
      case 'AssignmentExpression':
        return this.#visitAssignment(node);
      case 'UpdateExpression':
        if (node.argument.type === 'Identifier') return this.refer(node.argument, READ | WRITE, VALUE);
        return this.visit(node.argument);
      case 'Property':
        if (node.computed) this.visit(node.key);
        return this.visit(node.value);
      case 'PropertyDefinition':
      case 'AccessorProperty':
      case 'MethodDefinition':
      case 'TSAbstractPropertyDefinition':
      case 'TSAbstractAccessorProperty':
      case 'TSAbstractMethodDefinition':
        return this.#visitMember(node);
      case 'LabeledStatement':
        return this.visit(node.body);
      case 'ImportDeclaration':
        for (const specifier of node.specifiers)
          this.declare(this.scope, specifier.local, 'ImportBinding', specifier, VALUE | TYPE);
        return;
      case 'ExportAllDeclaration':
      case 'ImportAttribute':
        return;
      case 'ExportNamedDeclaration':
        this.visit(node.declaration);
        if (!node.source) {
          for (const { local } of node.specifiers)
            if (local.type === 'Identifier') this.refer(local, READ, VALUE | TYPE);
        }
        return;
      case 'ExportDefaultDeclaration':
        if (node.declaration.type === 'Identifier') return this.refer(node.declaration, READ, VALUE | TYPE);
        return this.visit(node.declaration);
      case 'JSXOpeningElement':
        return this.#visitOpening(node);
      case 'JSXClosingElement':
      case 'JSXNamespacedName':
        return;
      case 'JSXMemberExpression':
        if (node.object.type !== 'JSXNamespacedName') this.visit(node.object);
        return;
      case 'JSXAttribute':
        return this.visit(node.value);
      default:
        return node.type.startsWith('TS') ? this.#visitTypeScript(node) : this.#visitChildren(node);
    }
  }

  #visitAll(nodes: readonly (TSESTree.Node | null)[]): void {
    for (const node of nodes) this.visit(node);
  }

  #visitChildren(node: TSESTree.Node): void {
    for (const key of visitorKeys[node.type] ?? []) {
      const child = (node as unknown as Record<string, unknown>)[key];
      if (Array.isArray(child)) this.#visitAll(child as TSESTree.Node[]);
      else this.visit(child as TSESTree.Node | null | undefined);
    }
  }

  /** Texts are put together by chains of thousands of `+`. */
  #visitChain(node: TSESTree.BinaryExpression): void {
    const rights: TSESTree.Node[] = [];
    let at: TSESTree.Node = node;
    for (; at.type === 'BinaryExpression'; at = at.left) rights.push(at.right);
    this.visit(at);
    while (rights.length > 0) this.visit(rights.pop());
  }

  #visitFunction(node: FunctionNode | TSESTree.TSDeclareFunction | TSESTree.TSEmptyBodyFunctionExpression): void {
    const visit = (): void => {
      const isArrow = node.type === 'ArrowFunctionExpression';
      for (const parameter of node.params)
        this.#visitAll('decorators' in parameter ? (parameter.decorators ?? []) : []);
      this.within(new Scope(this.scope, true, isArrow ? undefined : 'function'), () => {
        this.visitType(node.typeParameters);
        for (const parameter of node.params)
          this.bindPattern(parameter, (name) => this.declare(this.scope, name, 'Parameter', node, VALUE));
        this.visitType(node.returnType);
        if (node.body?.type === 'BlockStatement') this.#visitAll(node.body.body);
        else this.visit(node.body);
      });
    };
    if (node.type !== 'FunctionExpression' || !node.id) return visit();
    const { id } = node;
    this.within(new Scope(this.scope, false), () => {
      this.declare(this.scope, id, 'FunctionName', node, VALUE);
      visit();
    });
  }

  #visitClass(node: TSESTree.ClassDeclaration | TSESTree.ClassExpression): void {
    if (node.type === 'ClassDeclaration' && node.id) this.declare(this.scope, node.id, 'ClassName', node, VALUE | TYPE);
    this.#visitAll(node.decorators);
    this.within(new Scope(this.scope, false), () => {
      // Inside, the name means the class whatever becomes of the variable outside.
      if (node.id) this.declare(this.scope, node.id, 'ClassName', node, VALUE | TYPE);
      this.visit(node.superClass);
      this.visitType(node.typeParameters);
      this.visitType(node.superTypeArguments);
      for (const implemented of node.implements) this.visitType(implemented);
      this.#visitAll(node.body.body);
    });
  }

  #visitMember(
    node:
      | TSESTree.PropertyDefinition
      | TSESTree.AccessorProperty
      | TSESTree.MethodDefinition
      | TSESTree.TSAbstractPropertyDefinition
      | TSESTree.TSAbstractAccessorProperty
      | TSESTree.TSAbstractMethodDefinition,
  ): void {
    if (node.computed) this.visit(node.key);
    this.#visitAll(node.decorators);
    if ('typeAnnotation' in node) this.visitType(node.typeAnnotation);
    // A field is computed in a function of its own.
    if (isFunction(node.value ?? node)) this.visit(node.value);
    else if (node.value) this.within(new Scope(this.scope, true), () => this.visit(node.value));
  }

  #visitFor(node: TSESTree.ForStatement | TSESTree.ForInStatement | TSESTree.ForOfStatement): void {
    const head = node.type === 'ForStatement' ? node.init : node.left;
    const isBlock = head?.type === 'VariableDeclaration' && head.kind !== 'var';
    const visit = (): void => {
      if (node.type === 'ForStatement') {
        this.visit(node.init);
        this.visit(node.test);
        this.visit(node.update);
      } else {
        if (node.left.type === 'VariableDeclaration') {
          this.visit(node.left);
          for (const { id } of node.left.declarations) this.#writePattern(id);
        } else this.#assignPattern(node.left);
        this.visit(node.right);
      }
      this.visit(node.body);
    };
    if (isBlock) this.within(new Scope(this.scope, false), visit);
    else visit();
  }

  #visitDeclarator(declarator: TSESTree.VariableDeclarator, isVar: boolean): void {
    let scope = this.scope;
    while (isVar && !scope.holdsVars && scope.outer) scope = scope.outer;
    this.bindPattern(declarator.id, (name) => {
      this.declare(scope, name, 'Variable', declarator, VALUE);
      if (declarator.init) this.refer(name, WRITE, VALUE);
    });
    this.visit(declarator.init);
  }

  #visitAssignment(node: TSESTree.AssignmentExpression): void {
    const left = withoutAssertions(node.left);
    if (node.operator === '=') this.#assignPattern(node.left);
    else if (left.type === 'Identifier') this.refer(left, READ | WRITE, VALUE);
    else this.visit(node.left);
    this.visit(node.right);
  }

  #visitOpening(node: TSESTree.JSXOpeningElement): void {
    // A lower-case name is an element of the page.
    const { name } = node;
    if (name.type !== 'JSXIdentifier') this.visit(name);
    else if (name.name[0]?.toUpperCase() === name.name[0]) this.refer(name, READ, VALUE);
    this.visitType(node.typeArguments);
    this.#visitAll(node.attributes);
  }

  /** The names that a pattern of a declaration binds; its defaults and computed keys are expressions. */
  protected bindPattern(pattern: TSESTree.Node, bind: (name: TSESTree.Identifier) => void): void {
    switch (pattern.type) {
      case 'Identifier':
        bind(pattern);
        return this.visitType(pattern.typeAnnotation);
      case 'ObjectPattern':
        for (const part of pattern.properties) {
          if (part.type === 'RestElement') this.bindPattern(part.argument, bind);
          else {
            if (part.computed) this.visit(part.key);
            this.bindPattern(part.value, bind);
          }
        }
        return this.visitType(pattern.typeAnnotation);
      case 'ArrayPattern':
        for (const element of pattern.elements) if (element) this.bindPattern(element, bind);
        return this.visitType(pattern.typeAnnotation);
      case 'AssignmentPattern':
        // The default is written to the names, and so is what is given.
        this.bindPattern(pattern.left, (name) => {
          bind(name);
          this.refer(name, WRITE, VALUE);
        });
        return this.visit(pattern.right);
      case 'RestElement':
        this.bindPattern(pattern.argument, bind);
        return this.visitType(pattern.typeAnnotation);
      case 'TSParameterProperty':
        return this.bindPattern(pattern.parameter, bind);
      default:
        return this.visit(pattern);
    }
  }

  /** The names of a pattern are written to, as the head of a loop does. */
  #writePattern(pattern: TSESTree.Node): void {
    switch (pattern.type) {
      case 'Identifier':
        return this.refer(pattern, WRITE, VALUE);
      case 'ObjectPattern':
        for (const part of pattern.properties)
          this.#writePattern(part.type === 'RestElement' ? part.argument : part.value);
        return;
      case 'ArrayPattern':
        for (const element of pattern.elements) if (element) this.#writePattern(element);
        return;
      case 'AssignmentPattern':
        return this.#writePattern(pattern.left);
      case 'RestElement':
        return this.#writePattern(pattern.argument);
      default:
    }
  }

  /** The target of an assignment: names are written to, members are expressions. */
  #assignPattern(pattern: TSESTree.Node): void {
    this.bindPattern(withoutAssertions(pattern), (name) => this.refer(name, WRITE, VALUE));
  }

  #visitTypeScript(node: TSESTree.Node): void {
    switch (node.type) {
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSTypeAssertion':
        this.visit(node.expression);
        return this.visitType(node.typeAnnotation);
      case 'TSInstantiationExpression':
        this.visit(node.expression);
        return this.visitType(node.typeArguments);
      case 'TSNonNullExpression':
        return this.visit(node.expression);
      case 'TSNamespaceExportDeclaration':
        return this.refer(node.id, READ, VALUE | TYPE);
      case 'TSExportAssignment':
        if (node.expression.type === 'Identifier') return this.refer(node.expression, READ, VALUE | TYPE);
        return this.visit(node.expression);
      case 'TSImportEqualsDeclaration':
        this.declare(this.scope, node.id, 'ImportBinding', node, VALUE | TYPE);
        if (node.moduleReference.type !== 'TSExternalModuleReference') this.visitType(node.moduleReference);
        return;
      case 'TSEnumDeclaration':
        return this.#visitEnum(node);
      case 'TSModuleDeclaration':
        if (node.kind !== 'global' && node.id.type === 'Identifier')
          this.declare(this.scope, node.id, 'TSModuleName', node, VALUE | TYPE);
        return this.within(new Scope(this.scope, true), () => this.#visitAll(node.body?.body ?? []));
      default:
        return this.visitType(node);
    }
  }

  #visitEnum(node: TSESTree.TSEnumDeclaration): void {
    this.declare(this.scope, node.id, 'TSEnumName', node, VALUE | TYPE);
    this.within(new Scope(this.scope, false), () => {
      for (const member of node.body.members) {
        if (member.id.type === 'Identifier')
          this.declare(this.scope, member.id, 'TSEnumMemberName', member, VALUE | TYPE);
        this.visit(member.initializer);
      }
    });
  }
}

function withoutAssertions(node: TSESTree.Node): TSESTree.Node {
  let at = node;
  while (
    at.type === 'TSAsExpression' ||
    at.type === 'TSNonNullExpression' ||
    at.type === 'TSTypeAssertion' ||
    at.type === 'TSSatisfiesExpression'
  )
    at = at.expression;
  return at;
}
