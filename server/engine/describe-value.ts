import type { TSESTree } from '@typescript-eslint/types';
import { visitorKeys } from '@typescript-eslint/visitor-keys';
import { labels } from '../../rules/models/labels';
import type { Module } from '../../rules/semantics/module';
import type { Project } from '../../rules/semantics/project';
import { traceOf, type Atom, type Value } from '../../rules/semantics/value';
import { mask } from '../../rules/redaction';

/**
 * Prints what the evaluator knows of an expression: for writers of rules and models, and for whoever wonders why a
 * finding is there or is not.
 * @param line 1-based
 * @param column 1-based
 * @returns lines of text, or undefined when no expression stands there
 */
export function describeValue(
  project: Project,
  file: string,
  line: number,
  column: number,
): readonly string[] | undefined {
  const module = project.module(file);
  const node = module && expressionAt(module, line, column);
  if (!module || !node) return undefined;
  const semantics = project.semantics(module);
  const value = semantics.value(node);
  const lines = [`${oneLine(module.text.slice(...node.range))}  (${node.type})`, ...describe(value)];
  const call = enclosingCall(node);
  if (call) {
    for (const arrival of semantics.arrivals(call)) {
      if (arrival.node.range[0] > node.range[0] || arrival.node.range[1] < node.range[1]) continue;
      lines.push(`arrives as ${arrival.role} in ${arrival.call.name}${arrival.direct ? '' : ', through a wrapper'}`);
      for (const step of arrival.via)
        lines.push(`    ${step.place.file}:${step.place.start.line + 1}  ${step.message}`);
    }
  }
  return lines;
}

function describe(value: Value): readonly string[] {
  const lines: string[] = [];
  for (const atom of value.atoms) {
    lines.push(`is ${describeAtom(atom)}`);
    for (const step of traceOf(atom.hop))
      lines.push(`    ${step.place.file}:${step.place.start.line + 1}  ${step.message}`);
  }
  for (const flow of value.labels) {
    const cleared = flow.cleared.length > 0 ? `; harmless where it is ${flow.cleared.join(', ')}` : '';
    lines.push(`carries ${flow.label}: ${labels[flow.label]}${flow.certain ? '' : ' (perhaps)'}${cleared}`);
    for (const step of traceOf(flow.hop))
      lines.push(`    ${step.place.file || '(type)'}:${step.place.start.line + 1}  ${step.message}`);
  }
  return lines.length > 0 ? lines : ['nothing is known of it'];
}

function describeAtom(atom: Atom): string {
  switch (atom.kind) {
    case 'const':
      return typeof atom.value === 'string' ? `the text ${JSON.stringify(shown(atom.value))}` : String(atom.value);
    case 'text':
      return `a text: ${atom.parts.map((part) => (typeof part === 'string' ? JSON.stringify(shown(part)) : '…')).join(' ')}`;
    case 'object':
      return `an object with ${atom.object.entries.map((entry) => ('key' in entry ? entry.key : '…')).join(', ') || 'nothing'}${atom.object.open ? ' and perhaps more' : ''}`;
    case 'array':
      return `a list of ${atom.open ? 'any number of' : atom.items.length} items`;
    case 'instance':
      return `a ${atom.type}`;
    case 'member':
      return `${atom.name}, which a model describes`;
    case 'modelled-call':
      return `a function that ${atom.name} gives`;
    case 'external':
      return `${[atom.package, ...atom.path].join('.')}, of which no model says anything`;
    case 'parameter':
      return `parameter ${atom.index + 1}${atom.path.length > 0 ? ` (.${atom.path.join('.')})` : ''}: whatever the caller gives`;
    case 'function':
    case 'class':
      return `a ${atom.kind} of this workspace`;
    case 'object-of':
      return `an instance of ${atom.node.id?.name ?? 'a class'}`;
    case 'namespace':
      return `the module ${atom.module.file}`;
    case 'unknown':
      return atom.type ? `some ${atom.type}` : 'unknown';
  }
}

/** Long random-looking texts may be secrets: this output ends up in tickets and chats. */
function shown(text: string): string {
  return /^[\w+/=.~-]{16,}$/.test(text) && /\d/.test(text) && /[a-z]/i.test(text)
    ? mask(text)
    : text.length > 80
      ? `${text.slice(0, 80)}…`
      : text;
}
function oneLine(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length > 80 ? `${flat.slice(0, 80)}…` : flat;
}

/** The smallest expression that holds the position, or starts there. */
function expressionAt(module: Module, line: number, column: number): TSESTree.Node | undefined {
  const holds = (node: TSESTree.Node): boolean => {
    const { start, end } = node.loc;
    const after = line > start.line || (line === start.line && column - 1 >= start.column);
    const before = line < end.line || (line === end.line && column - 1 < end.column);
    return after && before;
  };
  let found: TSESTree.Node | undefined;
  let at: TSESTree.Node | undefined = module.ast;
  while (at) {
    if (/Expression$|^Identifier$|^Literal$|^TemplateLiteral$/.test(at.type)) found = at;
    const children: TSESTree.Node[] = (visitorKeys[at.type] ?? []).flatMap((key) => {
      const child = (at as unknown as Record<string, unknown>)[key];
      return (Array.isArray(child) ? child : [child]).filter((one): one is TSESTree.Node => Boolean(one));
    });
    at = children.find(holds);
  }
  return found?.parent?.type === 'MemberExpression' && found.parent.property === found && !found.parent.computed
    ? found.parent
    : found;
}

function enclosingCall(
  node: TSESTree.Node,
): (TSESTree.CallExpression | TSESTree.NewExpression | TSESTree.AssignmentExpression) | undefined {
  for (let at: TSESTree.Node | undefined = node; at; at = at.parent) {
    if (at.type === 'CallExpression' || at.type === 'NewExpression' || at.type === 'AssignmentExpression') return at;
    if (/Statement$|Declaration$/.test(at.type)) return undefined;
  }
  return undefined;
}
