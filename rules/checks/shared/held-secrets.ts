import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import { firstHop, type LabelFlow } from '../../semantics/value';
import { valueName } from './expressions';
import type { Leaf } from './leaves';
import { words } from './secrets';
import { someNode } from './walk';

type Rule = Pick<RuleContext, 'semantics'>;

const DATABASE = new Set(
  'mongo mongodb database db postgres postgresql pg mysql mariadb mssql sqlserver sql amqp rabbitmq cloudamqp'.split(
    ' ',
  ),
);

/** Something that has secrets in it: the whole environment, or the connection string of a data base that came from there. */
export function heldIn({ node, value, key, isPart }: Leaf, rule: Rule): 'connection' | 'environment' | undefined {
  if (isPart) return undefined;
  if (value.members().includes('process.env') && value.atoms.length === 1) return 'environment';
  const all = words(valueName(node) ?? key ?? '').map((word) => word.toLowerCase());
  const isUrl = /^(uri|url|dsn)$/.test(all.at(-1) ?? '') || all.slice(-2).join('') === 'connectionstring';
  const isNamed = isUrl && all.some((word) => DATABASE.has(word.replace(/(uri|url|dsn)$/, '')));
  return (isNamed || /^(mongo(db)?|db|database|postgres)(uri|url)$/.test(all.join(''))) &&
    value.labelled('environment').some((flow) => flow.certain && !hasPasswordApart(all, flow, rule))
    ? 'connection'
    : undefined;
}

/**
 * `DATABASE_AUTH_TOKEN` beside `DATABASE_URL`, where the settings are read, and `process.env.MONGO_PASSWORD` in what this
 * module imports: the URL has no password in it.
 */
function hasPasswordApart(name: readonly string[], { hop }: LabelFlow, { semantics }: Rule): boolean {
  const start = name.slice(0, -1);
  const apart = new Set(APART.map((one) => [...start, ...one].join('')));
  const module = firstHop(hop)?.module;
  const isName = (one: TSESTree.Node): boolean =>
    one.type === 'Identifier' && apart.has(one.name.replaceAll('_', '').toLowerCase());
  if (module === undefined || start.length === 0) return false;
  const variables = APART.map((one) => [...start, ...one].join('_').toUpperCase());
  return (
    someNode(module.ast, isName) ||
    semantics.importedModules().some((one) => variables.some((variable) => one.memberUses(variable).length > 0))
  );
}
const APART = [['auth', 'token'], ['password'], ['passwd'], ['pass'], ['token']];
