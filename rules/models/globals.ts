import { espruinoNrf } from './espruino-nrf';
import { jqueryMembers } from './jquery';
import { consoleMembers } from './node-console';
import { processMembers } from './node-process';
import { subtle } from './node-crypto';
import { a, any, as, called, each, labelled, listener } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';
import { bluetoothTypes, navigatorBluetooth } from './web-bluetooth';

const response = labelled('untrusted.response');
const message = { properties: { data: labelled('untrusted.websocket') } };
const sent = { properties: { data: response } };
const posted = { properties: { data: labelled('untrusted.message') } };
const init = { options: { headers: as('credential.header'), body: as('network.body') } } as const;
const storage: MemberModel = {
  members: {
    setItem: { call: { params: [as('storage.key'), as('storage.value')] } },
    ...each(['getItem', 'removeItem'], { call: { params: [as('storage.key')] } }),
    '*': { write: as('storage.value') },
  },
};
const timer: MemberModel = { call: { params: [as('code.eval')] } };
/** The event of an opened IndexedDB: its target is the request. */
const opened = { properties: { target: { properties: { result: a('#IDBDatabase') } } } };
const location = { labels: ['untrusted.link'] } as const;

const TARGET = 'declared as an EventTarget; at run time it is the request (lib.dom.d.ts, IDBRequest)';
const telemetry = as('telemetry.data');

/** What a script meets without an import: browsers, Node, workers and React Native alike. */
export const globals: LibraryModel = {
  package: 'globals',
  undeclared: {
    ...Object.fromEntries(['gtag', 'dataLayer', 'ga', 'fbq'].map((name) => [name, 'made by the tag script of a page'])),
    NRF: 'a global of Espruino firmware, for which npm has no declarations',
    '#IDBOpenDBRequest.onsuccess => 0.target.result': TARGET,
    '#IDBOpenDBRequest.onupgradeneeded => 0.target.result': TARGET,
    "#IDBOpenDBRequest.addEventListener('success') => 0.target.result": TARGET,
    "#IDBOpenDBRequest.addEventListener('upgradeneeded') => 0.target.result": TARGET,
  },
  versions: '*',
  options: {
    /** Attributes of an element of a page that is written in JSX. */
    DOMAttributes: {
      dangerouslySetInnerHTML: { options: { __html: as('html.render') } },
      innerHTML: as('html.render'),
      'v-html': as('html.render'),
    },
  },
  exports: {
    fetch: { call: { params: [as('transport.url'), init], result: a('#Response') } },
    Request: { construct: { params: [as('transport.url'), init] } },
    Headers: { construct: { params: [as('credential.header')], result: a('#Headers') } },
    WebSocket: { construct: { params: [as('transport.websocket.url')], result: a('#WebSocket') } },
    EventSource: { construct: { params: [as('transport.url')], result: a('#EventSource') } },
    XMLHttpRequest: { construct: { result: a('#XMLHttpRequest') } },
    console: { members: consoleMembers },
    process: { members: processMembers },
    crypto: { members: { subtle: { members: subtle }, getRandomValues: {}, randomUUID: {} } },
    Math: { members: { random: { call: { roles: ['random.weak'], result: labelled('random.weak') } } } },
    Date: { members: { now: { call: { result: labelled('clock', 'random.weak') } } } },
    navigator: {
      members: {
        bluetooth: navigatorBluetooth,
        sendBeacon: { call: { params: [as('transport.url'), as('network.body')] } },
        geolocation: {
          members: {
            watchPosition: { call: { roles: ['location.watch'], params: [called(labelled('location'))] } },
            getCurrentPosition: { call: { params: [called(labelled('location'))] } },
          },
        },
        serial: { read: a('#Serial') },
        usb: { read: a('#USB') },
        hid: { read: a('#HID') },
      },
    },
    Notification: {
      construct: { params: [as('notification.content'), { options: { body: as('notification.content') } }] },
    },
    document: { members: { cookie: { write: as('storage.value') } } },
    indexedDB: { members: { open: { call: { result: a('#IDBOpenDBRequest') } } } },
    localStorage: storage,
    sessionStorage: storage,
    location: {
      read: location,
      members: {
        href: { read: location, write: as('http.redirect') },
        search: { read: location },
        hash: { read: location },
        // Begins with a slash: it leads to no other host. Angle brackets and double quotes in it are percent-encoded
        // (URL Standard, section 1.3), until it is decoded.
        pathname: { read: { ...location, clears: ['url', 'element', 'attribute'] } },
        // Where the page was loaded from.
        ...each(['origin', 'protocol', 'host', 'hostname', 'port'], { read: { ...location, clears: ['url', 'html'] } }),
        assign: { call: { params: [as('http.redirect')] } },
        replace: { call: { params: [as('http.redirect')] } },
      },
    },
    addEventListener: { call: { events: { message: listener(posted), '*': listener() } } },
    NRF: espruinoNrf,
    ...each(['$', 'jQuery'], { members: jqueryMembers }),
    // https://developers.google.com/tag-platform/gtagjs/reference, https://developers.facebook.com/docs/meta-pixel/reference
    gtag: { call: { params: [any, telemetry, telemetry] } },
    dataLayer: { members: { push: { call: { params: [telemetry] } } } },
    ga: { call: { params: [any], rest: telemetry } },
    fbq: { call: { params: [any, any, telemetry] } },
    eval: { call: { params: [as('code.eval')] } },
    Function: { call: { rest: as('code.eval') }, construct: { rest: as('code.eval') } },
    setTimeout: timer,
    setInterval: timer,
    RegExp: { call: { params: [as('regex.pattern')] }, construct: { params: [as('regex.pattern')] } },
  },
  types: {
    Response: {
      labels: ['untrusted.response'],
      members: {
        ...each(['json', 'text', 'arrayBuffer', 'blob', 'formData'], { call: { result: response } }),
        headers: {},
        status: {},
        ok: {},
        clone: { call: { result: a('#Response') } },
      },
    },
    /** A request that came in: workers, route handlers and servers on web standards are given one. */
    Request: {
      members: {
        ...each(['json', 'text', 'formData', 'arrayBuffer', 'blob'], { call: { result: labelled('untrusted.http') } }),
        ...each(['url', 'headers', 'body'], { read: labelled('untrusted.http') }),
      },
    },
    /** Also where the type of an element is not known: no other objects have properties of these names. */
    Element: { members: each(['innerHTML', 'outerHTML'], { write: as('html.render') }) },
    HTMLIFrameElement: { extends: ['#Element'], members: { srcdoc: { write: as('html.render') } } },
    Headers: { members: { ...each(['set', 'append'], { call: { params: [any, as('credential.header')] } }) } },
    WebSocket: {
      members: {
        send: { call: { params: [as('network.body')] } },
        onmessage: { write: called(message) },
        addEventListener: { call: { events: { message: listener(message), '*': listener() } } },
      },
    },
    EventSource: {
      members: {
        onmessage: { write: called(sent) },
        addEventListener: { call: { events: { error: listener(), open: listener(), '*': listener(sent) } } },
      },
    },
    XMLHttpRequest: {
      members: {
        open: { call: { params: [any, as('transport.url'), any, as('credential.username'), as('credential.secret')] } },
        setRequestHeader: { call: { params: [any, as('credential.header')] } },
        send: { call: { params: [as('network.body')] } },
        timeout: { write: as('network.timeout') },
        response: { read: response },
        responseText: { read: response },
      },
    },
    IDBOpenDBRequest: {
      members: {
        result: { read: a('#IDBDatabase') },
        ...each(['onsuccess', 'onupgradeneeded'], { write: called(opened) }),
        addEventListener: { call: { events: { success: listener(opened), upgradeneeded: listener(opened) } } },
      },
    },
    IDBDatabase: {
      members: {
        transaction: { call: { result: a('#IDBTransaction') } },
        createObjectStore: { call: { result: a('#IDBObjectStore') } },
      },
    },
    IDBTransaction: { members: { objectStore: { call: { result: a('#IDBObjectStore') } } } },
    IDBObjectStore: { members: each(['add', 'put'], { call: { params: [as('storage.value')] } }) },
    MessageEvent: { members: { data: { read: labelled('untrusted.message') } } },
    Serial: {
      members: {
        requestPort: {
          call: { params: [{ options: { filters: as('device.select.filters') } }], result: a('#SerialPort') },
        },
        getPorts: { call: { result: { items: a('#SerialPort') } } },
      },
    },
    SerialPort: {
      members: {
        open: {},
        readable: { read: labelled('untrusted.serial') },
        writable: { read: { type: '#serialStream' } },
      },
    },
    serialStream: { members: { getWriter: { call: { result: a('#serialWriter') } } } },
    serialWriter: { members: { write: { call: { params: [as('serial.write')] } } } },
    USB: {
      members: {
        requestDevice: {
          call: { params: [{ options: { filters: as('device.select.filters') } }], result: a('#USBDevice') },
        },
        getDevices: { call: { result: { items: a('#USBDevice') } } },
      },
    },
    USBDevice: {
      members: {
        ...each(['transferIn', 'controlTransferIn'], { call: { result: labelled('untrusted.serial') } }),
        transferOut: { call: { params: [any, as('serial.write')] } },
        controlTransferOut: { call: { params: [any, as('serial.write')] } },
        serialNumber: { read: labelled('device.identifier') },
      },
    },
    HID: {
      members: {
        requestDevice: {
          call: { params: [{ options: { filters: as('device.select.filters') } }], result: { items: a('#HIDDevice') } },
        },
      },
    },
    HIDDevice: {
      members: {
        sendReport: { call: { params: [any, as('serial.write')] } },
        sendFeatureReport: { call: { params: [any, as('serial.write')] } },
        receiveFeatureReport: { call: { result: labelled('untrusted.serial') } },
        addEventListener: {
          call: {
            events: { inputreport: listener({ properties: { data: labelled('untrusted.serial') } }), '*': listener() },
          },
        },
        oninputreport: { write: called({ properties: { data: labelled('untrusted.serial') } }) },
      },
    },
    ...bluetoothTypes,
  },
};
