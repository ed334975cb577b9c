// @case: keys of the same services that are not for pages
// expect: hardcoded-credential
export const AMPLITUDE_SECRET_KEY = 'b05d1e7c9f2843a6d710c8e4f39b5a62';
// expect: hardcoded-credential
export const algoliaAdminApiKey = '9d41f7c2ab6e05838c1fd72e4b90a356';
// expect: hardcoded-credential
export const BUGSNAG_AUTH_TOKEN = '71c0d94b-e25f-86a3b09d4e1f7a5c8263';
// expect: hardcoded-credential
export const datadog = { apiKey: '4c81b2d09e7f3a65d1480b7c92e6f35a' };
