// @case: react-native-fs
import RNFS from 'react-native-fs';
import type { Patient } from 'fhir/r4';
export async function f(p: Patient) {
  // expect: phi-unencrypted-at-rest
  await RNFS.writeFile(RNFS.DocumentDirectoryPath + '/p.json', JSON.stringify(p), 'utf8');
}
