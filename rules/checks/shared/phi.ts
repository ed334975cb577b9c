import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext, RuleReport } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { keyName, outermostFunction, unwrap } from '../../semantics/syntax';
import type { TraceStep } from '../../semantics/trace';
import { placeOf, type LabelFlow, type Value } from '../../semantics/value';
import {
  isClinicalName,
  isIdentityName,
  isKindOfMeasurement,
  isNameOfFile,
  isNeutralName,
  isPatientData,
  isPatientName,
  isRecordIdentifier,
  ownerIn,
} from './phi-names';
import { isComplaint } from './complaints';
import { handedOn, isMadeOfNeutral } from './handed-on';
import { baseOf, declaredBase, leavesArriving, leavesOf, placed, type Leaf } from './leaves';
import { isOfHead } from './request-parts';
import { selectedData } from './rows';
import { words } from './secrets';
import { someNode } from './walk';
import { valueName } from './expressions';
import { isPatientRecord } from './whole-records';

/** Patient data found in an expression. */
export interface PatientData {
  readonly node: TSESTree.Node;
  /** The part that is patient data, wherever it is written. */
  readonly part: TSESTree.Node;
  /** What it is, for messages: `patient.birthDate`. */
  readonly what: string;
  readonly trace: readonly TraceStep[];
  /** `label`: the program's own types, calls and sources say so; `name`: a name says so that means nothing else. */
  readonly by: 'label' | 'name';
  readonly value: Value;
  /** What is known may as well be no patient's: a term of a terminology that stands for itself, the name of a file. */
  readonly isDoubtful?: true;
}

/** How sure a finding is: what only names say is less so, and what may be no patient's is a hint for audits. */
export function certainty({ by, isDoubtful }: PatientData): Pick<RuleReport, 'confidence'> {
  return isDoubtful ? { confidence: 'low' } : by === 'name' ? { confidence: 'medium' } : {};
}

type Rule = RuleContext<never> | RuleContext;
type Place = Pick<Arrival, 'node' | 'via'> &
  Partial<Pick<Arrival, 'inner' | 'direct' | 'value' | 'parts' | 'passedAs' | 'call'>>;

/**
 * The patient data in what arrives in a sink: values of FHIR, HL7 and DICOM types and sources, fields of patient and
 * reading objects, sensor values joined with an identity. Identifiers of records, counts, booleans and what a function
 * for de-identification gave are none.
 * @param isLeftOut of a part that the sink itself leaves out
 */
export function patientData(
  arrival: Place,
  rule: Rule,
  isLeftOut?: (part: TSESTree.Node) => boolean,
): PatientData | undefined {
  let doubtful: PatientData | undefined;
  for (const found of allPatientData(arrival, rule)) {
    if (isLeftOut?.(found.part)) continue;
    if (!found.isDoubtful) return found;
    doubtful ??= found;
  }
  return doubtful;
}

/** All patient data in what arrives, one by one. */
export function* allPatientData(arrival: Place, rule: Rule): Generator<PatientData, void, undefined> {
  const given = handedOn(arrival);
  if (given.isNeutral || isToldBelow(arrival, rule)) return;
  const leaves = leavesArriving(arrival, rule);
  const isDoubted = given.isTerm || isComplaint(arrival, rule);
  let isNone = true;
  for (const leaf of leaves) {
    const found = ofLeaf(leaf, arrival, rule);
    if (!found) continue;
    isNone = false;
    const isDoubtful = isDoubted || (found.by === 'label' && isNameOfFile(valueName(leaf.node) ?? leaf.key ?? ''));
    yield {
      node: placed(leaf.node, arrival.node),
      part: leaf.node,
      value: leaf.value,
      what: textOf(leaf.node, rule),
      ...found,
      trace: through(leaf.node, arrival, found.trace, rule),
      ...(isDoubtful && { isDoubtful }),
    };
  }
  const joined = isNone ? joinedWithIdentity(leaves, arrival, rule) : undefined;
  if (joined) yield joined;
}

/**
 * True behind a wrapper that knows itself that it hands on patient data, by its own types, calls or names: `log(patient.name)`.
 * That is reported where the wrapper stands, once, whoever calls it.
 */
function isToldBelow({ direct, inner, passedAs = [] }: Place, rule: Rule): boolean {
  if (direct !== false) return false;
  if (inner && knowsPatientData(inner)) return true;
  return passedAs.some(({ node, module }) =>
    leavesOf(node, { semantics: rule.semantics.of(module) }).some((leaf) => {
      const name = valueName(leaf.node);
      return name !== undefined && !isNeutralName(name) && isPatientData(name, ownerOf(leaf.node));
    }),
  );
}

/** What makes a leaf patient data. */
type Finding = Pick<PatientData, 'trace' | 'by'> & Partial<Pick<PatientData, 'what'>>;

function ofLeaf(leaf: Leaf, arrival: Place, rule: Rule): Finding | undefined {
  const { node, value } = leaf;
  if (isConstant(value)) return undefined;
  const name = leaf.isPart || leaf.isRead ? leaf.key : (valueName(node) ?? leaf.key);
  if (name !== undefined && isNeutralName(name)) return undefined;
  if (isNeutralRead(node, rule) || isMadeOfNeutral(node, rule.semantics)) return undefined;
  const [flow] = [...sound(value), ...(leaf.isPart ? [] : sound(readFrom(node, rule)))];
  if (flow && isFailure(node, value)) return undefined;
  // Behind a wrapper it counts only where it is what arrives there: a check may keep it from that place.
  if (flow && (arrival.direct !== false || !arrival.value || hasPatientLabel(arrival.value)))
    return { trace: rule.semantics.trace(arrival, flow), by: 'label' };
  const selected = selectedData(value);
  if (selected) return { trace: selected.trace, by: 'label' };
  if (leaf.isPart || name === undefined || onlyFlag(value)) return undefined;
  const part = fieldInText(value);
  if (part !== undefined) return { what: part, trace: origin(node, rule), by: 'name' };
  const base = leaf.isRead ? valueName(node) : ownerOf(node);
  const foreign = fromOutside(value);
  const outside =
    foreign &&
    (isClinicalName(name) ||
      // `?patient=17` is the id by which FHIR searches.
      (isPatientName(name) && !isOfHead(foreign)) ||
      (isIdentityName(name, base !== undefined && isPatientName(base)) &&
        !isStaff(base) &&
        !isAboutStaff(rule) &&
        !isOfCustomer(node)));
  if (outside) return { trace: rule.semantics.trace(arrival, foreign), by: 'label' };
  return isPatientData(name, base) ||
    isPatientData(name, declaredBase(node, rule.semantics.module)) ||
    isPatientRecord(node, value, arrival.direct !== false, rule)
    ? { trace: origin(node, rule), by: 'name' }
    : undefined;
}

/** The name of what a property is read of, through the parts that a record is kept in: `patient` of `patient.data.address`. */
function ownerOf(node: TSESTree.Node): string | undefined {
  const names: string[] = [];
  for (let at = unwrap(node); at.type === 'MemberExpression'; at = unwrap(at.object)) {
    const base = baseOf(at);
    if (base === undefined) break;
    names.unshift(base);
  }
  return ownerIn([...names, '']);
}

/** `const { fullName, companyName, jobTitle } = req.body`: who buys, by the company that is asked for beside. */
function isOfCustomer(node: TSESTree.Node): boolean {
  const around = outermostFunction(node);
  return (
    around !== undefined &&
    someNode(
      around,
      (one) => one.type === 'Property' && /^(company(_?(name|size))?|job_?title)$/i.test(keyName(one) ?? ''),
    )
  );
}

/** `doctor.firstName`: the name of who works with patients, whatever record it comes with. */
function isStaff(owner: string | undefined): boolean {
  const [last] = words(owner ?? '').slice(-1);
  return last !== undefined && PROFESSIONS.has(last);
}
const PROFESSIONS = new Set(
  ['staff', 'nurse', 'doctor', 'physician', 'clinician', 'practitioner', 'therapist', 'surgeon', 'pharmacist'].flatMap(
    (word) => [word, `${word}s`],
  ),
);

/**
 * A file about those who work with patients, as the last telling part of its path says: their names are no patient data.
 * The parts before it say whose view it is: `nurse/newborn-records/route.ts` is about newborns.
 */
export function isAboutStaff(rule: Pick<Rule, 'filename'>): boolean {
  const subject = rule.filename
    .split(/[\\/]/)
    .map((part) => words(part.replace(/\.\w+$/, '')).filter((word) => !UNTELLING.has(word)))
    .findLast((part) => part.length > 0);
  return (
    subject !== undefined && subject.some((word) => STAFF.has(word)) && !subject.some((word) => isPatientName(word))
  );
}
const UNTELLING = new Set(
  'route routes page index id slug api handler controller controllers service router model profile list login register create update edit new delete component components view views container screen'.split(
    ' ',
  ),
);
const STAFF = new Set(
  [
    'staff',
    'nurse',
    'doctor',
    'physician',
    'clinician',
    'employee',
    'user',
    'admin',
    'account',
    'auth',
    'leave',
  ].flatMap((word) => [word, `${word}s`]),
);

/** A field of a patient in a text that a function of the workspace puts together: `describe(patient)`. */
function fieldInText(value: Value): string | undefined {
  for (const { holes } of value.texts()) {
    for (const atom of holes.flatMap(({ atoms }) => atoms)) {
      if (atom.kind !== 'parameter' || atom.path.includes('[]')) continue;
      const parameter = atom.node.params[atom.index];
      const owner = parameter?.type === 'Identifier' ? parameter.name : undefined;
      const [base, name] = [owner, ...atom.path].slice(-2);
      if (base !== undefined && name !== undefined && atom.path.length > 0 && isPatientData(name, base))
        return `${base}.${name}`;
    }
  }
  return undefined;
}

/** A value of a sensor beside the identity of who wears it is patient data, whatever either is alone. */
function joinedWithIdentity(leaves: readonly Leaf[], arrival: Place, rule: Rule): PatientData | undefined {
  const sensor = leaves.find(({ value }) => value.labelled('untrusted.ble').some((flow) => flow.certain));
  const who = sensor && leaves.find(({ node }) => node !== sensor.node && isWho(node));
  const flow = sensor?.value.labelled('untrusted.ble')[0];
  if (!sensor || !who || !flow) return undefined;
  return {
    node: placed(sensor.node, arrival.node),
    part: sensor.node,
    value: sensor.value,
    what: `${textOf(sensor.node, rule)} of ${textOf(who.node, rule)}`,
    trace: rule.semantics.trace(arrival, flow),
    by: 'label',
  };
}

function isWho(node: TSESTree.Node): boolean {
  const name = valueName(node) ?? '';
  return (
    /^patient_?(id|ref|name)$/i.test(name) ||
    isRecordIdentifier(name) ||
    (isPatientName(baseOf(node) ?? '') && /^_?id$|name$/i.test(name))
  );
}

/** The labels that still make the value patient data to whoever reads it. */
export function sound(value: Value | undefined): readonly LabelFlow[] {
  return (value?.labelled('phi', 'disclosure') ?? []).filter((flow) => flow.certain && !passedCleaning(flow));
}

/** `response.error`: what went wrong, of which nothing more is known than that it stands beside patient data. */
function isFailure(node: TSESTree.Node, value: Value): boolean {
  const at = unwrap(node);
  return (
    at.type === 'MemberExpression' &&
    /^(error|errors|exception|failure)$/.test(valueName(at) ?? '') &&
    value.atoms.every((atom) => atom.kind === 'unknown')
  );
}

/** True when a value, or a part of it, may be patient data. */
function hasPatientLabel(value: Value, depth = 0): boolean {
  if (value.labelled('phi').length > 0) return true;
  return (
    depth < 4 &&
    value.atoms.some(
      (atom) =>
        (atom.kind === 'array' && atom.items.some((item) => hasPatientLabel(item, depth + 1))) ||
        (atom.kind === 'text' &&
          atom.parts.some((part) => typeof part !== 'string' && hasPatientLabel(part, depth + 1))) ||
        (atom.kind === 'object' &&
          atom.object.entries.some((entry) =>
            hasPatientLabel('key' in entry ? entry.value() : entry.spread(), depth + 1),
          )),
    )
  );
}

/** True when a value, or a part of it, is known to be patient data by what its own code says. */
function knowsPatientData(value: Value, depth = 0): boolean {
  if (sound(value).length > 0) return true;
  return (
    depth < 3 &&
    value.atoms.some((atom) => {
      if (atom.kind === 'array') return atom.items.some((item) => knowsPatientData(item, depth + 1));
      return (
        atom.kind === 'object' &&
        atom.object.entries.some((entry) =>
          knowsPatientData('key' in entry ? entry.value() : entry.spread(), depth + 1),
        )
      );
    })
  );
}

/** True for calls that take the patient out of the data, judged by the name of the function. */
export function isCleaning(name: string): boolean {
  return /^_?(redact|mask|de_?ident|anonymi[sz]e|pseudonymi[sz]e|pseudonym|scrub|obfuscat|encrypt|encipher|seal|hmac|tokeni[sz]e|summari[sz]e|aggregate|count|mean|average|avg|median|percentile|stats|strip(phi|pii|patient)|remove(phi|pii|patient)|without(phi|pii)|safe(for)?log)/i.test(
    name,
  );
}

function passedCleaning(flow: LabelFlow): boolean {
  for (let hop = flow.hop; hop; hop = hop.from) {
    const node = hop.node.type === 'VariableDeclarator' && hop.node.init ? unwrap(hop.node.init) : unwrap(hop.node);
    const call = node.type === 'AwaitExpression' ? unwrap(node.argument) : node;
    if (call.type === 'CallExpression' && isCleaning(valueName(call.callee) ?? '')) return true;
  }
  return false;
}

/** What somebody else sent is no name only: a device, a request or a message said it. */
function fromOutside(value: Value): LabelFlow | undefined {
  return value
    .labelled('untrusted')
    .find((flow) => flow.certain && flow.label !== 'untrusted.file' && flow.label !== 'untrusted.link');
}

/** True for values that are written in the program. */
export function isConstant(value: Value): boolean {
  return (
    value.labels.length === 0 &&
    value.atoms.length > 0 &&
    value.atoms.every((atom) => atom.kind === 'const' || atom.kind === 'function' || atom.kind === 'class')
  );
}

/** Truth values tell whether there is something, not what. */
function onlyFlag(value: Value): boolean {
  return value.atoms.length > 0 && value.atoms.every((atom) => atom.kind === 'unknown' && atom.type === 'boolean');
}

/** What a getter of patient data reads from: the message of `message.get('PID.5')`. */
function readFrom(node: TSESTree.Node, rule: Rule): Value | undefined {
  const callee = node.type === 'CallExpression' ? unwrap(node.callee) : undefined;
  return callee?.type === 'MemberExpression' &&
    /^(get|getElement|getField|getSegment|field|string)$/.test(valueName(callee) ?? '')
    ? rule.semantics.value(callee.object)
    : undefined;
}

/**
 * `message.get('MSH.10')`: the header of an HL7 message and the UIDs of a DICOM dataset name no patient, nor does what
 * identifies a document, `document.masterIdentifier.value`, or a kind of measurement, `loincCoding.code`.
 */
function isNeutralRead(node: TSESTree.Node, rule: Rule): boolean {
  const at = unwrap(node);
  if (at.type === 'MemberExpression') {
    const base = baseOf(at) ?? '';
    return base === 'masterIdentifier' || isKindOfMeasurement(`${base} ${valueName(at) ?? ''}`);
  }
  const first = at.type === 'CallExpression' ? at.arguments[0] : undefined;
  const text = first && rule.semantics.value(first).only()?.value;
  return typeof text === 'string' && /^(MSH|MSA|EVN|ERR|QAK)\b|UID$|^(Modality|Manufacturer|StationName)$/.test(text);
}

/** The trace of what only its name tells: where the thing of that name is declared. */
export function origin(node: TSESTree.Node, rule: Rule): readonly TraceStep[] {
  let at = unwrap(node);
  while (at.type === 'MemberExpression' || at.type === 'CallExpression')
    at = unwrap(at.type === 'CallExpression' ? at.callee : at.object);
  if (at.type !== 'Identifier') return [];
  const declared = rule.semantics.module.variableOf(at)?.defs[0]?.name as TSESTree.Node | undefined;
  if (!declared || declared === at) return [];
  return [{ place: placeOf(rule.semantics.module, declared), message: `${at.name} comes in here` }];
}

/** The trace with the place where a part is written, when that is not in the expression that is reported. */
export function through(
  part: TSESTree.Node,
  arrival: Pick<Arrival, 'node'>,
  trace: readonly TraceStep[],
  rule: Rule,
): readonly TraceStep[] {
  if (placed(part, arrival.node) === part) return trace;
  const place = placeOf(rule.semantics.module, part);
  return trace.some((step) => step.place.file === place.file && step.place.range[0] === place.range[0])
    ? trace
    : [...trace, { place, message: `${textOf(part, rule)} is taken in here` }];
}

/** The expression as messages show it, cut short. */
export function textOf(node: TSESTree.Node, rule: Rule): string {
  const text = rule.sourceCode.getText(node).replace(/\s+/g, ' ');
  return text.length > 48 ? `${text.slice(0, 45)}…` : text;
}
