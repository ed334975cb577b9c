import type { TSESTree } from '@typescript-eslint/utils';
import type { Module } from '../../semantics/module';
import { keyName, memberName, unwrap } from '../../semantics/syntax';
import { definitionOf, lastName } from './expressions';
import { isClinicalName, isPatientName } from './phi-names';
import { words } from './secrets';
import { someNode } from './walk';

const NAMES = new Set(
  'name firstname givenname given fullname displayname preferredname nickname lastname familyname family surname text'.split(
    ' ',
  ),
);
/** At the end of what stands before a name: it is spoken to. */
const GREETING =
  /(^|[.!?\n]\s*)(hi|hello|hey|dear|welcome( back)?|good (morning|afternoon|evening)|hallo|liebe[rs]?|guten (morgen|tag|abend)|sehr geehrte[rs]?|bonjour|cher|chère|hola|estimad[oa]|ciao|gentile|xin chào)[\s,]*((mr|mrs|ms|dr|herr|frau)\.?\s*)?$/i;
/** Words that tell of an illness, a treatment or a finding whoever they are said to. */
const HEALTH = new Set(
  'medicine medicines drug drugs pill pills tablet tablets dose doses dosage injection injections infusion vaccine vaccination result results lab labs test tests scan biopsy therapy treatment chemo chemotherapy dialysis surgery operation transplant oncology cardiology psychiatry psychotherapy hiv diabetes cancer asthma epilepsy depression blood sugar refill reading readings measurement measurements pulse temperature pressure oxygen weight bmi abnormal critical high low positive negative'.split(
    ' ',
  ),
);
/** Fields that hold what somebody wrote to or of a patient. */
const TOLD = new Set('body note notes summary complaint complaints reason symptom symptoms message'.split(' '));
const RECIPIENT = /token|phone|mobile|e?mail|device|^to$|recipient|address|subscription|chat|user_?id/i;

/**
 * True when a name only speaks to the one whose name it is, "Hi Anna, time for your check-in", in a message that says
 * nothing of health and goes to nobody else: who holds the phone knows the name.
 * @param part the name in the text of the message
 * @param given what is handed over as the message: what else goes with it, subject and text, counts as well
 */
export function isGreeting(part: TSESTree.Node, given: TSESTree.Node, module: Module): boolean {
  const name = words(fieldOf(part) ?? '').filter((word) => !isPatientName(word));
  if (!NAMES.has(name.join(''))) return false;
  const whole = textAround(part);
  if (!whole) return false;
  const pieces = piecesOf(whole);
  const at = pieces.findIndex(
    (one) => typeof one !== 'string' && one.range[0] <= part.range[0] && one.range[1] >= part.range[1],
  );
  if (at < 0 || !isSpokenTo(pieces, at)) return false;
  const message = messageAround(whole);
  return (
    ![message, ...handedWith(given, module)].some((one) => someNode(one, speaksOfHealth)) &&
    !goesElsewhere(message, rootOf(part))
  );
}

/** The arguments of the call by which a text is handed over, `enqueue(to, subject, text)`, and what they were made of. */
function handedWith(given: TSESTree.Node, module: Module): readonly TSESTree.Node[] {
  let call: TSESTree.Node | undefined = given;
  while (call && call.type !== 'CallExpression' && !/Statement$/.test(call.type)) call = call.parent;
  return call?.type === 'CallExpression' ? call.arguments.map((one) => definitionOf(one, module) ?? one) : [];
}

/** `patient.name?.[0]?.given?.[0]` is a given name. */
function fieldOf(node: TSESTree.Node): string | undefined {
  let at = unwrap(node);
  while (at.type === 'MemberExpression' && /^(\d+|#?)$/.test(memberName(at) ?? '')) at = unwrap(at.object);
  return lastName(at);
}

/** The template or sum that an expression stands in. */
function textAround(node: TSESTree.Node): TSESTree.Node | undefined {
  let found: TSESTree.Node | undefined;
  for (let at = node.parent; at; at = at.parent) {
    if (at.type === 'TemplateLiteral' || (at.type === 'BinaryExpression' && at.operator === '+')) found = at;
    else if (found || !/^(Member|Call|Chain|Logical|Conditional|TSNonNull|TSAs)Expression$/.test(at.type)) break;
  }
  return found;
}

type PieceOfText = string | TSESTree.Node;
function piecesOf(node: TSESTree.Node): readonly PieceOfText[] {
  const at = unwrap(node);
  if (at.type === 'BinaryExpression' && at.operator === '+') return [...piecesOf(at.left), ...piecesOf(at.right)];
  if (at.type === 'TemplateLiteral')
    return at.quasis.flatMap((quasi, i): readonly PieceOfText[] => {
      const inner = at.expressions[i];
      return [quasi.value.cooked ?? '', ...(inner ? [inner] : [])];
    });
  return [at.type === 'Literal' ? String(at.value) : at];
}

/** After a greeting, or first and followed by a comma. The second of two names is spoken to as the first is. */
function isSpokenTo(pieces: readonly PieceOfText[], at: number): boolean {
  const before = pieces[at - 1] ?? '';
  if (typeof before !== 'string') return false;
  // `<h3>News</h3><p>Dear <strong>${name}</strong>`
  const said = before.replace(/<\/?(strong|b|em|i|u|span|font)\b[^<>]*>/gi, '').replace(/<[^<>]*>/g, '\n');
  if (GREETING.test(said)) return true;
  if (said.trim() !== '') return false;
  const first = at - 2 >= 0 ? pieces[at - 2] : undefined;
  if (first !== undefined && typeof first !== 'string') return isSpokenTo(pieces, at - 2);
  const after = pieces[at + 1];
  return typeof after === 'string' && /^\s*[,!]/.test(after);
}

/** All that is handed over with a text: the call around it. */
function messageAround(node: TSESTree.Node): TSESTree.Node {
  let message = node;
  for (let at: TSESTree.Node | undefined = node; at; at = at.parent) {
    if (/Statement$|Declaration$|Function|^(Class|Program)/.test(at.type)) break;
    message = at;
  }
  return message;
}

function speaksOfHealth(node: TSESTree.Node): boolean {
  if (node.type === 'MemberExpression') {
    const name = memberName(node) ?? '';
    return isClinicalName(name) || words(name).some((word) => HEALTH.has(word) || TOLD.has(word));
  }
  const text =
    node.type === 'Literal' && typeof node.value === 'string'
      ? node.value
      : node.type === 'TemplateElement'
        ? node.value.cooked
        : undefined;
  if (!text) return false;
  const all = words(text.replace(/<[^<>]*>/g, ' '));
  return all.some(
    (word, i) => HEALTH.has(word) || isClinicalName(word) || isClinicalName(`${word} ${all[i + 1] ?? ''}`),
  );
}

/** To a topic, or to an address of somebody else. */
function goesElsewhere(message: TSESTree.Node, patient: string | undefined): boolean {
  return someNode(message, (node) => {
    if (node.type === 'Property' && keyName(node) === 'topic') return true;
    if (node.type !== 'MemberExpression' || !RECIPIENT.test(lastName(node) ?? '')) return false;
    const isTop = node.parent.type !== 'MemberExpression' || node.parent.object !== node;
    const isCalled = node.parent.type === 'CallExpression' && node.parent.callee === node;
    return isTop && !isCalled && rootOf(node) !== patient;
  });
}

function rootOf(node: TSESTree.Node): string | undefined {
  let at = unwrap(node);
  while (at.type === 'MemberExpression' || at.type === 'CallExpression')
    at = unwrap(at.type === 'CallExpression' ? at.callee : at.object);
  return at.type === 'Identifier' ? at.name : undefined;
}
