import { defineRule } from '../../define-rule';
import { once } from '../shared/once';

/** Headers whose value is a small language, in which a quote or semicolon begins something new. */
const STRUCTURED = /^(content-disposition|set-cookie|content-security-policy|link|www-authenticate|refresh)$/i;

export default defineRule({
  id: 'header-injection',
  title: 'A request writes headers of the response',
  threats: ['IOMT-APP-07'],
  cwe: ['CWE-113', 'CWE-644'],
  severity: 'warning',
  confidence: 'medium',
  preset: 'recommended',
  group: 'Web, API and session',
  messages: {
    name: "Which header is set comes from the request, so the sender sets cookies and lifts the protection of the page in a clinician's browser. Take the name from a list.",
    part: "The {{header}} header is put together with a value of the request, so a quote or semicolon in it adds attributes of the sender's. Encode it (encodeURIComponent, content-disposition) or take it from a list.",
  },
  roles: {
    'http.response.header'(arrival, rule) {
      const [flow] = arrival.value.labelled('untrusted', 'header');
      if (!flow || flow.label === 'untrusted.response') return;
      const { call } = arrival;
      const isMap = arrival.value.atoms.some((atom) => atom.kind === 'object') || call.count === 1;
      const isName =
        call.argumentNode(0) === arrival.node ||
        (!arrival.direct &&
          call.argument(0)?.labelled('untrusted', 'header').length &&
          call.argument(0) === arrival.value);
      const trace = rule.semantics.trace(arrival, flow);
      if (isMap) {
        if (!arrival.value.atoms.some((atom) => atom.kind === 'object') && once(rule, arrival.node))
          rule.report({ node: arrival.node, messageId: 'name', trace });
        return;
      }
      if (isName) {
        if (once(rule, arrival.node)) rule.report({ node: arrival.node, messageId: 'name', trace });
        return;
      }
      const header = call.argument(0)?.only()?.value;
      const composed = arrival.value
        .texts()
        .some((text) => text.holes.length > 0 && text.pieces.some((piece) => piece.trim() !== ''));
      if (typeof header === 'string' && STRUCTURED.test(header) && composed && once(rule, arrival.node))
        rule.report({ node: arrival.node, messageId: 'part', data: { header }, trace });
    },
  },
});
