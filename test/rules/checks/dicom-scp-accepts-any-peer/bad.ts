// @case: accepts at once
import { Scp } from 'dcmjs-dimse';
export class ArchiveScp extends Scp {
  association: unknown;
  associationRequested(association: unknown) {
    this.association = association;
    // expect: dicom-scp-accepts-any-peer
    this.sendAssociationAccept();
  }
}

// @case: looks at presentation contexts only
import * as dimse from 'dcmjs-dimse';
class ArchiveScp extends dimse.Scp {
  associationRequested(association: any) {
    for (const { id } of association.getPresentationContexts()) association.getPresentationContext(id).setResult(0);
    // expect: dicom-scp-accepts-any-peer
    this.sendAssociationAccept();
  }
}

// @case: class expression by require
const { Server, Scp: BaseScp } = require('dcmjs-dimse');
const server = new Server(
  class extends BaseScp {
    associationRequested(association) {
      console.log('association', association);
      // expect: dicom-scp-accepts-any-peer
      this.sendAssociationAccept();
    }
  },
);

// @case: permissive
import { startStoreScp } from 'dicom-dimse-native';
startStoreScp(
  // expect: dicom-scp-accepts-any-peer
  { source: { aet: 'ARCHIVE', ip: '0.0.0.0', port: '4446' }, peers: [], storagePath: '/studies', permissive: true },
  () => undefined,
);

// @case: permissive from another file
// @file: config.ts
export const ALLOW_ALL = true;
// @file: main.ts
import { startStoreScp } from 'dicom-dimse-native';
import { ALLOW_ALL } from './config';
const options = {
  source: { aet: 'ARCHIVE', ip: '0.0.0.0', port: '4446' },
  peers: [],
  storagePath: '/studies',
  permissive: ALLOW_ALL,
};
// expect: dicom-scp-accepts-any-peer
startStoreScp(options, () => undefined);

// @case: base class by way of another file
// @file: dicom.ts
export { Scp as DicomService } from 'dcmjs-dimse';
// @file: main.ts
import { DicomService } from './dicom';
export class QueryScp extends DicomService {
  associationRequested() {
    // expect: dicom-scp-accepts-any-peer
    this.sendAssociationAccept();
  }
}
