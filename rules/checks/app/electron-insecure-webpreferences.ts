import { defineRule } from '../../define-rule';
import { entryNode } from '../../semantics/arrivals';
import { once } from '../shared/once';

/** Preferences, the value that opens the window, and what a page can do then. */
const OPEN: readonly (readonly [string, boolean, string])[] = [
  ['nodeIntegration', true, 'scripts of the page run with the rights of the app'],
  ['contextIsolation', false, 'scripts of the page reach into the preload script and its rights'],
  ['webSecurity', false, 'pages read what other sites and files hold'],
  ['sandbox', false, 'a flaw of the renderer is a flaw of the whole computer'],
  ['allowRunningInsecureContent', true, 'scripts that came over plain HTTP run in secure pages'],
  ['enableRemoteModule', true, 'scripts of the page use the objects of the main process'],
  ['nodeIntegrationInSubFrames', true, 'foreign frames run with the rights of the app'],
  ['nodeIntegrationInWorker', true, 'workers of the page run with the rights of the app'],
  ['experimentalFeatures', true, 'features of Chromium run that nobody has reviewed'],
];

export default defineRule({
  id: 'electron-insecure-webpreferences',
  title: 'Pages of a desktop app have the rights of the app',
  threats: ['IOMT-APP-13'],
  cwe: ['CWE-749', 'CWE-829'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Web, API and session',
  triggers: ['@electron/remote'],
  hasSuggestions: true,
  messages: {
    open: '{{name}}: {{value}} in this window: {{harm}}, so one script in a report or patient name takes over the workstation. Leave it at its secure default and give the page what it needs by contextBridge.',
    remote:
      '@electron/remote gives pages the objects of the main process, so one script in a report or patient name takes over the workstation. Offer single functions by ipcMain and contextBridge.',
  },
  roles: {
    'app.web-preferences'(arrival, rule) {
      for (const [name, value, harm] of OPEN) {
        const given = rule.semantics.property(arrival.value, name);
        if (given.only()?.value !== value) continue;
        const at = entryNode(arrival.node, name);
        if (!once(rule, at)) return;
        const flip = arrival.direct && at.type === 'Literal' && at.value === value;
        rule.report({
          node: at,
          messageId: 'open',
          data: { name, value: String(value), harm },
          trace: rule.semantics.trace(arrival, given.atoms[0]),
          ...((name === 'sandbox' || name === 'experimentalFeatures') && { severity: 'warning' as const }),
          ...(flip && {
            suggest: [
              {
                title: `Set ${name} to ${String(!value)} (pages that use Node need a preload script then)`,
                fix: (fixer) => fixer.replaceText(at, String(!value)),
              },
            ],
          }),
        });
        return;
      }
    },
  },
  nodes: (rule) => ({
    CallExpression(node) {
      const remote = rule.semantics
        .value(node.callee)
        .atoms.some(
          (atom) =>
            atom.kind === 'external' &&
            atom.package === '@electron/remote/main' &&
            atom.path[atom.path.length - 1] === 'enable',
        );
      if (remote) rule.report({ node, messageId: 'remote' });
    },
  }),
});
