import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { memberName } from '../../semantics/syntax';
import type { Place } from '../../semantics/trace';
import { firstHop, placeOf, type Value } from '../../semantics/value';
import { isMachineMade } from '../shared/digests';
import { expressionOf, ingredients, lastName } from '../shared/expressions';
import { arrivingSource, fromSource } from '../shared/flows';
import { isEndingListed } from '../shared/listed-kinds';
import { namedIn, namesIn } from '../shared/named-parts';
import { once } from '../shared/once';
import { words } from '../shared/secrets';
import { isServed } from '../shared/served-folders';

export default defineRule({
  id: 'unrestricted-upload',
  title: 'Uploaded files are taken without limit of size, kind or name',
  threats: ['IOMT-APP-14'],
  cwe: ['CWE-434', 'CWE-770'],
  severity: 'warning',
  confidence: 'high',
  preset: 'recommended',
  group: 'Injection and parsing',
  messages: {
    size: 'Uploads have no limit of size here: one file fills the disk or the memory, and the service that clinicians need stops. Set limits.fileSize.',
    kind: 'Files of every kind are taken here, pages and programs among them, and lie beside the studies. Refuse what is not meant with a fileFilter.',
    name: 'The file is stored under the name that the sender chose ({{source}}): it replaces files of others and keeps its ending. Give it a name of your own.',
    ending:
      'The file keeps the ending that the sender chose ({{source}}), so pages and programs lie among the files of patients, and a browser shows them as such. Take the ending from a list, by the kind that was checked.',
  },
  roles: {
    'upload.unlimited'(arrival, rule) {
      if (!takesNoFiles(arrival, rule)) rule.report({ node: arrival.node, messageId: 'size' });
    },
    'upload.unfiltered'(arrival, rule) {
      // Without a size limit that is said already; what stays in memory is looked at by the handler.
      const storage = arrival.call.option('storage');
      const isNamedHere = storage?.types().some((type) => type.endsWith('#DiskStorage')) ?? false;
      if (!isNamedHere && arrival.call.option('dest') === undefined) return;
      if (arrival.call.option('limits.fileSize') !== undefined)
        rule.report({
          node: arrival.node,
          messageId: 'kind',
          severity: 'info',
          // Uploads of one form, `single` or `array` by a setting, are of the same kinds.
          cause: madeAt(storage),
          // In a folder alone files get a random name without ending: no browser shows one of them as a page.
          confidence: isNamedHere ? 'medium' : 'low',
        });
    },
    'upload.filename'(arrival, rule) {
      // Paths that the sender leads elsewhere are another rule's.
      if (!arrivingSource(arrival, 'path', rule)) judgeName(arrival, rule);
    },
    'file.write.path'(arrival, rule) {
      if (ofUpload(arrival.value) && !arrivingSource(arrival, 'path', rule)) judgeName(arrival, rule);
    },
  },
});

/** A parser of forms that refuses every file: `multer({ limits: { files: 0 } })`, and one of which only `none()` is used. */
function takesNoFiles({ call }: Arrival, { semantics }: RuleContext<string>): boolean {
  if (call.option('limits.files')?.only()?.value === 0) return true;
  const { parent } = call.node;
  const variable = parent?.type === 'VariableDeclarator' ? semantics.module.variableOf(parent.id) : undefined;
  const uses: readonly (TSESTree.Node | undefined)[] = variable
    ? variable.references.filter((one) => one.isRead()).map(({ identifier }) => identifier as TSESTree.Node)
    : [call.node];
  return (
    uses.length > 0 &&
    uses.every((use) => {
      const member = use?.parent;
      return member?.type === 'MemberExpression' && member.object === use && memberName(member) === 'none';
    })
  );
}

/** Where a storage is made. */
function madeAt(storage: Value | undefined): readonly Place[] {
  return (storage?.atoms ?? []).flatMap((atom) =>
    'made' in atom && atom.made ? [placeOf(atom.made.module, atom.made.node)] : [],
  );
}

/** The file stays under a name of which the sender chose more than is known to be harmless. */
function judgeName(arrival: Arrival, rule: RuleContext<'name' | 'ending'>): void {
  const source = arrivingSource(arrival, ['path', 'html'], rule);
  if (!source || isOwnName(arrival, rule) || !once(rule, arrival.node)) return;
  const isEnding = isOnlyEnding(arrival.value);
  const keepsEnding = isEnding || isUnique(arrival, rule);
  // Whether a filter lets only harmless kinds in is not told by the name, and a browser shows a page only where it gets it.
  const isDoubtful =
    isEnding ||
    isMovedOn(arrival, rule) ||
    (isBelowKey(arrival.node, rule) && isEndingListed(arrival.node, rule)) ||
    (keepsEnding && !isServed(arrival, rule));
  rule.report({
    node: arrival.node,
    // A name of which a part is the program's own replaces no other file.
    messageId: keepsEnding ? 'ending' : 'name',
    data: { source: source.phrase },
    ...fromSource(arrival, source, rule),
    ...(isDoubtful && { severity: 'info' as const, confidence: 'low' as const }),
  });
}

/**
 * True for the name under which a file waits until the program moves it, `rename(file.path, kept)`: under which it stays is
 * told there. Until then another file of the same name may take its place.
 */
function isMovedOn({ role }: Arrival, { semantics: { module } }: RuleContext<'name' | 'ending'>): boolean {
  return (
    role === 'upload.filename' &&
    module.calls.some((call) => {
      const [first] = call.type === 'CallExpression' ? call.arguments : [];
      return (
        call.type === 'CallExpression' &&
        /^(rename|renameSync|move|moveSync)$/.test(lastName(call.callee) ?? '') &&
        first?.type === 'MemberExpression' &&
        memberName(first) === 'path'
      );
    })
  );
}

/** `/uploads/${product.id}/${file.originalname}`: below the key of a record it most likely replaces no file of others. */
function isBelowKey(node: TSESTree.Node, { semantics }: RuleContext<string>): boolean {
  const path = expressionOf(node);
  return [path, ...namesIn(path, semantics.module).nodes].flatMap(namedIn).some(
    (part) =>
      /^(id|uuid)$/.test(words(lastName(part) ?? '').at(-1) ?? '') &&
      !semantics
        .value(part)
        .labelled('untrusted')
        .some(({ certain }) => certain),
  );
}

/** The name that the sender gave an uploaded file: a source is told by the path of what is read. */
function ofUpload(value: Value): boolean {
  return value.labelled('untrusted.http').some(({ hop }) => /\.originalname\b/.test(firstHop(hop)?.message ?? ''));
}

/**
 * `${cleaned}-${Date.now()}.${ENDINGS[file.mimetype]}`: no other file has that name, and its end is the program's. Where
 * the name leads into another folder, another rule says so.
 */
function isOwnName(arrival: Arrival, rule: RuleContext<'name' | 'ending'>): boolean {
  const { value } = arrival;
  return (
    !arrivingSource(arrival, 'path', rule) &&
    value.atoms.length > 0 &&
    value.atoms.every((atom) => atom.kind === 'text' && !isForeign(atom.parts.at(-1)!)) &&
    isUnique(arrival, rule)
  );
}

function isUnique({ value, node }: Arrival, rule: RuleContext<'name' | 'ending'>): boolean {
  return (
    UNIQUE.some((label) => value.labelled(label).length > 0) ||
    ingredients(expressionOf(node), rule.semantics.module).some(isMachineMade)
  );
}

const UNIQUE = ['clock', 'random.weak'] as const;

function isForeign(part: string | Value): boolean {
  return typeof part !== 'string' && part.labelled('untrusted').length > 0;
}

/** `${Date.now()}-${random}.${kind}`: only what follows the dot is the sender's. */
function isOnlyEnding(value: Value): boolean {
  return value.atoms.length > 0 && value.atoms.every((atom) => atom.kind === 'text' && endsForeign(atom.parts));
}
function endsForeign(parts: readonly (string | Value)[]): boolean {
  const own = parts.slice(0, -1);
  const last = parts.at(-1);
  if (typeof last !== 'object' || !isForeign(last) || own.some(isForeign)) return false;
  const before = own.at(-1);
  const isBehindDot = typeof before === 'string' && before.endsWith('.');
  return isBehindDot || last.texts().some(({ prefix }) => prefix.startsWith('.'));
}
