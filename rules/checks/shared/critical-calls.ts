import type { TSESTree } from '@typescript-eslint/utils';
import { displayName, isFunction } from '../../semantics/syntax';
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
export function criticalCall(node: TSESTree.Node, within = false): TSESTree.CallExpression | undefined {
  let found: TSESTree.CallExpression | undefined;
  someNode(
    node,
    (one) => {
      if (one.type !== 'CallExpression' || !isCritical(one)) return false;
      found = one;
      return true;
    },
    // What an inner try or function does with its errors is judged there.
    (one) => (within || !isFunction(one)) && one.type !== 'TryStatement',
  );
  return found;
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

export function isCriticalName(name: string, path: string): boolean {
  if (CLEANUP.test(name) || /^(window\.)?alert$|^Alert\.|toast|snackbar|swal/i.test(path)) return false;
  if (isTherapyCommand(name, path) || endsTherapy(name, path)) return true;
  const [verb, ...rest] = words(name);
  if (verb === undefined || !VERBS.has(verb) || rest.some((word) => OF_TRADE.has(word))) return false;
  if (rest.some((word) => ALARMS.has(word) || STAFF.has(word)) || STAFF.has(rest.join(''))) return true;
  const receiver = words(path).slice(0, -words(name).length);
  return rest.length === 0 && receiver.some((word) => ALARMS.has(word) || STAFF.has(word));
}
