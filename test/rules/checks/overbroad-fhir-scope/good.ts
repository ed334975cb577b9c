// @case: what is used
import FHIR from 'fhirclient';
FHIR.oauth2.authorize({ clientId: 'ward-board', scope: 'launch user/Observation.rs', redirectUri: '/' });

// @case: constant
import FHIR from 'fhirclient';
const SCOPE = 'openid fhirUser patient/Observation.write';
FHIR.oauth2.authorize({ clientId: 'pump-app', scope: SCOPE });

// @case: settings of another file
// @file: smart.ts
export const smart = { clientId: 'gateway', scope: 'system/Observation.c' };
// @file: main.ts
import { oauth2 } from 'fhirclient';
import { smart } from './smart';
oauth2.authorize(smart);

// @case: wrapper of another file
// @file: launch.ts
import FHIR from 'fhirclient';
export const launch = (scope: string) => FHIR.oauth2.authorize({ clientId: 'app', scope });
// @file: main.ts
import { launch } from './launch';
launch('launch/patient user/Patient.read offline_access');

// @case: joined list
import FHIR from 'fhirclient';
const scopes = ['openid', 'user/Encounter.rs'];
FHIR.oauth2.authorize({ clientId: 'board', scope: scopes.join(' ') });

// @case: from the environment alone
import FHIR from 'fhirclient';
FHIR.oauth2.init({ clientId: 'board', scope: process.env.SCOPE });
