import type { TSESTree } from '@typescript-eslint/utils';
import { visitorKeys } from '@typescript-eslint/visitor-keys';
import { READ, Scope, ScopeBuilder, TYPE, VALUE } from './variables';

/** The part of a walk over names that goes through types. */
export abstract class TypeNames extends ScopeBuilder {
  protected abstract visit(node: TSESTree.Node | null | undefined): void;
  /** Declares the names of a pattern; its defaults and computed keys are expressions. */
  protected abstract bindPattern(pattern: TSESTree.Node, bind: (name: TSESTree.Identifier) => void): void;

  /** Names inside a type mean types, but for `typeof name`. */
  protected visitType(node: TSESTree.Node | null | undefined): void {
    if (!node) return;
    switch (node.type) {
      case 'Identifier':
        return this.refer(node, READ, TYPE);
      case 'TSQualifiedName':
        return this.visitType(node.left);
      case 'TSTypeAliasDeclaration':
      case 'TSInterfaceDeclaration':
        this.declare(this.scope, node.id, 'Type', node, TYPE);
        return this.within(new Scope(this.scope, false), () => this.#typeChildren(node, ['id']));
      case 'TSTypeParameter':
        this.declare(this.scope, node.name, 'Type', node, TYPE);
        return this.#typeChildren(node, ['name']);
      case 'TSConditionalType':
        return this.within(new Scope(this.scope, false, 'conditional type'), () => this.#typeChildren(node, []));
      case 'TSInferType': {
        let scope: Scope | undefined = this.scope;
        while (scope && scope.kind !== 'conditional type') scope = scope.outer;
        this.declare(scope ?? this.scope, node.typeParameter.name, 'Type', node.typeParameter, TYPE);
        return this.#typeChildren(node.typeParameter, ['name']);
      }
      case 'TSMappedType':
        return this.within(new Scope(this.scope, false), () => {
          this.declare(this.scope, node.key, 'Type', node, TYPE);
          this.#typeChildren(node, ['key']);
        });
      case 'TSFunctionType':
      case 'TSConstructorType':
      case 'TSCallSignatureDeclaration':
      case 'TSConstructSignatureDeclaration':
      case 'TSMethodSignature':
        return this.#visitSignature(node);
      case 'TSPropertySignature':
        if (node.computed) this.visit(node.key);
        return this.visitType(node.typeAnnotation);
      case 'TSIndexSignature':
        for (const parameter of node.parameters)
          if ('typeAnnotation' in parameter) this.visitType(parameter.typeAnnotation);
        return this.visitType(node.typeAnnotation);
      case 'TSTypeQuery':
        this.#visitQueried(node.exprName);
        return this.visitType(node.typeArguments);
      case 'TSNamedTupleMember':
        return this.visitType(node.elementType);
      case 'TSImportType':
        return this.visitType(node.typeArguments);
      case 'TSTypePredicate':
        if (node.parameterName.type === 'Identifier') this.refer(node.parameterName, READ, VALUE);
        return this.visitType(node.typeAnnotation);
      case 'MemberExpression':
        return this.visit(node);
      default:
        return this.#typeChildren(node, []);
    }
  }

  #visitQueried(name: TSESTree.TSTypeQuery['exprName'] | TSESTree.EntityName): void {
    if (name.type === 'Identifier') this.refer(name, READ, VALUE);
    else if (name.type === 'TSQualifiedName') this.#visitQueried(name.left);
    else this.visitType(name);
  }

  #visitSignature(
    node:
      | TSESTree.TSFunctionType
      | TSESTree.TSConstructorType
      | TSESTree.TSCallSignatureDeclaration
      | TSESTree.TSConstructSignatureDeclaration
      | TSESTree.TSMethodSignature,
  ): void {
    if ('computed' in node && node.computed) this.visit(node.key);
    this.within(new Scope(this.scope, false), () => {
      this.visitType(node.typeParameters);
      for (const parameter of node.params)
        this.bindPattern(parameter, (name) => this.declare(this.scope, name, 'Parameter', node, VALUE));
      this.visitType(node.returnType);
    });
  }

  #typeChildren(node: TSESTree.Node, without: readonly string[]): void {
    for (const key of visitorKeys[node.type] ?? []) {
      if (without.includes(key)) continue;
      const child = (node as unknown as Record<string, unknown>)[key];
      if (Array.isArray(child)) for (const one of child) this.visitType(one as TSESTree.Node | null);
      else this.visitType(child as TSESTree.Node | null | undefined);
    }
  }
}
