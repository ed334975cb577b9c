export const FEED = 'http://updates.patch.example';

export const downloadPath = (revision: string): string => `/firmware/${encodeURIComponent(revision)}/latest.bin`;

/** The public half of the vendor's release key. */
export const releaseKey = `-----BEGIN PUBLIC KEY-----
MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
-----END PUBLIC KEY-----`;
