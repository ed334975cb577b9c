import { a, any, as, called, each, emitter, labelled, listener, nothing } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const sent = labelled('untrusted.mqtt');
const builder = a('#iot.AwsIotMqttConnectionConfigBuilder');
const chain = (...params: readonly object[]): MemberModel => ({ call: { params, result: builder } });

export const awsIotDeviceSdkV2: LibraryModel = {
  package: 'aws-iot-device-sdk-v2',
  versions: '>=1',
  exports: {
    iot: {
      members: {
        AwsIotMqttConnectionConfigBuilder: {
          members: {
            new_mtls_builder_from_path: { call: { result: builder } },
            new_mtls_builder: { call: { params: [any, as('tls.key')], result: builder } },
            new_with_websockets: { call: { result: builder } },
          },
        },
      },
    },
    mqtt5: { members: { Mqtt5Client: { construct: { params: [any], result: a('#mqtt5.Mqtt5Client') } } } },
    mqtt: { members: { MqttClient: { construct: { result: a('#mqtt.MqttClient') } } } },
    io: {
      members: {
        TlsContextOptions: { construct: { result: a('#io.TlsContextOptions') } },
      },
    },
  },
  types: {
    'iot.AwsIotMqttConnectionConfigBuilder': {
      members: {
        with_endpoint: chain(as('transport.host')),
        with_client_id: chain(as('credential.username')),
        with_username: chain(as('credential.username')),
        with_password: chain(as('credential.secret')),
        with_credentials: chain(any, as('credential.username'), as('credential.secret'), as('credential.secret')),
        with_certificate_authority: chain(as('tls.ca')),
        with_clean_session: chain(any),
        with_keep_alive_seconds: chain(any),
      },
    },
    'mqtt5.Mqtt5Client': {
      members: {
        publish: {
          call: { params: [{ options: { topicName: as('mqtt.publish.topic'), payload: as('network.body') } }] },
        },
        on: {
          call: {
            events: {
              messageReceived: listener({
                properties: { message: { properties: { topicName: sent, payload: sent } } },
              }),
              '*': listener(),
            },
          },
        },
      },
    },
    'mqtt.MqttClient': {
      members: { new_connection: { call: { params: [any], result: a('#mqtt.MqttClientConnection') } } },
    },
    'mqtt.MqttClientConnection': {
      members: {
        publish: { call: { params: [as('mqtt.publish.topic'), as('network.body')] } },
        subscribe: {
          call: {
            params: [as('mqtt.subscribe.topic'), any, called(labelled('untrusted.mqtt'), labelled('untrusted.mqtt'))],
          },
        },
        ...emitter({
          message: listener(labelled('untrusted.mqtt'), labelled('untrusted.mqtt')),
          error: listener(nothing),
          '*': listener(),
        }),
      },
    },
    'io.TlsContextOptions': {
      members: {
        verify_peer: { write: as('tls.rejectUnauthorized') },
        ...each(['min_tls_version'], { write: as('tls.minVersion') }),
      },
    },
  },
};
