import { a, any, as, emitter, labelled, listener, nothing } from './shapes';
import type { LibraryModel, MemberModel, ParamModel, TypeName } from './vocabulary';

const sent = labelled('untrusted.mqtt');
const options: ParamModel = {
  options: {
    host: as('transport.host'),
    protocol: as('transport.mqtt.protocol'),
    clientId: as('credential.username'),
    privateKey: as('tls.key'),
    secretKey: as('credential.secret'),
    sessionToken: as('credential.secret'),
  },
};
const publish: MemberModel = {
  call: { params: [as('mqtt.publish.topic'), as('network.body'), { roles: ['mqtt.publish.options'] }] },
};

/** Both are called with and without `new`. */
const made = (type: TypeName): MemberModel => {
  const call = { params: [options], result: a(type) };
  return { call, construct: call };
};

export const awsIotDeviceSdk: LibraryModel = {
  package: 'aws-iot-device-sdk',
  versions: '>=2.2',
  typings: '@types/aws-iot-device-sdk',
  undeclared: {
    device: 'the functions make an instance without new as well (device/index.js of 2.2.15)',
    thingShadow: 'the functions make an instance without new as well (thing/index.js of 2.2.15)',
  },
  exports: {
    device: made('#device'),
    thingShadow: made('#thingShadow'),
  },
  types: {
    device: {
      members: {
        publish,
        subscribe: { call: { params: [as('mqtt.subscribe.topic')] } },
        ...emitter({ message: listener(sent, sent), error: listener(nothing), '*': listener() }),
      },
    },
    thingShadow: {
      members: {
        publish,
        subscribe: { call: { params: [as('mqtt.subscribe.topic')] } },
        update: { call: { params: [any, as('network.body')] } },
        ...emitter({
          message: listener(sent, sent),
          delta: listener(nothing, sent),
          status: listener(nothing, nothing, nothing, sent),
          foreignStateChange: listener(nothing, nothing, sent),
          error: listener(nothing),
          '*': listener(),
        }),
      },
    },
  },
};
