import * as FileSystem from 'expo-file-system';
import { NordicDFU } from 'react-native-nordic-dfu';
import { releases } from '../settings';

/** Brings a transmitter to the release that its series is to have. */
export async function updateTransmitter(deviceAddress: string, series: 'a' | 'b'): Promise<void> {
  const release = releases[series];
  const { uri } = await FileSystem.downloadAsync(release.url, `${FileSystem.cacheDirectory}${release.version}.zip`);
  await NordicDFU.startDFU({ deviceAddress, filePath: uri });
}
