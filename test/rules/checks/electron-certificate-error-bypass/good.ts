// @case: a pinned certificate
import { app } from 'electron';
const PINNED = 'sha256/abc';
app.on('certificate-error', (event, contents, url, error, certificate, callback) => {
  event.preventDefault();
  callback(certificate.fingerprint === PINNED);
});

// @case: accepts below a comparison
import { app as shell } from 'electron';
shell.on('certificate-error', (event, contents, url, error, certificate, callback) => {
  if (certificate.fingerprint === 'sha256/abc') {
    event.preventDefault();
    callback(true);
  } else callback(false);
});

// @case: Chromium's own verdict
const { session } = require('electron');
session.defaultSession.setCertificateVerifyProc((request, callback) => {
  callback(-3);
});

// @case: another switch
import { app } from 'electron';
app.commandLine.appendSwitch('disable-http-cache');

// @case: refuses
import { BrowserWindow } from 'electron';
const win = new BrowserWindow({ width: 1280 });
win.webContents.on('certificate-error', (event, url, error, certificate, callback) => {
  callback(false);
});

// @case: hands the certificate to a check
import { app } from 'electron';
import { assertPinned } from './pins';
app.on('certificate-error', (event, contents, url, error, certificate, callback) => {
  event.preventDefault();
  assertPinned(certificate);
  callback(true);
});

// @case: verification procedure that looks at the result
import { session } from 'electron';
session.defaultSession.setCertificateVerifyProc((request, callback) => {
  if (request.errorCode === 0) callback(0);
  else callback(-2);
});
