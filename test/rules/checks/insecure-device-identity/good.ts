// @case: certificate
import { Client } from 'azure-iot-device';
const client = Client.fromAuthenticationProvider(provider, Mqtt);

// @case: variable of the device's own environment
import { Client as Device } from 'azure-iot-device';
export const device = Device.fromConnectionString(process.env.IOT_CONNECTION, Mqtt);

// @case: variable of another file
// @file: env.ts
export const connection = process.env.DEVICE_CONNECTION;
// @file: main.ts
import { Client } from 'azure-iot-device';
import { connection } from './env';
const client = Client.fromConnectionString(connection, Mqtt);

// @case: read from the key store of another file
// @file: identity.ts
export const identity = async () => keystore.read('iot');
// @file: main.ts
import { Client } from 'azure-iot-device';
import { identity } from './identity';
const client = Client.fromSharedAccessSignature(await identity(), Mqtt);

// @case: certificate of AWS
import { iot } from 'aws-iot-device-sdk-v2';
const builder = iot.AwsIotMqttConnectionConfigBuilder.new_mtls_builder_from_path(certPath, keyPath);
builder.with_client_id(deviceId);

// @case: client id of the device, of a server, user name
import mqtt from 'mqtt';
mqtt.connect('mqtts://broker.hospital.example', { clientId: `pump-${serial}`, cert, key });
mqtt.connect('mqtts://broker.hospital.example', { clientId: 'monitor-backend', cert, key });
mqtt.connect('mqtts://broker.hospital.example', { username: 'device', password });
