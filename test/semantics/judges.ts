import type { TSESTree } from '@typescript-eslint/utils';
import { visitorKeys } from '@typescript-eslint/visitor-keys';
import { arrivalNodes } from '../../rules/define-rule';
import { libraryModels } from '../../rules/models';
import type { LibraryModel } from '../../rules/models/vocabulary';
import type { Arrival } from '../../rules/semantics/arrival';
import { Project, type FileSource } from '../../rules/semantics/project';
import type { TextView, Value } from '../../rules/semantics/value';
import { parse } from '../../server/engine/parse';
import type { Expected } from './forms';
import { ownModels } from './models';

const ROOT = '/clinic';
const CODE = /\.[cm]?[jt]sx?$/;

/** What the three judges find in a project, each place once, in the order of files and lines. */
export function judge(files: Readonly<Record<string, string>>): readonly Expected[] {
  const project = new Project({ files: memory(files), parse, roots: [ROOT], models: models() });
  const found = new Map<string, Expected>();
  for (const name of Object.keys(files).filter((file) => CODE.test(file))) {
    const module = project.module(`${ROOT}/${name}`);
    if (!module) throw new Error(`${name} cannot be parsed`);
    const semantics = project.semantics(module);
    visit(module.ast, (node) => {
      if (!(arrivalNodes as readonly string[]).includes(node.type)) return;
      for (const arrival of semantics.arrivals(node as never)) {
        const kind = kindOf(arrival);
        const line = arrival.node.loc.start.line;
        if (kind) found.set(`${name}:${line}:${kind}`, { file: name, line, kind });
      }
    });
  }
  return [...found.values()].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}

function kindOf({ role, value, inner }: Arrival): string | undefined {
  // What a wrapper holds itself is judged where the wrapper stands.
  if (role === 'transport.mqtt.url' && value.texts().some(cleartext) && !inner?.texts().some(cleartext)) return 'mqtt';
  if (role === 'log.entry' && disclosed(value)) return 'phi-log';
  if (role === 'command.shell' && value.labelled('untrusted', 'command').length > 0) return 'exec';
  return undefined;
}

const CLEARTEXT = /^(?:mqtt|tcp|ws):\/\//i;
const LOCAL_HOST = /^(?:localhost|127(?:\.\d+){3}|\[::1\])(?=[:/]|$)/i;

/** A broker on the same machine may be reached in the clear. */
function cleartext({ prefix, exact }: TextView): boolean {
  const scheme = CLEARTEXT.exec(prefix)?.[0];
  if (!scheme) return false;
  const rest = prefix.slice(scheme.length);
  const local = LOCAL_HOST.exec(rest)?.[0];
  return !local || (local.length === rest.length && exact === undefined);
}

/** Loggers write whole objects: a label on a part of what is logged counts. */
function disclosed(value: Value, depth = 0): boolean {
  if (value.labelled('phi', 'disclosure').length > 0) return true;
  if (depth > 4) return false;
  return value.atoms.some((atom) => {
    if (atom.kind === 'array') return atom.items.some((item) => disclosed(item, depth + 1));
    if (atom.kind === 'object')
      return atom.object.entries.some((entry) => disclosed('key' in entry ? entry.value() : entry.spread(), depth + 1));
    return false;
  });
}

/** All library models, and the test's own for packages that have none. */
function models(): readonly LibraryModel[] {
  const known = new Set(libraryModels.flatMap((model) => [model.package, ...(model.aliases ?? [])]));
  return [...libraryModels, ...ownModels.filter((model) => !known.has(model.package))];
}

function memory(files: Readonly<Record<string, string>>): FileSource {
  const at = (file: string): string | undefined =>
    file.startsWith(`${ROOT}/`) ? files[file.slice(ROOT.length + 1)] : undefined;
  const paths = Object.keys(files).map((name) => `${ROOT}/${name}`);
  return {
    read: at,
    isFile: (file) => at(file) !== undefined,
    isDirectory: (directory) => paths.some((file) => file.startsWith(`${directory}/`)),
    realpath: (file) => file,
    list: (directory) => [
      ...new Set(
        paths
          .filter((file) => file.startsWith(`${directory}/`))
          .map((file) => file.slice(directory.length + 1).split('/')[0]!),
      ),
    ],
  };
}

function visit(node: TSESTree.Node, enter: (node: TSESTree.Node) => void): void {
  enter(node);
  for (const key of visitorKeys[node.type] ?? []) {
    const child = (node as unknown as Record<string, unknown>)[key];
    for (const one of Array.isArray(child) ? child : [child])
      if (one && typeof one === 'object') visit(one as TSESTree.Node, enter);
  }
}
