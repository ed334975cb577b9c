// @case: labels, fields and keys of texts beside each other
export const labels = { username: 'Username', password: 'Your Password' };
export const texts = { email: 'login.emailAddress', password: 'login.passwordField' };
export const fields = { user: '#login-user', password: '#login-password' };
export const rules = { email: 'required', password: 'required' };
export const names = { username: 'j_username', password: 'j_password1' };

// @case: short texts under such names
export const inputs = { password: 'text', secret: 'none', passcode: 'six' };
export const view = { showPassword: 'v2', passwordMode: 'mode2' };

// @case: defaults that are no secrets
export interface Account {
  password?: string;
  token?: string;
}
export const shown = ({ password, token }: Account) => ({ password: password || '', token: token ?? 'none' });
export const apiKey = process.env.WARD_API_KEY || undefined;

// @case: stand-ins that are filled in, and secrets that others gave
export const template = { jwtSecret: '<random text>', cookieSecret: '${COOKIE_SECRET}', sessionKey: '********' };
export const client = { clientSecret: 'your-client-secret' };

// @case: entries that say that there is nothing
import { cookies } from './cookies';
export const signOut = () => cookies.set('session_token', 'loggedout');
export const token = 'next-page';
