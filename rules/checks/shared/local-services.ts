import type { TSESTree } from '@typescript-eslint/utils';
import type { Semantics } from '../../semantics/semantics';
import { displayName, keyName, memberName, unwrap } from '../../semantics/syntax';
import type { TextView } from '../../semantics/value';
import { isLocalHost } from './cleartext-urls';
import { isDefaultPassword } from './default-credentials';
import { constantTexts } from './literals';
import { words } from './secrets';

const ADDRESS = /^(base_?ur[il]|api_?(base|ur[il])(_?path)?|url|endpoint|host|server_?url)$/i;

/**
 * True for what stands in place of the API key of a service on the same machine: `{ baseURL: 'http://localhost:11434/v1',
 * apiKey: 'ollama' }`. Servers of local models check none, and the clients insist on some text.
 * @param node the text that stands there
 * @param name under which it stands
 */
export function isKeyOfLocalService(node: TSESTree.Node, text: string, name: string, semantics: Semantics): boolean {
  const all = words(name);
  // A data base on the same machine does check the password that it is given.
  const isApiKey = (all.includes('api') && all.at(-1) === 'key') || all.join('') === 'apikey';
  if (!isApiKey || !/^[a-z]+([-_ ][a-z]+)*$/i.test(text)) return false;
  return optionsWith(node, semantics).some((options) => isAddressedHere(options, semantics));
}

/** Keys that AWS issues are of this form; what else stands under their names is for a store that somebody runs himself. */
const ISSUED_BY_AWS = /^[A-Za-z\d+/]{40}$/;

/**
 * True for what stands in place of the secret key of AWS beside a region or an address of this machine, where an emulator
 * (LocalStack, DynamoDB Local, s3rver) takes whatever it is given: `{ region: 'localhost', credentials: { … } }`,
 * `process.env.AWS_SECRET_ACCESS_KEY = 'test'`.
 * @param node the text that stands there
 * @param name under which it stands
 */
export function isKeyOfEmulator(node: TSESTree.Node, text: string, name: string, semantics: Semantics): boolean {
  if (!/^(aws)?(secretaccesskey|sessiontoken)$/.test(words(name).join('')) || ISSUED_BY_AWS.test(text)) return false;
  if (optionsWith(node, semantics).some((options) => isLocalAround(options, semantics))) return true;
  const written = writtenTo(node);
  return written !== undefined && isLocalBeside(written, semantics);
}

/** An object that names a place of this machine, itself or as `credentials` of one that does. */
function isLocalAround(options: TSESTree.ObjectExpression, semantics: Semantics): boolean {
  if (options.properties.some((one) => one.type === 'Property' && namesHere(keyName(one) ?? '', one.value, semantics)))
    return true;
  const holder = options.parent;
  if (holder.type === 'Property' && holder.parent.type === 'ObjectExpression')
    return isLocalAround(holder.parent, semantics);
  const written = writtenTo(options);
  return written !== undefined && isLocalBeside(written, semantics);
}

/** The member that an expression is assigned to. */
function writtenTo(node: TSESTree.Node): TSESTree.MemberExpression | undefined {
  const write = node.parent;
  const target = write?.type === 'AssignmentExpression' && write.right === node ? unwrap(write.left) : undefined;
  return target?.type === 'MemberExpression' ? target : undefined;
}

/** `config.region = 'localhost'` in the block that sets `config.credentials`. */
function isLocalBeside(target: TSESTree.MemberExpression, semantics: Semantics): boolean {
  const object = displayName(target.object);
  const block = target.parent.parent?.parent;
  if (object === undefined || (block?.type !== 'BlockStatement' && block?.type !== 'Program')) return false;
  return block.body.some((one) => {
    const write = one.type === 'ExpressionStatement' ? one.expression : undefined;
    const left = write?.type === 'AssignmentExpression' ? unwrap(write.left) : undefined;
    return (
      write?.type === 'AssignmentExpression' &&
      left?.type === 'MemberExpression' &&
      displayName(left.object) === object &&
      namesHere(memberName(left) ?? '', write.right, semantics)
    );
  });
}

/** A region that is none of AWS, or an address of this machine. */
function namesHere(name: string, value: TSESTree.Node, semantics: Semantics): boolean {
  const isRegion = words(name).at(-1) === 'region';
  if (!isRegion && !ADDRESS.test(name) && !/^AWS_ENDPOINT_URL(_|$)/.test(name)) return false;
  const texts = semantics.value(value).texts();
  return (
    texts.length > 0 &&
    texts.every((text) => (isRegion ? /^local(host|stack)?$/.test(text.exact ?? '') : isLocalAddress(text)))
  );
}

/**
 * True for the login of a data base as developers start it on their own machine: a password that everybody knows, or that is
 * the user or the data base again, beside an address of this machine or none. `{ host: 'localhost', user: 'clinic',
 * password: 'clinic', database: 'clinic' }`, also each as what stands in for a setting.
 * @param node the text that stands there as password
 */
export function isLoginOfLocalDatabase(node: TSESTree.Node, text: string, semantics: Semantics): boolean {
  return optionsWith(node, semantics).some((options) => {
    const held = (name: RegExp): readonly TSESTree.Node[] =>
      options.properties.flatMap((one) =>
        one.type === 'Property' && name.test(keyName(one) ?? '') ? [one.value] : [],
      );
    const texts = (nodes: readonly TSESTree.Node[]): readonly string[] =>
      nodes.flatMap((one) => constantTexts(semantics.value(one)).map(({ value }) => value));
    const known = [...texts(held(DATABASE_USER)), ...texts(held(DATABASE_NAME))];
    const isOfDatabase =
      held(DATABASE_NAME).length > 0 || texts(held(/^(dialect|type|client|driver)$/i)).some(isDialect);
    const hosts = held(ADDRESS);
    const isHere = hosts.every((one) => {
      const named = texts([one]);
      return named.length > 0 && named.every((host) => isLocalAddress({ prefix: host }));
    });
    return isOfDatabase && isHere && (isDefaultPassword(text) || known.includes(text));
  });
}
const DATABASE_USER = /^(user|username|login)$/i;
const DATABASE_NAME = /^(database|db|db_?name|database_?name|schema)$/i;

function isDialect(text: string): boolean {
  return /^(postgres(ql)?|pg|cockroachdb|mysql2?|mariadb|mssql|tedious|mongodb|oracle)$/i.test(text);
}

/** The objects in which the text, or the variable that holds it, is a property. */
function optionsWith(node: TSESTree.Node, { module }: Semantics): readonly TSESTree.ObjectExpression[] {
  let at: TSESTree.Node = node;
  while (at.parent?.type === 'LogicalExpression' || (at.parent && unwrap(at.parent) === unwrap(at))) at = at.parent;
  const { parent } = at;
  if (parent?.type === 'Property') return parent.parent.type === 'ObjectExpression' ? [parent.parent] : [];
  if (parent?.type !== 'VariableDeclarator') return [];
  return (module.variableOf(parent.id)?.references ?? []).flatMap(({ identifier }) => {
    const holder = identifier.parent;
    return holder?.type === 'Property' && holder.value === identifier && holder.parent.type === 'ObjectExpression'
      ? [holder.parent]
      : [];
  });
}

/** True when the options, or options within them, name an address, and every one that is known is on this machine. */
function isAddressedHere(options: TSESTree.ObjectExpression, semantics: Semantics, depth = 0): boolean {
  return options.properties.some((one) => {
    if (one.type !== 'Property') return false;
    const value = unwrap(one.value);
    if (value.type === 'ObjectExpression') return depth < 1 && isAddressedHere(value, semantics, depth + 1);
    if (!ADDRESS.test(keyName(one) ?? '')) return false;
    const texts = semantics.value(value).texts();
    return texts.length > 0 && texts.every(isLocalAddress);
  });
}

function isLocalAddress({ prefix }: Pick<TextView, 'prefix'>): boolean {
  const [, host] = /^(?:https?:\/\/)?([^/:?#]+)/i.exec(prefix) ?? [];
  return host !== undefined && isLocalHost(host);
}
