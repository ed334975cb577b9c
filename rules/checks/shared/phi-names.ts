import {
  ABOUT,
  CLINICAL,
  IDENTITY,
  IDENTITY_OF_PATIENT,
  NEUTRAL,
  PATIENT,
  QUALIFIERS,
  READING,
  RECORD,
  RECORDS,
} from './phi-words';
import { words } from './secrets';

/** Names of patient data. A name alone is evidence only where it can mean nothing else; the callers see to that. */

/** `patient`, `selectedPatient`, `patientRecord`: the name of a patient or of what is known of one. */
export function isPatientName(name: string): boolean {
  const all = words(name);
  const last = all[all.length - 1];
  if (last === undefined || !all.some((word) => PATIENT.has(word))) return false;
  const head = all[all.findIndex((word) => PREPOSITIONS.has(word)) - 1];
  if (head !== undefined && (ABOUT.has(head) || NEUTRAL.has(head))) return false;
  return PATIENT.has(last) || RECORDS.has(last);
}
/** What stands before them says what it is: `urlToPatient`, `idOfPatient`. */
const PREPOSITIONS = new Set(['to', 'of', 'for', 'with', 'from', 'by', 'at', 'per']);

/** `reading`, `vitals`, `lastMeasurement`: the name of what a medical device measured. */
export function isReadingName(name: string): boolean {
  const all = words(name);
  return (
    all.length > 0 &&
    READING.has(all[all.length - 1]!) &&
    !all.some((word) => ['power', 'meter', 'battery', 'energy', 'water', 'signal', 'light'].includes(word))
  );
}

/** Names of fields that tell who a patient is; `ofPatient` when they stand on a patient. */
export function isIdentityName(name: string, ofPatient: boolean): boolean {
  const joined = words(name).join('');
  return IDENTITY.has(joined) || (ofPatient && IDENTITY_OF_PATIENT.has(joined));
}

/** `mrn`, `ssn`, `nhsNumber`: numbers that mean one patient. */
export function isRecordIdentifier(name: string): boolean {
  return RECORD.test(words(name).join(''));
}

/** `patientName`, `patient_dob`, `patientAddress`. */
export function isPatientFieldName(name: string): boolean {
  const [first, ...rest] = words(name);
  return (
    first !== undefined &&
    PATIENT.has(first) &&
    rest.length > 0 &&
    first === 'patient' &&
    isIdentityName(rest.join(' '), true)
  );
}

/** `glucose`, `heartRate`, `glucoseMgDl`, `lastSgv`: a clinical value, where it is a value at all. */
export function isClinicalName(name: string): boolean {
  const all = words(name);
  if (all.some((word) => ABOUT.has(word))) return false;
  if (CLINICAL.has(all.join(''))) return true;
  const pairs = all.flatMap((word, i) => (i + 1 < all.length && CLINICAL.has(word + all[i + 1]!) ? [i, i + 1] : []));
  return (
    all.some((word, i) => CLINICAL.has(word) || pairs.includes(i)) &&
    all.every((word, i) => CLINICAL.has(word) || pairs.includes(i) || QUALIFIERS.has(word))
  );
}

/** DICOM attributes (PS3.6) that tell who a patient is. */
export function isDicomIdentity(name: string): boolean {
  return /^(Patient(s)?(Name|ID|BirthDate|BirthTime|Address|MotherBirthName|TelephoneNumbers|Comments|InsurancePlanCodeSequence)|OtherPatient(IDs|Names|IDsSequence)|ReferringPhysicianName|AccessionNumber|IssuerOfPatientID|PatientAge|PatientSex|PatientWeight|AdditionalPatientHistory)$/.test(
    name,
  );
}

/** Names of what is no patient data although it stands in a record: ids, counts, states. */
export function isNeutralName(name: string): boolean {
  const all = words(name);
  const last = all[all.length - 1];
  return (
    NEUTRAL.has(name.toLowerCase()) ||
    isKindOfMeasurement(name) ||
    (all.length > 1 && /^(max|min|num|number|count|total|avg|average)$/.test(all[0]!)) ||
    (last !== undefined && all.length > 1 && ABOUT.has(last) && !isRecordIdentifier(name) && !isDicomIdentity(name))
  );
}

/** `loincCode`: LOINC says what is measured, as the name of a unit does, not what came of it. Codes of findings say more. */
export function isKindOfMeasurement(name: string): boolean {
  const all = words(name);
  return all.includes('loinc') && /^(loinc|codes?|codings?|display|system)$/.test(all[all.length - 1]!);
}

/** `fileName`, `s3Key`: the name under which something is kept. What its maker put into it is not seen here. */
export function isNameOfFile(name: string): boolean {
  return /^(.*filename|.*filepath|file name|file path|object key|blob name|s3 key)s?$/.test(
    words(name).slice(-2).join(' '),
  );
}

/**
 * What the last of some nested fields is a field of: the patient of `patient.data.address`, for `data` and its like are no
 * owners but parts of one.
 */
export function ownerIn(path: readonly string[]): string | undefined {
  const before = path.slice(0, -1);
  return before.findLast((name) => !RECORDS.has(name.toLowerCase())) ?? before[before.length - 1];
}

/**
 * True for names that mean nothing but patient data: a field of patients by itself (`mrn`, `patientName`), or with its
 * owner, the object or table that it stands in: a field of a patient or a reading, an attribute of DICOM.
 */
export function isPatientData(name: string, owner: string | undefined): boolean {
  if (isRecordIdentifier(name) || isPatientFieldName(name)) return true;
  if (owner === undefined) return false;
  return (
    isDicomIdentity(name) ||
    (isPatientName(owner) && (isIdentityName(name, true) || isClinicalName(name))) ||
    (isReadingName(owner) && isClinicalName(name))
  );
}
