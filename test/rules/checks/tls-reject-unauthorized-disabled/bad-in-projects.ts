// @case: a builder that writes an option into a field
// @file: src/config/defaults.ts
export const httpDefaults = {
  keepAlive: true,
  maxSockets: 10,
};
export enum CertificateMode { Strict = 'strict', Lenient = 'lenient' }
// @file: src/config/index.ts
export * from './defaults';
// @file: src/net/agent-factory.ts
import { Agent, type AgentOptions } from 'https';
import { httpDefaults } from '../config';

export class AgentFactory {
  private readonly options: AgentOptions = { ...httpDefaults };

  withLenientCertificates(): this {
    this.options.rejectUnauthorized = false;
    return this;
  }

  build(): Agent {
    // expect: tls-reject-unauthorized-disabled
    return new Agent(this.options);
  }
}
export const hospitalAgent = new AgentFactory().withLenientCertificates().build();
