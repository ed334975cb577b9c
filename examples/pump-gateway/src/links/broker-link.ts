import { connect, type IClientOptions, type MqttClient } from 'mqtt';
import { brokerPassword, endpoints } from '../config';

/** The connection to the ward's broker. Topics: `pumps/<bed>/state` out, `pumps/<bed>/set` in. */
export class BrokerLink {
  private readonly url = endpoints.broker;
  private client?: MqttClient;

  open(): MqttClient {
    const options: IClientOptions = { clientId: `gateway-${process.pid}`, username: 'gateway', clean: true };
    options.password = brokerPassword();
    this.client = connect(this.url, options);
    return this.client;
  }

  publishState(bed: string, state: { rate: number; volume: number }): void {
    this.client?.publish(`pumps/${bed}/state`, JSON.stringify(state), { qos: 1 });
  }
}
