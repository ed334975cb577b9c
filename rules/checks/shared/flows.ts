import type { Hazard, Label } from '../../models/labels';
import type { RuleContext, RuleReport } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { firstHop, placeOf, sourceOf, type LabelFlow, type Value } from '../../semantics/value';
import { flowCause, validatedFieldCause } from './causes';
import { isCheckedOnTheWay } from './checked-flows';
import { expressionOf } from './expressions';
import { isErrand } from './programs';
import { isHeldByRoute } from './route-patterns';
import { isSigned } from './signed-requests';
import { isWorker } from './workers';

type Rule = Pick<RuleContext, 'semantics'>;

/** Where a value came from, as messages say it, and how much trust the place deserves. */
const SOURCES: Readonly<Partial<Record<Label, readonly [phrase: string, trust: Trust]>>> = {
  'untrusted.http': ['an HTTP request', 'none'],
  'untrusted.mqtt': ['an MQTT message', 'none'],
  'untrusted.websocket': ['a WebSocket message', 'none'],
  'untrusted.ble': ['a Bluetooth peripheral', 'none'],
  'untrusted.serial': ['a serial line or field bus', 'none'],
  'untrusted.hl7': ['an HL7, DICOM or FHIR message', 'none'],
  'untrusted.coap': ['a CoAP message', 'none'],
  'untrusted.queue': ['a message of a queue', 'some'],
  'untrusted.network': ['a network socket', 'none'],
  'untrusted.link': ['a link or the address bar', 'none'],
  'untrusted.message': ['a message of another window or process', 'none'],
  'untrusted.archive': ['the name of an archive entry', 'none'],
  'untrusted.response': ['the response of a remote server', 'some'],
  'untrusted.file': ['a file', 'some'],
};

/** `none`: anybody who reaches the interface can send it. `some`: the sender has to be taken over first. */
export type Trust = 'none' | 'some';

export interface Source {
  readonly flow: LabelFlow;
  /** For messages: "an HTTP request". */
  readonly phrase: string;
  readonly trust: Trust;
  /** The way in which it does harm, of those that were asked for. */
  readonly hazard?: Hazard;
}

/**
 * The least trusted source of a value that nothing on the way made harmless, or undefined.
 * @param hazards the ways in which the value does harm here; a source counts when one of them is not cleared
 * @param without labels that another rule answers for
 * @param rule with it, what no route lets through to its handler does not count
 */
export function worstSource(
  value: Value,
  hazards: Hazard | readonly Hazard[],
  without: readonly Label[] = ['untrusted.archive'],
  rule?: RuleContext<string>,
): Source | undefined {
  const all = typeof hazards === 'string' ? [hazards] : hazards;
  const sources = all
    .flatMap((hazard) =>
      value
        .labelled('untrusted', hazard)
        .flatMap((flow) => (!rule || !isHeldByRoute(flow, hazard, rule) ? [{ flow, hazard }] : [])),
    )
    .flatMap(({ flow, hazard }): Source[] => {
      const known = without.includes(flow.label) || isOrder(flow) ? undefined : SOURCES[flow.label];
      return known ? [{ flow, phrase: known[0], trust: known[1], hazard }] : [];
    });
  return sources.sort((a, b) => rank(b) - rank(a))[0];
}

/** What a worker is told, it is told by its own page or program. */
function isOrder({ label, hop }: LabelFlow): boolean {
  const source = label === 'untrusted.message' ? firstHop(hop) : undefined;
  return source !== undefined && isWorker(source.module);
}

/**
 * The least trusted source of what arrives. Undefined as well when a wrapper has the source in itself: whoever calls it,
 * that is reported where the wrapper stands.
 */
export function arrivingSource(
  arrival: Pick<Arrival, 'value' | 'inner'>,
  hazard: Hazard | readonly Hazard[],
  rule: RuleContext<string>,
  without?: readonly Label[],
): Source | undefined {
  if (arrival.inner && worstSource(arrival.inner, hazard, without)) return undefined;
  return worstSource(arrival.value, hazard, without, rule);
}

/**
 * True when a flow comes by the argument that is blamed. A wrapper puts several arguments into one value; the parts of
 * others are blamed where those stand.
 * @param hazard the way in which the value does harm: an argument that can do none of it is not to blame
 */
export function comesBy(
  { node, direct }: Pick<Arrival, 'node' | 'direct'>,
  flow: LabelFlow,
  rule: Rule,
  hazard?: Hazard,
): boolean {
  if (direct) return true;
  const value = rule.semantics.value(expressionOf(node));
  return (
    value.labelled('untrusted').length === 0 ||
    value.labelled('untrusted', hazard).some((one) => sourceOf(one.hop) === sourceOf(flow.hop))
  );
}

function rank(source: Source): number {
  return (source.trust === 'none' ? 2 : 0) + (source.flow.certain ? 1 : 0);
}

/**
 * Where a function of the workspace that several callers hand it to is to check a value: where it puts it into a text or
 * object, or else, in another file, where it uses it as it is. Nothing where its caller put it into one before.
 */
function mendedBelow(
  { node, passedAs = [] }: Pick<Arrival, 'node' | 'passedAs'>,
  { semantics }: Rule,
): Passed | undefined {
  const isBuilt = (at: Passed): boolean =>
    semantics
      .of(at.module)
      .value(at.node)
      .atoms.some(({ kind }) => kind === 'text' || kind === 'object');
  if (isBuilt({ node, module: semantics.module })) return undefined;
  const last = passedAs.at(-1);
  return passedAs.find(isBuilt) ?? (last?.module === semantics.module ? undefined : last);
}
type Passed = NonNullable<Arrival['passedAs']>[number];

/**
 * The parts of a report that every rule of this kind shares: the trace from the source, and how sure and how grave it is.
 * A way through code that is not known lowers the confidence, a check of the workspace's own that cannot be read still more; a sender that has to be taken over first lowers the severity.
 * What several callers hand to one function of the workspace is mended there, once; what several
 * uses in a file take by one name where the name is bound.
 */
export function fromSource(
  arrival: Pick<Arrival, 'node' | 'via' | 'passedAs' | 'parts'>,
  source: Source,
  rule: RuleContext<string>,
): Pick<RuleReport, 'trace' | 'severity' | 'confidence' | 'cause'> {
  const below = mendedBelow(arrival, rule);
  const causes = [
    ...(below ? [placeOf(below.module, below.node)] : []),
    ...flowCause(arrival.node, source.flow, rule),
    ...validatedFieldCause(arrival.node, arrival.parts, rule),
  ];
  return {
    trace: rule.semantics.trace(arrival, source.flow),
    ...(causes.length > 0 && { cause: causes }),
    ...(source.trust === 'some' && {
      severity: 'warning' as const,
      confidence: source.flow.certain && !isErrand(rule) ? ('medium' as const) : ('low' as const),
    }),
    ...(source.trust === 'none' && !source.flow.certain && { confidence: 'medium' as const }),
    ...(source.trust === 'none' && isSigned(source.flow, rule) && { severity: 'warning', confidence: 'medium' }),
    ...(isCheckedOnTheWay(arrival, source.flow, rule, source.hazard) && { confidence: 'low' as const }),
  };
}
