// @case: client with both options
import { MessageSecurityMode, OPCUAClient, SecurityPolicy } from 'node-opcua-client';
export const client = OPCUAClient.create({ endpointMustExist: false, securityMode: MessageSecurityMode.SignAndEncrypt, securityPolicy: SecurityPolicy.Basic256Sha256 });

// @case: mode in a constant
import { MessageSecurityMode as Mode, OPCUAClient, SecurityPolicy } from 'node-opcua';
const MODE = Mode.Sign;
export function open() {
  return OPCUAClient.create({ applicationName: 'analyser-gateway', securityMode: MODE, securityPolicy: SecurityPolicy.Basic256Sha256 });
}

// @case: options from another file
// @file: options.ts
import { MessageSecurityMode, SecurityPolicy } from 'node-opcua-client';
export const OPTIONS = { securityMode: MessageSecurityMode.SignAndEncrypt, securityPolicy: SecurityPolicy.Aes256_Sha256_RsaPss };
// @file: link.ts
import { OPCUAClient } from 'node-opcua-client';
import { OPTIONS } from './options';
export const client = OPCUAClient.create(OPTIONS);

// @case: options that are not known
import { OPCUAClient, type OPCUAClientOptions } from 'node-opcua-client';
export const make = (options: OPCUAClientOptions) => OPCUAClient.create({ ...options, endpointMustExist: true });

// @case: discovery only
import { OPCUAClient } from 'node-opcua-client';
export async function endpoints(url: string) {
  const client = OPCUAClient.create({ endpointMustExist: false });
  await client.connect(url);
  return client.getEndpoints();
}

// @case: server with users
import { OPCUAServer } from 'node-opcua';
export const server = new OPCUAServer({ port: 4840, allowAnonymous: false, userManager });

// @case: certificates are trusted by hand
import { OPCUACertificateManager } from 'node-opcua';
export const certificates = new OPCUACertificateManager({ automaticallyAcceptUnknownCertificate: false, rootFolder: './pki' });
