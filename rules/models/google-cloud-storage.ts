import { a, as, gives } from './shapes';
import type { LibraryModel, MemberModel, ParamModel } from './vocabulary';

const kept: ParamModel = { options: { public: as('cloud.public'), predefinedAcl: as('cloud.acl') } };
const makesPublic: MemberModel = { call: { roles: ['cloud.public'] } };
const link: MemberModel = { call: { params: [{ options: { expires: as('cloud.link.end') } }] } };

export const googleCloudStorage: LibraryModel = {
  package: '@google-cloud/storage',
  versions: '>=6',
  exports: { Storage: { construct: { result: a('#Storage') } } },
  types: {
    Storage: { members: { bucket: gives('#Bucket') } },
    Bucket: {
      members: {
        file: gives('#File'),
        makePublic: makesPublic,
        upload: { call: { params: [as('file.read.path'), kept] } },
      },
    },
    File: {
      members: {
        makePublic: makesPublic,
        save: { call: { params: [as('network.body'), kept] } },
        createWriteStream: { call: { params: [kept] } },
        getSignedUrl: link,
      },
    },
  },
};
