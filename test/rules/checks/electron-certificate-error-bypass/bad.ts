// @case: every certificate
import { app } from 'electron';
app.on('certificate-error', (event, contents, url, error, certificate, callback) => {
  event.preventDefault();
  // expect: electron-certificate-error-bypass
  callback(true);
});

// @case: for one host, by its name only
import { app as shell } from 'electron';
shell.on('certificate-error', (event, contents, url, error, certificate, callback) => {
  if (url.startsWith('https://central.ward.example')) {
    event.preventDefault();
    // expect: electron-certificate-error-bypass
    callback(true);
  }
});

// @case: verification procedure
const { session } = require('electron');
session.defaultSession.setCertificateVerifyProc((request, callback) => {
  // expect: electron-certificate-error-bypass
  callback(0);
});

// @case: switch
import { app } from 'electron';
// expect: electron-certificate-error-bypass
app.commandLine.appendSwitch('ignore-certificate-errors');

// @case: contents of a window
import { BrowserWindow } from 'electron';
const win = new BrowserWindow({ width: 1280 });
win.webContents.on('certificate-error', (event, url, error, certificate, callback) => {
  event.preventDefault();
  // expect: electron-certificate-error-bypass
  callback(true);
});

// @case: switch named in another file
// @file: switches.ts
export const SWITCH = 'ignore-certificate-errors';
// @file: main.ts
import { app } from 'electron';
import { SWITCH } from './switches';
// expect: electron-certificate-error-bypass
app.commandLine.appendSwitch(SWITCH);

// @case: session made in another file
// @file: ward-session.ts
import { session } from 'electron';
export const wardSession = session.fromPartition('persist:ward');
// @file: main.ts
import { wardSession } from './ward-session';
const ACCEPT = 0;
wardSession.setCertificateVerifyProc((_request, done) => {
  // expect: electron-certificate-error-bypass
  done(ACCEPT);
});
