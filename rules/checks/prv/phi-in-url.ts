import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { once } from '../shared/once';
import { certainty, isAboutStaff, origin, patientData, textOf, through } from '../shared/phi';
import { lastName } from '../shared/expressions';
import { placed } from '../shared/leaves';
import { isIdentityName, isRecordIdentifier } from '../shared/phi-names';
import { queryParts, urlParts, type UrlPart } from '../shared/query';

/** Search parameters of FHIR that name a person when they stand on Patient, RelatedPerson and Person. */
const SEARCH = /^(name|family|given|birthdate|phone|email|telecom|address([-_]\w+)?|identifier|phonetic)(:\w+)?$/;

export default defineRule({
  id: 'phi-in-url',
  title: 'Patient data stands in a URL',
  threats: ['IOMT-PRV-03'],
  cwe: ['CWE-598'],
  severity: 'warning',
  confidence: 'high',
  preset: 'recommended',
  group: 'Privacy',
  messages: {
    url: '{{what}} goes into the URL, which proxies, server logs and browser histories keep in the clear even under TLS. Send it in the body: for FHIR, POST to [type]/_search.',
  },
  roles: {
    'transport.url': (arrival, rule) => judge(arrival, urlParts(arrival, rule), rule),
    'http.redirect': (arrival, rule) => judge(arrival, urlParts(arrival, rule), rule),
    'transport.query': (arrival, rule) => judge(arrival, queryParts(arrival.node, rule), rule),
  },
});

function judge(arrival: Arrival, parts: readonly UrlPart[], rule: RuleContext<'url'>): void {
  const search = /(^|\/)(Patient|RelatedPerson|Person)\/?(\?|$|\0)/.test(textsOf(arrival));
  for (const part of parts) {
    if (
      part.value.atoms.length > 0 &&
      part.value.labels.length === 0 &&
      part.value.atoms.every((atom) => atom.kind === 'const')
    )
      continue;
    const name = part.key;
    const about = patientData({ ...arrival, node: part.node }, rule);
    const found = about?.by === 'name' && isReference(part) ? undefined : about;
    // The id of a record is in every path of FHIR: `identifier=https://ward.example/ids|${patient.id}` tells no more.
    const isOwnId = lastName(part.node) === 'id';
    const named =
      name !== undefined &&
      !isOwnId &&
      (isRecordIdentifier(name) || isIdentityName(name, false) || (search && SEARCH.test(name)));
    if (!found && !named) continue;
    if (!once(rule, arrival.call.node)) return;
    rule.report({
      node: placed(part.node, arrival.node),
      messageId: 'url',
      data: { what: found?.what ?? `The parameter ${name} (${textOf(part.node, rule as RuleContext)})` },
      trace: found?.trace ?? through(part.node, arrival, origin(part.node, rule as RuleContext), rule as RuleContext),
      ...(found
        ? certainty(found)
        : { confidence: isOfStaff(name, arrival, rule) ? ('low' as const) : ('medium' as const) }),
    });
    return;
  }
}

/**
 * `?patient=${token.patient}`, `?subject=${context.patient}`: what stands for the whole of a patient in a text is the id of
 * the record, by which FHIR searches and which a SMART launch hands over.
 */
function isReference({ key, node }: UrlPart): boolean {
  return (
    /^(patient|subject|beneficiary|individual)(:patient)?$/i.test(key ?? '') &&
    /^(patient|subject)$/i.test(lastName(node) ?? '')
  );
}

/**
 * A name asked of a directory of those who work here, `…/idir/users?firstName=`: the parameter alone does not say that a
 * patient is meant, nor in a file about them. A number of a record does.
 */
function isOfStaff(name: string | undefined, arrival: Arrival, rule: RuleContext<'url'>): boolean {
  if (name === undefined || isRecordIdentifier(name)) return false;
  if (isAboutStaff(rule)) return true;
  const path = textsOf(arrival)
    .split(/[?#]/)[0]!
    .split(/[/\0]+/)
    .filter(Boolean)
    .map((segment) => segment.toLowerCase());
  const last = path.findLast(
    (segment) => !/^(search|find|lookup|query|list|_search|autocomplete|suggest)$/.test(segment),
  );
  return last !== undefined && DIRECTORY.test(last) && !path.some((segment) => /patient/.test(segment));
}
const DIRECTORY =
  /^(users?|employees?|staff|personnel|members?|clinicians?|practitioners?|practitionerroles?|physicians?|doctors?|nurses?|providers?|prescribers?|operators?|admins?|administrators?|colleagues?|directory|people-directory|ldap|scim|idir)$/;

/** What is known of the URL's text, unknown parts left out. */
function textsOf(arrival: Arrival): string {
  const value = arrival.role === 'transport.query' ? arrival.call.argument(0) : arrival.value;
  return (value?.texts() ?? []).map((text) => text.exact ?? text.pieces.join('\0')).join('\n');
}
