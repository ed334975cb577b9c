import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Module } from '../../semantics/module';
import { isClass, keyName, memberName, methodName, unwrap } from '../../semantics/syntax';
import type { ClassNode, Value } from '../../semantics/value';
import { classAround } from '../../semantics/classes';
import { decoratorName, lastName, literalText } from './expressions';
import { subscribersOf } from './entity-subscribers';
import { mentions } from './mentions';

type Rule = RuleContext<string>;

/** Where the fields of a kind of records are declared, by a schema, a `define` or a class. */
export interface RecordModel {
  /** `Patient` of `mongoose.model('Patient', …)`, or of the class. */
  readonly name: string | undefined;
  /** The object that lists the fields, or the class of an entity. */
  readonly fields: TSESTree.ObjectExpression | ClassNode | undefined;
  readonly module: Module;
  /** Calls by which hooks and plugins are put on; what else may do so is not known when `isOpen`. */
  readonly hooks: readonly TSESTree.CallExpression[];
  readonly isOpen: boolean;
}
/** What is done to records: the hooks of an object mapper hang on it. */
export type Write = 'save' | 'many' | 'update';

const REGISTERS = /^(pre|post|plugin|addHook|hook|before[A-Z]\w*)$/;
const DECORATED = /^(Before(Insert|Update|Create|Save|Upsert|Validate|Bulk\w*)|Pre|PreSave|Plugin|plugin|pre|Hook)$/;

/** The models that a value may be, or that are injected into the field a node reads. */
export function recordModels(value: Value, node: TSESTree.Node, module: Module, rule: Rule): readonly RecordModel[] {
  const found = value.atoms.flatMap((atom): readonly RecordModel[] => {
    if (atom.kind === 'class' || atom.kind === 'object-of') return [ofClass(atom.node, atom.module, rule)];
    if (atom.kind !== 'instance' || !atom.made) return [];
    const { node: call, module: of, args } = atom.made;
    if (atom.type === 'mongoose#Model') return ofMongoose(call, of, args[1], rule);
    return atom.type === 'sequelize#definedModel' ? [ofDefine(call, of)] : [];
  });
  return found.length > 0 ? found : injected(node, module, rule);
}

function ofMongoose(
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  module: Module,
  schema: Value | undefined,
  rule: Rule,
): readonly RecordModel[] {
  const name = literalText(call.arguments[0]);
  const callee = unwrap(call.callee);
  // What the base of a discriminator does is done to its kinds as well.
  const base =
    callee.type === 'MemberExpression' && memberName(callee) === 'discriminator'
      ? recordModels(rule.semantics.value(callee.object, module), callee.object, module, rule)
      : [];
  const literal = call.arguments[1] && unwrap(call.arguments[1]);
  if (literal?.type === 'ObjectExpression')
    return [{ name, fields: literal, module, hooks: base.flatMap((one) => one.hooks), isOpen: false }];
  const made = (schema?.atoms ?? []).flatMap((atom) =>
    atom.kind === 'instance' && atom.type === 'mongoose#Schema' && atom.made ? [atom.made] : [],
  );
  if (made.length === 0) return [{ name, fields: undefined, module, hooks: [], isOpen: true }];
  return made.map((one) => {
    const fields = one.node.arguments[0] && unwrap(one.node.arguments[0]);
    return {
      name,
      fields: fields?.type === 'ObjectExpression' ? fields : undefined,
      module: one.module,
      hooks: [...hooksOn(one.node, one.module), ...base.flatMap(({ hooks }) => hooks)],
      isOpen: base.some(({ isOpen }) => isOpen),
    };
  });
}

/** `sequelize.define('User', fields, { hooks })` */
function ofDefine(call: TSESTree.CallExpression | TSESTree.NewExpression, module: Module): RecordModel {
  const [first, second, third] = call.arguments;
  const fields = second && unwrap(second);
  const options = third && unwrap(third);
  return {
    name: literalText(first),
    fields: fields?.type === 'ObjectExpression' ? fields : undefined,
    module,
    hooks: hooksOn(call, module),
    isOpen:
      options !== undefined &&
      (options.type !== 'ObjectExpression' ||
        options.properties.some((one) => one.type !== 'Property' || keyName(one) === 'hooks')),
  };
}

/** An entity or derived model, and what its file puts on it: `User.init(…)`, `UserSchema.pre(…)`. */
function ofClass(node: ClassNode, module: Module, rule: Rule): RecordModel {
  const hooks = module.calls.filter(
    (call): call is TSESTree.CallExpression =>
      call.type === 'CallExpression' &&
      call.callee.type === 'MemberExpression' &&
      REGISTERS.test(methodName(call) ?? ''),
  );
  const init = module.calls.find((call) => 'callee' in call && lastName(call.callee) === 'init' && isOn(call, node));
  const listed = init && 'arguments' in init ? init.arguments[0] && unwrap(init.arguments[0]) : undefined;
  const options = init && 'arguments' in init ? init.arguments[1] && unwrap(init.arguments[1]) : undefined;
  return {
    name: node.id?.name,
    fields: listed?.type === 'ObjectExpression' ? listed : node,
    module,
    hooks,
    isOpen:
      isDecorated(node, module, rule) ||
      (options?.type === 'ObjectExpression' &&
        options.properties.some((one) => one.type !== 'Property' || keyName(one) === 'hooks')),
  };
}

function isOn(call: TSESTree.Node, node: ClassNode): boolean {
  const callee = 'callee' in call ? unwrap(call.callee as TSESTree.Node) : undefined;
  return callee?.type === 'MemberExpression' && lastName(callee.object) === node.id?.name;
}

/** Listeners and transformers that decorators name, on the class or its members. */
function isDecorated(node: ClassNode, module: Module, rule: Rule): boolean {
  const all = [...node.decorators, ...node.body.body.flatMap((one) => ('decorators' in one ? one.decorators : []))];
  return (
    all.some((one) => DECORATED.test(decoratorName(one) ?? '')) ||
    all.some(
      ({ expression }) =>
        expression.type === 'CallExpression' &&
        expression.arguments.some(
          (one) =>
            one.type === 'ObjectExpression' &&
            one.properties.some((part) => part.type === 'Property' && /^(transformer|set)$/.test(keyName(part) ?? '')),
        ),
    ) ||
    node.body.body.some((one) => one.type === 'MethodDefinition' && one.kind === 'set') ||
    (node.superClass !== null && isInherited(node.superClass, module, rule))
  );
}

/** What a class of the workspace above it puts on; one of a package that is not known may do anything. */
function isInherited(superclass: TSESTree.Node, module: Module, rule: Rule): boolean {
  return rule.semantics
    .value(superclass, module)
    .atoms.some((atom) =>
      atom.kind === 'class'
        ? isDecorated(atom.node, atom.module, rule)
        : atom.kind === 'external' && !/^(typeorm|sequelize|mongoose|@mikro-orm)/.test(atom.package),
    );
}

/** The hooks on a schema or model by the name that it gets where it is made. */
function hooksOn(made: TSESTree.Node, module: Module): readonly TSESTree.CallExpression[] {
  let at = made.parent;
  while (at && /^(TSAsExpression|AwaitExpression|TSNonNullExpression)$/.test(at.type)) at = at.parent;
  const target = at?.type === 'VariableDeclarator' ? at.id : at?.type === 'AssignmentExpression' ? at.left : undefined;
  const name = target && lastName(target);
  const chained = at?.type === 'MemberExpression' && at.parent.type === 'CallExpression' ? [at.parent] : [];
  if (name === undefined) return chained;
  return module.calls.filter((call): call is TSESTree.CallExpression => {
    const callee = call.type === 'CallExpression' ? unwrap(call.callee) : undefined;
    return (
      callee?.type === 'MemberExpression' &&
      REGISTERS.test(memberName(callee) ?? '') &&
      rootName(callee.object) === name
    );
  });
}

/** `schema` of `schema.pre(…).plugin(…)`. */
function rootName(node: TSESTree.Node): string | undefined {
  let at = unwrap(node);
  while (at.type === 'CallExpression' && at.callee.type === 'MemberExpression') at = unwrap(at.callee.object);
  return lastName(at);
}

/** `@InjectModel(User.name) users`, `@InjectRepository(User) users`, `users: Repository<User>`: the class of the records. */
function injected(node: TSESTree.Node, module: Module, rule: Rule): readonly RecordModel[] {
  const at = unwrap(node);
  const owner = at.type === 'MemberExpression' && at.object.type === 'ThisExpression' ? classAround(at) : undefined;
  const name = lastName(at);
  if (!owner || name === undefined) return [];
  for (const member of owner.body.body) {
    const parameters =
      member.type === 'MethodDefinition' && member.kind === 'constructor' ? member.value.params : [member];
    for (const one of parameters) {
      const inner = one.type === 'TSParameterProperty' ? one.parameter : one;
      const own =
        inner.type === 'Identifier' ? inner.name : inner.type === 'PropertyDefinition' ? keyName(inner) : undefined;
      if (own !== name) continue;
      const given = 'decorators' in one ? one.decorators.flatMap(({ expression }) => argumentOf(expression)) : [];
      const annotation = 'typeAnnotation' in inner ? inner.typeAnnotation?.typeAnnotation : undefined;
      const typed = annotation?.type === 'TSTypeReference' ? (annotation.typeArguments?.params ?? []) : [];
      const names = [...given, ...typed.flatMap((type) => (type.type === 'TSTypeReference' ? [type.typeName] : []))];
      const classes = names.flatMap((entity) =>
        rule.semantics
          .value(entity, module)
          .atoms.flatMap((atom) => (atom.kind === 'class' ? [ofClass(atom.node, atom.module, rule)] : [])),
      );
      if (classes.length > 0) return classes;
    }
  }
  return [];
}

function argumentOf(decorator: TSESTree.Expression): readonly TSESTree.Node[] {
  const first = decorator.type === 'CallExpression' ? decorator.arguments[0] : undefined;
  if (!first) return [];
  return first.type === 'MemberExpression' && memberName(first) === 'name' ? [first.object] : [first];
}

/** The names of the fields that the model declares. */
export function declaredNames({ fields }: RecordModel): readonly string[] {
  if (!fields) return [];
  const parts: readonly TSESTree.Node[] = isClass(fields) ? fields.body.body : fields.properties;
  return parts.flatMap((one) =>
    one.type === 'Property' || one.type === 'PropertyDefinition' ? (keyName(one) ?? []) : [],
  );
}

/** True for what an object mapper does not write, because the entity has no column of that name. */
export function isLeftOut(model: RecordModel, field: string): boolean {
  const { fields } = model;
  return (
    fields !== undefined &&
    isClass(fields) &&
    fields.superClass === null &&
    fields.decorators.some((one) => decoratorName(one) === 'Entity') &&
    !declaredNames(model).includes(field)
  );
}

/** What the model declares of one field: the value of its property. */
export function declarationOf({ fields }: RecordModel, name: string): TSESTree.Node | undefined {
  const parts: readonly TSESTree.Node[] = !fields ? [] : isClass(fields) ? fields.body.body : fields.properties;
  for (const one of parts)
    if ((one.type === 'Property' || one.type === 'PropertyDefinition') && keyName(one) === name)
      return one.type === 'Property' ? unwrap(one.value) : one;
  return undefined;
}

/**
 * True when the model itself makes something of a field before it is stored, or when that cannot be known: a hook that
 * runs at this kind of write and speaks of hashes or of the field, a plugin from elsewhere, a setter of the field.
 */
export function mayTransform(model: RecordModel, field: string, write: Write, rule: Rule): boolean {
  if (model.isOpen || !model.fields) return true;
  if (isClass(model.fields) && subscribersOf(model.fields, rule).some((one) => mentions(one, MAKES_SECRET, rule, 1)))
    return true;
  const declared = declarationOf(model, field);
  if (
    declared?.type === 'ObjectExpression' &&
    declared.properties.some((one) => one.type !== 'Property' || /^(set|get|transformer)$/.test(keyName(one) ?? ''))
  )
    return true;
  return model.hooks.some((call) => {
    if (!runsAt(call, write, rule, model.module)) return false;
    const work = call.arguments.at(-1);
    if (!work) return false;
    const known = rule.semantics.value(work, model.module).atoms.some((atom) => atom.kind === 'function');
    return !known || mentions({ node: work, module: model.module }, MAKES_SECRET, rule, 1);
  });
}

const MAKES_SECRET = /hash|crypt|argon|pbkdf|passw|pwd|digest|credential/i;

/** Mongoose runs the hooks of `save` for documents only, not for updates and lists that go to the data base directly. */
function runsAt(call: TSESTree.CallExpression, write: Write, rule: Rule, module: Module): boolean {
  const method = methodName(call) ?? '';
  if (method !== 'pre') return method !== 'post';
  const [first] = call.arguments;
  const events = (first ? rule.semantics.value(first, module).atoms : []).flatMap((atom) =>
    atom.kind === 'array' ? atom.items.flatMap((item) => item.constants()) : atom.kind === 'const' ? [atom.value] : [],
  );
  if (events.length === 0 || events.some((event) => typeof event !== 'string')) return true;
  const wanted = { save: /save|validate/, many: /insertMany/, update: /update|replace/i }[write];
  return events.some((event) => wanted.test(String(event)));
}
