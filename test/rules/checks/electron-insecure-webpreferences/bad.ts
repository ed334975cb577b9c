// @case: node in the page
import { BrowserWindow } from 'electron';
export const viewer = new BrowserWindow({
  width: 1280,
  // expect: electron-insecure-webpreferences
  webPreferences: { nodeIntegration: true },
});

// @case: constant of another file
// @file: preferences.ts
export const webPreferences = { contextIsolation: false, preload: '/opt/viewer/preload.js' };
// @file: main.ts
import { BrowserWindow } from 'electron';
import { webPreferences } from './preferences';
// expect: electron-insecure-webpreferences
export const open = () => new BrowserWindow({ webPreferences });

// @case: namespace import and a class field
import * as electron from 'electron';
export class Programmer {
  private readonly preferences = { webSecurity: false };
  // expect: electron-insecure-webpreferences
  window = new electron.BrowserWindow({ show: false, webPreferences: this.preferences });
}

// @case: wrapper in another file
// @file: window.ts
import { BrowserWindow } from 'electron';
export const make = (isolated: boolean) => new BrowserWindow({ webPreferences: { contextIsolation: isolated } });
// @file: main.ts
import { make } from './window';
// expect: electron-insecure-webpreferences
export const monitor = make(false);

// @case: require, view, options in steps
const { BrowserView } = require('electron');
const options: { webPreferences?: object } = {};
options.webPreferences = { allowRunningInsecureContent: true };
// expect: electron-insecure-webpreferences
const view = new BrowserView(options);

// @case: sandbox and remote
import { BrowserWindow } from 'electron';
import { enable } from '@electron/remote/main';
// expect: electron-insecure-webpreferences
const window = new BrowserWindow({ webPreferences: { sandbox: false } });
// expect: electron-insecure-webpreferences
enable(window.webContents);
