// @case: own topic
import mqtt from 'mqtt';
const client = mqtt.connect('mqtts://broker.ward.example');
client.on('connect', () => client.subscribe(`devices/${deviceId}/#`));

// @case: in a list
import { connect } from 'mqtt';
const client = connect('mqtts://broker.ward.example');
client.subscribe(['alarms/icu', 'beds/+/vitals'], { qos: 1 });

// @case: keys of a map
import { connectAsync } from 'mqtt';
const client = await connectAsync('mqtts://broker.ward.example');
await client.subscribeAsync({ 'ward7/#': { qos: 0 } });

// @case: constant of another file
// @file: topics.ts
export const JOBS = '$share/workers/jobs/#';
// @file: main.ts
import { connect } from 'mqtt';
import { JOBS } from './topics';
const client = connect('mqtts://broker.ward.example');
client.subscribe(JOBS);

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
link.listen('beds/12/#');

// @case: unknown filter, other subscribe
import { connect } from 'mqtt';
const client = connect('mqtts://broker.ward.example');
client.subscribe(process.env.TOPIC);
store.subscribe('#');
