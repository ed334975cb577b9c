import type { TSESTree } from '@typescript-eslint/utils';
import type { Env } from './env';
import type { ResultModel, TypeName } from '../models/vocabulary';
import { applyPattern } from './bindings';
import type { Evaluator, Site } from './evaluate';
import { argumentSchema } from './graphql-types';
import { handedDatabase } from './handed-databases';
import { madeBy } from './queues';
import { clear, resultValue } from './results';
import { throughSchema } from './schemas';
import { isClass, unwrap } from './syntax';
import { typeEvidence } from './types';
import { Value, type Atom, type FunctionNode } from './value';
import { calledBackWith } from './callbacks';

/**
 * The value of (a part of) a parameter. Inside a call that is followed it is the argument. Otherwise it stands for
 * whatever a caller gives, together with what is known of every caller: its type, its default, the model of the library
 * that calls it back, the array whose elements it is called with.
 */
export function parameterValue(
  ev: Evaluator,
  fn: FunctionNode,
  index: number,
  identifier: TSESTree.Identifier,
  site: Site,
): Value {
  const pattern = fn.params[index]!;
  const env = boundBy(fn, site.env);
  let whole: Value;
  if (env) {
    whole = pattern.type === 'RestElement' ? restArguments(env.args, index) : (env.args[index] ?? Value.undefined);
    if (!tells(whole))
      whole = Value.join(
        [whole, annotated(ev, pattern, site), ...handedDatabase(ev, fn, index, { module: site.module })].filter(
          (value) => value !== Value.unknown || whole === value,
        ),
      );
  } else {
    whole = unbound(ev, fn, index, pattern, site);
  }
  return applyPattern(ev, pattern, identifier, whole, site);
}

/** The environment that gives a function its arguments: its own, or that of the class it constructs. */
function boundBy(fn: FunctionNode, env: Env | undefined): Env | undefined {
  for (let at = env; at; at = at.outer) {
    if (at.of === fn) return at;
    if (
      isClass(at.of) &&
      fn.parent?.type === 'MethodDefinition' &&
      fn.parent.kind === 'constructor' &&
      fn.parent.parent.parent === at.of
    )
      return at;
  }
  return undefined;
}

function restArguments(args: readonly Value[], index: number): Value {
  const items = args.slice(index);
  return new Value(
    [{ kind: 'array', items, open: false }],
    items.flatMap((item) => item.labels),
  );
}

function tells(value: Value): boolean {
  return value.atoms.some((atom) => atom.kind !== 'unknown' && atom.kind !== 'parameter' && atom.kind !== 'external');
}

function annotated(ev: Evaluator, pattern: TSESTree.Parameter, site: Site): Value {
  const annotation = annotationOf(pattern);
  return annotation ? typeEvidence(ev, annotation, { module: site.module }) : Value.unknown;
}

function annotationOf(pattern: TSESTree.Parameter): TSESTree.TypeNode | undefined {
  const inner = pattern.type === 'TSParameterProperty' ? pattern.parameter : pattern;
  const target = inner.type === 'AssignmentPattern' ? inner.left : inner;
  return 'typeAnnotation' in target ? target.typeAnnotation?.typeAnnotation : undefined;
}

function unbound(ev: Evaluator, fn: FunctionNode, index: number, pattern: TSESTree.Parameter, site: Site): Value {
  const symbol = Value.of({ kind: 'parameter', node: fn, index, path: [] });
  const calledBack = calledBackWith(ev, fn, index, { module: site.module });
  const evidence = [
    annotated(ev, pattern, site),
    ...decorated(ev, pattern, site),
    ...handled(ev, fn, index, site),
    ...calledBack,
    ...(calledBack.length === 0 ? [...conventional(ev, fn, index, site), ...handedDatabase(ev, fn, index, site)] : []),
  ];
  const known = evidence.filter((value) => value !== Value.unknown && value.atoms.length > 0);
  // Nobody but the one it is handed to calls a function that stands in a call.
  const isInline =
    calledBack.length > 0 &&
    known.length > 0 &&
    fn.type !== 'FunctionDeclaration' &&
    (fn.parent?.type === 'CallExpression' || fn.parent?.type === 'NewExpression');
  return Value.join(isInline ? known : [symbol, ...known]);
}

/** Names by which the response of a route is known where nothing else tells; a file needs one of them. */
export const CONVENTIONAL_RESPONSE = { names: ['res', '_res', 'response', '_response'], package: 'express' } as const;

/**
 * `(req, res) => …` without types, registered as a route in a file that is not known from here: by a convention that knows
 * no exception in practice, the first is a request and the second its response.
 */
function conventional(ev: Evaluator, fn: FunctionNode, index: number, site: Site): readonly Value[] {
  const name = (at: number): string | undefined => {
    const parameter = fn.params[at];
    return parameter?.type === 'Identifier' && !parameter.typeAnnotation ? parameter.name : undefined;
  };
  const isRequest = /^_?req(uest)?$/.test(name(index) ?? '') && isResponseName(name(index + 1));
  const isResponse = index > 0 && isResponseName(name(index)) && /^_?req(uest)?$/.test(name(index - 1) ?? '');
  const type: TypeName | undefined = isRequest ? 'express#Request' : isResponse ? 'express#Response' : undefined;
  if (!type || !ev.models.type(type)) return [];
  return [
    resultValue(
      ev,
      { type },
      { receiver: undefined, args: () => undefined, name: 'the route', node: fn.params[index]!, site },
    ),
  ];
}

function isResponseName(name: string | undefined): boolean {
  return (CONVENTIONAL_RESPONSE.names as readonly (string | undefined)[]).includes(name);
}

/** `@MessagePattern('bolus') give(order)`: what the framework calls a method with whose parameters say nothing. */
function handled(ev: Evaluator, fn: FunctionNode, index: number, site: Site): readonly Value[] {
  const { parent } = fn;
  if (parent?.type !== 'MethodDefinition' || parent.decorators.length === 0) return [];
  if (fn.params.some((one) => 'decorators' in one && (one.decorators?.length ?? 0) > 0)) return [];
  return parent.decorators.flatMap((decorator) => {
    const expression = unwrap(decorator.expression);
    const callee = ev.evaluate(expression.type === 'CallExpression' ? expression.callee : expression, {
      module: site.module,
    });
    return callee.atoms.flatMap((atom) => {
      const model = atom.kind === 'member' ? atom.model.call?.handles?.params?.[index] : undefined;
      if (!model || atom.kind !== 'member') return [];
      return [given(ev, model, atom.name, decorator, site)];
    });
  });
}

function given(ev: Evaluator, model: ResultModel, name: string, node: TSESTree.Decorator, site: Site): Value {
  const call = unwrap(node.expression);
  return resultValue(ev, model, {
    receiver: undefined,
    args: () => undefined,
    name: `@${name.replace(/^.*\./, '')}()`,
    node,
    site,
    ...(call.type === 'CallExpression' && call.arguments.length > 0 && { made: madeBy(ev, call, site) }),
  });
}

/** `@Body() order`: what the framework puts in. */
function decorated(ev: Evaluator, pattern: TSESTree.Parameter, site: Site): readonly Value[] {
  const decorators = 'decorators' in pattern ? (pattern.decorators ?? []) : [];
  return decorators.flatMap((decorator) => {
    const expression = unwrap(decorator.expression);
    const callee = ev.evaluate(expression.type === 'CallExpression' ? expression.callee : expression, {
      module: site.module,
    });
    return callee.atoms.flatMap((atom) => {
      const model = atom.kind === 'member' ? atom.model.call?.decorates : undefined;
      if (!model || atom.kind !== 'member') return [];
      const whole = given(ev, model, atom.name, decorator, site);
      // `@Query('ward')` gives a part.
      const [part, ...rest] = expression.type === 'CallExpression' ? expression.arguments : [];
      const isPart = !atom.model.call?.byName && part?.type === 'Literal' && typeof part.value === 'string';
      const value = isPart ? ev.property(whole, part.value as string, site, decorator) : whole;
      const others = isPart || !part || atom.model.call?.byName ? rest : [part, ...rest];
      const schema = model.isTyped && argumentSchema(ev, others, annotationOf(pattern), site);
      const typed = schema ? throughSchema(schema, value.labels, site) : value;
      return [others.reduce((at, pipe) => piped(ev, at, pipe, site), typed)];
    });
  });
}

/** `@Param('id', ParseIntPipe)`: what the pipe, a class or an instance, makes of the value before the method gets it. */
function piped(ev: Evaluator, value: Value, pipe: TSESTree.CallExpressionArgument, site: Site): Value {
  if (pipe.type === 'SpreadElement') return value;
  const inner = { module: site.module };
  const instances = ev
    .evaluate(pipe, inner)
    .atoms.flatMap((atom): readonly Atom[] =>
      atom.kind === 'member' && atom.model.construct?.result?.type
        ? [{ kind: 'instance', type: atom.model.construct.result.type }]
        : [atom],
    );
  const [transform] = ev.property(new Value(instances), 'transform', site, pipe).atoms;
  return transform?.kind === 'member' ? clear(value, transform.model.call?.result?.clears ?? []) : value;
}
