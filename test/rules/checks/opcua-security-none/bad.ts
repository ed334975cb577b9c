// @case: client with neither option
import { OPCUAClient } from 'node-opcua-client';
// expect: opcua-security-none
export const client = OPCUAClient.create({ endpointMustExist: false });

// @case: mode in a constant
import { MessageSecurityMode as Mode, OPCUAClient, SecurityPolicy } from 'node-opcua';
const MODE = Mode.None;
export function open() {
  // expect: opcua-security-none
  return OPCUAClient.create({ applicationName: 'analyser-gateway', securityMode: MODE, securityPolicy: SecurityPolicy.Basic256Sha256 });
}

// @case: options from another file
// @file: options.ts
import { MessageSecurityMode, SecurityPolicy } from 'node-opcua-client';
export const OPTIONS = { securityMode: MessageSecurityMode.SignAndEncrypt, securityPolicy: SecurityPolicy.None };
// @file: link.ts
import { OPCUAClient } from 'node-opcua-client';
import { OPTIONS } from './options';
// expect: opcua-security-none
export const client = OPCUAClient.create(OPTIONS);

// @case: wrapper in another file
// @file: connect.ts
import { OPCUAClient, type OPCUAClientOptions } from 'node-opcua-client';
export const make = (options: OPCUAClientOptions) => OPCUAClient.create(options);
// @file: sterilizer.ts
import { MessageSecurityMode } from 'node-opcua-client';
import { make } from './connect';
// expect: opcua-security-none
export const sterilizer = make({ securityMode: MessageSecurityMode.None });

// @case: server that lets everybody in
import { OPCUAServer } from 'node-opcua';
// expect: opcua-security-none
export const server = new OPCUAServer({ port: 4840, resourcePath: '/UA/Infusion' });

// @case: server that says so
import { OPCUAServer } from 'node-opcua';
export class WardServer {
  // expect: opcua-security-none
  readonly server = new OPCUAServer({ port: 4840, allowAnonymous: true });
}

// @case: certificates of strangers
import { OPCUACertificateManager } from 'node-opcua';
// expect: opcua-security-none
export const certificates = new OPCUACertificateManager({ automaticallyAcceptUnknownCertificate: true, rootFolder: './pki' });
