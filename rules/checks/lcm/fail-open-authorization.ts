import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import { displayName, functionAround, isFunction, leaves, memberName, unwrap } from '../../semantics/syntax';
import { classAround } from '../../semantics/classes';
import type { FunctionNode } from '../../semantics/value';
import { standsBeforeBroadcasts } from '../shared/broadcasts';
import { letsNobodyPass, onlyIdentifies } from '../shared/identification';
import { after, letsIn, opening, openingDespite, refusesIn } from '../shared/openings';
import { optionalSignature } from '../shared/optional-signatures';
import { isPageGuard } from '../shared/page-guards';
import { isGuardName } from '../shared/server-guards';
import { words } from '../shared/secrets';
import { valueName } from '../shared/expressions';
import { functionName } from '../shared/therapy';
import { refusalThatGoesOn, refusalThatWorksOn } from '../shared/refusals';
import { someNode } from '../shared/walk';

type Rule = RuleContext<'caught' | 'unset' | 'goesOn' | 'worksOn' | 'unsigned'>;

/** Names of what is meant to let everybody through. */
const OPTIONAL =
  /optional|maybe|try[A-Z_]|anonymous|public|soft|lenient|guest|attach|enrich|load|refresh|logout|signout|ifpresent|ifavailable/i;
/** Names of what is meant to keep somebody out. */
const INSISTS = /require|ensure|must|only|protect|enforce|guard|secure|restrict|allow|can(?![a-z])|permit|private/i;
/** Names that speak of the caller, and of what they show. */
const CALLER =
  /verif|auth|jwt|session|token|permission|introspect|compare|decode|signature|credential|passw|secret|cookie|access|role|user|login|identity|allow|policy|guard|acl|caller|client|api_?key|context|req(uest)?$/i;
/** Permissions that the user of a phone or a page gives it: whether it may know where they are. They guard no data of others. */
const OF_DEVICE =
  /(location|position|camera|microphone|audio|notification|push|bluetooth|ble|photo|gallery|contact|calendar|storage|motion|sensor|android|ios)\w*permissions?|permissions?\w*(location|camera|microphone|notification|bluetooth|photo|contact|storage)/i;
/** Checks that ask how often somebody comes, not who it is. */
const OF_RATE = /rate_?limit|limiter|throttl|quota/i;
const CHECKS = /verif|auth|check|valid|decode|jwt|session|token|permission|introspect|compare/i;

export default defineRule({
  id: 'fail-open-authorization',
  title: 'A failed authorisation lets the caller in',
  threats: ['IOMT-LCM-03', 'IOMT-DEV-09'],
  cwe: ['CWE-755', 'CWE-863'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Therapy safety and fail-safe behaviour',
  triggers: ['catch', 'process.env', 'environ', { identifier: 'next' }, 'sendStatus', '.status(', 'signature', 'hmac'],
  hasSuggestions: true,
  messages: {
    caught:
      'When {{check}} throws, this lets the caller in all the same, so a broken or forged token opens patient data and device commands to anybody. Refuse in the catch: answer 401, return false or throw.',
    unset:
      'When {{name}} is not set, every caller is let in, so one forgotten setting opens patient data and device commands to anybody. Refuse, or stop at start-up when it is missing.',
    goesOn:
      'This refuses and goes on: next() further down lets the caller in all the same, so whoever may not still reads patient data and gives commands. Return here.',
    worksOn:
      'This answers that the caller may not, and goes on: what stands below is done all the same, so whoever may not still changes patient data and gives commands. Return here.',
    unsigned:
      'This looks at {{name}} only when one is sent: whoever leaves it out is believed, so forged events change orders and records. Refuse what comes without it.',
  },
  nodes: (rule) => ({
    CatchClause(node) {
      const attempt = node.parent as TSESTree.TryStatement;
      const fn = guardAround(node);
      if (!fn) return;
      const check = checkIn(attempt.block, rule) ?? askedBy(fn, attempt.block, rule);
      if (check === undefined || isOpenAnyway(fn, attempt.block, node, rule)) return;
      const open =
        opening(node.body, fn) ?? (leaves(node.body) || refusesIn(node.body) ? undefined : after(attempt, fn));
      if (open) report(open, check, fn, rule);
    },
    CallExpression(node) {
      toldByCallback(node, rule);
      const attempt = attemptBefore(node);
      const [handler] = node.arguments;
      if (!attempt || !handler || !isFunction(handler) || !handler.body) return;
      const fn = guardAround(node);
      const check = fn && (checkIn(attempt, rule) ?? askedBy(fn, attempt, rule));
      const open =
        fn && check !== undefined
          ? handler.body.type === 'BlockStatement'
            ? opening(handler.body, fn)
            : letsIn(handler.body, fn)
              ? handler.body
              : undefined
          : undefined;
      if (open && check !== undefined && !isOpenAnyway(fn!, attempt, handler, rule)) report(open, check, fn!, rule);
    },
    IfStatement(node) {
      const unsigned = optionalSignature(node, rule);
      if (unsigned)
        rule.report({
          node: node.test,
          messageId: 'unsigned',
          data: { name: unsigned.name },
          confidence: unsigned.isOfHook ? 'medium' : 'low',
        });
      const refusal = refusalThatGoesOn(node);
      if (refusal && guardAround(node, true))
        rule.report({
          node: refusal,
          messageId: 'goesOn',
          suggest: [{ title: 'Return here', fix: (fixer) => fixer.insertTextBefore(refusal, 'return ') }],
        });
      const answer = refusal ? undefined : refusalThatWorksOn(node);
      if (answer)
        rule.report({
          node: answer,
          messageId: 'worksOn',
          suggest: [{ title: 'Return here', fix: (fixer) => fixer.insertTextBefore(answer, 'return ') }],
        });
      const test = unwrap(node.test);
      if (test.type !== 'UnaryExpression' || test.operator !== '!') return;
      const name = valueName(test.argument);
      const fn = guardAround(node, true);
      if (
        !fn ||
        name === undefined ||
        !words(name).some((word) =>
          /^(secret|token|key|password|auth|jwt|credential|credentials|pin|apikey)$/.test(word),
        )
      )
        return;
      const value = rule.semantics.value(test.argument);
      if (value.labelled('environment').length === 0 && value.labelled('config').length === 0) return;
      const open = opening(node.consequent, fn);
      if (open)
        rule.report({
          node: open,
          messageId: 'unset',
          data: { name },
          trace: rule.semantics.trace({ node: open, via: [] }, value.labels[0]),
        });
    },
  }),
});

/** `jwt.verify(token, key, (error, claims) => …)`: a check that tells its callback of a failure. */
function toldByCallback(node: TSESTree.CallExpression, rule: Rule): void {
  const handler = node.arguments.at(-1);
  const check = valueName(node.callee) ?? '';
  if (!handler || !isFunction(handler) || !isCheck(check) || !isOfCaller(node) || readsNobody(node, rule)) return;
  const fn = guardAround(node);
  const open = fn && openingDespite(handler, fn);
  if (open && !isOpenAnyway(fn, node, handler, rule)) report(open, check, fn, rule);
}

/** What a handler of errors stands behind: `verify(token).then(…).catch(h)`, `policy.check(user).pipe(catchError(h))`. */
function attemptBefore(node: TSESTree.CallExpression): TSESTree.Node | undefined {
  const callee = unwrap(node.callee);
  if (callee.type === 'MemberExpression') return memberName(callee) === 'catch' ? callee.object : undefined;
  const pipe = valueName(callee) === 'catchError' && node.parent.type === 'CallExpression' ? node.parent : undefined;
  const piped = pipe && unwrap(pipe.callee);
  return piped?.type === 'MemberExpression' && memberName(piped) === 'pipe' ? piped.object : undefined;
}

/** Whom a function asks that is there to say yes or no, whatever the call is named: `hasPermission`, `canActivate`. */
function askedBy(fn: FunctionNode, attempt: TSESTree.Node, rule: Rule): string | undefined {
  if (!/^(is|has|can|may|check|verify|authori[sz]e|authenticate)(?![a-z])/.test(functionName(fn) ?? ''))
    return undefined;
  let found: string | undefined;
  someNode(
    attempt,
    (one) => {
      if (one.type === 'CallExpression' && !preparesOnly(one) && !asksForRate(one) && !isLazy(one, rule))
        found = displayName(one.callee) ?? found;
      return false;
    },
    (one) => isWithin(attempt, one, rule),
  );
  return found;
}

/** `await this.initModels();` is told nothing of the caller, and what it says is not heard: it gets something ready. */
function preparesOnly(call: TSESTree.CallExpression): boolean {
  const statement = call.parent.type === 'AwaitExpression' ? call.parent.parent : call.parent;
  return call.arguments.length === 0 && statement.type === 'ExpressionStatement';
}

/**
 * `of(true)`, `store.pipe(select(…))`: puts together what is asked later, when somebody subscribes. It cannot fail here, and
 * what fails then comes to no `catch`.
 */
function isLazy(call: TSESTree.CallExpression, { semantics }: Rule): boolean {
  const callee = unwrap(call.callee);
  if (callee.type === 'MemberExpression')
    return memberName(callee) === 'pipe' && [...semantics.module.sources].some((source) => REACTIVE.test(source));
  return semantics
    .value(callee)
    .atoms.some(
      (atom) =>
        (atom.kind === 'external' && REACTIVE.test(atom.package)) ||
        (atom.kind === 'member' && REACTIVE.test(atom.library ?? '')),
    );
}
const REACTIVE = /^(rxjs($|\/)|@ngrx\/)/;

/** False for a function that an operator calls when somebody subscribes: what it throws comes to no `catch` around. */
function isWithin(attempt: TSESTree.Node, node: TSESTree.Node, rule: Rule): boolean {
  const { parent } = node;
  return !(
    attempt.parent?.type === 'TryStatement' &&
    isFunction(node) &&
    parent?.type === 'CallExpression' &&
    isLazy(parent, rule)
  );
}

function report(node: TSESTree.Node, check: string, fn: FunctionNode, rule: Rule): void {
  if (isAskedToRefuse(fn, rule)) return;
  const call =
    node.type === 'CallExpression'
      ? node
      : node.type === 'ReturnStatement' && node.argument?.type === 'CallExpression'
        ? node.argument
        : undefined;
  const response = call && responseName(node);
  rule.report({
    node,
    messageId: 'caught',
    data: { check },
    ...(isPageGuard(fn, rule) && { severity: 'info' as const, confidence: 'low' as const }),
    ...(call &&
      response !== undefined && {
        suggest: [
          {
            title: 'Answer 401 in place of next()',
            fix: (fixer) => fixer.replaceText(call, `${response}.sendStatus(401)`),
          },
        ],
      }),
  });
}

/** The name of the response parameter of a middleware `(req, res, next)`. */
function responseName(node: TSESTree.Node): string | undefined {
  for (let fn = functionAround(node); fn; fn = functionAround(fn)) {
    const second = fn.params.length >= 3 ? fn.params[1] : undefined;
    if (second?.type === 'Identifier') return second.name;
  }
  return undefined;
}

/** The function around that decides who may go on: by its name, or as a middleware whose body checks. */
function guardAround(node: TSESTree.Node, byName = false): FunctionNode | undefined {
  for (let fn = functionAround(node); fn; fn = functionAround(fn)) {
    const name = functionName(fn) ?? '';
    if (OPTIONAL.test(name)) return undefined;
    const isMiddleware = fn.params.some((parameter) => parameter.type === 'Identifier' && parameter.name === 'next');
    if (isGuardName(name) || /^(canActivate|canActivateChild|authorize|authenticate)$/.test(name)) return fn;
    if (
      isMiddleware &&
      (!byName ||
        someNode(
          fn,
          (one) =>
            one.type === 'MemberExpression' &&
            /^(authorization|headers|session|cookies|user)$/.test(memberName(one) ?? ''),
        ))
    )
      return isMiddleware && OPTIONAL.test(ownerName(fn)) ? undefined : fn;
  }
  return undefined;
}

/** A middleware is often returned by the function that has the name. */
function ownerName(fn: FunctionNode): string {
  const outer = functionAround(fn);
  return outer ? (functionName(outer) ?? '') : '';
}

/** A guard by its name, or by that of the function that makes it: `requireSession`. */
function insists(fn: FunctionNode): boolean {
  return [functionName(fn) ?? '', ownerName(fn)].some((name) => INSISTS.test(name));
}

/** Nobody was to be kept out here, for who may do what is asked behind it. */
function isOpenAnyway(fn: FunctionNode, attempt: TSESTree.Node, handler: TSESTree.Node, rule: Rule): boolean {
  return (
    !insists(fn) &&
    (onlyIdentifies(fn, attempt, handler) || letsNobodyPass(fn, attempt)) &&
    !standsBeforeBroadcasts(fn, rule)
  );
}

/** A name that speaks of a check; `logAuthEvent`, `publishSessionEnded` tell others of what was decided before. */
function isCheck(name: string): boolean {
  const [first = '', second = ''] = words(name);
  const tells = TELLS.test(first) && second !== '' && !/^(in|on|and|or|if|when)$/.test(second);
  return CHECKS.test(name) && !tells && !/^decodeURI(Component)?$/.test(name);
}
const TELLS = /^(log|record|audit|track|publish|emit|notify)$/;

/** The name of the call in an attempt that checks who is calling. */
function checkIn(node: TSESTree.Node, rule: Rule): string | undefined {
  let found: string | undefined;
  someNode(
    node,
    (one) => {
      if (one.type !== 'CallExpression') return false;
      const name = valueName(one.callee) ?? '';
      if (!isCheck(name) || name === 'next' || !isOfCaller(one) || readsNobody(one, rule)) return false;
      found = name;
      return true;
    },
    (one) => isWithin(node, one, rule),
  );
  return found;
}

/** `limiter.consume(req)`, and `super.canActivate(context)` of a class that is, or extends, a guard of that kind. */
function asksForRate(call: TSESTree.CallExpression): boolean {
  const callee = unwrap(call.callee);
  const owner = callee.type === 'MemberExpression' && callee.object.type === 'Super' ? classAround(call) : undefined;
  return [displayName(callee), owner?.id?.name, owner?.superClass && displayName(owner.superClass)].some((name) =>
    OF_RATE.test(name ?? ''),
  );
}

/** `validateEndpointId(id)` looks at what was sent, not at who sends it; `permissions.check(user)` asks for the caller. */
function isOfCaller(call: TSESTree.CallExpression): boolean {
  const fn = functionAround(call);
  if (OF_DEVICE.test(valueName(call.callee) ?? '') || asksForRate(call)) return false;
  return [displayName(call.callee), fn && functionName(fn), ...call.arguments.map(displayName)].some(
    (name) => name !== undefined && CALLER.test(name),
  );
}

/**
 * `checkVersion(req)`: a function of the workspace that is given the request and reads of it but the application, which is
 * the same for every caller.
 */
function readsNobody(call: TSESTree.CallExpression, { semantics }: Rule): boolean {
  const functions = semantics.called(call);
  return (
    functions.length > 0 &&
    functions.every(
      ({ node: { params }, module }) =>
        params.length > 0 &&
        params.every(
          (one) =>
            one.type === 'Identifier' &&
            (module.variableOf(one)?.references ?? []).every(({ identifier }) => readsApplication(identifier)),
        ),
    )
  );
}
function readsApplication({ parent }: { parent?: TSESTree.Node }): boolean {
  return parent?.type === 'MemberExpression' && /^(app|locals|log|logger)$/.test(memberName(parent) ?? '');
}

/** `if (isOnBlocklist(user)) throw …` wherever the module asks: what says yes refuses. */
function isAskedToRefuse(fn: FunctionNode, { semantics }: Rule): boolean {
  const name = functionName(fn);
  const asked = semantics.module.calls.filter(
    (call): call is TSESTree.CallExpression =>
      call.type === 'CallExpression' &&
      name !== undefined &&
      valueName(call.callee) === name &&
      semantics.called(call).some(({ node }) => node === fn),
  );
  return asked.length > 0 && asked.every(refusesWhereTrue);
}
function refusesWhereTrue(call: TSESTree.CallExpression): boolean {
  let at: TSESTree.Node = call;
  while (
    at.parent &&
    (at.parent.type === 'AwaitExpression' || (at.parent.type === 'LogicalExpression' && at.parent.operator === '||'))
  )
    at = at.parent;
  const { parent } = at;
  return (
    parent?.type === 'IfStatement' && parent.test === at && leaves(parent.consequent) && refusesIn(parent.consequent)
  );
}
