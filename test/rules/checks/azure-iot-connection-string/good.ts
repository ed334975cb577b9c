// @case: from the environment
import { Client } from 'azure-iot-device';
import { Mqtt } from 'azure-iot-device-mqtt';
export const client = Client.fromConnectionString(process.env.IOTHUB_DEVICE_CONNECTION_STRING!, Mqtt);

// @case: certificate instead of a key
export const connectionString = 'HostName=ward.azure-devices.net;DeviceId=pump-7;x509=true';

// @case: placeholder
export const sample = 'HostName=<hub>.azure-devices.net;DeviceId=<device>;SharedAccessKey=<key>';

// @case: key from a store
export const build = (host: string, id: string, key: string): string => `HostName=${host};DeviceId=${id};SharedAccessKey=${key}`;

// @case: parsing
export const keyOf = (text: string): string | undefined => text.split(';').find((part) => part.startsWith('SharedAccessKey='));

// @case: key of the environment in a template
export const hub = `HostName=ward.azure-devices.net;SharedAccessKeyName=service;SharedAccessKey=${process.env.HUB_KEY}`;

// @case: host only
export const host = 'ward.azure-devices.net';
