import { as } from './shapes';
import type { MemberModel, OptionsModel } from './vocabulary';

const characteristic: OptionsModel = {
  '*': { roles: ['ble.characteristic.options'], options: { value: as('network.body') } },
};
const services: OptionsModel = { '*': { options: characteristic } };

/** The global `NRF` of Espruino firmware (espruino.com/Reference#NRF), on Puck.js, Pixl.js, Bangle.js and MDBT42Q. */
export const espruinoNrf: MemberModel = {
  members: {
    setSecurity: {
      call: { params: [{ roles: ['ble.pairing.options'], options: { passkey: as('ble.pairing.passkey') } }] },
    },
    setServices: { call: { roles: ['ble.console.exposed'], params: [{ options: services }] } },
    updateServices: {
      call: { params: [{ options: { '*': { options: { '*': { options: { value: as('network.body') } } } } } }] },
    },
    setAdvertising: { call: { roles: ['ble.advertise', 'ble.console.exposed'] } },
    requestDevice: { call: { roles: ['ble.scan'], params: [as('ble.scan.options')] } },
  },
};
