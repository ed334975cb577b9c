import assert from 'node:assert/strict';
import * as path from 'node:path';
import { parse } from '../../server/engine/parse';
import { readForms, type Expected, type Form, type Variant } from './forms';
import { judge } from './judges';

const forms = readForms(path.join(__dirname, 'matrix'));
const written = ({ file, line, kind }: Expected): string => `${file}:${line} ${kind}`;

/** Places that should have been found and were not, and places found that should not have been. */
function differences({ files, expected }: Variant): readonly string[] {
  const found = judge(files).map(written);
  const wanted = expected.map(written);
  return [
    ...wanted.filter((place) => !found.includes(place)).map((place) => `missing: ${place}`),
    ...found.filter((place) => !wanted.includes(place)).map((place) => `extra: ${place}`),
  ];
}

describe('the matrix of semantics', () => {
  const passed = new Map<Form, number>();
  const check = (form: Form, variant: Variant): void => {
    const wrong = differences(variant);
    assert.equal(wrong.length, 0, `${form.id} (${form.fixture})\n  ${wrong.join('\n  ')}`);
    passed.set(form, (passed.get(form) ?? 0) + 1);
  };

  it('has at least 120 forms, each with a name of its own', () => {
    assert.ok(forms.length >= 120, `there are ${forms.length}`);
    assert.equal(new Set(forms.map((form) => form.id)).size, forms.length);
  });

  it('is written without syntax errors, but where a form is about one', () => {
    const broken = forms.flatMap(({ id, bad, twin }) =>
      [bad, twin].flatMap(({ files }) =>
        Object.entries(files).flatMap(([file, text]) => {
          if (/\.json$/.test(file) || id === 'file-with-syntax-error-is-passed-over') return [];
          const parsed = parse(`/${file}`, text);
          return !parsed.ok || parsed.tolerant ? [`${id}: ${file}`] : [];
        }),
      ),
    );
    assert.deepEqual(broken, []);
  });

  const folderOf = (form: Form): string => path.dirname(form.fixture);
  for (const folder of new Set(forms.map(folderOf))) {
    describe(folder, () => {
      for (const form of forms.filter((candidate) => folderOf(candidate) === folder)) {
        it(`${form.id}: is found`, () => check(form, form.bad));
        it(`${form.id}: its safe twin is silent`, () => check(form, form.twin));
      }
    });
  }

  after(() => {
    const whole = [...passed.values()].filter((count) => count === 2).length;
    console.log(`    ${whole} of ${forms.length} forms are found and have a silent twin`);
  });
});
