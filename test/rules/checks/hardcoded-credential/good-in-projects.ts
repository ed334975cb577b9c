// @case: a frozen login of another file, done well
// @file: src/database/credentials.ts
import { readFileSync } from 'node:fs';
export const databaseLogin = Object.freeze({
  user: 'telemetry_rw',
  pass: readFileSync('/run/secrets/db_password', 'utf8').trim(),
});
// @file: src/database/data-source.ts
import { DataSource, DataSourceOptions } from 'typeorm';
import { databaseLogin as login } from './credentials';

const options: DataSourceOptions = {
  type: 'postgres',
  host: process.env.DB_HOST,
  username: login.user,
  password: login.pass,
  entities: [],
};
export const dataSource = new DataSource(options);

// @case: a constant that only stands in for a setting is judged where it does
const DEVELOPMENT_LOCK_SECRET = 'dev-lock-secret';
export const lock = { secret: process.env.LOCK_TOKEN_SECRET ?? DEVELOPMENT_LOCK_SECRET };

// @case: what a form says of its fields
interface Login { password?: string; passcode?: string }
export function validate(values: Login): Login {
  const errors: Login = {};
  if (!values.password) errors.password = 'Required';
  if (!values.passcode) errors['passcode'] = 'Missing2nd';
  return errors;
}
declare function setErrors(errors: Login): void;
export const refuse = () => setErrors({ password: 'Required' });

// @case: made known to other files, which says no more of it
// @file: src/urls.js
const publicAreaToken = 'anonymous';
module.exports = { publicAreaToken };

// @case: what the preview of a mail is rendered with
// @file: mails/licence.ts
interface Licence { licenseKey: string; seats: number }
export function LicenceMail({ licenseKey, seats }: Licence): string {
  return `${licenseKey} for ${seats}`;
}
// expect: hardcoded-credential (low)
LicenceMail.PreviewProps = { licenseKey: 'WARD4-ABCD-1234-EFGH-5678', seats: 5 } as Licence;
