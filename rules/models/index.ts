import { aedes } from './aedes';
import { asyncMqtt } from './async-mqtt';
import { axios } from './axios';
import { bleno } from './bleno';
import { capacitorBluetoothLe } from './capacitor-bluetooth-le';
import { coap } from './coap';
import { globals } from './globals';
import { got } from './got';
import { ky } from './ky';
import { mqtt } from './mqtt';
import { needle } from './needle';
import { noble } from './noble';
import { nodeChildProcess } from './node-child-process';
import { nodeCoapClient } from './node-coap-client';
import { nodeConsole } from './node-console';
import { nodeCrypto } from './node-crypto';
import { nodeDgram } from './node-dgram';
import { nodeFetch } from './node-fetch';
import { nodeFs } from './node-fs';
import { nodeFsPromises } from './node-fs-promises';
import { nodeHttp } from './node-http';
import { nodeHttp2 } from './node-http2';
import { nodeHttps } from './node-https';
import { nodeNet } from './node-net';
import { nodePath } from './node-path';
import { nodeProcess } from './node-process';
import { nodeTls } from './node-tls';
import { reactNativeBleManager } from './react-native-ble-manager';
import { reactNativeBlePlx } from './react-native-ble-plx';
import { reconnectingWebsocket } from './reconnecting-websocket';
import { request } from './request';
import { socketIo } from './socket-io';
import { socketIoClient } from './socket-io-client';
import { stoprocentNoble } from './stoprocent-noble';
import { superagent } from './superagent';
import { undici } from './undici';
import { ws } from './ws';
import type { LibraryModel } from './vocabulary';

export { packagesGivingRole, type RoleSources } from './by-role';

/** Every library that Vitalint knows, one file each. A new library is a new file and a line here. */
export const libraryModels: readonly LibraryModel[] = [
  aedes,
  asyncMqtt,
  axios,
  bleno,
  capacitorBluetoothLe,
  coap,
  globals,
  got,
  ky,
  mqtt,
  needle,
  noble,
  nodeChildProcess,
  nodeCoapClient,
  nodeConsole,
  nodeCrypto,
  nodeDgram,
  nodeFetch,
  nodeFs,
  nodeFsPromises,
  nodeHttp,
  nodeHttp2,
  nodeHttps,
  nodeNet,
  nodePath,
  nodeProcess,
  nodeTls,
  reactNativeBleManager,
  reactNativeBlePlx,
  reconnectingWebsocket,
  request,
  socketIo,
  socketIoClient,
  stoprocentNoble,
  superagent,
  undici,
  ws,
];
export { libraryModels as models };
