// @case: connection string
import { Client } from 'azure-iot-device';
// expect: insecure-device-identity
const client = Client.fromConnectionString('HostName=h.azure-devices.net;DeviceId=pump1;SharedAccessKey=bm90IGEgcmVhbCBrZXk=', Mqtt);

// @case: variable that is published
import { Client as Device } from 'azure-iot-device';
// expect: insecure-device-identity
export const device = Device.fromConnectionString(process.env.NEXT_PUBLIC_IOT_CONNECTION, Mqtt);

// @case: published variable of another file
// @file: env.ts
export const connection = process.env.EXPO_PUBLIC_DEVICE_CONNECTION;
// @file: main.ts
import { Client } from 'azure-iot-device';
import { connection } from './env';
// expect: insecure-device-identity
const client = Client.fromConnectionString(connection, Mqtt);

// @case: literal of another file
// @file: identity.ts
export const IDENTITY = { sas: 'SharedAccessSignature sr=h.azure-devices.net%2Fdevices%2Fcgm&sig=bm90IGEgcmVhbA%3D%3D&se=1893456000' };
// @file: main.ts
import { Client } from 'azure-iot-device';
import { IDENTITY } from './identity';
// expect: insecure-device-identity
const client = Client.fromSharedAccessSignature(IDENTITY.sas, Mqtt);

// @case: access key of AWS
import { iot } from 'aws-iot-device-sdk-v2';
const builder = iot.AwsIotMqttConnectionConfigBuilder.new_with_websockets();
// expect: insecure-device-identity
builder.with_credentials('eu-central-1', keyId, 'bm90IGEgcmVhbCBzZWNyZXQga2V5', token);

// @case: client id of all pumps
import mqtt from 'mqtt';
const client = mqtt.connect('mqtts://broker.hospital.example', {
  // expect: insecure-device-identity
  clientId: 'infusion-pump',
  cert,
  key,
});
