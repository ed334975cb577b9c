import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import type { Module } from '../../semantics/module';
import { isFunction, keyName, unwrap } from '../../semantics/syntax';
import { lastName } from './expressions';
import { applicationsOf } from './mounted';
import { someNode } from './walk';

type Rule = RuleContext<string>;

/** What gives the files of a folder, or one of them, to browsers. */
const SHOWS = /^(static|serveStatic|serve|koaStatic|staticServe|fastifyStatic|sendFile|sendfile|useStaticAssets)$/;

/**
 * True when a folder into which a storage of uploads puts its files is seen to be shown to browsers: by its last name, as
 * the root of static files or the folder of what is sent.
 * @param arrival of the name of a file, in the options of the storage
 */
export function isServed(arrival: Arrival, rule: Rule): boolean {
  const folders = new Set(foldersOf(arrival.node, rule));
  return folders.size > 0 && shownBy(rule).some((name) => folders.has(name));
}

/** The last names of the folders that the options around give: `destination: 'data/studies'`, `done(null, folder)`. */
function foldersOf(node: TSESTree.Node, rule: Rule): readonly string[] {
  for (let at: TSESTree.Node | undefined = node; at; at = at.parent) {
    if (at.type !== 'ObjectExpression') continue;
    const given = at.properties.find((one) => one.type === 'Property' && keyName(one) === 'destination');
    if (given?.type !== 'Property') continue;
    const value = unwrap(given.value);
    return isFunction(value) ? handedIn(value, rule) : lastNames(value, rule.semantics.module, rule);
  }
  return [];
}
function handedIn(fn: TSESTree.Node, rule: Rule): readonly string[] {
  const found: string[] = [];
  someNode(fn, (one) => {
    const second = one.type === 'CallExpression' && one.callee.type === 'Identifier' ? one.arguments[1] : undefined;
    if (second) found.push(...lastNames(second, rule.semantics.module, rule));
    return false;
  });
  return found;
}

/** The last names of the folders that the applications of the program show. */
function shownBy(rule: Rule): readonly string[] {
  const modules = new Set([rule.semantics.module, ...applicationsOf(rule).flatMap((app) => [...app.modules])]);
  return [...modules].flatMap((module) =>
    module.calls.flatMap((call) =>
      call.type === 'CallExpression' && SHOWS.test(lastName(call.callee) ?? '')
        ? call.arguments.flatMap((one) => lastNames(one, module, rule))
        : [],
    ),
  );
}

/** The last folder that each text of an expression surely names, also in the parts of `path.join(…)`. */
function lastNames(node: TSESTree.Node, module: Module, rule: Rule): readonly string[] {
  const at = unwrap(node);
  const parts = at.type === 'CallExpression' ? at.arguments : [at];
  return [at, ...parts].flatMap((one) =>
    rule.semantics
      .value(one, module)
      .texts()
      .flatMap(({ pieces }) => {
        const folders = pieces.flatMap((piece) => piece.split(/[\\/]/)).filter((name) => /[\w-]/.test(name));
        return folders.slice(-1);
      }),
  );
}
