// @case: compares the calling title
import { Scp } from 'dcmjs-dimse';
const PEERS = new Set(['CT-1']);
export class ArchiveScp extends Scp {
  associationRequested(association: any) {
    if (!PEERS.has(association.getCallingAeTitle())) {
      this.sendAssociationReject(1, 1, 3);
      return;
    }
    this.sendAssociationAccept();
  }
}

// @case: asks for the user identity
import * as dimse from 'dcmjs-dimse';
class ArchiveScp extends dimse.Scp {
  associationRequested(association: any) {
    if (association.getUserIdentityPrimaryField() !== 'ct-1') return this.sendAssociationReject(1, 1, 1);
    this.sendAssociationAccept();
  }
}

// @case: hands the association to a check
const { Server, Scp: BaseScp } = require('dcmjs-dimse');
const { isKnownPeer } = require('./peers');
const server = new Server(
  class extends BaseScp {
    associationRequested(association) {
      if (isKnownPeer(association)) this.sendAssociationAccept();
      else this.sendAssociationReject(1, 1, 3);
    }
  },
);

// @case: not permissive
import { startStoreScp } from 'dicom-dimse-native';
startStoreScp(
  { source: { aet: 'ARCHIVE', ip: '0.0.0.0', port: '4446' }, peers: [{ aet: 'CT-1', ip: '10.2.0.7', port: '104' }], storagePath: '/studies', permissive: false },
  () => undefined,
);

// @case: not known
import { startStoreScp } from 'dicom-dimse-native';
export function start(permissive: boolean) {
  startStoreScp({ source: { aet: 'ARCHIVE', ip: '0.0.0.0', port: '4446' }, peers: [], storagePath: '/studies', permissive }, () => undefined);
}

// @case: a class of something else
import { Scp } from './sensor-control-protocol';
export class ArchiveScp extends Scp {
  associationRequested() {
    this.sendAssociationAccept();
  }
}

// @case: rejects all
import { Scp } from 'dcmjs-dimse';
export class ClosedScp extends Scp {
  associationRequested() {
    this.sendAssociationReject(1, 1, 1);
  }
}
