import assert from 'node:assert/strict';
import { renderPage } from '../../scripts/pages';

describe('pages for the panel', () => {
  const ids = new Set(['IOMT-NET-02', 'no-cleartext-mqtt']);

  it('takes the title from the first heading', () => {
    assert.equal(renderPage('# `weak-hash`: a hash\n\ntext', ids).title, 'weak-hash: a hash');
  });

  it('keeps links between pages in the panel and leaves others alone', () => {
    const { html } = renderPage(
      '[a](IOMT-NET-02.md) [b](../rules/no-cleartext-mqtt.md#bad) [c](https://cwe.mitre.org/x.md) [d](other.md)',
      ids,
    );
    assert.match(html, /command:vitalint\.openThreat\?%5B%22IOMT-NET-02%22%5D/u);
    assert.match(html, /command:vitalint\.openThreat\?%5B%22no-cleartext-mqtt%22%5D/u);
    assert.match(html, /href="https:\/\/cwe\.mitre\.org\/x\.md"/u);
    assert.match(html, /href="#">d</u);
  });

  it('lets no markup of a page through, nor a command or script link', () => {
    const { html } = renderPage(
      '<script>x</script> <img src=x onerror=y> [z](javascript:alert) [w](command:evil)',
      ids,
    );
    assert.ok(
      !html.includes('<script') &&
        !html.includes('<img') &&
        !html.includes('href="javascript') &&
        !html.includes('href="command'),
    );
  });
});
