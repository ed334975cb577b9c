// @case: labels of a form, and a token of another kind
export const labels = { email: 'E-mail address', password: 'Your-password-please' };
export const contract = { token: '0x9ab84e8f41e4146403dd4a6bbcea5e418d23a97f' };
export const next = { token: 'afterTheLastOne' };
