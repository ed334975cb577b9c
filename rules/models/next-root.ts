import { a, labelled } from './shapes';
import type { LibraryModel } from './vocabulary';

const address = { ...labelled('untrusted.http'), parts: { clears: ['nosql'] } } as const;

/** Handlers that say by their types what they are called with, wherever they stand. */
export const nextRoot: LibraryModel = {
  package: 'next',
  versions: '>=9',
  unchecked: 'the declarations of next come with its whole compiler; names read from types.d.ts of its package',
  exports: {},
  types: {
    NextApiRequest: { extends: ['express#Request'], members: {} },
    NextApiResponse: { extends: ['express#Response'], members: {} },
    NextApiHandler: { members: {}, callback: { params: [a('#NextApiRequest'), a('#NextApiResponse')] } },
    GetServerSidePropsContext: {
      members: { params: { read: address }, query: { read: address }, req: { read: { type: 'express#Request' } } },
    },
    GetServerSideProps: { members: {}, callback: { params: [a('#GetServerSidePropsContext')] } },
  },
};
