// @case: inspector on all interfaces
import { open as openInspector } from 'inspector';
const ANYWHERE = '0.0.0.0';
// expect: debug-enabled-in-production
openInspector(9229, ANYWHERE);

// @case: verbose log of BLE behind a constant of another file
// @file: settings.ts
import { LogLevel } from 'react-native-ble-plx';
export const BLE_LOG_LEVEL = LogLevel.Verbose;
// @file: main.ts
import { BleManager } from 'react-native-ble-plx';
import { BLE_LOG_LEVEL } from './settings';
const manager = new BleManager();
// expect: debug-enabled-in-production
manager.setLogLevel(BLE_LOG_LEVEL);

// @case: mongoose logs its queries
import mongoose from 'mongoose';
export async function connect(url: string): Promise<void> {
  // expect: debug-enabled-in-production
  mongoose.set('debug', true);
  await mongoose.connect(url);
}

// @case: developer tools of the bedside monitor
import { app, BrowserWindow } from 'electron';
app.on('ready', () => {
  const window = new BrowserWindow({ kiosk: true });
  // expect: debug-enabled-in-production
  window.webContents.openDevTools();
});

// @case: error pages with stacks
import express from 'express';
import errorHandler from 'errorhandler';
const app = express();
// expect: debug-enabled-in-production
app.use(errorHandler());

// @case: database options of another file
// @file: database.ts
export const options = { host: 'db.ward.internal', debug: true };
// @file: main.ts
import mysql from 'mysql2';
import { options } from './database';
// expect: debug-enabled-in-production
const pool = mysql.createPool(options);

// @case: child with inspector
import { fork } from 'node:child_process';
// expect: debug-enabled-in-production
const worker = fork('./alarm-worker.js', [], { execArgv: ['--inspect=0.0.0.0:9230'] });

// @case: all debug output
import debug from 'debug';
// expect: debug-enabled-in-production
debug.enable('*');

// @case: trace of the device's socket
import SecureSocket from 'securesocket';
const options: Record<string, unknown> = { host: 'gateway.clinic.org', port: 443 };
options.trace = true;
// expect: debug-enabled-in-production
const socket = new SecureSocket(options);

// @case: Modbus server that prints frames
import { ServerTCP } from 'modbus-serial';
// expect: debug-enabled-in-production
const server = new ServerTCP(vector, { host: '127.0.0.1', port: 8502, debug: true });

// @case: server that is rebuilt, with a debugger for the whole network
// @file: tools/watch.mjs
import { context } from 'esbuild';
import { spawn } from 'node:child_process';
import { build } from './build.mjs';
// expect: debug-enabled-in-production
const restart = () => spawn('node', ['--inspect=0.0.0.0:9229', 'dist/application.js'], { stdio: 'inherit' });
const watched = await context({ ...build, plugins: [{ name: 'restart', setup: (one) => one.onEnd(restart) }] });
await watched.watch();
