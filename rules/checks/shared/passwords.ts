import type { TSESTree } from '@typescript-eslint/utils';
import type { Module } from '../../semantics/module';
import { functionAround, methodName, unwrap } from '../../semantics/syntax';
import type { LabelFlow, Value } from '../../semantics/value';
import { lastName } from './expressions';
import { words } from './secrets';

/** What the password of an account is called, all words of the name together. */
const PASSWORD =
  /^(user|account|login|plain|raw|temp|current|old|u|my|admin|doctor|patient)?(password|passwd|pwd|passcode|pass|passwort|kennwort|motdepasse|mdp|contrasena|contraseña|senha|wachtwoord|haslo|parola)(1|text|plain)?$/;
/** What the words of a record say that holds the password of another system, which has to be given on as it is. */
const OTHER_SYSTEM = new Set(
  'ssid wifi host hostname port smtp imap pop3 broker mqtt proxy ftp sftp ssh rtsp database router gateway connection vault server integration website webhook room meeting wlan vpn camera'.split(
    ' ',
  ),
);
const ACCOUNT = new Set(
  'email mail username user users login name firstname lastname fullname phone mobile role roles account accounts member members admin admins staff patient patients doctor doctors nurse clinician physician customer person people employee profile contact'.split(
    ' ',
  ),
);

/** True for the name of a field, column or variable that holds the password of an account, and not a hash of it. */
export function isPasswordField(name: string): boolean {
  return PASSWORD.test(words(name).join(''));
}

/**
 * True when a record is an account somebody signs in to, by the names of its other fields and of its table or model: the
 * password of a mail server or a wireless network cannot be kept as a hash.
 */
export function isAccount(fields: readonly string[], table: string | undefined): boolean {
  const all = [...fields, table ?? ''].flatMap(words);
  return !all.some((word) => OTHER_SYSTEM.has(word)) && all.some((word) => ACCOUNT.has(word));
}

/** The way by which somebody's input reaches a place as it was sent; undefined when something was made of it, or may have. */
export function givenAsItIs(value: Value): LabelFlow | undefined {
  return (['untrusted.http', 'untrusted.websocket', 'untrusted.queue'] as const)
    .flatMap((label) => value.labelled(label))
    .find((flow) => flow.certain);
}

const HASHES = /hash|b?crypt(?!o)|encr|argon|pbkdf|derive|digest|cipher|sha-?\d|md5/i;
const COMPARES = /compare|verify|match|check|valid|is[A-Z]|decrypt|decode/i;

/** True when the handler or method around a node makes a hash of something: the password, as far as anybody can tell. */
export function hashesAround(node: TSESTree.Node, module: Module): boolean {
  const around = workAround(node);
  return (
    around !== undefined &&
    module.callsIn(around).some((call) => {
      if (call.type === 'TaggedTemplateExpression') return false;
      const name = lastName(call.callee) ?? '';
      const receiver = unwrap(call.callee);
      const of = receiver.type === 'MemberExpression' ? (lastName(receiver.object) ?? '') : '';
      return HASHES.test(`${of} ${name}`) && !COMPARES.test(name);
    })
  );
}

/** The function around a node that is called as one piece: callbacks that it hands on belong to it. */
function workAround(node: TSESTree.Node): TSESTree.Node | undefined {
  let around = functionAround(node);
  for (;;) {
    const call = around?.parent;
    const isCallback =
      call !== undefined &&
      (call.type === 'NewExpression' ||
        (call.type === 'CallExpression' &&
          !/^(get|post|put|patch|delete|all|use|route|on)$/.test(methodName(call) ?? '')));
    const outer = around && isCallback ? functionAround(around) : undefined;
    if (!outer) return around;
    around = outer;
  }
}
