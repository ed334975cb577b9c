import { connect, type IClientOptions, type MqttClient } from 'mqtt';
import { brokerPassword, endpoints, topics } from '../config';

/** The connection to the ward's broker. Topics: `pumps/<bed>/state` out, `pumps/<bed>/set` in. */
export class BrokerLink {
  private readonly url = endpoints.broker;
  private client?: MqttClient;

  open(): MqttClient {
    const options: IClientOptions = { clientId: `gateway-${process.pid}`, username: 'gateway', clean: true };
    options.password = brokerPassword();
    this.client = connect(this.url, options);
    this.client.subscribe(topics.inbound, { qos: 1 });
    return this.client;
  }

  publishState(bed: string, state: { rate: number; volume: number }): void {
    this.client?.publish(`pumps/${bed}/state`, JSON.stringify(state), { qos: 1 });
  }

  /** Orders of the pharmacy's system to the pump at a bed. */
  publishOrder(bed: string, order: { drug: string; rate: number }): void {
    const command = { command: 'START_INFUSION', drug: order.drug, rate: order.rate, orderedAt: new Date().toISOString() };
    this.client?.publish(topics.orders(bed), JSON.stringify(command), { qos: 1 });
  }
}
