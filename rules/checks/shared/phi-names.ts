import { words } from './secrets';

/** Names of patient data. A name alone is evidence only where it can mean nothing else; the callers see to that. */

const IDENTITY = new Set([
  'firstname',
  'lastname',
  'fullname',
  'givenname',
  'familyname',
  'middlename',
  'maidenname',
  'surname',
  'dob',
  'birthdate',
  'dateofbirth',
  'birthday',
  'mrn',
  'medicalrecordnumber',
  'ssn',
  'socialsecuritynumber',
  'nhsnumber',
  'nationalid',
  'cccd',
  'aadhaar',
  'bsn',
  'homeaddress',
  'streetaddress',
  'phonenumber',
  'mobilenumber',
  'emailaddress',
  'insurancenumber',
  'policynumber',
  'nextofkin',
  'emergencycontact',
]);
/** Identity beside a patient only: everything has a name. */
const IDENTITY_OF_PATIENT = new Set([
  'name',
  'names',
  'given',
  'family',
  'address',
  'street',
  'telecom',
  'phone',
  'mobile',
  'email',
  'photo',
  'gender',
  'sex',
  'age',
  'identifier',
  'nin',
  'contact',
  'insurance',
  'ethnicity',
  'race',
  'religion',
  'postcode',
  'zip',
]);
const RECORD =
  /^(patient)?(mrn|medicalrecordnumber|medicalrecordno|ssn|socialsecuritynumber|nhsnumber|nhsno|aadhaar(number)?|cccd)$/;
const CLINICAL = new Set([
  'glucose',
  'sgv',
  'bg',
  'cgm',
  'insulin',
  'bolus',
  'iob',
  'cob',
  'hba1c',
  'a1c',
  'heartrate',
  'bpm',
  'spo2',
  'sao2',
  'bloodpressure',
  'systolic',
  'diastolic',
  'ecg',
  'ekg',
  'eeg',
  'respiratoryrate',
  'hrv',
  'diagnosis',
  'diagnoses',
  'icd10',
  'medication',
  'medications',
  'prescription',
  'prescriptions',
  'allergy',
  'allergies',
  'symptom',
  'symptoms',
  'pregnancy',
  'hiv',
  'vitals',
  'bloodglucose',
  'oxygensaturation',
  'bodytemperature',
  'comorbidities',
  'anamnesis',
]);
/** Words that may stand beside a clinical one and leave it a value. */
const QUALIFIERS = new Set([
  'mg',
  'dl',
  'mgdl',
  'mmol',
  'l',
  'mmoll',
  'mmhg',
  'value',
  'values',
  'level',
  'reading',
  'readings',
  'current',
  'latest',
  'last',
  'raw',
  'new',
  'blood',
  'heart',
  'rate',
  'pulse',
  'data',
  'result',
  'results',
  'record',
  'records',
  'patient',
  'sample',
  'samples',
  'measured',
  'pressure',
  'list',
  'history',
  'percent',
  'units',
  'entry',
  'entries',
  'trend',
  'note',
  'notes',
  'codes',
  'code',
  'name',
  'text',
  'of',
  'body',
  'min',
  'average',
]);
const PATIENT = new Set(['patient', 'patients', 'inpatient', 'outpatient']);
const RECORDS = new Set([
  'record',
  'records',
  'data',
  'info',
  'information',
  'details',
  'detail',
  'profile',
  'demographics',
  'resource',
  'doc',
  'document',
  'entity',
  'dto',
  'row',
  'rows',
  'json',
  'payload',
  'list',
  'bundle',
]);
const READING = new Set([
  'reading',
  'readings',
  'vital',
  'vitals',
  'measurement',
  'measurements',
  'observation',
  'observations',
  'telemetry',
  'sgvs',
  'vitalsigns',
]);
const NEUTRAL = new Set([
  'id',
  'ids',
  '_id',
  'uid',
  'uuid',
  'guid',
  'resourcetype',
  'status',
  'statuscode',
  'statustext',
  'meta',
  'versionid',
  'lastupdated',
  'total',
  'length',
  'count',
  'size',
  'url',
  'fullurl',
  'link',
  'kind',
  'version',
  'system',
  'unit',
  'units',
  'use',
  'ok',
  'type',
  'key',
  'index',
  'createdat',
  'updatedat',
  'timestamp',
  'headers',
  'duration',
  'bytelength',
  'tenant',
  'format',
  'mimetype',
  'ref',
  'reference',
  'mode',
]);
const ABOUT = new Set([
  'id',
  'ids',
  'uuid',
  'count',
  'counts',
  'length',
  'total',
  'type',
  'types',
  'status',
  'url',
  'uri',
  'path',
  'endpoint',
  'service',
  'repository',
  'controller',
  'router',
  'route',
  'config',
  'settings',
  'options',
  'color',
  'colour',
  'class',
  'style',
  'chart',
  'label',
  'title',
  'key',
  'keys',
  'enabled',
  'visible',
  'unit',
  'format',
  'schema',
  'model',
  'module',
  'field',
  'fields',
  'column',
  'columns',
  'error',
  'errors',
  'exists',
  'index',
  'size',
  'page',
  'filter',
  'query',
  'threshold',
  'limit',
  'limits',
  'target',
  'range',
  'is',
  'has',
  'show',
  'num',
  'number',
  'ref',
  'token',
  'hash',
  'digest',
  'pseudonym',
]);

/** `patient`, `selectedPatient`, `patientRecord`: the name of a patient or of what is known of one. */
export function isPatientName(name: string): boolean {
  const all = words(name);
  const last = all[all.length - 1];
  if (last === undefined || !all.some((word) => PATIENT.has(word))) return false;
  return PATIENT.has(last) || RECORDS.has(last);
}

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
    (all.length > 1 && /^(max|min|num|number|count|total|avg|average)$/.test(all[0]!)) ||
    (last !== undefined && all.length > 1 && ABOUT.has(last) && !isRecordIdentifier(name) && !isDicomIdentity(name))
  );
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
