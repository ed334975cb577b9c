// @case: node in the page
import { BrowserWindow } from 'electron';
export const viewer = new BrowserWindow({
  width: 1280,
  webPreferences: { nodeIntegration: false },
});

// @case: constant of another file
// @file: preferences.ts
export const webPreferences = { contextIsolation: true, preload: '/opt/viewer/preload.js' };
// @file: main.ts
import { BrowserWindow } from 'electron';
import { webPreferences } from './preferences';
export const open = () => new BrowserWindow({ webPreferences });

// @case: namespace import and a class field
import * as electron from 'electron';
export class Programmer {
  private readonly preferences = { webSecurity: true };
  window = new electron.BrowserWindow({ show: false, webPreferences: this.preferences });
}

// @case: wrapper in another file
// @file: window.ts
import { BrowserWindow } from 'electron';
export const make = (isolated: boolean) => new BrowserWindow({ webPreferences: { contextIsolation: isolated } });
// @file: main.ts
import { make } from './window';
export const monitor = make(true);

// @case: require, view, options in steps
const { BrowserView } = require('electron');
const options: { webPreferences?: object } = {};
options.webPreferences = { allowRunningInsecureContent: false };
const view = new BrowserView(options);

// @case: sandbox and remote
import { BrowserWindow } from 'electron';
const window = new BrowserWindow({ webPreferences: { sandbox: true } });
