import type { Hazard, Label } from './labels';
import type { Role } from './roles';

/**
 * The vocabulary in which a model says what a library's API means. Models are plain data: the ones of this folder, the
 * users' own in `vitalint.config.json`, and the generated schema all have these shapes.
 */
export interface LibraryModel {
  /** npm package name, `node:`-prefixed built-in module, or `globals` for what needs no import. */
  readonly package: string;
  /** Semver range of the versions whose type declarations this model was read from. */
  readonly versions: string;
  /** Other packages with the same API: forks, compatibility builds, subpath builds. */
  readonly aliases?: readonly string[];
  /** Where the declarations live when not in the package itself, e.g. `@types/ws`. */
  readonly typings?: string;
  /** Why the model cannot be checked against declarations from the npm registry; absent when it is checked. */
  readonly unchecked?: string;
  /**
   * What exists although the declarations leave it out, by its path in the model (`default`, `#Socket.auth`), with the
   * reason and the place where it is seen. The check reports an entry that is not needed.
   */
  readonly undeclared?: Readonly<Record<string, string>>;
  /**
   * What the module exports, by export name. `default` is the default export and, for CommonJS packages, what
   * `require` gives; a member not found on `default` is looked up among the named exports.
   */
  readonly exports: Readonly<Record<string, MemberModel>>;
  /** Instance types, named as the package exports them, so that a type annotation is evidence. */
  readonly types?: Readonly<Record<string, TypeModel>>;
  /** Shapes of option objects shared by several parameters. */
  readonly options?: Readonly<Record<string, OptionsModel>>;
  /** Names of global namespaces in which the declarations of the package also put its types: `fhir4.Patient`. */
  readonly namespaces?: readonly string[];
  /** Functions that the framework calls because of the file they stand in and the name they are exported by. */
  readonly conventions?: readonly Convention[];
}

export interface Convention {
  /** Globs of the files, for absolute paths. */
  readonly files: readonly string[];
  /** The names of the exports that are called; `default` for the default export. */
  readonly exports: readonly string[];
  /**
   * The names of its first parameters, each with its usual spellings, where a function of another purpose may well have the
   * same name in such a file. A destructured parameter has any name.
   */
  readonly parameters?: readonly (readonly string[])[];
  readonly handler: CallbackModel;
}

/** `#Name` is a type of the same library, `package#Name` of another one. */
export type TypeName = `${string}#${string}`;

/** A member of a module, an object or an instance. Several facets may be given: a function can have properties. */
export interface MemberModel {
  /** What a call of the member means. */
  readonly call?: CallModel;
  /** What `new` on the member means. */
  readonly construct?: CallModel;
  /** What reading the member gives. */
  readonly read?: ResultModel;
  /** What a value assigned to the member becomes. */
  readonly write?: ParamModel;
  /** Members of the member: statics, namespaces, nested objects. The key `*` says what is written to any other property. */
  readonly members?: Readonly<Record<string, MemberModel>>;
}

export interface TypeModel {
  /** Types whose members this one has too. */
  readonly extends?: readonly TypeName[];
  /** Labels that every value of this type carries. */
  readonly labels?: readonly Label[];
  readonly members: Readonly<Record<string, MemberModel>>;
  /** Every other member, where the program's own schema gives the names: the models of a Prisma client. */
  readonly others?: MemberModel;
  /** What calling an instance means, for callable instances. */
  readonly call?: CallModel;
  /** For types of handlers: what a function declared with this type is called with. */
  readonly callback?: CallbackModel;
}

export interface CallModel {
  /** Roles of the call as a whole: the rule gets the call node and all arguments. */
  readonly roles?: readonly RoleModel[];
  /** Parameters by position. A parameter model may have several facets; each applies to values of its kind. */
  readonly params?: readonly ParamModel[];
  /** All arguments beyond `params`. */
  readonly rest?: ParamModel;
  readonly result?: ResultModel;
  /**
   * The call registers a listener: the first argument names the event, the last one is the listener. The key `*` is any
   * event not named.
   */
  readonly events?: Readonly<Record<string, CallbackModel>>;
  /**
   * The call is a check of an argument: for `returns-true` the argument is harmless for the hazards where the call gave a
   * truthy result, for `returns-false` where it gave a falsy one (no error), for `throws` wherever the call came back at all.
   */
  readonly guards?: {
    readonly param: number;
    readonly clears: readonly Hazard[] | 'all';
    readonly how: 'returns-true' | 'returns-false' | 'throws';
  };
  /** The decorator use of the call (`@Body()`): what the decorated parameter or property gets. */
  readonly decorates?: ResultModel;
  /** The first argument of the decorator names the whole of what is given, `@InjectQueue('reports')`, not a part of it. */
  readonly byName?: true;
  /**
   * Position of a plugin: the function in that argument is called with the others, each in its place, as
   * `register(plugin, options)` calls `plugin(instance, options)`.
   */
  readonly plugin?: number;
  /**
   * The decorator use of the call on a method: what the framework calls the method with, where none of its parameters has
   * a decorator of its own.
   */
  readonly handles?: CallbackModel;
  /** The callback runs before the handlers of requests, with the same request: they find there what it sets. */
  readonly prepares?: true;
  /** The call puts a job into a queue, from which a processor of the application takes it. */
  readonly sends?: SendsModel;
  /** The call, or the decorator on a class or method, makes a function a processor of the jobs of a queue. */
  readonly receives?: QueueUse;
}

/** Which queue a call is about. */
export interface QueueUse {
  /**
   * What names the queue: an argument, by its position; the first argument of the call that made the receiver, an instance
   * of this type; or, for the decorator of a method, that of its class.
   */
  readonly queue: number | TypeName | 'class';
  /** The position of the argument that names the kind of job; a name is a text, a list of them, or `{ name }`. */
  readonly message?: number;
}

export interface SendsModel extends QueueUse {
  /** The position of what the job carries; where the library lets the name of the kind be left out, with the name given. */
  readonly data: number;
  /** The argument is a list of jobs, each with its `data`. */
  readonly list?: true;
}

/** A role, or a role given only under a condition on the same call. */
export type RoleModel = Role | { readonly role: Role; readonly when: Condition };

/** A condition on an argument, or on an option (dotted path) of it. */
export interface Condition {
  /** Position of the argument; 0 when absent. */
  readonly param?: number;
  /** Dotted path of an option inside the argument. */
  readonly option?: string;
  /** `falsy` includes absent; `truthy` needs a known truthy value. An unknown value meets none of the conditions. */
  readonly is: 'absent' | 'present' | 'falsy' | 'truthy';
}

export type OptionsModel = Readonly<Record<string, ParamModel>>;

/** What a value means when it arrives in a parameter, an option or an assigned property. */
export interface ParamModel {
  readonly roles?: readonly RoleModel[];
  /** When it is an object: its properties, or the name (`#Name`, `package#Name`) of a shared options shape. Key `*`: any other property. */
  readonly options?: OptionsModel | TypeName;
  /** When it is an array: its elements. */
  readonly items?: ParamModel;
  /** When it is a function: what it is called with and what its result means. */
  readonly callback?: CallbackModel;
}

export interface CallbackModel {
  readonly params?: readonly ResultModel[];
  readonly returns?: ParamModel;
}

/** What comes out of a call, a property or a callback argument. Promises are transparent: this is the settled value. */
export interface ResultModel {
  /** The model type of the value. */
  readonly type?: TypeName;
  readonly labels?: readonly Label[];
  /** When it is a text: what it begins with, one of these. */
  readonly begins?: readonly string[];
  /** When it is an array or iterable: its elements. */
  readonly items?: ResultModel;
  readonly properties?: Readonly<Record<string, ResultModel>>;
  /** The value has the type of a library that an argument (or an option of it) names: a FHIR resource by its type. */
  readonly typeNamedBy?: {
    readonly param: number;
    readonly option?: string;
    readonly library: string;
    /** The argument is a URL, and a segment of its path names the type. */
    readonly inUrl?: boolean;
    /** The labels of what comes back when no known type is named. */
    readonly otherwise?: readonly Label[];
  };
  /**
   * A row that the SQL statement in an argument selects, by the argument's position; or the type of what the receiver came
   * from, when that was made of a statement, or of the name of a kind of records.
   */
  readonly rowsOf?: number | TypeName;
  /** Positions of arguments whose values flow into the result; -1 is the receiver. Key of string building and decoding. */
  readonly passes?: readonly number[];
  /** The value gives on what a stream in an argument, or in an option of it, gives as data: `createInterface({ input })`. */
  readonly dataOf?: { readonly param: number; readonly option: string };
  /** Hazards for which the labels passed on (without `passes`: its own) are harmless; `all` for a complete sanitiser. */
  readonly clears?: readonly Hazard[] | 'all';
  /**
   * What is passed on was signed: these hazards are in the hands of whoever signed, as the host that a service put into a
   * token of its own is. Not so when the key, an argument by its position, comes from outside itself.
   */
  readonly signed?: { readonly clears: readonly Hazard[]; readonly key: number };
  /**
   * Hazards for which a part of the value is harmless although the whole is not: the fields of a query string that gives
   * texts only, under names that the sender chooses.
   */
  readonly parts?: { readonly clears: readonly Hazard[]; readonly when?: Usage };
  /** The value has the type that the type of what it is read from is given as an argument, by position: `BotEvent<Patient>`. */
  readonly typeArgument?: number;
  /** The type that is written for it holds, as far as a GraphQL schema can say it: a number, a boolean, one of an enumeration. */
  readonly isTyped?: true;
  /** The labels pass the schema that a call of this name was given, in the chain that the receiver came from: `input(schema)`. */
  readonly schemaGivenTo?: string;
  /**
   * The setting, or with no name all of them, that the first argument names by a dotted path in the schema of settings of which
   * the instance of this type was made: its `default`, or what the environment says in its place.
   */
  readonly settingOf?: TypeName;
  /** What the application puts into the queue that the receiver, a job, comes from. */
  readonly queued?: true;
  /** When it is a function: what calling it means. */
  readonly call?: CallModel;
}

/** How the workspace uses a library, as far as what the library gives depends on it. All that is said must hold. */
export interface Usage {
  /** The least version of a package, by `package.json`; without a word of it there nothing holds. */
  readonly since?: { readonly package: string; readonly version: string };
  /** Packages that `package.json` does not name. */
  readonly without?: readonly string[];
  /** A setting of the application, `app.set('query parser', …)`, has one of these values where it is made, if any. */
  readonly setting?: { readonly name: string; readonly is: readonly (string | boolean)[] };
}
