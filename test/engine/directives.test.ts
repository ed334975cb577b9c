import assert from 'node:assert/strict';
import { isDate, isExpired, readDirective, type Directive, type Malformed } from '../../server/engine/directives';

const read = (text: string): Directive | Malformed | undefined =>
  readDirective({ range: [10, 10 + text.length + 2], text });

describe('a suppression directive', () => {
  const good: readonly (readonly [string, Partial<Directive>])[] = [
    [' vitalint-ignore-next-line no-danger -- bench network only', { kind: 'next-line', reason: 'bench network only' }],
    [' vitalint-ignore-next-line no-danger -- bench until 2027-01-31', { reason: 'bench', until: '2027-01-31' }],
    [
      ' vitalint-ignore-next-line no-danger -- bench until 2027-01-31 by R. Ito',
      { reason: 'bench', until: '2027-01-31', by: 'R. Ito' },
    ],
    [' vitalint-ignore-next-line no-danger -- bench by @rito', { reason: 'bench', by: '@rito' }],
    [' vitalint-ignore-next-line no-danger -- bench by Rei Ito', { reason: 'bench', by: 'Rei Ito' }],
    [' vitalint-ignore-next-line no-danger -- protected by VPN', { reason: 'protected by VPN', by: undefined }],
    [
      ' vitalint-ignore-next-line no-danger -- stays until the pump is replaced',
      { reason: 'stays until the pump is replaced', until: undefined },
    ],
    ['*\n * vitalint-ignore-file no-danger -- test\n * rig ', { kind: 'file', reason: 'test rig' }],
    [' vitalint-ignore-start no-danger -- bench', { kind: 'start' }],
    [' vitalint-ignore-end', { kind: 'end' }],
  ];
  for (const [text, expected] of good) {
    it(`reads "${text.trim()}"`, () => {
      const directive = read(text) as Directive;
      for (const [name, value] of Object.entries(expected))
        assert.equal(directive[name as keyof Directive], value, name);
    });
  }

  it('reads several rules, with commas or spaces, and knows where they stand', () => {
    const text = ' vitalint-ignore-next-line no-danger, no-secret -- bench';
    const { rules } = read(text) as Directive;
    assert.deepEqual(
      rules.map(({ name }) => name),
      ['no-danger', 'no-secret'],
    );
    for (const { name, range } of rules) assert.equal(`//${text}`.slice(range[0] - 10, range[1] - 10), name);
  });

  const bad: readonly (readonly [string, RegExp])[] = [
    [' vitalint-ignore-next-line no-danger', /no reason/],
    [' vitalint-ignore-next-line no-danger --', /no reason/],
    [' vitalint-ignore-next-line no-danger -- <reason>', /no reason/],
    [' vitalint-ignore-next-line * -- everything is fine', /must name the rules/],
    [' vitalint-ignore-next-line -- bench', /No rule is named/],
    [' vitalint-ignore no-danger -- bench', /Did you mean vitalint-ignore-next-line/],
    [' vitalint-ignore-nextline no-danger -- bench', /is not a directive/],
    [' vitalint-ignore-next-line no-danger -- bench until 2027-02-30', /is no date/],
  ];
  for (const [text, message] of bad) {
    it(`refuses "${text.trim()}"`, () => {
      const malformed = read(text) as Malformed;
      assert.match(malformed.message, message);
    });
  }

  it('is not made of prose that mentions it', () => {
    assert.equal(read(' write vitalint-ignore-next-line no-danger -- why, to silence'), undefined);
    assert.equal(read(' see https://example.org'), undefined);
  });

  it('takes days that exist, and holds through the last one', () => {
    assert.equal(isDate('2028-02-29'), true);
    assert.equal(isDate('2027-02-29'), false);
    assert.equal(isExpired('2027-01-31', new Date('2027-01-31T23:59:00Z')), false);
    assert.equal(isExpired('2027-01-31', new Date('2027-02-01T00:01:00Z')), true);
    assert.equal(isExpired(undefined, new Date()), false);
  });
});
