import { as, labelled } from '../../rules/models/shapes';
import type { LibraryModel } from '../../rules/models/vocabulary';

const record = { labels: ['phi'], members: {} } as const;

const records = ['fhir', '@medplum/fhirtypes'].map((name): LibraryModel => ({
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

/** A client that is a class and takes its broker's URL when it is made. */
const wardBroker: LibraryModel = {
  package: '@ward/broker',
  versions: '*',
  exports: {
    Client: { construct: { params: [{ options: { url: as('transport.mqtt.url') } }], result: { type: '#Client' } } },
  },
  types: {
    Client: {
      members: {
        relay: { write: as('transport.mqtt.url') },
        onMessage: { write: { callback: { params: [labelled('untrusted.mqtt')] } } },
      },
    },
  },
};

/** Models that the matrix needs where Vitalint has none of its own: a package it knows is judged by its own model. */
export const ownModels: readonly LibraryModel[] = [...records, wardBroker];
