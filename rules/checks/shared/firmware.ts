import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import { displayName } from '../../semantics/syntax';

/** Names of calls that check a signature (Node, WebCrypto, libsodium, minisign, The Update Framework). */
const SIGNATURE = /verif|signature|minisign|sigstore|\btuf\b|checkSig|isAuthentic/i;
const DIGEST = /createHash|\.digest$|sha-?(256|384|512)|checksum|crc32|md5/i;

/** How a file checks the firmware it handles: by a signature, by a digest only, or not at all. */
export function firmwareCheck(rule: RuleContext<never> | RuleContext): 'signature' | 'digest' | 'none' {
  const names = rule.semantics.module.calls.map((call: TSESTree.Node) =>
    'callee' in call ? (displayName(call.callee as TSESTree.Node) ?? '') : '',
  );
  if (names.some((name) => SIGNATURE.test(name))) return 'signature';
  return names.some((name) => DIGEST.test(name)) ? 'digest' : 'none';
}

/** A path or URL that is one of firmware: by its ending, or by a word in it. */
export const FIRMWARE_TEXT =
  /\.(bin|hex|dfu|s19|uf2|fw|img|swu|mender)(\?|$)|(^|[/._-])(firmware|fw|ota|dfu|bootloader)([/._-]|$)|[/._-]update[s]?[/._-].*\.(zip|tgz|tar\.gz|exe|dmg|apk)/i;
