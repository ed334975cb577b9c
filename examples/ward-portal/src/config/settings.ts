import { readFileSync } from 'node:fs';

export const documentStore = '/var/lib/portal/documents';

export const uploadSettings = { dest: documentStore, preservePath: false };

export const portraitSettings = {
  dest: '/var/lib/portal/portraits',
  limits: { fileSize: 2_000_000, files: 1 },
  fileFilter: (_request: unknown, file: { mimetype: string }, done: (error: null, accept: boolean) => void) =>
    done(null, file.mimetype === 'image/jpeg'),
};

/** Of the hospital's identity provider; rotated by the configuration management. */
export const providerKey = (): string => readFileSync('/run/secrets/idp.pem', 'utf8');

export const verification = { issuer: 'https://id.stmary.example', audience: 'ward-portal' };

export const printers: readonly string[] = ['ward3-labels', 'ward3-desk', 'icu-labels'];
