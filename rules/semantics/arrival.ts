import type { TSESTree } from '@typescript-eslint/utils';
import type { Role } from '../models/roles';
import type { Module } from './module';
import type { TraceStep } from './trace';
import type { Value } from './value';

/** A value that arrives in a role: what rules listen to. */
export interface Arrival {
  readonly role: Role;
  /**
   * The expression of this file to blame: the argument, option or assigned expression; the call itself when the role is
   * the call's own. For a wrapper it is the argument given to the wrapper.
   */
  readonly node: TSESTree.Node;
  /** What arrives; `Value.undefined` never appears for an absent argument: absent arguments do not arrive. */
  readonly value: Value;
  /** Behind a wrapper: what arrives whoever calls the wrapper, reported where the wrapper stands. */
  readonly inner?: Value;
  /** Behind a wrapper: what its caller gives decides that the value arrives in the role at all. */
  readonly byCaller?: boolean;
  /** Behind a wrapper: the properties of `node` that arrive, by their paths, when not the whole of it does. */
  readonly parts?: readonly (readonly string[])[];
  /** Behind a wrapper: the expressions by which the wrappers pass it on, outermost first. */
  readonly passedAs?: readonly { readonly node: TSESTree.Node; readonly module: Module }[];
  readonly call: CallView;
  /** True when `node` stands in the modelled call itself, so that a fix may edit around it; false behind a wrapper. */
  readonly direct: boolean;
  /** From `node` onwards: the wrappers passed on the way to the modelled call. Empty when `direct`. */
  readonly via: readonly TraceStep[];
}

/** The modelled call (or construction, or assignment) that gives the role. */
export interface CallView {
  readonly node:
    | TSESTree.CallExpression
    | TSESTree.NewExpression
    | TSESTree.AssignmentExpression
    | TSESTree.TaggedTemplateExpression
    | TSESTree.JSXOpeningElement;
  readonly module: Module;
  /** Name for messages: `mqtt.connect`, `MqttClient.publish`. */
  readonly name: string;
  readonly library: string | undefined;
  /** The object the member was called on, or undefined. */
  readonly receiver: Value | undefined;
  /** Number of arguments written; a spread counts as one. */
  readonly count: number;
  argument(index: number): Value | undefined;
  argumentNode(index: number): TSESTree.Node | undefined;
  /** The value of a dotted option path in any object argument: undefined when certainly absent. */
  option(path: string, param?: number): Value | undefined;
}
