// @case: everything
import mqtt from 'mqtt';
const client = mqtt.connect('mqtts://broker.ward.example');
// expect: mqtt-wildcard-subscribe
client.on('connect', () => client.subscribe('#'));

// @case: in a list
import { connect } from 'mqtt';
const client = connect('mqtts://broker.ward.example');
// expect: mqtt-wildcard-subscribe
client.subscribe(['alarms/icu', '+/#'], { qos: 1 });

// @case: keys of a map
import { connectAsync } from 'mqtt';
const client = await connectAsync('mqtts://broker.ward.example');
// expect: mqtt-wildcard-subscribe
await client.subscribeAsync({ '/#': { qos: 0 } });

// @case: constant of another file
// @file: topics.ts
export const ALL = '$share/workers/#';
// @file: main.ts
import { connect } from 'mqtt';
import { ALL as everything } from './topics';
const client = connect('mqtts://broker.ward.example');
// expect: mqtt-wildcard-subscribe
client.subscribe(everything);

// @case: wrapper of another file
// @file: link.ts
import { connect } from 'mqtt';
export class Link {
  private readonly client = connect('mqtts://broker.ward.example');
  listen(filter: string) {
    this.client.subscribe(filter);
  }
}
// @file: main.ts
import { Link } from './link';
const link = new Link();
// expect: mqtt-wildcard-subscribe
link.listen('+/+/#');

// @case: fallback, system topics
import { connect } from 'mqtt';
const client = connect('mqtts://broker.ward.example');
// expect: mqtt-wildcard-subscribe
client.subscribe(process.env.TOPIC ?? '#');
// expect: mqtt-wildcard-subscribe
client.subscribe('$SYS/#');
