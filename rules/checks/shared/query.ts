import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { keyName, unwrap } from '../../semantics/syntax';
import type { Value } from '../../semantics/value';
import { setTo } from './leaves';
import { valueName } from './expressions';

/** A part of a URL that is filled in: a query parameter, or a segment of the path when `key` is undefined. */
export interface UrlPart {
  readonly key: string | undefined;
  readonly value: Value;
  /** The expression filled in, where it is written in this module; else the whole URL. */
  readonly node: TSESTree.Node;
}

type Rule = RuleContext<never> | RuleContext;

/** The parts of a URL that are filled in, by its text as it is written and by the values that are known. */
export function urlParts(arrival: Arrival, rule: Rule): readonly UrlPart[] {
  const parts: UrlPart[] = [];
  collect(arrival.node, '', rule, parts, 0);
  if (parts.length > 0 || !arrival.direct) return parts;
  // Put together elsewhere: the text says which parameter each unknown part fills.
  for (const text of arrival.value.texts()) {
    if (text.atom.kind !== 'text') continue;
    let before = '';
    for (const part of text.atom.parts) {
      if (typeof part === 'string') before += part;
      else parts.push(...entriesIn(part, arrival.node), { key: keyAtEnd(before), value: part, node: arrival.node });
    }
  }
  return parts;
}

/** What `URLSearchParams` made of an object in another place puts into the text. */
function entriesIn(value: Value, node: TSESTree.Node): readonly UrlPart[] {
  return value.atoms.flatMap((atom) =>
    atom.kind === 'object'
      ? atom.object.entries
          .slice(0, 24)
          .flatMap((entry) => ('key' in entry ? [{ key: entry.key, value: entry.value(), node }] : []))
      : [],
  );
}

/** The entries of an object or `URLSearchParams` of query parameters. */
export function queryParts(node: TSESTree.Node, rule: Rule): readonly UrlPart[] {
  const at = resolved(node, rule);
  const literal =
    at.type === 'NewExpression' && valueName(at.callee) === 'URLSearchParams' && at.arguments[0]
      ? resolved(at.arguments[0], rule)
      : at;
  const added = node.type === 'Identifier' ? addedParts(node, rule) : [];
  if (literal.type !== 'ObjectExpression') return added;
  const written = literal.properties.flatMap((part): UrlPart[] =>
    part.type === 'Property' ? [{ key: keyName(part), value: rule.semantics.value(part.value), node: part.value }] : [],
  );
  return [...written, ...added];
}

/** `url.searchParams.set('dob', x)`, `params.append('dob', x)`: what is added to a URL or its parameters by its name. */
function addedParts(node: TSESTree.Identifier, rule: Rule): readonly UrlPart[] {
  const { module } = rule.semantics;
  return (module.variableOf(node)?.references ?? []).flatMap(({ identifier }): UrlPart[] => {
    let at = identifier as TSESTree.Node;
    if (at.parent?.type === 'MemberExpression' && at.parent.object === at && valueName(at.parent) === 'searchParams')
      at = at.parent;
    const callee = at.parent?.type === 'MemberExpression' && at.parent.object === at ? at.parent : undefined;
    const call = callee?.parent;
    if (
      !callee ||
      call?.type !== 'CallExpression' ||
      call.callee !== callee ||
      !/^(set|append)$/.test(valueName(callee) ?? '')
    )
      return [];
    const [key, value] = call.arguments;
    const name = key && rule.semantics.value(key).only()?.value;
    return value && value.type !== 'SpreadElement' && typeof name === 'string'
      ? [{ key: name, value: rule.semantics.value(value), node: value }]
      : [];
  });
}

function resolved(node: TSESTree.Node, rule: Rule): TSESTree.Node {
  const at = unwrap(node);
  const inner =
    at.type === 'CallExpression' && at.callee.type === 'MemberExpression' && valueName(at.callee) === 'toString'
      ? unwrap(at.callee.object)
      : at;
  const init = inner.type === 'Identifier' ? setTo(inner, rule) : undefined;
  return init ? resolved(init, rule) : inner;
}

/** Walks a template or concatenation from left to right; gives the text before what comes next. */
function collect(given: TSESTree.Node, before: string, rule: Rule, parts: UrlPart[], depth: number): string {
  const node = unwrap(given);
  if (depth > 8) return before;
  switch (node.type) {
    case 'Literal':
      return before + String(node.value);
    case 'TemplateLiteral': {
      let text = before;
      node.quasis.forEach((quasi, i) => {
        text += quasi.value.cooked ?? '';
        if (node.expressions[i]) text = collect(node.expressions[i], text, rule, parts, depth + 1);
      });
      return text;
    }
    case 'BinaryExpression':
      if (node.operator === '+')
        return collect(
          node.right,
          collect(node.left as TSESTree.Node, before, rule, parts, depth + 1),
          rule,
          parts,
          depth + 1,
        );
      break;
    case 'NewExpression':
      if (valueName(node.callee) === 'URL' && node.arguments[0])
        return collect(node.arguments[0], before, rule, parts, depth + 1);
      break;
    case 'CallExpression':
      if (/^(encodeURIComponent|encodeURI|String|escape)$/.test(valueName(node.callee) ?? '') && node.arguments[0]) {
        parts.push({ key: keyAtEnd(before), value: rule.semantics.value(node), node: node.arguments[0] });
        return `${before}\0`;
      }
      break;
    case 'Identifier': {
      parts.push(...addedParts(node, rule));
      const init = setTo(node, rule);
      const target = init && unwrap(init);
      if (target && ['TemplateLiteral', 'BinaryExpression', 'Literal'].includes(target.type))
        return collect(target, before, rule, parts, depth + 1);
      break;
    }
    default:
  }
  // The options object of a request is no part of its URL.
  const entries = before === '' ? [] : queryParts(node, rule);
  if (entries.length > 0) parts.push(...entries);
  else if (before !== '') parts.push({ key: keyAtEnd(before), value: rule.semantics.value(node), node });
  return `${before}\0`;
}

/** The query parameter that the text ends in: `birthdate` of `…?birthdate=` and of `…&birthdate=eq`. */
function keyAtEnd(text: string): string | undefined {
  const query = text.indexOf('?');
  if (query < 0 && !/[?&]/.test(text)) return undefined;
  return /[?&]([\w.:[\]-]+)=[^&#]*$/.exec(text)?.[1];
}
