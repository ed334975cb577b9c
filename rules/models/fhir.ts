import type { LibraryModel, TypeModel } from './vocabulary';

const record: TypeModel = { labels: ['phi'], members: {} };
const person: TypeModel = { labels: ['phi', 'phi.identity'], members: {} };
/** What is in it is known, and it is about no patient. */
const knowledge: TypeModel = { members: {} };
const types = (names: readonly string[], model: TypeModel): Record<string, TypeModel> =>
  Object.fromEntries(names.map((name) => [name, model]));

/**
 * FHIR resource types that hold what is known of a patient, in R4 and R5 alike, and those that never do: outcomes,
 * definitions, terminology, and those who give care. Bundle and what else can hold either is in no list.
 */
export const fhir: LibraryModel = {
  package: 'fhir',
  versions: '>=0.0.30',
  unchecked:
    'the typings are one namespace or module for each release (fhir/r3, fhir/r4, fhir/r5); names read from @types/fhir 0.0.41 r4.d.ts and r5.d.ts',
  aliases: ['fhir/r2', 'fhir/r3', 'fhir/r4', 'fhir/r4b', 'fhir/r5', '@medplum/fhirtypes', '@smile-cdr/fhirts'],
  namespaces: ['fhir', 'fhir2', 'fhir3', 'fhir4', 'fhir4b', 'fhir5'],
  exports: {},
  types: {
    /** Carries what its type argument says it contains. */
    Bundle: { members: {} },
    ...types(['Patient', 'RelatedPerson', 'Person'], person),
    ...types(
      [
        'Observation',
        'Condition',
        'MedicationRequest',
        'MedicationAdministration',
        'MedicationStatement',
        'MedicationDispense',
        'Encounter',
        'EpisodeOfCare',
        'DiagnosticReport',
        'Immunization',
        'AllergyIntolerance',
        'Procedure',
        'CarePlan',
        'CareTeam',
        'Consent',
        'DocumentReference',
        'Composition',
        'Coverage',
        'Claim',
        'ExplanationOfBenefit',
        'QuestionnaireResponse',
        'ServiceRequest',
        'Specimen',
        'ImagingStudy',
        'Appointment',
        'Communication',
        'RiskAssessment',
        'FamilyMemberHistory',
        'DetectedIssue',
        'ClinicalImpression',
        'AdverseEvent',
        'NutritionOrder',
        'VisionPrescription',
        'Goal',
        'Flag',
        'Media',
        'BodyStructure',
      ],
      record,
    ),
    ...types(
      [
        'OperationOutcome',
        'CapabilityStatement',
        'TerminologyCapabilities',
        'StructureDefinition',
        'StructureMap',
        'ImplementationGuide',
        'OperationDefinition',
        'SearchParameter',
        'ValueSet',
        'CodeSystem',
        'ConceptMap',
        'NamingSystem',
        'Questionnaire',
        'Library',
        'Measure',
        'PlanDefinition',
        'ActivityDefinition',
        'EventDefinition',
        'Medication',
        'Organization',
        'Location',
        'HealthcareService',
        'Endpoint',
        'Practitioner',
        'PractitionerRole',
      ],
      knowledge,
    ),
  },
};
