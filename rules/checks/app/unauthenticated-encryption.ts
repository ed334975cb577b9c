import { defineRule } from '../../define-rule';
import { someNode } from '../shared/walk';
import { lastName } from '../shared/expressions';
import type { TSESTree } from '@typescript-eslint/utils';

const PLAIN_MODE = /^(?!.*hmac)(aes|camellia|aria|sm4).*-?(cbc|ctr|ofb|cfb\d*)$/i;
const MAC = /^(createHmac|HmacSHA\d+|hmac|crypto_auth|timingSafeEqual|createSign|cmac|poly1305|crypto_sign_detached)$/i;

export default defineRule({
  id: 'unauthenticated-encryption',
  title: 'Encrypted data is not protected from change',
  threats: ['IOMT-APP-11', 'IOMT-NET-10'],
  cwe: ['CWE-353', 'CWE-327'],
  severity: 'info',
  confidence: 'medium',
  preset: 'strict',
  group: 'Cryptography',
  messages: {
    mode: '{{name}} hides data and does not protect it from change: bits of a dose or command can be flipped without the key. Use aes-256-gcm, or add an HMAC over vector and text that is checked first.',
    tag: 'This {{name}} decryption never sets the authentication tag, so changed data is taken for genuine. Call setAuthTag before final, and handle its error.',
  },
  roles: {
    'crypto.cipher.algorithm'(arrival, rule) {
      const { module } = rule.semantics;
      const isDecryption = /decipher|decrypt/i.test(arrival.call.name);
      for (const text of arrival.value.texts()) {
        const name = text.pieces.join('*');
        // The receiver of such data is reported where it is made.
        const messageId = isDecryption
          ? /-(gcm|ccm|ocb)$|poly1305$/i.test(name) &&
            /createDecipheriv/.test(arrival.call.name) &&
            !names(module.ast, /^setAuthTag$/)
            ? 'tag'
            : undefined
          : PLAIN_MODE.test(name) && !names(module.ast, MAC)
            ? 'mode'
            : undefined;
        if (!messageId || !arrival.direct) continue;
        rule.report({
          node: arrival.node,
          messageId,
          data: { name },
          trace: rule.semantics.trace(arrival, text.atom),
          ...(messageId === 'tag' && { severity: 'warning' as const }),
        });
        return;
      }
    },
  },
});

/** True when a call of such a name stands in the module: the MAC may be anywhere near. */
function names(ast: TSESTree.Node, name: RegExp): boolean {
  return someNode(
    ast,
    (one) => one.type === 'CallExpression' && one.callee.type !== 'Super' && name.test(lastName(one.callee) ?? ''),
  );
}
