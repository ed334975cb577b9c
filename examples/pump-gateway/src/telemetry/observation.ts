const UCUM = 'http://unitsofmeasure.org';

export interface InfusionState {
  readonly rate: number;
  readonly at: Date;
}

/** The rate of an infusion as a FHIR R4 Observation. */
export function toObservation(bed: string, { rate, at }: InfusionState) {
  return {
    resourceType: 'Observation',
    meta: { profile: ['http://hl7.org/fhir/StructureDefinition/Observation'] },
    status: 'final',
    code: { coding: [{ system: 'http://loinc.org', code: '8899-7', display: 'Infusion rate' }] },
    device: { identifier: { system: 'http://stmary.example/fhir/beds', value: bed } },
    effectiveDateTime: at.toISOString(),
    valueQuantity: { value: rate, unit: 'mL/h', system: UCUM, code: 'mL/h' },
  };
}
