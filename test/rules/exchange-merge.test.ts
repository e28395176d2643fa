import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../shared/rules/canonical-json.ts';
import { type ExchangeMeeting, exchangeState } from '../../shared/rules/exchange-merge.ts';

const meet = (meeting: Partial<ExchangeMeeting>) =>
  exchangeState({ ours: 'a', theirs: 'a', basis: 'a', received: [], sent: [], isNewest: true, ...meeting });

describe('a record that meets its own', () => {
  test.each([
    ['new', 'it is not here', { ours: null }],
    ['same', 'both changed it to the same', { ours: 'b', theirs: 'b' }],
    ['changedThere', 'ours is what they last had', { theirs: 'b' }],
    ['changedThere', 'ours is what last came from them', { theirs: 'b', basis: 'b', received: ['a'] }],
    ['changedHere', 'theirs is what left here', { ours: 'b', sent: ['a'] }],
    ['changedHere', 'theirs is what last came from them', { ours: 'b', basis: 'z', received: ['a'] }],
    ['changedHere', 'an old file comes again', { ours: 'c', basis: 'z', received: ['a', 'b'], isNewest: false }],
    ['conflict', 'both changed it', { ours: 'b', theirs: 'c' }],
    ['conflict', 'the file says that it had it, and it never left here', { ours: 'b' }],
    ['conflict', 'it says nothing of what both had', { ours: 'b', basis: undefined }],
    [
      'conflict',
      'an old file comes again after ours was taken over',
      { theirs: 'b', basis: 'z', received: ['a'], isNewest: false },
    ],
  ] as const)('is %s when %s', (state, _when, meeting) => {
    expect(meet(meeting)).toBe(state);
  });

  test('is never taken over what was changed here since both had the same', () => {
    const hash = fc.constantFrom('a', 'b', 'c', 'd');
    const meeting = fc.record({
      ours: hash,
      theirs: hash,
      basis: fc.option(hash, { nil: undefined }),
      received: fc.array(hash, { maxLength: 3 }),
      sent: fc.array(hash, { maxLength: 3 }),
      isNewest: fc.boolean(),
    });
    fc.assert(
      fc.property(meeting, (each) => {
        if (exchangeState(each) !== 'changedThere') return;
        expect([each.basis, each.received.at(-1)]).toContain(each.ours);
      }),
    );
  });
});

describe('canonical JSON', () => {
  test('orders keys by their code units and leaves out what is empty, from the inside out', () => {
    expect(canonicalJson({ b: 1, a: { x: null, y: [] }, '10': '', '9': false, é: 'ü', Z: [null, '', {}] })).toBe(
      '{"Z":[null,"",{}],"b":1,"é":"ü"}',
    );
    expect(canonicalJson({ '9': 1, '10': 2 })).toBe('{"10":2,"9":1}');
    expect(canonicalJson({ zero: 0, text: '0' })).toBe('{"text":"0","zero":0}');
  });

  test('does not see the order of keys, and reads back as what it is of', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
      }),
    );
  });
});
