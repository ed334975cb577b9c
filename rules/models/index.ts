import { admZip } from './adm-zip';
import { aedes } from './aedes';
import { agenda } from './agenda';
import { ajv } from './ajv';
import { amplitudeAnalyticsNode } from './amplitude-analytics-node';
import { amqplib } from './amqplib';
import { angularCommonHttp } from './angular-common-http';
import { apolloServer } from './apollo-server';
import { argon2 } from './argon2';
import { asyncMqtt } from './async-mqtt';
import { asyncStorage } from './async-storage';
import { awsIotDeviceSdk } from './aws-iot-device-sdk';
import { awsIotDeviceSdkV2 } from './aws-iot-device-sdk-v2';
import { awsLambda } from './aws-lambda';
import { awsSdkClientS3 } from './aws-sdk-client-s3';
import { awsSdkClientSns } from './aws-sdk-client-sns';
import { awsSdkS3RequestPresigner } from './aws-sdk-s3-request-presigner';
import { axios } from './axios';
import { azureEventHubs } from './azure-event-hubs';
import { azureFunctions } from './azure-functions';
import { azureIotDevice } from './azure-iot-device';
import { azureStorageBlob } from './azure-storage-blob';
import { basicFtp } from './basic-ftp';
import { beeQueue } from './bee-queue';
import { bcrypt } from './bcrypt';
import { betterSqlite3 } from './better-sqlite3';
import { bleno } from './bleno';
import { bugsnag } from './bugsnag';
import { bull } from './bull';
import { bullmq } from './bullmq';
import { bunyan } from './bunyan';
import { busboy } from './busboy';
import { capacitorApp } from './capacitor-app';
import { capacitorBluetoothLe } from './capacitor-bluetooth-le';
import { capacitorLocalNotifications } from './capacitor-local-notifications';
import { capacitorPreferences } from './capacitor-preferences';
import { coap } from './coap';
import { consola } from './consola';
import { convict } from './convict';
import { cookie } from './cookie';
import { cookieParser } from './cookie-parser';
import { cookieSession } from './cookie-session';
import { cors } from './cors';
import { cryptoJs } from './crypto-js';
import { csrfCsrf } from './csrf-csrf';
import { csvStringify } from './csv-stringify';
import { dangerouslySetHtmlContent } from './dangerously-set-html-content';
import { datadogBrowserRum } from './datadog-browser-rum';
import { dcmjs } from './dcmjs';
import { dcmjsDimse } from './dcmjs-dimse';
import { debug } from './debug';
import { decompress } from './decompress';
import { devicescriptNet } from './devicescript-net';
import { devicescriptSettings } from './devicescript-settings';
import { dexie } from './dexie';
import { dicomDimseNative } from './dicom-dimse-native';
import { dicomParser } from './dicom-parser';
import { dicomwebClient } from './dicomweb-client';
import { dompurify } from './dompurify';
import { dot } from './dot';
import { drizzleDatabases } from './drizzle-databases';
import { drizzleOrm } from './drizzle-orm';
import { ejs } from './ejs';
import { electron } from './electron';
import { electronLog } from './electron-log';
import { electronUpdater } from './electron-updater';
import { errorhandler } from './errorhandler';
import { entities } from './entities';
import { escapeHtml } from './escape-html';
import { escapeStringRegexp } from './escape-string-regexp';
import { espruinoWifi } from './espruino-wifi';
import { esptoolJs } from './esptool-js';
import { execa } from './execa';
import { expoCrypto } from './expo-crypto';
import { expoFileSystem } from './expo-file-system';
import { expoLinking } from './expo-linking';
import { expoLocation } from './expo-location';
import { expoNotifications } from './expo-notifications';
import { expoRouter } from './expo-router';
import { expoSecureStore } from './expo-secure-store';
import { expoServerSdk } from './expo-server-sdk';
import { expoSqlite } from './expo-sqlite';
import { express } from './express';
import { expressBasicAuth } from './express-basic-auth';
import { expressFileupload } from './express-fileupload';
import { expressGraphql } from './express-graphql';
import { expressJwt } from './express-jwt';
import { expressSession } from './express-session';
import { expressValidator } from './express-validator';
import { fastXmlParser } from './fast-xml-parser';
import { fastify } from './fastify';
import { fastifySecureSession } from './fastify-secure-session';
import { fastifySession } from './fastify-session';
import { fhir } from './fhir';
import { fhirKitClient } from './fhir-kit-client';
import { fhirclient } from './fhirclient';
import { fileType } from './file-type';
import { filenamify } from './filenamify';
import { firebaseAdmin, firebaseAdminNamespace } from './firebase-admin';
import { firebaseAnalytics } from './firebase-analytics';
import { formidable } from './formidable';
import { fsExtra } from './fs-extra';
import { ftp } from './ftp';
import { globals } from './globals';
import { googleCloudStorage } from './google-cloud-storage';
import { got } from './got';
import { graphql } from './graphql';
import { handlebars } from './handlebars';
import { hapi } from './hapi';
import { hapiJwt } from './hapi-jwt';
import { he } from './he';
import { hono } from './hono';
import { honoCookie } from './hono-cookie';
import { htmlEntities } from './html-entities';
import { idb } from './idb';
import { influxdbClient } from './influxdata-influxdb-client';
import { ioTs } from './io-ts';
import { ioredis } from './ioredis';
import { ionicStorage } from './ionic-storage';
import { ironSession } from './iron-session';
import { johnnyFive } from './johnny-five';
import { joi } from './joi';
import { jose } from './jose';
import { jquery } from './jquery';
import { jsCookie } from './js-cookie';
import { jsSha256 } from './js-sha256';
import { jsYaml } from './js-yaml';
import { jsonwebtoken } from './jsonwebtoken';
import { jszip } from './jszip';
import { jwtDecode } from './jwt-decode';
import { jwtSimple } from './jwt-simple';
import { kafkajs } from './kafkajs';
import { knex } from './knex';
import { koa } from './koa';
import { koaRouter } from './koa-router';
import { ky } from './ky';
import { kysely } from './kysely';
import { ldapjs } from './ldapjs';
import { ldapts } from './ldapts';
import { libsodiumWrappers } from './libsodium-wrappers';
import { libxml2Wasm } from './libxml2-wasm';
import { libxmljs2 } from './libxmljs2';
import { localforage } from './localforage';
import { lodash, lodashModules } from './lodash';
import { lusca } from './lusca';
import { log4js } from './log4js';
import { loglevel } from './loglevel';
import { marked } from './marked';
import { marsdb } from './marsdb';
import { mathjs } from './mathjs';
import { md5 } from './md5';
import { medplumCore } from './medplum-core';
import { medplumHl7 } from './medplum-hl7';
import { mikroOrmCore } from './mikro-orm-core';
import { mime } from './mime';
import { mimeTypes } from './mime-types';
import { mixpanel } from './mixpanel';
import { mixpanelBrowser } from './mixpanel-browser';
import { mixpanelReactNative } from './mixpanel-react-native';
import { modbusSerial } from './modbus-serial';
import { moddableBleclient } from './moddable-bleclient';
import { moddableBleserver } from './moddable-bleserver';
import { moddableEmbeddedWifi } from './moddable-embedded-wifi';
import { moddableMqtt } from './moddable-mqtt';
import { moddableSecuresocket } from './moddable-securesocket';
import { moddableSm } from './moddable-sm';
import { moddableWifi } from './moddable-wifi';
import { mongodb } from './mongodb';
import { mongoose } from './mongoose';
import { mqtt } from './mqtt';
import { mssql } from './mssql';
import { multer } from './multer';
import { mustache } from './mustache';
import { mysql2 } from './mysql2';
import { mysql2Promise } from './mysql2-promise';
import { needle } from './needle';
import { nestjsAxios } from './nestjs-axios';
import { nestjsBull } from './nestjs-bull';
import { nestjsBullmq } from './nestjs-bullmq';
import { nestjsCommon } from './nestjs-common';
import { elasticsearch } from './elasticsearch';
import { grpcJs } from './grpc-grpc-js';
import { jsmodbus } from './jsmodbus';
import { nats } from './nats';
import { tedious } from './tedious';
import { nestjsConfig } from './nestjs-config';
import { nestjsCore } from './nestjs-core';
import { nestjsGraphql } from './nestjs-graphql';
import { nestjsJwt } from './nestjs-jwt';
import { nestjsMicroservices } from './nestjs-microservices';
import { nestjsPassport } from './nestjs-passport';
import { nestjsThrottler } from './nestjs-throttler';
import { nestjsWebsockets } from './nestjs-websockets';
import { netSnmp } from './net-snmp';
import { next } from './next';
import { nextHeaders } from './next-headers';
import { nextNavigation } from './next-navigation';
import { nextRoot } from './next-root';
import { nextRouter } from './next-router';
import { noble } from './noble';
import { nobleCiphers } from './noble-ciphers';
import { nobleHashesHmac } from './noble-hashes-hmac';
import { nobleHashesLegacy } from './noble-hashes-legacy';
import { nobleHashesPbkdf2 } from './noble-hashes-pbkdf2';
import { nobleHashesSha2 } from './noble-hashes-sha2';
import { nodeChildProcess } from './node-child-process';
import { nodeCoapClient } from './node-coap-client';
import { nodeConsole } from './node-console';
import { nodeCrypto } from './node-crypto';
import { nodeDgram } from './node-dgram';
import { nodeFetch } from './node-fetch';
import { nodeForge } from './node-forge';
import { nodeFs } from './node-fs';
import { nodeFsPromises } from './node-fs-promises';
import { nodeHid } from './node-hid';
import { nodeHl7Client } from './node-hl7-client';
import { nodeHl7Server } from './node-hl7-server';
import { nodeHttp } from './node-http';
import { nodeHttp2 } from './node-http2';
import { nodeHttps } from './node-https';
import { nodeInspector } from './node-inspector';
import { nodeNet } from './node-net';
import { nodeOpcuaClient } from './node-opcua-client';
import { nodeOs } from './node-os';
import { nodePath } from './node-path';
import { nodeProcess } from './node-process';
import { nodeQuerystring } from './node-querystring';
import { nodeReadline } from './node-readline';
import { nodeSerialize } from './node-serialize';
import { nodeSqlite } from './node-sqlite';
import { nodeStream } from './node-stream';
import { nodeTls } from './node-tls';
import { nodeUrl } from './node-url';
import { nodeV8 } from './node-v8';
import { nodeVm } from './node-vm';
import { nodeWorkerThreads } from './node-worker-threads';
import { nodeWifi } from './node-wifi';
import { nodemailer } from './nodemailer';
import { notevil } from './notevil';
import { notifeeReactNative } from './notifee-react-native';
import { nunjucks } from './nunjucks';
import { objectHash } from './object-hash';
import { objection } from './objection';
import { onesignalNode } from './onesignal-node';
import { oracledb } from './oracledb';
import { pahoMqtt } from './paho-mqtt';
import { parseNodeApn } from './parse-node-apn';
import { passportJwt } from './passport-jwt';
import { pg } from './pg';
import { pgPromise } from './pg-promise';
import { pino } from './pino';
import { postgres } from './postgres';
import { posthogJs } from './posthog-js';
import { posthogNode } from './posthog-node';
import { posthogReactNative } from './posthog-react-native';
import { prismaClient } from './prisma-client';
import { pug } from './pug';
import { qs } from './qs';
import { queryString } from './query-string';
import { reactNative } from './react-native';
import { reactNativeBleManager } from './react-native-ble-manager';
import { reactNativeBlePlx } from './react-native-ble-plx';
import { reactNativeFirebaseAnalytics } from './react-native-firebase-analytics';
import { reactNativeFirebaseCrashlytics } from './react-native-firebase-crashlytics';
import { reactNativeFs } from './react-native-fs';
import { reactNativeKeychain } from './react-native-keychain';
import { reactNativeMmkv } from './react-native-mmkv';
import { reactNativeNordicDfu } from './react-native-nordic-dfu';
import { reactNativeWebview } from './react-native-webview';
import { reactNavigationNative } from './react-navigation-native';
import { reactNavigationNativeStack } from './react-navigation-native-stack';
import { reactRouter } from './react-router';
import { reconnectingWebsocket } from './reconnecting-websocket';
import { redis } from './redis';
import { remixRunNode } from './remix-run-node';
import { request } from './request';
import { rollbar } from './rollbar';
import { rxjsWebsocket } from './rxjs-websocket';
import { sanitizeFilename } from './sanitize-filename';
import { sanitizeHtml } from './sanitize-html';
import { segmentAnalyticsNext } from './segment-analytics-next';
import { segmentAnalyticsNode } from './segment-analytics-node';
import { sendgridMail } from './sendgrid-mail';
import { sentry } from './sentry';
import { sequelize } from './sequelize';
import { serialport } from './serialport';
import { shellQuote } from './shell-quote';
import { shelljs } from './shelljs';
import { simpleHl7 } from './simple-hl7';
import { socketIo } from './socket-io';
import { socketIoClient } from './socket-io-client';
import { sockjsClient } from './sockjs-client';
import { sqlite } from './sqlite';
import { sqlite3 } from './sqlite3';
import { ssh2 } from './ssh2';
import { stompStompjs } from './stomp-stompjs';
import { stoprocentNoble } from './stoprocent-noble';
import { superagent } from './superagent';
import { sveltejsKit } from './sveltejs-kit';
import { swig } from './swig';
import { tar } from './tar';
import { telnetClient } from './telnet-client';
import { tmp } from './tmp';
import { trpcServer } from './trpc-server';
import { tsMd5 } from './ts-md5';
import { tweetnacl } from './tweetnacl';
import { awsLambdaPowertoolsLogger } from './aws-lambda-powertools-logger';
import { hmctsNodejsLogging } from './hmcts-nodejs-logging';
import { nestjsPino } from './nestjs-pino';
import { signale } from './signale';
import { tracer } from './tracer';
import { tslog } from './tslog';
import { twilio } from './twilio';
import { typeGraphql } from './type-graphql';
import { typeorm } from './typeorm';
import { undici } from './undici';
import { unzipper } from './unzipper';
import { uuid } from './uuid';
import { valibot } from './valibot';
import { validator } from './validator';
import { vm2 } from './vm2';
import { vue } from './vue';
import { vueRouter } from './vue-router';
import { webBluetoothDfu } from './web-bluetooth-dfu';
import { webPush } from './web-push';
import { winston } from './winston';
import { ws } from './ws';
import { xmlrpc } from './xmlrpc';
import { xpath } from './xpath';
import { xss } from './xss';
import { yauzl } from './yauzl';
import { yup } from './yup';
import { zod } from './zod';
import { zx } from './zx';
import type { LibraryModel } from './vocabulary';

/** Every library that Vitalint knows, one file each. A new library is a new file and a line here. */
export const libraryModels: readonly LibraryModel[] = [
  admZip,
  aedes,
  agenda,
  ajv,
  amplitudeAnalyticsNode,
  amqplib,
  apolloServer,
  argon2,
  asyncMqtt,
  asyncStorage,
  awsIotDeviceSdk,
  awsIotDeviceSdkV2,
  awsLambda,
  awsSdkClientS3,
  awsSdkClientSns,
  awsSdkS3RequestPresigner,
  axios,
  azureEventHubs,
  azureIotDevice,
  azureStorageBlob,
  basicFtp,
  beeQueue,
  bcrypt,
  betterSqlite3,
  bleno,
  bugsnag,
  bull,
  bullmq,
  bunyan,
  busboy,
  capacitorApp,
  capacitorBluetoothLe,
  capacitorLocalNotifications,
  capacitorPreferences,
  coap,
  consola,
  cookieSession,
  convict,
  cookieParser,
  cors,
  csrfCsrf,
  cryptoJs,
  csvStringify,
  dangerouslySetHtmlContent,
  datadogBrowserRum,
  dcmjs,
  dcmjsDimse,
  debug,
  decompress,
  devicescriptNet,
  devicescriptSettings,
  dicomDimseNative,
  dicomParser,
  dicomwebClient,
  dompurify,
  dot,
  drizzleDatabases,
  drizzleOrm,
  ejs,
  electron,
  electronUpdater,
  errorhandler,
  entities,
  escapeHtml,
  escapeStringRegexp,
  espruinoWifi,
  esptoolJs,
  execa,
  expoCrypto,
  expoFileSystem,
  expoLinking,
  expoLocation,
  expoNotifications,
  expoRouter,
  expoSecureStore,
  expoServerSdk,
  expoSqlite,
  express,
  expressGraphql,
  expressValidator,
  expressFileupload,
  expressJwt,
  expressBasicAuth,
  expressSession,
  fastify,
  fastifySecureSession,
  fastifySession,
  fastXmlParser,
  fhir,
  fhirclient,
  fhirKitClient,
  fileType,
  filenamify,
  firebaseAdmin,
  firebaseAdminNamespace,
  firebaseAnalytics,
  fsExtra,
  ftp,
  globals,
  googleCloudStorage,
  got,
  graphql,
  handlebars,
  hapi,
  hapiJwt,
  he,
  htmlEntities,
  influxdbClient,
  ioredis,
  ironSession,
  ioTs,
  johnnyFive,
  joi,
  jose,
  jsonwebtoken,
  jsSha256,
  jsYaml,
  jszip,
  jwtDecode,
  jwtSimple,
  kafkajs,
  knex,
  koa,
  koaRouter,
  ky,
  kysely,
  ldapjs,
  ldapts,
  libsodiumWrappers,
  libxml2Wasm,
  libxmljs2,
  localforage,
  lodash,
  xss,
  ...lodashModules,
  lusca,
  log4js,
  loglevel,
  signale,
  tracer,
  tslog,
  electronLog,
  awsLambdaPowertoolsLogger,
  hmctsNodejsLogging,
  nestjsPino,
  marked,
  marsdb,
  md5,
  medplumCore,
  medplumHl7,
  mime,
  mimeTypes,
  mixpanel,
  mixpanelBrowser,
  mixpanelReactNative,
  modbusSerial,
  moddableBleclient,
  moddableBleserver,
  moddableEmbeddedWifi,
  moddableMqtt,
  moddableSecuresocket,
  moddableSm,
  moddableWifi,
  mongodb,
  mongoose,
  mqtt,
  mssql,
  multer,
  mysql2,
  mysql2Promise,
  needle,
  nestjsAxios,
  nestjsBull,
  nestjsBullmq,
  nestjsCommon,
  nestjsConfig,
  nestjsCore,
  nestjsMicroservices,
  nestjsPassport,
  nestjsThrottler,
  nestjsWebsockets,
  netSnmp,
  nextNavigation,
  nextRouter,
  noble,
  nobleCiphers,
  nobleHashesHmac,
  nobleHashesLegacy,
  nobleHashesPbkdf2,
  nobleHashesSha2,
  nodeChildProcess,
  nodeCoapClient,
  nodeConsole,
  nodeCrypto,
  nodeDgram,
  nodeFetch,
  nodeForge,
  nodeFs,
  nodeFsPromises,
  nodeHid,
  nodeHl7Client,
  nodeHl7Server,
  nodeHttp,
  nodeHttp2,
  nodeHttps,
  nodeInspector,
  nodemailer,
  nodeNet,
  nodeOpcuaClient,
  nodeOs,
  nodePath,
  nodeQuerystring,
  nodeProcess,
  nodeSerialize,
  nodeReadline,
  nodeSqlite,
  nodeStream,
  nodeTls,
  nodeUrl,
  nodeV8,
  nodeVm,
  nodeWorkerThreads,
  angularCommonHttp,
  jquery,
  rxjsWebsocket,
  stompStompjs,
  sockjsClient,
  nextRoot,
  nodeWifi,
  notevil,
  objectHash,
  pahoMqtt,
  passportJwt,
  pg,
  pino,
  postgres,
  posthogJs,
  posthogNode,
  posthogReactNative,
  prismaClient,
  pug,
  qs,
  queryString,
  reactNative,
  reactNativeBleManager,
  reactNativeBlePlx,
  reactNativeFirebaseAnalytics,
  reactNativeFirebaseCrashlytics,
  reactNativeFs,
  reactNativeKeychain,
  reactNativeMmkv,
  reactNativeNordicDfu,
  reactNativeWebview,
  reactNavigationNative,
  reactNavigationNativeStack,
  reactRouter,
  reconnectingWebsocket,
  redis,
  request,
  rollbar,
  sanitizeFilename,
  sanitizeHtml,
  segmentAnalyticsNext,
  segmentAnalyticsNode,
  sendgridMail,
  sentry,
  sequelize,
  serialport,
  shelljs,
  shellQuote,
  simpleHl7,
  socketIo,
  socketIoClient,
  sqlite,
  sqlite3,
  ssh2,
  stoprocentNoble,
  swig,
  superagent,
  tar,
  telnetClient,
  tmp,
  trpcServer,
  tsMd5,
  tweetnacl,
  twilio,
  typeGraphql,
  typeorm,
  undici,
  unzipper,
  uuid,
  valibot,
  validator,
  vm2,
  vue,
  vueRouter,
  webBluetoothDfu,
  webPush,
  winston,
  ws,
  xmlrpc,
  xpath,
  yauzl,
  yup,
  zod,
  zx,
  pgPromise,
  mathjs,
  mustache,
  nunjucks,
  formidable,
  parseNodeApn,
  onesignalNode,
  notifeeReactNative,
  idb,
  dexie,
  jsCookie,
  nestjsGraphql,
  mikroOrmCore,
  nestjsJwt,
  azureFunctions,
  hono,
  honoCookie,
  next,
  nextHeaders,
  cookie,
  sveltejsKit,
  elasticsearch,
  grpcJs,
  jsmodbus,
  nats,
  tedious,
  remixRunNode,
  oracledb,
  objection,
  ionicStorage,
];
export { libraryModels as models };
