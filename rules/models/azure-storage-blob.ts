import { a, any, as, each, gives } from './shapes';
import type { LibraryModel, MemberModel, ParamModel } from './vocabulary';

const access: ParamModel = { options: { access: as('cloud.acl') } };
const upload: MemberModel = { call: { params: [as('network.body')] } };

export const azureStorageBlob: LibraryModel = {
  package: '@azure/storage-blob',
  versions: '>=12',
  exports: {
    BlobServiceClient: {
      construct: { params: [as('transport.url')], result: a('#BlobServiceClient') },
      members: {
        fromConnectionString: { call: { params: [as('credential.secret')], result: a('#BlobServiceClient') } },
      },
    },
    ContainerClient: { construct: { result: a('#ContainerClient') } },
    StorageSharedKeyCredential: { construct: { params: [as('credential.username'), as('credential.secret')] } },
  },
  types: {
    BlobServiceClient: {
      members: { getContainerClient: gives('#ContainerClient'), createContainer: { call: { params: [any, access] } } },
    },
    ContainerClient: {
      members: {
        ...each(['create', 'createIfNotExists'], { call: { params: [access] } }),
        setAccessPolicy: { call: { params: [as('cloud.acl')] } },
        getBlockBlobClient: gives('#BlockBlobClient'),
        uploadBlockBlob: { call: { params: [any, as('network.body')] } },
      },
    },
    BlockBlobClient: { members: { ...each(['upload', 'uploadData', 'uploadStream'], upload) } },
  },
};
