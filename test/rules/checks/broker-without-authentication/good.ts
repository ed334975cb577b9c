// @case: all handlers
import { Aedes } from 'aedes';
const broker = await Aedes.createBroker({ authenticate: verifyDevice, authorizePublish: own, authorizeSubscribe: own });
tls.createServer(options, broker.handle).listen(8883);

// @case: assigned after construction
import aedes from 'aedes';
const wardBroker = aedes({ id: 'ward-7' });
wardBroker.authenticate = (client, username, password, done) => done(null, check(username, password));
wardBroker.authorizePublish = own;
wardBroker.authorizeSubscribe = own;

// @case: options in another file
// @file: config.ts
import { own, verifyDevice } from './devices';
export const brokerOptions = { id: 'gateway', authenticate: verifyDevice, authorizePublish: own, authorizeSubscribe: own };
// @file: broker.ts
import Aedes from 'aedes';
import { brokerOptions } from './config';
const broker = new Aedes(brokerOptions);
broker.on('client', (client) => console.log(client.id));

// @case: in a class
const aedes = require('aedes');
class Gateway {
  start() {
    this.broker = aedes();
    this.broker.authenticate = this.check;
    this.broker.authorizePublish = this.own;
    this.broker.authorizeSubscribe = this.own;
  }
}

// @case: unknown options
import { Aedes } from 'aedes';
export async function start(options) {
  const broker = await Aedes.createBroker({ ...options });
  tls.createServer(broker.handle).listen(8883);
}

// @case: secured by a function of another file
// @file: secure.ts
export function secure(broker) {
  broker.authenticate = verifyDevice;
  broker.authorizePublish = own;
  broker.authorizeSubscribe = own;
}
// @file: main.ts
import aedes from 'aedes';
import { secure } from './secure';
const broker = aedes();
secure(broker);

// @case: made for a caller
import aedes from 'aedes';
export function makeBroker() {
  const broker = aedes();
  return broker;
}
