export * from './endpoints';
export { brokerPassword, drugLibraryKey, SERVICE_TOKEN_SECRET, sessionSecret } from './secrets';
