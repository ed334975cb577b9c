// @case: a builder that writes an option into a field, done well
// @file: src/config/defaults.ts
export const httpDefaults = {
  keepAlive: true,
  maxSockets: 10,
};
// @file: src/config/index.ts
export * from './defaults';
// @file: src/net/agent-factory.ts
import { Agent, type AgentOptions } from 'https';
import { readFileSync } from 'fs';
import { httpDefaults } from '../config';

export class AgentFactory {
  private readonly options: AgentOptions = { ...httpDefaults };

  withHospitalCertificates(): this {
    this.options.ca = readFileSync('/etc/ssl/hospital-ca.pem');
    return this;
  }

  build(): Agent {
    return new Agent(this.options);
  }
}
export const hospitalAgent = new AgentFactory().withHospitalCertificates().build();
