// Redaction, and its proof by another method. The property: what was a term is gone, what was not is untouched.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findTerms } from '../../electron/core/formats/pdf/find-terms.ts';
import { termsForPerson } from '../../electron/core/formats/pdf/person-terms.ts';
import { type RedactTerm, redactText } from '../../electron/core/formats/pdf/redact.ts';

const GRACE = termsForPerson(
  {
    firstName: 'Grace',
    lastName: 'Obi',
    number: 'M-00417',
    email: 'grace.obi@depot.example',
    phone: '07700 900123',
  },
  'Member A',
);

const redacted = (text: string, terms: readonly RedactTerm[] = GRACE) => redactText(text, terms).text;

test.each([
  ['Grace Obi was dismissed.', 'Member A was dismissed.'],
  ['GRACE OBI', 'Member A'],
  ['Grace\nObi', 'Member A'],
  ['Obi, Grace', 'Member A'],
  ['G. Obi and G.Obi', 'Member A and Member A'],
  ["Ms Obi’s appeal and Obi's grievance", "Ms Member A’s appeal and Member A's grievance"],
  ['Gra\u00adce O\u200bbi', 'Member A'],
  ['Grace O-\nbi left', 'Member A left'],
  ['Grace Ob\u00ad\ni left', 'Member A left'],
  ['Ğracé Öbi', 'Member A'],
  ['Grace\u00a0Obi', 'Member A'],
  ['Write to grace.obi@depot.example.', 'Write to Member A.'],
  ['Write to grace.obi@depot.\nexample today', 'Write to Member A today'],
  ['Ring 07700900123, +44 7700 900 123 or 07700-900-123', 'Ring Member A, +Member A or Member A'],
  ['Number M-00417, m 00417', 'Number Member A, Member A'],
  ['The mobile robin sang; an obituary; Obie; disgrace', 'The mobile robin sang; an obituary; Obie; disgrace'],
])('%j becomes %j', (before, after) => {
  expect(redacted(before)).toBe(after);
  expect(findTerms(redacted(before), GRACE)).toEqual([]);
});

test('a first name that is a word goes only where it is written as a name', () => {
  const terms = termsForPerson({ firstName: 'Will', lastName: 'May' }, 'Member B');
  expect(redacted('It will be in May that Will, too, may speak. WILL MAY; will may', terms)).toBe(
    'It will be in Member B that Member B, too, may speak. Member B; Member B',
  );
  expect(findTerms('It will and it may.', terms)).toEqual([]);
  expect(findTerms('Then Will said', terms).map(({ find }) => find)).toEqual(['Will']);
});

test('names with accents, hyphens, particles and other scripts', () => {
  const people = [
    ['Łukasz', 'Żółć', 'lukasz ZOLC', 'Mr Zo\u0301lc'],
    ['Zoë', 'Smith-Jones', 'ZOE SMITH\u2011JONES', 'Ms Smith'],
    ['Anna', 'van der Berg', 'Anna van der\nBerg', 'BERG'],
    ['Siobhán', 'O’Neill', "Siobhan O'Neill", 'O`Neill', 'O\u02bcNEILL'],
    ['Νίκος', 'Παπαδόπουλος', 'ΝΙΚΟΣ ΠΑΠΑΔΟΠΟΥΛΟΣ', 'Παπαδόπουλος'],
    ['小明', '王', '员工王小明说', '王 小明'],
    ['Nguyễn', 'Thị Hồng Ánh', 'NGUYỄN THỊ HỒNG ÁNH'.normalize('NFD'), 'Thi Hong Anh'],
  ];
  for (const [firstName, lastName, ...written] of people) {
    const terms = termsForPerson({ firstName, lastName }, '[A]');
    for (const text of written) {
      const done = redactText(text, terms);
      expect(done.text).toContain('[A]');
      expect(findTerms(text, terms)).not.toEqual([]);
      expect(findTerms(done.text, terms)).toEqual([]);
    }
  }
});

test('counts each term once, the longest first, and says what replaced nothing', () => {
  const terms = [
    { find: 'Obi', replaceWith: 'A' },
    { find: 'Grace Obi', replaceWith: 'Member A' },
    { find: 'Okafor', replaceWith: 'B' },
    { find: ' – ', replaceWith: 'C' },
  ];
  expect(redactText('Grace Obi – Obi, grace obi', terms)).toEqual({
    text: 'Member A – A, Member A',
    replaced: [
      { find: 'Obi', count: 1 },
      { find: 'Grace Obi', count: 2 },
      { find: 'Okafor', count: 0 },
      { find: ' – ', count: 0 },
    ],
  });
});

test('a replacement that would bring a term back is refused', () => {
  expect(() => redactText('x', [{ find: 'Obi', replaceWith: 'Ms Óbi' }])).toThrow(/“Ms Óbi” contains “Obi”/);
});

test('a term within a longer one comes to its end where a letter is two halves', () => {
  const terms = [
    { find: '𠜎𠜱', replaceWith: 'x' },
    { find: '𠜱', replaceWith: 'y' },
    { find: '𠜎', replaceWith: 'z', isCapitalised: true },
  ];
  expect(redactText('𠜎𠜱𠜱𠜎', terms).text).toBe('xy𠜎');
});

test('replacements that would make a page into a thousand are refused', () => {
  const terms = [{ find: '工', replaceWith: 'w'.repeat(500) }];
  expect(redactText('工'.repeat(1_000), terms).text).toHaveLength(500_000);
  expect(() => redactText('工'.repeat(10_000), terms)).toThrow(/copy would be too long/);
});

test('the proof finds what a clumsy redaction leaves', () => {
  const left = 'Name: G r a c e.Obi@depot example, tel. 0 7 7 0 0 900123; Ms O\u0308bi; O-\nbi';
  const found = findTerms(left, GRACE);
  expect(found.map(({ find }) => find)).toEqual(
    expect.arrayContaining(['grace.obi@depot.example', '07700900123', 'Obi']),
  );
  expect(found.find(({ find }) => find === 'Obi')!.count).toBeGreaterThan(1);
  expect(found.every(({ examples }) => examples.length > 0)).toBe(true);
});

test('terms for a person: every way of writing, the longest first, nothing for what is not known', () => {
  const finds = GRACE.map(({ find }) => find);
  expect(finds).toEqual(
    expect.arrayContaining([
      'Grace Obi',
      'Obi Grace',
      'G Obi',
      'Obi',
      'Grace',
      'M-00417',
      '07700900123',
      '447700900123',
    ]),
  );
  expect(finds.map(({ length }) => length)).toEqual(finds.map(({ length }) => length).toSorted((a, b) => b - a));
  expect(termsForPerson({}, 'A')).toEqual([]);
  expect(termsForPerson({ firstName: ' ', lastName: '-', phone: '12' }, 'A')).toEqual([]);
  expect(termsForPerson({ phone: '+44 (0)20 7946 0000' }, 'A').map(({ find }) => find)).toEqual([
    '442079460000',
    '02079460000',
  ]);
});

/** Ways in which a name may be written, each still the same name. */
const disguises: ((name: string) => string)[] = [
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => name.normalize('NFD'),
  (name) => name.replaceAll(' ', '\n'),
  (name) => name.replaceAll(' ', '\u00a0 '),
  (name) => `${name}’s`.slice(0, -2),
  (name) => [...name].join('\u00ad'),
  (name) => `${name.slice(0, 2)}\u200b${name.slice(2)}`,
  (name) => name.replace(/(?<=\p{L})(?=\p{L}\p{M}*$)/u, '-\n'),
];
const names = [
  'Grace Obi',
  'José Núñez',
  'Łukasz Żółć',
  'Obi',
  'Nuñez Castillo-Fernández',
  'O’Brien',
  'Ng',
  '07700 900456',
];
const fillers = [
  'The appeal',
  'was heard',
  '',
  '12 May 2026',
  'mobile',
  'disgrace',
  '–',
  'Brienne',
  'no',
  '“quoted”',
  '07700',
  'ÅÄÖ',
  '王',
  '👩‍👩‍👧',
  'e\u0301',
  'fin',
];
const separators = [' ', '\n', '. ', ' (', ') ', '\t', ' – ', "' ", '\r\n'];

test('after redaction the proof finds nothing, and everything else is as it was', () => {
  const terms = names.map((find, at) => ({ find, replaceWith: `[${'□'.repeat(at + 1)}]` }));
  const piece = fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...fillers).map((text) => ({ before: text, after: text })) },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.nat(names.length - 1), fc.constantFrom(...disguises)).map(([at, disguise]) => ({
        before: disguise(names[at]!),
        after: terms[at]!.replaceWith,
      })),
    },
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(piece, fc.constantFrom(...separators)), { maxLength: 30 }), (parts) => {
      const before = parts.map(([each, separator]) => each.before + separator).join('');
      const after = parts.map(([each, separator]) => each.after + separator).join('');
      const done = redactText(before, terms);
      expect(done.text).toBe(after);
      expect(findTerms(done.text, terms)).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test('no text and no term, however strange, passes the proof unredacted', () => {
  const alphabet = [..."aáAbBoOiİıß łŁ-\n\r\u00ad\u200b\u0301'’.,0١1７ςΣ王\u2028\u0600ﬁ½𝐆\u3164"];
  const text = fc.array(fc.constantFrom(...alphabet), { maxLength: 60 }).map((characters) => characters.join(''));
  const find = fc
    .array(fc.constantFrom(...alphabet), { minLength: 1, maxLength: 14 })
    .map((characters) => characters.join(''));
  fc.assert(
    fc.property(
      text,
      fc.array(fc.record({ find, isCapitalised: fc.boolean() }), { minLength: 1, maxLength: 4 }),
      (before, sought) => {
        const terms = sought.map((term) => ({ ...term, replaceWith: '█' }));
        expect(findTerms(redactText(before, terms).text, terms)).toEqual([]);
      },
    ),
    { numRuns: 3_000 },
  );
});

test('naughty strings pass unchanged when they hold no term, and a long text is soon done', () => {
  const naughty: string[] = JSON.parse(
    readFileSync(new URL('../fixtures/text/naughty-strings.json', import.meta.url), 'utf8'),
  );
  for (const text of naughty) expect(redacted(text)).toBe(text);
  const long = 'The hearing was on Monday. Grace Obi spoke. '.repeat(20_000);
  const done = redactText(long, GRACE);
  expect(done.replaced.find(({ find }) => find === 'Grace Obi')!.count).toBe(20_000);
  expect(findTerms(done.text, GRACE)).toEqual([]);
});
