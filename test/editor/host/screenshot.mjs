// Opens the workbench with the extension, waits for findings, and takes a picture of squiggle, hover and Problems.
//   node screenshot.mjs FOLDER FILE RULE PICTURE     environment: VITALINT_VSIX
// FILE is relative to FOLDER; the hover is of the first finding of RULE.
import path from 'node:path';
import { start } from './vscode-host.mjs';

const [folder, file, rule, picture] = process.argv.slice(2);
const host = await start({
  vsix: process.env.VITALINT_VSIX,
  viewport: { width: 1440, height: 900 },
  settings: {
    'workbench.colorTheme': 'Default Light Modern',
    'editor.minimap.enabled': false,
    'editor.fontSize': 14,
    'workbench.activityBar.location': 'default',
    'workbench.layoutControl.enabled': false,
    'window.commandCenter': false,
  },
});
const { page } = host;
page.setDefaultTimeout(60_000);
let code = 1;
try {
  await host.open(folder, [['openFile', host.remote(path.join(folder, file))]]);
  await page.waitForSelector('.monaco-editor .view-line');
  await page.waitForSelector('.monaco-editor .squiggly-error, .monaco-editor .squiggly-warning');
  await command('Vitalint: Scan Workspace');
  await page.keyboard.press('Control+Shift+M');
  const rows = page.locator('.markers-panel .monaco-list-row');
  await rows.filter({ hasText: rule }).first().waitFor();
  await settled(() => rows.allInnerTexts());
  // A double click on the problem puts the caret on it; the key for the hover does not depend on pixels.
  await page.locator('.markers-panel .monaco-list-row', { hasText: rule }).first().dblclick();
  // eslint-disable-next-line no-undef -- runs in the page
  await page.waitForFunction(() => document.activeElement?.closest('.monaco-editor'));
  await page.mouse.move(700, 400);
  // From the selected finding to its start.
  await page.keyboard.press('ArrowLeft');
  const hover = page.locator('.monaco-hover .hover-contents', { hasText: 'IOMT-' });
  for (let tries = 0; tries < 10 && (await hover.count()) === 0; tries++) {
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
    await page.waitForTimeout(1500);
  }
  await hover.first().waitFor();
  await page.waitForTimeout(1000);
  console.log('problems:', (await rows.allInnerTexts()).map((text) => text.replace(/\s+/gu, ' ').trim()).join('\n  '));
  console.log('hover:', (await hover.allInnerTexts()).join('\n'));
  // Notices of the host's own extensions are not part of the picture.
  await page.addStyleTag({ content: '.notifications-toasts { display: none !important; }' });
  await page.screenshot({ path: picture });
  code = 0;
} catch (error) {
  console.log(`${error}\n${host.log.join('\n')}`);
  await page.screenshot({ path: `${picture}.failed.png` }).catch(() => {});
}
await host.stop();
process.exit(code);

/** Rows move while the scan still brings findings: a click would hit the one that comes to lie there. */
async function settled(read) {
  for (let last = '', quiet = 0; quiet < 4; await page.waitForTimeout(500)) {
    const now = (await read()).join('\n');
    quiet = now === last ? quiet + 1 : 0;
    last = now;
  }
}

async function command(title) {
  await page.keyboard.press('F1');
  await page.waitForSelector('.quick-input-widget input');
  await page.keyboard.type(title);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
  await page.keyboard.press('Enter');
}
