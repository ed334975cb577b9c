// @case: broker without options
import { Aedes } from 'aedes';
// expect: broker-without-authentication
const broker = await Aedes.createBroker();
tls.createServer(options, broker.handle).listen(8883);

// @case: default export, id only
import aedes from 'aedes';
import net from 'node:net';
// expect: broker-without-authentication
const wardBroker = aedes({ id: 'ward-7', heartbeatInterval: 30000 });
net.createServer(wardBroker.handle).listen(1883, '10.0.0.4');

// @case: options in another file
// @file: config.ts
export const brokerOptions = { id: 'gateway', concurrency: 200 };
// @file: broker.ts
import Aedes from 'aedes';
import { brokerOptions } from './config';
// expect: broker-without-authentication
const broker = new Aedes(brokerOptions);
broker.on('client', (client) => console.log(client.id));

// @case: required, in a class
const aedes = require('aedes');
class Gateway {
  start() {
    // expect: broker-without-authentication
    this.broker = aedes();
    this.broker.on('publish', () => this.count++);
  }
}

// @case: authenticates, any topic for everybody
import { Aedes } from 'aedes';
// expect: broker-without-authentication
const broker = await Aedes.createBroker({ authenticate: verifyDevice });
tls.createServer(options, broker.handle).listen(8883);

// @case: handed to a function of another file that sets nothing
// @file: metrics.ts
export function watch(broker) {
  broker.on('client', () => clients.inc());
}
// @file: main.ts
import aedes from 'aedes';
import { watch } from './metrics';
// expect: broker-without-authentication
const broker = aedes();
watch(broker);

// @case: publishing is checked, subscribing is not
import { Aedes as Broker } from 'aedes';
// expect: broker-without-authentication
const broker = new Broker({ authenticate: verifyDevice });
broker.authorizePublish = ownTopicOnly;
