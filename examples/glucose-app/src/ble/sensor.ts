import { BleManager, type Device } from 'react-native-ble-plx';
import { scanFilter } from '../settings';

/** Finds the transmitter on the patient's arm and connects to it. */
export class SensorFinder {
  private readonly manager = new BleManager();

  find(serial: string, onFound: (device: Device) => void): void {
    this.manager.startDeviceScan(scanFilter.services, { allowDuplicates: false }, (error, device) => {
      if (error || device?.localName !== `CGM${serial.slice(-2)}`) return;
      this.manager.stopDeviceScan();
      void this.manager.connectToDevice(device.id).then(onFound);
    });
  }
}
