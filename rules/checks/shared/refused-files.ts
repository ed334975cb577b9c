import type { TSESTree } from '@typescript-eslint/utils';
import { displayName, isFunction, keyName, leaves, unwrap } from '../../semantics/syntax';
import { isRefusedOutside, type Reading } from './dev-guard';

/** Functions that are asked before a page is shown, in the frameworks that name them so. */
const LOADERS = /^(loader|clientLoader|load|getServerSideProps|getStaticProps)$/;

/**
 * True when a whole file serves developers alone, because it stops everywhere else before it does anything:
 * `if (NODE_ENV !== 'development') throw …` at its head, in the loader of its page, or first thing in the page.
 */
export function isRefusedInInstallations({ body }: TSESTree.Program, reading: Reading): boolean {
  return body.some(
    (one) =>
      refuses(one, leaves, reading) ||
      (isAskedFirst(one) && bodiesOf(one).some(([first]) => refuses(first, showsNothing, reading))),
  );
}

function refuses(
  statement: TSESTree.Statement | undefined,
  ends: (node: TSESTree.Statement) => boolean,
  reading: Reading,
): boolean {
  return (
    statement?.type === 'IfStatement' &&
    !statement.alternate &&
    ends(statement.consequent) &&
    isRefusedOutside(statement.test, reading)
  );
}

function isAskedFirst(statement: TSESTree.ProgramStatement): boolean {
  if (statement.type === 'ExportDefaultDeclaration') return true;
  if (statement.type !== 'ExportNamedDeclaration') return false;
  const { declaration } = statement;
  const names =
    declaration?.type === 'VariableDeclaration'
      ? declaration.declarations.map(({ id }) => id)
      : declaration && 'id' in declaration
        ? [declaration.id]
        : [];
  return names.some((one) => one?.type === 'Identifier' && LOADERS.test(one.name));
}

/** `throw …`, `notFound()`, `return null`, `return { notFound: true }`: a loader that returns something else lets the page be. */
function showsNothing(node: TSESTree.Statement): boolean {
  const last = node.type === 'BlockStatement' ? node.body.at(-1) : node;
  switch (last?.type) {
    case 'ThrowStatement':
      return true;
    case 'ExpressionStatement': {
      const call = unwrap(last.expression);
      return (
        call.type === 'CallExpression' &&
        /^(notFound|redirect|permanentRedirect|error)$/.test(displayName(call.callee) ?? '')
      );
    }
    case 'ReturnStatement': {
      const given = last.argument && unwrap(last.argument);
      if (given?.type === 'CallExpression') return /^(notFound|redirect)$/.test(displayName(given.callee) ?? '');
      return given?.type === 'ObjectExpression'
        ? given.properties.some((one) => one.type === 'Property' && /^(notFound|redirect)$/.test(keyName(one) ?? ''))
        : given?.type === 'Literal' && given.raw === 'null';
    }
    default:
      return false;
  }
}

/** The statements of the functions that are declared by one statement at the head of a file. */
export function bodiesOf(statement: TSESTree.ProgramStatement): readonly (readonly TSESTree.Statement[])[] {
  const declared =
    statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration'
      ? statement.declaration
      : statement;
  const functions =
    declared?.type === 'VariableDeclaration' ? declared.declarations.flatMap(({ init }) => init ?? []) : [declared];
  return functions.flatMap((fn) => (fn && isFunction(fn) && fn.body?.type === 'BlockStatement' ? [fn.body.body] : []));
}
