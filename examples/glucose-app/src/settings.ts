/** GATT services of the transmitter; assigned numbers of the Bluetooth SIG. */
export const CGM_SERVICE = '0000181f-0000-1000-8000-00805f9b34fb';
export const DEVICE_INFORMATION = '0000180a-0000-1000-8000-00805f9b34fb';
export const PUMP_SERVICE = '0000183a-0000-1000-8000-00805f9b34fb';
export const PUMP_CONTROL = '00002b25-0000-1000-8000-00805f9b34fb';

// Transmitters of the first series do not advertise CGM_SERVICE.
export const scanFilter: { services: string[] | null } = { services: null };

export const vaultSettings = { file: 'readings.bin', phrase: 'gl00c0se-v4ult-2022-store-on-dev', maxDays: 14 };

/** Names of what is kept in the platform's secure store. */
export const storageKeys = { accessToken: 'access_token', refreshToken: 'refresh_token', passwordHint: 'password_hint' };

/** The releases of the transmitter's firmware, by series. */
export const releases = {
  a: { version: '2.8.1', url: 'https://firmware.glucose-app.example/transmitter/a-2.8.1.zip' },
  b: { version: '3.0.4', url: 'https://firmware.glucose-app.example/transmitter/b-3.0.4.zip' },
};
