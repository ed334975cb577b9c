import { displayName } from '../../semantics/syntax';
import type { FunctionNode } from '../../semantics/value';
import { words } from './secrets';
import { valueName } from './expressions';
import { isActuation, isDeviceName, isTherapyCommand } from './therapy';
import { someNode } from './walk';

const DEVICE = new Set([
  'device',
  'devices',
  'sensor',
  'sensors',
  'cgm',
  'transmitter',
  'implant',
  'monitor',
  'gateway',
  'pumps',
  'ventilators',
  'syringes',
  'pacemakers',
  'infusions',
  'defibrillators',
  'stimulators',
]);
const OPERATION = new Set([
  'command',
  'commands',
  'cmd',
  'start',
  'stop',
  'pause',
  'resume',
  'rate',
  'reset',
  'reboot',
  'firmware',
  'config',
  'configure',
  'settings',
  'calibrate',
  'calibration',
  'dose',
  'bolus',
  'basal',
  'mode',
  'control',
  'limits',
  'alarm',
  'suspend',
  'program',
  'therapy',
  'threshold',
  'thresholds',
]);

/** A route as far as it tells what it is for. */
interface Told {
  /** Lower case; `route` when it is not known. */
  readonly verb: string;
  readonly path: string;
  /** The name of what handles it. */
  readonly handler: string;
  readonly bodies: readonly FunctionNode[];
}

/** True for paths by which somebody becomes known, or another system calls: they have checks of their own. */
export function isEntrance(path: string): boolean {
  return /\b(login|signin|register|signup|health|healthz|webhook|oauth|token)\b/i.test(path);
}

/** True when a route commands a device, by its path or by what its handler does. */
export function commandsDevice({ verb, path, handler, bodies }: Told): boolean {
  if (
    bodies.some((body) =>
      someNode(
        body,
        (one) =>
          one.type === 'CallExpression' && isTherapyCommand(valueName(one.callee) ?? '', displayName(one.callee) ?? ''),
      ),
    )
  )
    return true;
  if (verb === 'get' || verb === 'query' || /^(get|list|show|find|fetch|read|search|view|query)/.test(handler))
    return false;
  const all = words(path);
  const about = [...all, ...words(handler)];
  const acts =
    isActuation(path) ||
    isTherapyCommand(handler, path) ||
    (about.some((word) => OPERATION.has(word)) && all.some((word) => DEVICE.has(word) || isDeviceName(word)));
  return acts && !/record|history|logs?\b|entries|treatments?\b|reports?\b/i.test(path);
}
