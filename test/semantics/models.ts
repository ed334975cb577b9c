import { labelled } from '../../rules/models/shapes';
import type { LibraryModel } from '../../rules/models/vocabulary';

const record = { labels: ['phi'], members: {} } as const;

/** Models that the matrix needs where Vitalint has none of its own: a package it knows is judged by its own model. */
export const ownModels: readonly LibraryModel[] = ['fhir', '@medplum/fhirtypes'].map((name) => ({
  package: name,
  versions: '*',
  aliases: name === 'fhir' ? ['fhir/r4'] : [],
  exports: {},
  types: {
    Patient: record,
    RelatedPerson: record,
    Observation: record,
    Bundle: { members: { entry: { read: { items: { properties: { resource: labelled('phi') } } } } } },
    CapabilityStatement: { members: {} },
    Device: { members: {} },
  },
}));
