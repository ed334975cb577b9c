import { defineRule } from '../../define-rule';
import type { Value } from '../../semantics/value';

export default defineRule({
  id: 'overbroad-fhir-scope',
  title: 'A SMART on FHIR client asks for more than it can need',
  threats: ['IOMT-PRV-08', 'IOMT-APP-06'],
  cwe: ['CWE-250', 'CWE-269'],
  severity: 'warning',
  confidence: 'high',
  preset: 'recommended',
  group: 'Privacy',
  messages: {
    broad:
      "The scope {{scope}} opens {{reach}} to whoever gets hold of this client's token. Ask for the resource types and rights that are used, such as patient/Observation.rs.",
  },
  roles: {
    'fhir.scope'(arrival, rule) {
      for (const { scope, atom } of scopesOf(arrival.value)) {
        const reach = reachOf(scope);
        if (!reach) continue;
        rule.report({
          node: arrival.node,
          messageId: 'broad',
          data: { scope, reach },
          trace: rule.semantics.trace(arrival, atom),
          ...(/\.(read|rs?)$/.test(scope) && scope.startsWith('patient/') && { severity: 'info' as const }),
        });
        return;
      }
    },
  },
});

/** The scopes of a text or list that are known as a whole, the widest first. */
function scopesOf(value: Value): readonly { scope: string; atom: Value['atoms'][number] }[] {
  const values = [value, ...value.atoms.flatMap((atom) => (atom.kind === 'array' ? atom.items : []))];
  const all = values.flatMap((one) =>
    one
      .texts()
      .flatMap((text) =>
        text.pieces.flatMap((piece) => piece.split(/[\s,]+/).map((scope) => ({ scope, atom: text.atom }))),
      ),
  );
  return all.sort((a, b) => rank(a.scope) - rank(b.scope));
}

function rank(scope: string): number {
  return /^system\//.test(scope) ? 0 : /^user\//.test(scope) ? 1 : 2;
}

/**
 * What a scope opens when that is wider than one kind of resource: `*` for all types, in the syntax of SMART 1
 * (`user/*.read`) and 2 (`system/*.cruds`).
 */
function reachOf(scope: string): string | undefined {
  const [, level, type, rights] =
    /^(patient|user|system)\/(\*|[A-Z]\w+)\.(\*|read|write|c?r?u?d?s?)(?:\?.*)?$/.exec(scope) ?? [];
  if (level === undefined || type !== '*') return undefined;
  const what =
    rights === 'read' || rights === 'rs' || rights === 'r' || rights === 's'
      ? 'every record'
      : 'every record, for writing too,';
  const whose =
    level === 'patient' ? 'of the patient' : level === 'user' ? 'of all patients of the user' : 'of all patients';
  return `${what} ${whose}`.trim();
}
