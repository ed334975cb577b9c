// @case: a Paho client on a WebSocket with TLS
// @file: settings.ts
export const BROKER = 'wss://broker.ward.example:9001/mqtt';
// @file: client.ts
import Paho from 'paho-mqtt';
import { BROKER } from './settings';
export const client = new Paho.Client(BROKER, 'display-3');

// @case: transports of Nest with TLS, and one that speaks gRPC
import { ClientsModule, Transport } from '@nestjs/microservices';
export const bus = ClientsModule.register([
  { name: 'BUS', transport: Transport.MQTT, options: { url: 'mqtts://broker.hospital.org' } },
  { name: 'EHR', transport: Transport.GRPC, options: { url: 'ehr.hospital.org:50051', package: 'ehr', protoPath: 'ehr.proto' } },
]);

// @case: Paho clients with useSSL, of a URL that says it, and of this machine
import Paho from 'paho-mqtt';
new Paho.Client('broker.hospital.org', 8884, 'ward-7').connect({ useSSL: true });
new Paho.Client('wss://broker.hospital.org/mqtt', 'ward-8').connect({});
new Paho.Client('localhost', 9001, 'ward-9').connect({ useSSL: false });
export const connect = (useSSL: boolean) => new Paho.Client('broker.hospital.org', 8884, 'ward-7').connect({ useSSL });
