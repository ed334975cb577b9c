import { a, as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const read: MemberModel = { call: { result: { labels: ['untrusted.response', 'phi'] } } };
const make = {
  params: [
    {
      options: {
        url: as('fhir.base-url'),
        username: as('credential.username'),
        password: as('credential.secret'),
        headers: as('credential.header'),
      },
    },
  ],
  result: a('#api.DICOMwebClient'),
} as const;

export const dicomwebClient: LibraryModel = {
  package: 'dicomweb-client',
  versions: '>=0.8',
  exports: { api: { members: { DICOMwebClient: { construct: make } } } },
  types: {
    'api.DICOMwebClient': {
      members: {
        ...each(
          [
            'retrieveStudy',
            'retrieveStudyMetadata',
            'searchForStudies',
            'searchForSeries',
            'searchForInstances',
            'retrieveInstance',
          ],
          read,
        ),
        storeInstances: { call: { params: [{ options: { datasets: as('fhir.resource', 'network.body') } }] } },
      },
    },
  },
};
