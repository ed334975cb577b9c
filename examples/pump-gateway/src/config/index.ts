export * from './endpoints';
export { brokerPassword, drugLibraryKey, nurseTokenKey, SERVICE_TOKEN_SECRET, sessionSecret } from './secrets';
