import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { displayName, methodName, unwrap } from '../../semantics/syntax';
import type { TextView, Value } from '../../semantics/value';
import { definitionOf } from '../shared/expressions';

type Message = 'fixed' | 'name';
const SHARED = /^(\/tmp|\/var\/tmp|\/dev\/shm)\//;

export default defineRule<Message>({
  id: 'insecure-temp-file',
  title: 'A file in the shared temporary folder has a name that others can foresee',
  threats: ['IOMT-EDG-09', 'IOMT-PRV-05'],
  cwe: ['CWE-377', 'CWE-379'],
  severity: 'warning',
  confidence: 'medium',
  preset: 'recommended',
  group: 'Injection and parsing',
  messages: {
    fixed:
      'Every user of the machine can foresee the name {{path}} and lay a link or a file of his own there: it is then read, or overwritten, instead. Make a folder with fs.mkdtemp and write inside it.',
    name: '{{call}} gives only a name: until the file is made, others can make it. Use {{instead}}, which makes it, or fs.mkdtemp.',
  },
  roles: {
    'file.write.path'(arrival, rule) {
      if (
        !/\.(writeFile|appendFile|createWriteStream)(Sync)?$/.test(arrival.call.name) ||
        isExclusive(arrival) ||
        isSelfTest(arrival.node)
      )
        return;
      const name =
        arrival.value
          .texts()
          .find((one) => isForeseen(one, arrival.direct))
          ?.pieces.join('…') ?? foreseenParts(arrival.node, rule);
      if (name !== undefined) report(arrival, name, rule);
    },
    'temp.name'(arrival, rule) {
      const { name } = arrival.call;
      rule.report({
        node: arrival.node,
        messageId: 'name',
        data: { call: name, instead: name.replace(/tmpName/, 'file') },
      });
    },
  },
});

function report(arrival: Arrival, path: string, rule: RuleContext<Message>): void {
  rule.report({
    node: arrival.node,
    messageId: 'fixed',
    data: { path },
    trace: rule.semantics.trace(arrival, arrival.value.atoms[0]),
  });
}

/** The flag `x` refuses a file that is there already. */
function isExclusive(arrival: Arrival): boolean {
  const flag = /createWriteStream$/.test(arrival.call.name)
    ? arrival.call.option('flags', 1)
    : arrival.call.option('flag', 2);
  return (
    flag !== undefined && (!flag.closed || flag.constants().some((one) => typeof one === 'string' && one.includes('x')))
  );
}

/** `if (!module.parent)`: what a module of a library does when it is started by itself, to try it out. */
function isSelfTest(node: TSESTree.Node): boolean {
  for (let at = node.parent; at; at = at.parent) {
    if (
      at.type === 'IfStatement' &&
      at.test.type === 'UnaryExpression' &&
      displayName(at.test.argument) === 'module.parent'
    )
      return true;
  }
  return false;
}

/** A name in the shared folder, of which nothing is a secret. */
function isForeseen({ prefix, holes }: TextView, isDirect: boolean): boolean {
  if (SHARED.test(prefix)) return holes.every(isForeseeable);
  const [folder, ...rest] = holes;
  // What a wrapper joins to it is not seen in its callers.
  return isDirect && prefix === '' && folder !== undefined && isTemporary(folder) && rest.every(isForeseeable);
}

/** The name that `path.join(os.tmpdir(), 'export', 'patients.json')` gives, when no part of it is a secret. */
function foreseenParts(node: TSESTree.Node, { semantics }: RuleContext<Message>): string | undefined {
  const call = definitionOf(node, semantics.module) ?? unwrap(node);
  if (call.type !== 'CallExpression' || !/^(join|resolve)$/.test(methodName(call) ?? '')) return undefined;
  const [folder, ...rest] = call.arguments.map((one) => semantics.value(one));
  const isShared =
    folder !== undefined &&
    (isTemporary(folder) || folder.texts().some(({ exact }) => exact !== undefined && SHARED.test(`${exact}/`)));
  const texts = rest.map((one) => one.texts()[0]);
  return isShared && texts.length > 0 && texts.every((text) => text?.holes.every(isForeseeable))
    ? texts.map((text) => text!.pieces.join('…')).join('/')
    : undefined;
}

function isTemporary(folder: Value): boolean {
  return folder.labels.some((flow) => flow.label === 'folder.temporary' && flow.certain);
}

/** The time, a process id, a weak random number: the rest of the name is no secret. */
function isForeseeable(hole: Value): boolean {
  return hole.labels.some((flow) => flow.label === 'clock' || flow.label === 'random.weak');
}
