import { defineRule } from '../../define-rule';
import { entryNode } from '../../semantics/arrivals';
import type { Arrival } from '../../semantics/arrival';

const FILES = ['allowFileAccessFromFileURLs', 'allowUniversalAccessFromFileURLs'] as const;

export default defineRule({
  id: 'webview-insecure',
  title: 'A web view of an app opens more than its own pages',
  threats: ['IOMT-APP-13', 'IOMT-NET-01'],
  cwe: ['CWE-749', 'CWE-319'],
  severity: 'warning',
  confidence: 'high',
  preset: 'recommended',
  group: 'Web, API and session',
  messages: {
    mixed:
      'mixedContentMode="always" lets scripts that came over plain HTTP into secure pages, so whoever shares the network controls what the patient sees. Remove it.',
    file: '{{name}} lets pages read the files of the app, patient data and tokens among them. Remove it.',
    origins:
      'Every address may open in this view, and which one is decided at run time, so a link can show a patient a foreign page with the rights of the app. List your own origins.',
    address:
      'The address that this view opens comes out of a link that others write, so a message to a patient opens a foreign page inside the app. Open only addresses that begin with an origin of your own.',
    injected:
      'The script that is injected is built from data that came from outside, which runs as code in the page. Send data by postMessage, or as JSON that is parsed there.',
  },
  roles: {
    webview(arrival, rule) {
      const { call } = arrival;
      if (!arrival.direct || call.node.type !== 'JSXOpeningElement') return;
      const at = (name: string) => entryNode(call.node, name);
      if (call.option('mixedContentMode')?.only()?.value === 'always')
        rule.report({ node: at('mixedContentMode'), messageId: 'mixed' });
      for (const name of FILES)
        if (call.option(name)?.only()?.value === true)
          rule.report({ node: at(name), messageId: 'file', data: { name } });
      if (opensAll(arrival)) rule.report({ node: at('originWhitelist'), messageId: 'origins' });
      const [link] = call.option('source.uri')?.labelled('untrusted.link', 'url') ?? [];
      if (
        link &&
        call
          .option('source.uri')!
          .texts()
          .every(({ prefix }) => !/^https?:\/\/[^/]+\//.test(prefix))
      )
        rule.report({ node: at('source'), messageId: 'address', trace: rule.semantics.trace(arrival, link) });
      for (const name of ['injectedJavaScript', 'injectedJavaScriptBeforeContentLoaded']) {
        const [flow] = call.option(name)?.labelled('untrusted', 'code') ?? [];
        if (flow)
          rule.report({
            node: at(name),
            messageId: 'injected',
            severity: 'error',
            trace: rule.semantics.trace(arrival, flow),
          });
      }
    },
  },
});

/** `originWhitelist={['*']}` of a view whose address is no constant. */
function opensAll(arrival: Arrival): boolean {
  const origins = arrival.call.option('originWhitelist');
  const isOpen =
    origins?.atoms.some(
      (atom) =>
        atom.kind === 'array' &&
        atom.items.some((item) => ['*', 'http://*', 'https://*'].some((one) => item.only()?.value === one)),
    ) ?? false;
  const uri = arrival.call.option('source.uri');
  return (
    isOpen &&
    uri !== undefined &&
    !uri.texts().some((text) => /^(https:\/\/[^/]+\/|file:)/.test(text.prefix) || text.exact !== undefined)
  );
}
