import type { TSESTree } from '@typescript-eslint/utils';

/** Modules that only the Moddable SDK gives: TLS socket, flash resources, module configuration, ECMA-419 I/O. */
const MODULES = /^(securesocket|Resource|modClock|worker-service|sntp|(mc|pins|embedded:|commodetto|piu|ble)\b.*)$/;

/** True when a file imports a module of the Moddable SDK, so that its `Client` and `Request` are the SDK's. */
export function isModdableModule(program: TSESTree.Program): boolean {
  return program.body.some(
    (statement) => statement.type === 'ImportDeclaration' && MODULES.test(statement.source.value),
  );
}
