import { defineRule } from '../../define-rule';
import { arrivingSource, fromSource } from '../shared/flows';

export default defineRule({
  id: 'unrestricted-upload',
  title: 'Uploaded files are taken without limit of size, kind or name',
  threats: ['IOMT-APP-14'],
  cwe: ['CWE-434', 'CWE-770'],
  severity: 'warning',
  confidence: 'high',
  preset: 'recommended',
  group: 'Injection and parsing',
  messages: {
    size: 'Uploads have no limit of size here: one file fills the disk or the memory, and the service that clinicians need stops. Set limits.fileSize.',
    kind: 'Files of every kind are taken here, pages and programs among them, and lie beside the studies. Refuse what is not meant with a fileFilter.',
    name: 'The file is stored under the name that the sender chose ({{source}}): it replaces files of others and keeps its ending. Give it a name of your own.',
  },
  roles: {
    'upload.unlimited'(arrival, rule) {
      rule.report({ node: arrival.node, messageId: 'size' });
    },
    'upload.unfiltered'(arrival, rule) {
      // Without a size limit that is said already; what stays in memory is looked at by the handler.
      const storage = arrival.call.option('storage');
      const onDisk =
        arrival.call.option('dest') !== undefined || storage?.types().some((type) => type.endsWith('#DiskStorage'));
      if (onDisk && arrival.call.option('limits.fileSize') !== undefined)
        rule.report({ node: arrival.node, messageId: 'kind', severity: 'info', confidence: 'medium' });
    },
    'upload.filename'(arrival, rule) {
      const source = arrivingSource(arrival, 'path');
      if (source)
        rule.report({
          node: arrival.node,
          messageId: 'name',
          data: { source: source.phrase },
          ...fromSource(arrival, source, rule),
        });
    },
  },
});
