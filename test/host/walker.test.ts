import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { walk, type Walk, type WalkOptions } from '../../server/host/walker';
import { makeFolder, removeFolders } from './folders';

const folders: string[] = [];

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = makeFolder(files);
  folders.push(folder);
  return folder;
}

async function found(
  folder: string,
  options: Partial<WalkOptions> = {},
): Promise<{ readonly names: readonly string[]; readonly walk: Walk }> {
  const result = await walk({ paths: [folder], ...options });
  return { names: result.files.map((file) => path.relative(folder, file)), walk: result };
}

describe('the walker', () => {
  after(() => removeFolders(folders));

  it('takes every extension of the languages, and no declarations', async () => {
    const names = ['a.ts', 'b.tsx', 'c.mts', 'd.cts', 'e.js', 'f.jsx', 'g.mjs', 'h.cjs'];
    const others = ['i.d.ts', 'j.d.mts', 'k.css.d.ts', 'l.json', 'm.md', 'n.vue', 'ts'];
    const folder = folderOf(Object.fromEntries([...names, ...others].map((name) => [name, ''])));
    assert.deepEqual((await found(folder)).names, names);
  });

  it('opens nothing below node_modules, however much there is', async function () {
    this.timeout(60_000);
    const folder = folderOf({ 'src/a.ts': '' });
    for (let packageNumber = 0; packageNumber < 500; packageNumber++) {
      const directory = path.join(folder, 'node_modules', `p${packageNumber}`);
      fs.mkdirSync(directory, { recursive: true });
      for (let file = 0; file < 100; file++) fs.closeSync(fs.openSync(path.join(directory, `f${file}.js`), 'w'));
    }
    const opened: string[] = [];
    const { readdir } = fs.promises;
    fs.promises.readdir = ((directory: string, ...rest: unknown[]) => {
      opened.push(path.relative(folder, directory));
      return (readdir as (...args: unknown[]) => unknown)(directory, ...rest);
    }) as typeof readdir;
    try {
      assert.deepEqual((await found(folder)).names, ['src/a.ts']);
    } finally {
      fs.promises.readdir = readdir;
    }
    assert.deepEqual(opened, ['', 'src']);
  });

  it('leaves out build results, and what nested .gitignore files name', async () => {
    const folder = folderOf({
      '.gitignore': '*.gen.ts\n/private/\n',
      'a.ts': '',
      'a.gen.ts': '',
      'dist/b.js': '',
      'private/c.ts': '',
      'sub/private/d.ts': '',
      'sub/.gitignore': '!e.gen.ts\nf.ts\n',
      'sub/e.gen.ts': '',
      'sub/f.ts': '',
      'f.ts': '',
    });
    assert.deepEqual((await found(folder)).names, ['a.ts', 'f.ts', 'sub/e.gen.ts', 'sub/private/d.ts']);
  });

  it('heeds the .gitignore of the repository above, unless the named folder itself is ignored', async () => {
    const folder = folderOf({
      '.git/HEAD': '',
      '.gitignore': 'generated/\nscratch/\n',
      'app/a.ts': '',
      'app/generated/b.ts': '',
      'scratch/c.ts': '',
    });
    assert.deepEqual((await found(path.join(folder, 'app'))).names, ['a.ts']);
    assert.deepEqual((await found(path.join(folder, 'scratch'))).names, ['c.ts']);
  });

  it('does not open what the caller excludes', async () => {
    const folder = folderOf({ 'a.ts': '', 'legacy/b.ts': '' });
    const asked: string[] = [];
    const { names } = await found(folder, {
      isExcluded: (file, kind) => {
        asked.push(path.relative(folder, file));
        return kind === 'folder' && file.endsWith('/legacy');
      },
    });
    assert.deepEqual(names, ['a.ts']);
    assert.ok(!asked.includes('legacy/b.ts'));
  });

  it('follows no links, names those that lead out, and ends on circles', async () => {
    const outside = folderOf({ 'x.ts': '' });
    const folder = folderOf({ 'src/a.ts': '' });
    fs.symlinkSync(outside, path.join(folder, 'shared'));
    fs.symlinkSync(path.join(outside, 'x.ts'), path.join(folder, 'src/x.ts'));
    fs.symlinkSync(folder, path.join(folder, 'src/circle'));
    fs.symlinkSync(path.join(folder, 'src/self.ts'), path.join(folder, 'src/self.ts'));
    fs.symlinkSync('/nowhere/at/all.ts', path.join(folder, 'src/broken.ts'));
    const { names, walk: result } = await found(folder);
    assert.deepEqual(names, ['src/a.ts']);
    assert.deepEqual(result.links, [`${folder}/shared`, `${folder}/src/x.ts`]);
  });

  it('takes a file that is named even if it is ignored, each file once', async () => {
    const folder = folderOf({ '.gitignore': 'a.ts\n', 'a.ts': '', 'b.ts': '' });
    const { names } = await found(folder, { paths: [`${folder}/a.ts`, folder, `${folder}/b.ts`] });
    assert.deepEqual(names, ['a.ts', 'b.ts']);
  });

  it('says what it could not read', async () => {
    const folder = folderOf({ 'notes.md': '' });
    const { walk: result } = await found(folder, { paths: [`${folder}/notes.md`, `${folder}/gone`] });
    assert.deepEqual(
      result.unread.map(({ path: file, reason }) => [path.basename(file), reason]),
      [
        ['notes.md', 'it is no TypeScript or JavaScript file'],
        ['gone', 'the file disappeared during the scan'],
      ],
    );
  });

  it('stops when it is told to', async () => {
    const folder = folderOf({ 'a/a.ts': '', 'b/b.ts': '' });
    assert.deepEqual((await found(folder, { signal: AbortSignal.abort() })).names, []);
  });
});
