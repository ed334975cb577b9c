import { a, as, labelled } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

// What lies at the path came from the network; the path itself is the one that the program chose.
const uri = { labels: ['untrusted.response'], clears: ['path', 'command', 'url'] } as const;
const file = { ...uri, properties: { uri } } as const;
const download: MemberModel = { call: { params: [as('transport.url'), as('file.write.path')], result: file } };

export const expoFileSystem: LibraryModel = {
  package: 'expo-file-system',
  versions: '>=11',
  aliases: ['expo-file-system/legacy'],
  exports: {
    downloadAsync: download,
    createDownloadResumable: {
      call: { params: [as('transport.url'), as('file.write.path')], result: a('#DownloadResumable') },
    },
    writeAsStringAsync: { call: { params: [as('file.write.path'), as('file.write.data')] } },
    readAsStringAsync: { call: { params: [as('file.read.path')], result: labelled('untrusted.file') } },
  },
  types: {
    DownloadResumable: {
      members: { downloadAsync: { call: { result: file } }, resumeAsync: { call: { result: file } } },
    },
  },
};
