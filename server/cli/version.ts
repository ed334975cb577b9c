/** Put in by the build. */
export const version = process.env['VITALINT_VERSION'] ?? 'development';
