// @case: inspector on all interfaces
import { open as openInspector } from 'inspector';
if (process.env.NODE_ENV === 'development') openInspector(9229, '127.0.0.1');

// @case: verbose log of BLE behind a constant of another file
// @file: settings.ts
import { LogLevel } from 'react-native-ble-plx';
export const BLE_LOG_LEVEL = __DEV__ ? LogLevel.Verbose : LogLevel.Error;
// @file: main.ts
import { BleManager } from 'react-native-ble-plx';
import { BLE_LOG_LEVEL } from './settings';
const manager = new BleManager();
manager.setLogLevel(BLE_LOG_LEVEL);

// @case: mongoose logs its queries
import mongoose from 'mongoose';
export async function connect(url: string): Promise<void> {
  mongoose.set('debug', process.env.NODE_ENV === 'development');
  mongoose.set('strictQuery', true);
  await mongoose.connect(url);
}

// @case: developer tools of the bedside monitor
import { app, BrowserWindow } from 'electron';
app.on('ready', () => {
  const window = new BrowserWindow({ kiosk: true });
  if (!app.isPackaged) window.webContents.openDevTools();
});

// @case: error pages with stacks
import express from 'express';
import errorHandler from 'errorhandler';
const app = express();
const isDevelopment = process.env.NODE_ENV === 'development';
if (isDevelopment) app.use(errorHandler());

// @case: database options of another file
// @file: database.ts
export const options = { host: 'db.ward.internal', debug: false };
// @file: main.ts
import mysql from 'mysql2';
import { options } from './database';
const pool = mysql.createPool(options);

// @case: child with inspector
import { fork } from 'node:child_process';
const worker = fork('./alarm-worker.js', [], { execArgv: ['--max-old-space-size=128'] });

// @case: all debug output
import debug from 'debug';
debug.enable('gateway:alarm');

// @case: trace of the device's socket
import SecureSocket from 'securesocket';
const socket = new SecureSocket({ host: 'gateway.clinic.org', port: 443, trace: false });

// @case: Modbus server that prints frames
import { ServerTCP } from 'modbus-serial';
const server = new ServerTCP(vector, { host: '127.0.0.1', port: 8502 });

// @case: returns before, outside of development
import inspector from 'node:inspector';
export function attach(): void {
  if (process.env.NODE_ENV === 'production') return;
  inspector.open(9229);
}

// @case: stage asked of the server
import express from 'express';
import errorHandler from 'errorhandler';
const app = express();
if (app.get('env') == 'development') {
  app.use(errorHandler());
}

// @case: server that is rebuilt while it is written
// @file: tools/watch.mjs
import { context } from 'esbuild';
import { spawn } from 'node:child_process';
import { build } from './build.mjs';
const restart = () => spawn('node', ['--enable-source-maps', '--inspect', 'dist/application.js'], { stdio: 'inherit' });
const watched = await context({ ...build, plugins: [{ name: 'restart', setup: (one) => one.onEnd(restart) }] });
await watched.watch();
