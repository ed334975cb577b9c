import type { Hazard, Label } from './labels';
import type { Role } from './roles';
import type { CallbackModel, MemberModel, ParamModel, ResultModel, TypeName, Usage } from './vocabulary';

/** Small builders for what many models say alike. They make plain data and hold no knowledge of a library. */

/** A parameter, option or property with roles. */
export const as = (...roles: readonly Role[]): ParamModel => ({ roles });

/** A parameter of which nothing is said: it keeps the place of those after it. */
export const any: ParamModel = {};

/** A value of a model type. */
export const a = (type: TypeName): ResultModel => ({ type });

/** A value that carries labels. */
export const labelled = (...labels: readonly Label[]): ResultModel => ({ labels });

/** A callback parameter by what it is called with. */
export const called = (...params: readonly ResultModel[]): ParamModel => ({ callback: { params } });

/** The rows that the SQL statement in an argument selects, or that of which an instance of a type was made. */
export const rowsOf = (param: number | TypeName): ResultModel => ({ items: { rowsOf: param } });

/** A callback argument of which nothing is said. */
export const nothing: ResultModel = {};

/** A listener by what it is called with. */
export const listener = (...params: readonly ResultModel[]): CallbackModel => ({ params });

/** A property that gives a value of a model type. */
export const readsA = (type: TypeName): MemberModel => ({ read: { type } });

/** A property that gives a labelled value. */
export const readsLabelled = (...labels: readonly Label[]): MemberModel => ({ read: { labels } });

/** The path that a request asks for: below the server it came to. */
export const pathOf = (...labels: readonly Label[]): MemberModel => ({ read: { labels, begins: ['/'] } });

/** The address that a request asks for: a path, or one that names a host as well. */
export const targetOf = (...labels: readonly Label[]): MemberModel => ({ read: { labels, begins: ['/', '//'] } });

/**
 * A query string of which every field is a text or a list of texts, so that none can be an operator of a data base.
 * @param when what must hold for it, where the library can be told to read objects
 */
export const flatQuery = (when?: Usage): MemberModel => ({
  read: { labels: ['untrusted.http'], parts: { clears: ['nosql'], ...(when && { when }) } },
});

/** A method that gives a value of a model type. */
export const gives = (type: TypeName): MemberModel => ({ call: { result: { type } } });

/** A method that gives a labelled value. */
export const givesLabelled = (...labels: readonly Label[]): MemberModel => ({ call: { result: { labels } } });

/** A method that gives its receiver back. */
export const chains = (type: TypeName, ...params: readonly ParamModel[]): MemberModel => ({
  call: { params, result: { type } },
});

/** A function whose result is its first argument, harmless for the hazards named. */
export const cleans = (...clears: readonly Hazard[]): MemberModel => ({ call: { result: { passes: [0], clears } } });

/** The registration methods of a Node event emitter, for the same events. */
export const emitter = (
  events: Readonly<Record<string, CallbackModel>>,
  result?: ResultModel,
): Record<'on' | 'once' | 'addListener' | 'prependListener' | 'prependOnceListener', MemberModel> => {
  const register: MemberModel = { call: { events, ...(result && { result }) } };
  return {
    on: register,
    once: register,
    addListener: register,
    prependListener: register,
    prependOnceListener: register,
  };
};

/** The same member under several names. */
export const each = <K extends string>(names: readonly K[], member: MemberModel): Record<K, MemberModel> =>
  Object.fromEntries(names.map((name) => [name, member])) as Record<K, MemberModel>;
