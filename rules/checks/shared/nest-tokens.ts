import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Module } from '../../semantics/module';
import type { Place } from '../../semantics/trace';
import { memberName, unwrap } from '../../semantics/syntax';
import { placeOf, type Value } from '../../semantics/value';
import { isAbsent, isKnownObject } from './absent';

type Rule = RuleContext<string>;

/** How far behind the module that registers the service is looked for. */
const DEPTH = 3;
/** A module that leads to more files is not read for one question. */
const MOST = 120;

/**
 * Where tokens without an end are signed by the service that `JwtModule.register` sets up without `signOptions.expiresIn`;
 * undefined when the call is no such registration, or when an end may be given there or where a token is signed.
 */
export function endlessTokens(register: TSESTree.CallExpression, rule: Rule): readonly Place[] | undefined {
  const callee = unwrap(register.callee);
  if (callee.type !== 'MemberExpression' || !/^register(Async)?$/.test(memberName(callee) ?? '')) return undefined;
  if (!rule.semantics.value(callee.object).members().includes('@nestjs/jwt.JwtModule')) return undefined;
  const [given] = register.arguments;
  const options =
    given === undefined
      ? []
      : memberName(callee) === 'register'
        ? [rule.semantics.value(given)]
        : madeBy(rule.semantics.property(rule.semantics.value(given), 'useFactory'), rule);
  if (options.length === 0 || !options.every((one) => lacksEnd(one, rule))) return undefined;
  const signed = reached(rule).flatMap((module) => signedWithoutEnd(module, rule));
  return signed.includes('unknown') ? undefined : signed.filter((one) => one !== 'unknown');
}

/** The options of `useFactory: (config) => ({ secret: config.get('JWT_SECRET') })`. */
function madeBy(factory: Value, { semantics }: Rule): readonly Value[] {
  return factory.atoms.flatMap((atom) =>
    atom.kind === 'function'
      ? atom.module.returnsOf(atom.node).map((returned) => semantics.value(returned, atom.module))
      : [],
  );
}

/** Neither an end nor a greatest age is said. */
function lacksEnd(options: Value, { semantics }: Rule): boolean {
  if (!isKnownObject(options)) return false;
  return ['signOptions', 'verifyOptions'].every((name) => {
    const inner = semantics.property(options, name);
    return (
      isAbsent(inner) ||
      (isKnownObject(inner) && ['expiresIn', 'maxAge'].every((one) => isAbsent(semantics.property(inner, one))))
    );
  });
}

function signedWithoutEnd(module: Module, rule: Rule): readonly (Place | 'unknown')[] {
  const semantics = rule.semantics.of(module);
  return module.calls.flatMap((call): readonly (Place | 'unknown')[] => {
    if (call.type !== 'CallExpression') return [];
    const callee = unwrap(call.callee);
    if (callee.type !== 'MemberExpression' || !/^sign(Async)?$/.test(memberName(callee) ?? '')) return [];
    if (!semantics.value(callee.object).is('@nestjs/jwt#JwtService')) return [];
    const [payload, options] = call.arguments.map((one) => semantics.value(one));
    if (options && !(isKnownObject(options) && isAbsent(semantics.property(options, 'expiresIn')))) return ['unknown'];
    if (!isKnownObject(payload)) return ['unknown'];
    return isAbsent(semantics.property(payload!, 'exp')) ? [placeOf(module, call)] : [];
  });
}

/** What the module of a rule leads to: the services that are provided there among it. */
function reached({ semantics }: Rule): readonly Module[] {
  const all = new Map([[semantics.module, 0]]);
  for (const [one, depth] of all) {
    if (depth >= DEPTH || all.size > MOST) continue;
    for (const next of semantics.of(one).imports().modules) if (!all.has(next)) all.set(next, depth + 1);
  }
  return [...all.keys()];
}
