import { a, as, each, emitter, labelled, listener, nothing, readsA } from './shapes';
import type { CallbackModel, LibraryModel, MemberModel, ParamModel, ResultModel } from './vocabulary';

const answer: ResultModel = { call: { params: [as('tls.peer.accept')] } };
const onApp: CallbackModel = listener(nothing, nothing, nothing, nothing, nothing, answer);
const onContents: CallbackModel = listener(nothing, nothing, nothing, nothing, answer);
const ipc: MemberModel = {
  call: { events: { '*': listener(nothing, labelled('untrusted.message'), labelled('untrusted.message')) } },
};

const windowOptions: ParamModel = { options: { webPreferences: as('app.web-preferences') } };

/** What an Electron app decides about the peers and pages it trusts. */
export const electron: LibraryModel = {
  package: 'electron',
  versions: '>=12',
  unchecked:
    'its declarations are one ambient module (electron.d.ts), which is no module to open; read from electron 31',
  exports: {
    app: {
      members: {
        ...emitter({
          'certificate-error': onApp,
          'open-url': listener(nothing, labelled('untrusted.link')),
          '*': listener(),
        }),
        commandLine: {
          members: {
            appendSwitch: { call: { params: [as('app.command-line.switch')] } },
            appendArgument: { call: { params: [as('app.command-line.switch')] } },
          },
        },
      },
    },
    session: { members: { defaultSession: readsA('#Session'), fromPartition: { call: { result: a('#Session') } } } },
    BrowserWindow: { construct: { params: [windowOptions], result: a('#BrowserWindow') } },
    BrowserView: { construct: { params: [windowOptions] } },
    WebContentsView: { construct: { params: [windowOptions] } },
    ipcMain: { members: { handle: ipc, handleOnce: ipc, on: ipc, once: ipc } },
    shell: { members: { openExternal: { call: { params: [{}] } } } },
  },
  types: {
    Session: {
      members: {
        // https://www.electronjs.org/docs/latest/api/session: 0 success, -2 failure, -3 Chromium's own result.
        setCertificateVerifyProc: {
          call: { params: [{ callback: listener(nothing, { call: { params: [as('tls.peer.verdict')] } }) }] },
        },
      },
    },
    BrowserWindow: {
      members: { webContents: readsA('#WebContents'), loadURL: { call: { params: [as('transport.url')] } } },
    },
    WebContents: {
      members: {
        session: readsA('#Session'),
        loadURL: { call: { params: [as('transport.url')] } },
        ...emitter({ 'certificate-error': onContents, '*': listener() }),
        ...each(['openDevTools', 'toggleDevTools'], { call: { roles: ['debug.open'] } }),
      },
    },
  },
};
