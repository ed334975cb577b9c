// @case: settings merged from defaults
// @file: src/settings.js
const defaults = {
  fhir: { server: 'http://fhir.stmary.example/r4', pageSize: 50 },
};
function loadSettings(overrides = {}) {
  return Object.assign({}, defaults, overrides);
}
module.exports = { loadSettings };
// @file: src/fhir.js
const Client = require('fhir-kit-client');
const { loadSettings: load } = require('./settings');

const { fhir: { server: baseUrl } } = load();
let instance = null;
module.exports.getClient = function getClient() {
  // expect: fhir-base-url-cleartext
  if (!instance) instance = new Client({ baseUrl });
  return instance;
};
