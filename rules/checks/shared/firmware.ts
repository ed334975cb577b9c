import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { CalledFunction } from '../../semantics/called';
import type { Module } from '../../semantics/module';
import { displayName } from '../../semantics/syntax';
import type { Value } from '../../semantics/value';

type Rule = RuleContext<never> | RuleContext;
export type FirmwareCheck = 'signature' | 'digest' | 'none';

/** Names of calls that check a signature (Node, WebCrypto, libsodium, minisign, The Update Framework). */
const SIGNATURE = /verif|signature|minisign|sigstore|\btuf\b|checkSig|isAuthentic/i;
const DIGEST = /createHash|\.digest$|sha-?(256|384|512)|checksum|crc32|md5/i;
/** Programs that check signatures when they are told to, and installers that take nothing without a signature. */
const VERIFIER = /(^|\/)(gpgv?2?|openssl|minisign|signify|cosign|codesign|osslsigncode|swupdate)$/;
const VERIFIES = /^(-{0,2}verify(-blob|-pem)?|dgst|-V|-k|--key)$/;
const INSTALLER = /(^|\/)(rauc|fwupdmgr)$/;
const MAX_HOPS = 2;

/**
 * How a file checks the firmware it handles: by a signature, by a digest only, or not at all. What the functions do that it
 * calls counts as well.
 * @param beside other files on the way of the firmware
 */
export function firmwareCheck(rule: Rule, beside: readonly Module[] = []): FirmwareCheck {
  const modules = [...new Set([rule.semantics.module, ...beside])];
  const checks = modules.map((module) =>
    worth(
      module.calls,
      rule,
      module,
      (call) => (call.type === 'CallExpression' ? rule.semantics.of(module).called(call) : []),
      0,
    ),
  );
  return checks.includes('signature') ? 'signature' : checks.includes('digest') ? 'digest' : 'none';
}

function worth(
  calls: readonly TSESTree.Node[],
  rule: Rule,
  module: Module,
  called: (call: TSESTree.Node) => readonly CalledFunction[],
  hops: number,
): FirmwareCheck {
  const names = calls.map((call) => ('callee' in call ? (displayName(call.callee as TSESTree.Node) ?? '') : ''));
  if (names.some((name) => SIGNATURE.test(name)) || calls.some((call) => isVerifiedByProgram(call, rule, module)))
    return 'signature';
  let found: FirmwareCheck = names.some((name) => DIGEST.test(name)) ? 'digest' : 'none';
  if (hops >= MAX_HOPS) return found;
  for (const call of calls) {
    for (const inner of called(call)) {
      const check = worth(
        inner.module.callsIn(inner.node),
        rule,
        inner.module,
        (one) => (one.type === 'CallExpression' ? inner.called(one) : []),
        hops + 1,
      );
      if (check === 'signature') return check;
      if (check === 'digest') found = check;
    }
  }
  return found;
}

/** `gpg --verify`, `swupdate -k key.pem`, `rauc install`: another program checks the signature. */
function isVerifiedByProgram(call: TSESTree.Node, rule: Rule, module: Module): boolean {
  if (call.type !== 'CallExpression' || call.arguments.length === 0) return false;
  const line = commandLine(call, rule, module);
  const [program] = line;
  if (program === undefined) return false;
  const parts = line.flatMap((part) => part.split(/\s+/));
  return (
    parts.some((part) => INSTALLER.test(part)) ||
    (parts.some((part) => VERIFIER.test(part)) && parts.some((part) => VERIFIES.test(part)))
  );
}

/** The known texts of a call, those in lists as well: the program it starts and its arguments, if it starts one. */
export function commandLine(call: TSESTree.CallExpression, rule: Rule, module: Module): readonly string[] {
  return call.arguments.slice(0, 2).flatMap((argument) => {
    if (argument.type === 'SpreadElement') return [];
    return textsOf(rule.semantics.value(argument, module));
  });
}

function textsOf(value: Value): readonly string[] {
  const items = value.atoms.flatMap((atom) => (atom.kind === 'array' ? atom.items : []));
  return [value, ...items].flatMap((one) => one.texts().map(({ pieces }) => pieces.join('*')));
}

/** A path or URL that is one of firmware: by its ending, or by a word in it. */
export const FIRMWARE_TEXT =
  /\.(bin|hex|dfu|s19|uf2|fw|img|swu|mender)(\?|$)|(^|[/._-])(firmware|fw|ota|dfu|bootloader)([/._-]|$)|[/._-]update[s]?[/._-].*\.(zip|tgz|tar\.gz|exe|dmg|apk)/i;
