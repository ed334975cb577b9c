// @case: everything of all patients of the user
import FHIR from 'fhirclient';
// expect: overbroad-fhir-scope
FHIR.oauth2.authorize({ clientId: 'ward-board', scope: 'launch user/*.*', redirectUri: '/' });

// @case: constant
import FHIR from 'fhirclient';
const SCOPE = 'openid fhirUser patient/*.write';
// expect: overbroad-fhir-scope
FHIR.oauth2.authorize({ clientId: 'pump-app', scope: SCOPE });

// @case: settings of another file
// @file: smart.ts
export const smart = { clientId: 'gateway', scope: 'system/*.cruds' };
// @file: main.ts
import { oauth2 } from 'fhirclient';
import { smart } from './smart';
// expect: overbroad-fhir-scope
oauth2.authorize(smart);

// @case: wrapper of another file
// @file: launch.ts
import FHIR from 'fhirclient';
export const launch = (scope: string) => FHIR.oauth2.authorize({ clientId: 'app', scope });
// @file: main.ts
import { launch } from './launch';
// expect: overbroad-fhir-scope
launch('launch/patient user/*.read offline_access');

// @case: joined list
import FHIR from 'fhirclient';
const scopes = ['openid', 'user/*.rs'];
// expect: overbroad-fhir-scope
FHIR.oauth2.authorize({ clientId: 'board', scope: scopes.join(' ') });

// @case: init with a fallback
import FHIR from 'fhirclient';
// expect: overbroad-fhir-scope
FHIR.oauth2.init({ clientId: 'board', scope: process.env.SCOPE ?? 'user/*.write' });
