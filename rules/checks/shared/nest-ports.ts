import type { TSESTree } from '@typescript-eslint/utils';
import { classAround } from '../../semantics/classes';
import { memberName, unwrap } from '../../semantics/syntax';
import type { ClassNode } from '../../semantics/value';
import type { Part } from './applications';
import type { NestClass } from './nest-decorators';
import { methodOf } from './nest-modules';

/**
 * The methods that a call on a port leads to, `this.authService.signIn(…)` where the field is of the type of an interface or an
 * abstract class: those of the providers that implement it.
 */
export function implementing(call: TSESTree.CallExpression, providers: readonly NestClass[]): readonly Part[] {
  const callee = unwrap(call.callee);
  const method = callee.type === 'MemberExpression' ? memberName(callee) : undefined;
  const field = callee.type === 'MemberExpression' ? unwrap(callee.object) : undefined;
  if (method === undefined || field?.type !== 'MemberExpression' || field.object.type !== 'ThisExpression') return [];
  const port = typeOfField(classAround(call), memberName(field) ?? '');
  if (port === undefined) return [];
  return providers.flatMap(({ node, module }): readonly Part[] => {
    const found = isOf(node, port) ? methodOf(node, method) : undefined;
    return found?.value.body ? [{ node: found.value, module }] : [];
  });
}

/** The name of the type that a class declares a field by, be it in its constructor. */
function typeOfField(cls: ClassNode | undefined, name: string): string | undefined {
  for (const member of cls?.body.body ?? []) {
    const declared =
      member.type === 'PropertyDefinition'
        ? [{ key: member.key, type: member.typeAnnotation }]
        : member.type === 'MethodDefinition' && member.kind === 'constructor'
          ? member.value.params.flatMap((one) => {
              const given = one.type === 'TSParameterProperty' ? one.parameter : undefined;
              return given?.type === 'Identifier' ? [{ key: given, type: given.typeAnnotation }] : [];
            })
          : [];
    for (const { key, type } of declared) {
      const reference = type?.typeAnnotation;
      if (key.type === 'Identifier' && key.name === name && reference?.type === 'TSTypeReference')
        return reference.typeName.type === 'Identifier' ? reference.typeName.name : undefined;
    }
  }
  return undefined;
}

function isOf({ implements: ports, superClass }: ClassNode, port: string): boolean {
  const isIt = (one: TSESTree.Node | null): boolean => one?.type === 'Identifier' && one.name === port;
  return ports.some(({ expression }) => isIt(expression)) || isIt(superClass);
}
