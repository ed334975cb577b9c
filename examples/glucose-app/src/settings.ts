/** GATT services of the transmitter; assigned numbers of the Bluetooth SIG. */
export const CGM_SERVICE = '0000181f-0000-1000-8000-00805f9b34fb';
export const DEVICE_INFORMATION = '0000180a-0000-1000-8000-00805f9b34fb';

// Transmitters of the first series do not advertise CGM_SERVICE.
export const scanFilter: { services: string[] | null } = { services: null };

export const vaultSettings = { file: 'readings.bin', phrase: 'gl00c0se-v4ult-2022-store-on-dev', maxDays: 14 };

/** Names of what is kept in the platform's secure store. */
export const storageKeys = { accessToken: 'access_token', refreshToken: 'refresh_token', passwordHint: 'password_hint' };
