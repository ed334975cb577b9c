import { aedes } from './aedes';
import { asyncMqtt } from './async-mqtt';
import { axios } from './axios';
import { bcrypt } from './bcrypt';
import { bleno } from './bleno';
import { capacitorBluetoothLe } from './capacitor-bluetooth-le';
import { coap } from './coap';
import { cryptoJs } from './crypto-js';
import { express } from './express';
import { expressSession } from './express-session';
import { fastify } from './fastify';
import { globals } from './globals';
import { got } from './got';
import { ioredis } from './ioredis';
import { joi } from './joi';
import { jose } from './jose';
import { jsonwebtoken } from './jsonwebtoken';
import { koa } from './koa';
import { koaRouter } from './koa-router';
import { ky } from './ky';
import { mongodb } from './mongodb';
import { mongoose } from './mongoose';
import { mqtt } from './mqtt';
import { mysql2 } from './mysql2';
import { mysql2Promise } from './mysql2-promise';
import { needle } from './needle';
import { noble } from './noble';
import { nodeChildProcess } from './node-child-process';
import { nodeCoapClient } from './node-coap-client';
import { nodeConsole } from './node-console';
import { nodeCrypto } from './node-crypto';
import { nodeDgram } from './node-dgram';
import { nodeFetch } from './node-fetch';
import { nodeForge } from './node-forge';
import { nodeFs } from './node-fs';
import { nodeFsPromises } from './node-fs-promises';
import { nodeHttp } from './node-http';
import { nodeHttp2 } from './node-http2';
import { nodeHttps } from './node-https';
import { nodeNet } from './node-net';
import { nodePath } from './node-path';
import { nodeProcess } from './node-process';
import { nodeTls } from './node-tls';
import { pg } from './pg';
import { reactNativeBleManager } from './react-native-ble-manager';
import { reactNativeBlePlx } from './react-native-ble-plx';
import { reconnectingWebsocket } from './reconnecting-websocket';
import { redis } from './redis';
import { request } from './request';
import { serialport } from './serialport';
import { socketIo } from './socket-io';
import { socketIoClient } from './socket-io-client';
import { stoprocentNoble } from './stoprocent-noble';
import { superagent } from './superagent';
import { tweetnacl } from './tweetnacl';
import { undici } from './undici';
import { uuid } from './uuid';
import { validator } from './validator';
import { ws } from './ws';
import { yup } from './yup';
import { zod } from './zod';
import type { LibraryModel } from './vocabulary';

export { packagesGivingRole, type RoleSources } from './by-role';

/** Every library that Vitalint knows, one file each. A new library is a new file and a line here. */
export const libraryModels: readonly LibraryModel[] = [
  aedes,
  asyncMqtt,
  axios,
  bcrypt,
  bleno,
  capacitorBluetoothLe,
  coap,
  cryptoJs,
  express,
  expressSession,
  fastify,
  globals,
  got,
  ioredis,
  joi,
  jose,
  jsonwebtoken,
  koa,
  koaRouter,
  ky,
  mongodb,
  mongoose,
  mqtt,
  mysql2,
  mysql2Promise,
  needle,
  noble,
  nodeChildProcess,
  nodeCoapClient,
  nodeConsole,
  nodeCrypto,
  nodeDgram,
  nodeFetch,
  nodeForge,
  nodeFs,
  nodeFsPromises,
  nodeHttp,
  nodeHttp2,
  nodeHttps,
  nodeNet,
  nodePath,
  nodeProcess,
  nodeTls,
  pg,
  reactNativeBleManager,
  reactNativeBlePlx,
  reconnectingWebsocket,
  redis,
  request,
  serialport,
  socketIo,
  socketIoClient,
  stoprocentNoble,
  superagent,
  tweetnacl,
  undici,
  uuid,
  validator,
  ws,
  yup,
  zod,
];
export { libraryModels as models };
