import * as fs from 'node:fs';
import * as path from 'node:path';
import MarkdownIt from 'markdown-it';

export interface Page {
  readonly title: string;
  readonly html: string;
}

/**
 * Renders docs/threats and docs/rules for the extension's panel, once, when it is built.
 * @param docs the folder that holds `threats` and `rules`; either may be missing.
 * @returns a page per id, the name of its file: a threat's or a rule's.
 */
export function renderPages(docs: string): Record<string, Page> {
  const files = ['threats', 'rules'].flatMap((folder) => {
    const directory = path.join(docs, folder);
    const names = fs.existsSync(directory) ? fs.readdirSync(directory).sort() : [];
    return names.filter((name) => name.endsWith('.md')).map((name) => path.join(directory, name));
  });
  const ids = new Set(files.map((file) => path.basename(file, '.md')));
  const pages = files.map(
    (file) => [path.basename(file, '.md'), renderPage(fs.readFileSync(file, 'utf8'), ids)] as const,
  );
  return Object.fromEntries(pages);
}

/** @param ids of the pages there are: a link to one of them stays in the panel. */
export function renderPage(text: string, ids: ReadonlySet<string>): Page {
  const markdown = new MarkdownIt({ html: false, linkify: false });
  const tokens = markdown.parse(text, {});
  let title = '';
  tokens.forEach((token, index) => {
    if (title === '' && token.type === 'heading_open') title = tokens[index + 1]?.content ?? '';
    for (const child of token.children ?? []) {
      const href = child.type === 'link_open' ? child.attrGet('href') : null;
      if (href !== null) child.attrSet('href', panelLink(String(href), ids));
    }
  });
  return { title: title.replaceAll('`', ''), html: markdown.renderer.render(tokens, markdown.options, {}) };
}

/** A page of ours, a place on the web, or a place in this page; other targets lead nowhere in a panel and are cut. */
function panelLink(href: string, ids: ReadonlySet<string>): string {
  const file = href.split('#')[0] ?? '';
  const id = path.posix.basename(file, '.md');
  if (URL.canParse(href)) return href.startsWith('https://') || href.startsWith('http://') ? href : '#';
  if (!file.endsWith('.md') || !ids.has(id)) return '#';
  return `command:vitalint.openThreat?${encodeURIComponent(JSON.stringify([id]))}`;
}
