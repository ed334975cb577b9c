import type { TSESTree } from '@typescript-eslint/utils';
import type { Module } from '../../semantics/module';
import { displayName, isFunction, unwrap } from '../../semantics/syntax';
import { words } from './secrets';
import { valueName } from './expressions';
import { isTherapyCommand } from './therapy';
import { someNode } from './walk';

/** Calls on whose success a patient depends: alarms that reach people, and commands of therapy. */

const VERBS = new Set([
  'raise',
  'send',
  'trigger',
  'fire',
  'dispatch',
  'publish',
  'escalate',
  'emit',
  'push',
  'forward',
  'sound',
  'deliver',
  'post',
  'notify',
  'page',
  'call',
  'start',
  'silence',
  'ring',
]);
const ALARMS = new Set(['alarm', 'alarms', 'alert', 'alerts', 'escalation', 'pager', 'buzzer', 'siren']);
const STAFF = new Set([
  'nurse',
  'nurses',
  'doctor',
  'clinician',
  'clinicians',
  'caregiver',
  'caregivers',
  'physician',
  'staff',
  'oncall',
  'emergency',
  'guardian',
  'followers',
  'codeblue',
]);
/** What ends anyway: nothing is lost when it fails. */
const CLEANUP =
  /^(close|end|destroy|unlink|rm|stop|clear\w*|remove\w*|delete\w*|abort|disconnect|dispose|unsubscribe|off|cancel\w*|dismiss\w*|hide\w*|mute)$/i;

/**
 * The call in an attempt that a patient depends on; none when all that is done is tidying up.
 * @param within also calls in functions that stand there
 */
export function criticalCall(node: TSESTree.Node, module: Module, within = false): TSESTree.CallExpression | undefined {
  let found: TSESTree.CallExpression | undefined;
  someNode(
    node,
    (one) => {
      if (one.type !== 'CallExpression' || !isCritical(one) || setsState(one, module)) return false;
      found = one;
      return true;
    },
    // What an inner try or function does with its errors is judged there.
    (one) => (within || !isFunction(one)) && one.type !== 'TryStatement',
  );
  return found;
}

/** `const [dose, setDose] = useState()`: the state of a page is set, which cannot fail and reaches nobody. */
function setsState({ callee }: TSESTree.CallExpression, module: Module): boolean {
  const [definition] = (callee.type === 'Identifier' && module.variableOf(callee)?.defs) || [];
  const declared = definition?.node as TSESTree.Node | undefined;
  if (declared?.type !== 'VariableDeclarator' || declared.id.type !== 'ArrayPattern' || !declared.init) return false;
  const made = unwrap(declared.init);
  return (
    declared.id.elements[1] === definition!.name &&
    made.type === 'CallExpression' &&
    /^use(State|Reducer|Signal|Optimistic)$/.test(valueName(made.callee) ?? '')
  );
}

export function isCritical(call: TSESTree.CallExpression): boolean {
  return isCriticalName(valueName(call.callee) ?? '', displayName(call.callee) ?? '');
}

/**
 * True for what says `alert` and nothing else of whom it is for: monitors of web sites, shops and builds send alerts too.
 * @param path by which it is called
 */
export function isPlainAlert(path: string): boolean {
  const all = words(path);
  return (
    all.some((word) => /^alerts?$/.test(word)) &&
    !all.some((word) => (ALARMS.has(word) && !/^alerts?$/.test(word)) || STAFF.has(word))
  );
}

/** `stopInfusion`, `suspendBasal`: what is given to a patient goes on when it fails. */
export function endsTherapy(name: string, path: string): boolean {
  const END = /^(stop|suspend|halt|interrupt)(?=[A-Z_])/;
  if (!END.test(name)) return false;
  const begun = name.replace(END, 'start');
  return isTherapyCommand(begun, path.slice(0, path.length - name.length) + begun);
}

/** `emitLowStockAlert` fills shelves. */
const OF_TRADE = new Set('stock stocks inventory price prices invoice invoices payment payments sale sales'.split(' '));
/** `notifyDoctorAcceptedRequest`: what was settled, or is a matter of the calendar, tells staff of nobody in danger. */
const OF_OFFICE = new Set(
  'accepted approved rejected declined confirmed rescheduled verified registered invited appointment appointments booking bookings invitation welcome'.split(
    ' ',
  ),
);
/** `sendEmergencyAccessEmail`: records were opened in an emergency, of which the notice is no call for help. */
const BROKEN_GLASS = /^emergency_(access|override|login|disclosure)(_|$)/;

export function isCriticalName(name: string, path: string): boolean {
  if (CLEANUP.test(name) || /^(window\.)?alert$|^Alert\.|toast|snackbar|swal/i.test(path)) return false;
  if (isTherapyCommand(name, path) || endsTherapy(name, path)) return true;
  const [verb, ...rest] = words(name);
  if (verb === undefined || !VERBS.has(verb) || rest.some((word) => OF_TRADE.has(word))) return false;
  if (rest.some((word) => ALARMS.has(word))) return true;
  if (rest.some((word) => OF_OFFICE.has(word)) || BROKEN_GLASS.test(rest.join('_'))) return false;
  if (rest.some((word) => STAFF.has(word)) || STAFF.has(rest.join(''))) return true;
  const receiver = words(path).slice(0, -words(name).length);
  return rest.length === 0 && receiver.some((word) => ALARMS.has(word) || STAFF.has(word));
}
