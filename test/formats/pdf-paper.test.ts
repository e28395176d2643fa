// Papers, read back with another library than the one that writes them.

import { expect, test } from 'vitest';
import { UnusablePassword, writePaper } from '../../electron/core/formats/pdf/paper.ts';
import { type Paper, type PaperBlock, paperSizeFor } from '../../electron/core/formats/pdf/paper-parts.ts';
import { openingOptions, pdfReader } from '../../electron/core/formats/pdf/pdf-reader.ts';
import { readBack } from './pdf-reading.ts';

const makePaper = (changes: Partial<Paper> = {}): Paper => ({
  title: 'Deadline sheet',
  subtitle: 'Case 2026-0042',
  size: 'A4',
  confidentialLine: 'Confidential',
  footer: 'Northside Branch',
  createdAt: '2026-11-24T09:00:00Z',
  blocks: [],
  ...changes,
});

test('every kind of block is printed, with head and foot on every page', async () => {
  const paper = await writePaper(
    makePaper({
      blocks: [
        { kind: 'callout', tone: 'urgent', title: 'Notify Acas', text: 'by Tue 29 December 2026' },
        { kind: 'heading', text: 'Who' },
        { kind: 'heading', text: 'The member', level: 2 },
        {
          kind: 'facts',
          rows: [
            { label: 'Rep', value: '' },
            { label: 'Employer', value: { text: 'Depot Ltd', isStrong: true } },
          ],
        },
        { kind: 'paragraph', text: 'First line.\nSecond line.' },
        { kind: 'list', items: ['Who decided?', 'When?'], isNumbered: true },
        { kind: 'list', items: ['Water'] },
        { kind: 'table', columns: [{ title: 'When' }], rows: [], whenEmpty: 'No hearing is fixed.' },
        { kind: 'ruledLines', count: 2 },
        { kind: 'pageBreak' },
        { kind: 'plainText', text: 'As typed:\n\n    indented' },
      ],
    }),
  );
  const { pages, title } = await readBack(paper.bytes);
  expect(paper.pages).toBe(2);
  expect(title).toBe('Deadline sheet');
  expect(pages).toHaveLength(2);
  const first = pages[0]!.text;
  for (const part of [
    'Notify Acas',
    'by Tue 29 December 2026',
    'Who',
    'The member',
    'Depot Ltd',
    'Second line.',
    'Water',
  ]) {
    expect(first).toContain(part);
  }
  expect(first).toMatch(/Rep\s*–/);
  expect(first).toContain('2.');
  expect(first).toContain('No hearing is fixed.');
  expect(pages[1]!.text).toContain('As typed:');
  pages.forEach((page, at) => {
    expect(page.text).toContain('Confidential');
    expect(page.text).toContain('Northside Branch');
    expect(page.text).toContain(`Page ${at + 1} of 2`);
  });
});

test('a long table repeats its header, loses no row and splits none', async () => {
  const rows = Array.from({ length: 120 }, (_, at) => [`Row ${at + 1} begins`, `first line\nend of row ${at + 1}.`]);
  const paper = await writePaper(
    makePaper({ blocks: [{ kind: 'table', columns: [{ title: 'Entry' }, { title: 'What', width: 200 }], rows }] }),
  );
  const { pages } = await readBack(paper.bytes);
  expect(pages.length).toBeGreaterThan(3);
  for (const page of pages) expect(page.text).toContain('Entry');
  rows.forEach((_, at) => {
    const onPage = pages.filter(({ text }) => text.includes(`Row ${at + 1} begins`));
    expect(onPage).toHaveLength(1);
    expect(onPage[0]!.text).toContain(`end of row ${at + 1}.`);
  });
});

test('a name without a space pushes nothing off the page', async () => {
  const name = `${'Outcome_letter_'.repeat(14)}signed.pdf`;
  const places: Paper['blocks'] = [
    {
      kind: 'table',
      columns: [{ title: 'Tab', width: 38 }, { title: 'Document' }, { title: 'Pages', width: 66, align: 'right' }],
      rows: [
        ['1', name, '3–4'],
        ['2', 'Letter', '5'],
      ],
    },
    {
      kind: 'table',
      columns: [{ title: 'Number', width: 'fit' }, { title: 'What' }],
      rows: [['1', name]],
    },
    { kind: 'facts', rows: [{ label: 'File', value: name }] },
    { kind: 'callout', title: 'File', text: name },
  ];
  for (const block of places) {
    const { pages } = await readBack((await writePaper(makePaper({ blocks: [block] }))).bytes);
    expect(pages.flatMap(({ marks, width }) => marks.filter(({ x }) => x > width - 30))).toEqual([]);
    expect(pages.map(({ text }) => text.replaceAll(/\s/g, '')).join('')).toContain(name);
  }
});

test('what is longer than a page is printed to its end, wherever it stands', async () => {
  const words = Array.from({ length: 2_500 }, (_, at) => `word${at}`);
  const text = words.join(' ');
  const places: Paper['blocks'] = [
    { kind: 'table', columns: [{ title: 'Note' }], rows: [[text]] },
    {
      kind: 'table',
      columns: [
        { title: 'When', width: 60 },
        { title: 'Note', width: 60 },
      ],
      rows: [['', text.slice(0, 1_000)]],
    },
    { kind: 'facts', rows: [{ label: 'Note', value: text }] },
    { kind: 'facts', rows: [{ label: text, value: 'Note' }] },
    { kind: 'callout', title: 'Note', text },
    { kind: 'list', items: [text] },
  ];
  for (const block of places) {
    const printed = (await readBack((await writePaper(makePaper({ blocks: [block] }))).bytes)).pages
      .map((page) => page.text)
      .join('\n');
    const wanted = block.kind === 'table' && block.columns.length === 2 ? words.slice(0, 100) : words;
    const found = new Set(printed.match(/word\d+/g));
    expect(wanted.filter((word) => !found.has(word))).toEqual([]);
  }
});

test.each([
  ['a word without end, in a font that has it', 'ü', /ü/g],
  ['signs that are in no font, without end', '工', /□/g],
  ['a sign of two halves, without end', '🫠', /□/g],
  ['letters of two fonts, without end', 'aա', /ա/g],
])('pages are soon full of %s, and nothing of it is lost', async (_what, unit, shown) => {
  const { bytes } = await writePaper(makePaper({ blocks: [{ kind: 'paragraph', text: unit.repeat(30_000) }] }));
  const { pages } = await readBack(bytes);
  const counts = pages.map(({ text }) => text.match(shown)?.length ?? 0);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(30_000);
});

test.each<[string, PaperBlock]>([
  ['a paragraph', { kind: 'paragraph', text: 'Write to the employer.' }],
  ['facts', { kind: 'facts', rows: [{ label: 'What', value: 'Write to\nthe\nemployer.' }] }],
  ['a table', { kind: 'table', columns: [{ title: 'When' }], rows: [['Write to\nthe\nemployer\nnow.']] }],
])('a heading is not left alone at the foot of a page, above %s', async (_name, block) => {
  for (let lines = 36; lines < 44; lines += 1) {
    const filler = Array.from({ length: lines }, (_, at) => `line ${at}`).join('\n');
    const blocks: PaperBlock[] = [
      { kind: 'paragraph', text: filler },
      { kind: 'heading', text: 'The next step' },
      block,
    ];
    const { pages } = await readBack((await writePaper(makePaper({ blocks }))).bytes);
    const page = pages.find(({ text }) => text.includes('The next step'));
    expect(page?.text).toContain('Write to');
  }
});

test('names in many languages are printed as they are', async () => {
  const names = [
    'Łukasz Żółć',
    'Nguyễn Thị Hồng Ánh',
    'Παπαδόπουλος',
    'Щербакова',
    'Gülşen Çağlar',
    'Անահիտ',
    'ქეთევან',
    'Ḥanna',
  ];
  const paper = await writePaper(makePaper({ title: names[0]!, blocks: [{ kind: 'list', items: names }] }));
  const { pages } = await readBack(paper.bytes);
  for (const name of names) expect(pages[0]!.text.normalize('NFC')).toContain(name.normalize('NFC'));
  expect(paper.missingCharacters).toEqual([]);
});

test('a name that runs from right to left stays in its order', async () => {
  const paper = await writePaper(makePaper({ blocks: [{ kind: 'paragraph', text: 'Member: שלום עולם (spoken)' }] }));
  const { marks } = (await readBack(paper.bytes)).pages[0]!;
  const line = marks.find(({ text }) => text.includes('Member:'))!.y;
  const hebrew = marks.filter(({ y, text }) => Math.abs(y - line) < 4 && /[\u0590-\u05ff]/.test(text));
  expect(hebrew.map(({ text }) => text).join('')).toMatch(/^שלום\s+עולם$/u);
  expect(paper.missingCharacters).toEqual([]);
});

test('what no font has shows as a box, is named on the paper and in the answer', async () => {
  const paper = await writePaper(
    makePaper({
      subtitle: '王',
      blocks: [{ kind: 'facts', rows: [{ label: 'Name', value: '王小明 (Wang) 👩‍👩‍👧' }] }],
    }),
  );
  const { pages } = await readBack(paper.bytes);
  expect(paper.missingCharacters).toEqual(['小', '明', '王', '👧', '👩']);
  expect(pages[0]!.text).toContain('□□□ (Wang)');
  expect(pages[0]!.text).toContain('U+738B');
  expect(pages[0]!.text).toContain('U+1F467');
});

test('the same paper is the same bytes; A4 in the UK, Letter in the US; the language is stated', async () => {
  const paper = makePaper({ blocks: [{ kind: 'paragraph', text: 'Once.' }] });
  const [one, two] = [await writePaper(paper), await writePaper(structuredClone(paper))];
  expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
  const british = await readBack(one.bytes);
  const american = await readBack((await writePaper({ ...paper, size: paperSizeFor('us'), language: 'en-US' })).bytes);
  expect([british.pages[0]!.width, british.pages[0]!.height].map(Math.round)).toEqual([595, 842]);
  expect([american.pages[0]!.width, american.pages[0]!.height].map(Math.round)).toEqual([612, 792]);
  expect([british.language, american.language]).toEqual(['en-GB', 'en-US']);
});

test('with a password the paper opens for nobody without it', async () => {
  const { bytes } = await writePaper(
    makePaper({ password: 'grün-42', blocks: [{ kind: 'paragraph', text: 'For the rep.' }] }),
  );
  const library = await pdfReader();
  for (const password of [undefined, '', 'wrong']) {
    const loading = library.getDocument({ ...openingOptions(bytes), ...(password !== undefined && { password }) });
    await expect(loading.promise).rejects.toBeInstanceOf(library.PasswordException);
    await loading.destroy();
  }
  expect((await readBack(bytes, 'grün-42')).pages[0]!.text).toContain('For the rep.');
  expect(Buffer.from(bytes).includes('For the rep')).toBe(false);
  expect(Buffer.from(bytes).includes('/AESV3')).toBe(true);
});

test.each(['zażółć gęślą jaźń', 'mật khẩu rất dài', 'пароль филиала', '工会分会的密码是这个', 'ł'.repeat(100)])(
  'a password in any script opens the paper: %s',
  async (password) => {
    const { bytes } = await writePaper(makePaper({ password, blocks: [{ kind: 'paragraph', text: 'For the rep.' }] }));
    expect((await readBack(bytes, password)).pages[0]!.text).toContain('For the rep.');
  },
);

// A tab, a hidden character alone and within, half a character, emoji, two directions, what readers prepare differently.
test.each([
  '12345678\t',
  '\u00ad'.repeat(9),
  'pass\u200bword',
  '\ud800password',
  '🫠🫠🫠🫠',
  'abcשלוםabc',
  '½ password',
])('a password that would not open the paper everywhere is refused: %j', async (password) => {
  await expect(writePaper(makePaper({ password }))).rejects.toBeInstanceOf(UnusablePassword);
});

test('awkward text is printed: a word without end, every naughty string, nothing at all', async () => {
  const { readFileSync } = await import('node:fs');
  const naughty: string[] = JSON.parse(
    readFileSync(new URL('../fixtures/text/naughty-strings.json', import.meta.url), 'utf8'),
  );
  const paper = await writePaper(
    makePaper({
      title: '',
      subtitle: '',
      blocks: [
        { kind: 'paragraph', text: 'x'.repeat(5_000) },
        { kind: 'facts', rows: naughty.map((value, at) => ({ label: String(at), value })) },
        { kind: 'facts', rows: [] },
        { kind: 'list', items: [] },
        { kind: 'paragraph', text: '' },
      ],
    }),
  );
  const { pages } = await readBack(paper.bytes);
  const printed = pages.map(({ text }) => text).join('');
  expect(printed.match(/x/g)!.length).toBeGreaterThanOrEqual(5_000);
  expect(pages).toHaveLength(paper.pages);
  for (const { marks } of pages) for (const { x } of marks) expect(x).toBeGreaterThanOrEqual(0);
});
