import { a, any, as, each } from './shapes';
import type { LibraryModel, MemberModel, ParamModel } from './vocabulary';

const verify: ParamModel = {
  roles: ['tls.options'],
  options: {
    rejectUnauthorized: as('tls.rejectUnauthorized'),
    checkServerIdentity: as('tls.checkServerIdentity'),
  },
};
const credentials: Record<string, MemberModel> = {
  createSsl: {
    call: { params: [as('tls.ca'), as('tls.key'), any, verify], result: a('#ChannelCredentials') },
  },
  createFromSecureContext: { call: { params: [any, verify], result: a('#ChannelCredentials') } },
};

export const grpcJs: LibraryModel = {
  package: '@grpc/grpc-js',
  versions: '>=1.4',
  exports: { ...each(['credentials', 'ChannelCredentials'], { members: credentials }) },
  types: { ChannelCredentials: { members: {} } },
};
