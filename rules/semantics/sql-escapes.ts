import type { TSESTree } from '@typescript-eslint/utils';
import { displayName, unwrap } from './syntax';
import type { Value } from './value';

/** Names that nothing but the escaping of databases has. */
const OF_DATABASES = /^(escapeId|escapeIdentifier|escapeLiteral|quoteIdentifier|quoteLiteral|quoteIdent)$/;
/** Names that templates and searches have too: what they are called on says whose they are. */
const SHARED = /^(escape|quote)$/;
const DATABASE =
  /(^|[a-z\d_.])(db|dbh|database|pool|conn(ection)?|sequelize|mysql2?|sqlstring|sql|maria(db)?|pg|postgres|trx|tx|transaction|manager|queryinterface|querygenerator|datasource|knex|orm)$/i;
const PACKAGE = /^(sqlstring|mysql2?|mariadb|pg|pg-format|pg-escape|sqlite3|sequelize|tsqlstring)(\/|$)/;

/**
 * `req.db.escape(value)`, `connection.escapeId(column)`, `SqlString.escape(value)`: gives a literal or name as the database
 * writes it, though nobody knows here of what type the object is.
 */
export function escapesForSql(callee: TSESTree.Node, value: Value): boolean {
  const at = unwrap(callee);
  const path = displayName(at)?.split('.') ?? [];
  const method = path.at(-1) ?? '';
  const imported = value.atoms.find((atom) => atom.kind === 'external');
  if (imported?.kind === 'external' && imported.package !== 'globals')
    return (
      PACKAGE.test(imported.package) &&
      /^(escape|quote|literal|ident|format|string$)/.test(imported.path.at(-1) ?? method)
    );
  if (at.type !== 'MemberExpression') return false;
  if (OF_DATABASES.test(method)) return true;
  return SHARED.test(method) && DATABASE.test(path.slice(0, -1).join('.').replace(/\(\)$/, ''));
}
