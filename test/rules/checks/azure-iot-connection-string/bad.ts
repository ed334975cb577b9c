// @case: device key
import { Client } from 'azure-iot-device';
import { Mqtt } from 'azure-iot-device-mqtt';
// expect: azure-iot-connection-string
const connectionString = 'HostName=ward.azure-devices.net;DeviceId=pump-7;SharedAccessKey=/ukjL4ryIR+e5JHFsQvstVY7/B5vk0J+y8j+KVXlzY4=';
export const client = Client.fromConnectionString(connectionString, Mqtt);

// @case: hub policy in a service
import { Registry } from 'azure-iothub';
// expect: azure-iot-connection-string
export const registry = Registry.fromConnectionString('HostName=ward.azure-devices.net;SharedAccessKeyName=iothubowner;SharedAccessKey=RtyO1LfCdk0qWk12dwb4XYaQAkrWvaNAG+nIy8zJNfY=');

// @case: constant of another file
// @file: settings.ts
export const settings = {
  // expect: azure-iot-connection-string
  uplink: 'HostName=icu.azure-devices.net;DeviceId=gateway;ModuleId=edge;SharedAccessKey=RtyO1LfCdk0qWk12dwb4XYaQAkrWvaNAG+nIy8zJNfY=',
};
// @file: uplink.ts
import { Client } from 'azure-iot-device';
import { Amqp } from 'azure-iot-device-amqp';
import { settings } from './settings';
export const client = Client.fromConnectionString(settings.uplink, Amqp);

// @case: put together with a device id that is known at run time
// @file: hub.ts
export const HUB = 'ward.azure-devices.net';
// @file: connect.ts
import { HUB } from './hub';
export const connectionString = (deviceId: string): string =>
  // expect: azure-iot-connection-string
  `HostName=${HUB};DeviceId=${deviceId};SharedAccessKey=/ukjL4ryIR+e5JHFsQvstVY7/B5vk0J+y8j+KVXlzY4=`;

// @case: fallback of the environment
// expect: azure-iot-connection-string
export const hub = process.env.IOTHUB ?? 'HostName=ward.azure-devices.net;SharedAccessKeyName=service;SharedAccessKey=/ukjL4ryIR+e5JHFsQvstVY7/B5vk0J+y8j+KVXlzY4=';

// @case: shared access signature
import { Client } from 'azure-iot-device';
import { Mqtt } from 'azure-iot-device-mqtt';
// expect: azure-iot-connection-string
const signature = 'SharedAccessSignature sr=ward.azure-devices.net%2Fdevices%2Fpump-7&sig=ryzdaeA6AOSRwLqgotVz89HoZ9zDnki7XeZZOmEPJUo%3D&se=1893456000';
export const client = Client.fromSharedAccessSignature(signature, Mqtt);

// @case: class field
export class Uplink {
  // expect: azure-iot-connection-string
  static readonly CONNECTION = 'HostName=ward.azure-devices.net;' + 'DeviceId=monitor-3;' + 'SharedAccessKey=RtyO1LfCdk0qWk12dwb4XYaQAkrWvaNAG+nIy8zJNfY=';
}
