// Papers as Word documents: opened again by another library, and held beside the PDF of the same description.

import mammoth from 'mammoth';
import PizZip from 'pizzip';
import { expect, test } from 'vitest';
import { writeWordPaper } from '../../electron/core/formats/docx-paper.ts';
import { openLetterPackage } from '../../electron/core/formats/letter-package.ts';
import { writePaper } from '../../electron/core/formats/pdf/paper.ts';
import type { Paper, PaperBlock } from '../../electron/core/formats/pdf/paper-parts.ts';
import { wordText } from '../../electron/core/services/papers/word-text.ts';
import { readBack } from './pdf-reading.ts';

const paperOf = (blocks: readonly PaperBlock[], changes: Partial<Paper> = {}): Paper => ({
  title: 'Forum pack',
  subtitle: 'Hospital partnership forum',
  size: 'A4',
  footer: 'Northside Branch',
  confidentialLine: 'Joint',
  createdAt: '2026-11-24T09:00:00Z',
  blocks,
  ...changes,
});

const everyBlock: PaperBlock[] = [
  { kind: 'callout', tone: 'urgent', title: 'Deferred three times', text: 'Night cover comes first.' },
  { kind: 'heading', text: 'Agenda' },
  { kind: 'heading', text: 'Standing items', level: 2 },
  {
    kind: 'facts',
    rows: [
      { label: 'Chair', value: '' },
      { label: 'Place', value: { text: 'Room 4', isStrong: true } },
    ],
  },
  { kind: 'paragraph', text: 'First line.\nSecond line.' },
  { kind: 'list', items: ['Rotas', 'Parking'], isNumbered: true },
  { kind: 'list', items: ['Water'] },
  { kind: 'list', items: ['Begins again'], isNumbered: true },
  {
    kind: 'table',
    columns: [{ title: 'What' }, { title: 'By when', width: 'fit', align: 'right' }],
    rows: [['Share the rota', 'Tue 29 December 2026']],
  },
  { kind: 'table', columns: [{ title: 'When' }], rows: [], whenEmpty: 'No paper is here.' },
  { kind: 'bars', rows: [{ label: 'Quorate', value: 4, text: '4 of 5', earlier: 2 }], legend: ['Now', 'Before'] },
  { kind: 'lines', points: [{ label: 'Nov 2026', value: 7, text: '7 days' }] },
  { kind: 'keyFigures', figures: [{ label: 'We ask', value: '£1,204,310', note: '6.1% of the pay bill' }] },
  { kind: 'contents', title: 'In this paper' },
  { kind: 'ruledLines', count: 2 },
  { kind: 'pageBreak' },
  { kind: 'plainText', text: 'As typed:\n    indented' },
];

const wordOf = async (paper: Paper): Promise<{ bytes: Uint8Array; xml: string; text: string }> => {
  const bytes = await writeWordPaper(paper);
  return { bytes, xml: new PizZip(bytes).file('word/document.xml')!.asText(), text: wordText(bytes) };
};

test('one description gives both: every word of the Word document stands in the PDF', async () => {
  const paper = paperOf(everyBlock);
  const { text } = await wordOf(paper);
  const { pages } = await readBack((await writePaper(paper)).bytes);
  const printed = pages.map((page) => page.text).join(' ');
  for (const word of text.split(/\s+/).filter((each) => each !== '' && !['–', 'of', 'Page'].includes(each))) {
    expect(printed).toContain(word);
  }
  for (const said of [
    'Night cover comes first.',
    'Share the rota',
    'No paper is here.',
    '4 of 5',
    '7 days',
    '£1,204,310',
    'In this paper',
  ]) {
    expect(text).toContain(said);
  }
});

test('headings are headings, tables are tables, and each numbered list begins with 1', async () => {
  const { bytes } = await wordOf(paperOf(everyBlock));
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  expect(value).toContain('<h1>Agenda</h1>');
  expect(value).toContain('<h2>Standing items</h2>');
  expect(value).toMatch(/<thead><tr><th><p>What<\/p><\/th>/);
  expect(value).toMatch(/<ol><li>Rotas<\/li><li>Parking<\/li><\/ol>/);
  expect(value).toMatch(/<ol><li>Begins again<\/li><\/ol>/);
});

test('head and foot say whose it is, with the page and the number of pages', async () => {
  const { bytes } = await wordOf(paperOf([]));
  const zip = new PizZip(bytes);
  const parts = Object.keys(zip.files).filter((name) => /word\/(header|footer)\d+\.xml/.test(name));
  const xml = parts.map((name) => zip.file(name)!.asText()).join('');
  expect(xml).toContain('Joint');
  expect(xml).toContain('Northside Branch');
  expect(xml).toContain('NUMPAGES');
});

test('text that Word cannot hold does not damage the document', async () => {
  const { bytes, text } = await wordOf(
    paperOf([{ kind: 'paragraph', text: 'before\u0000\u0007\ufffe\ud800 <after> & "quoted" العربية' }]),
  );
  expect(openLetterPackage(bytes).kind).toBe('ok');
  expect(text).toContain('<after> & "quoted" العربية');
});

test('the same paper gives the same bytes, and a page that lies is wider than high', async () => {
  const paper = paperOf(everyBlock, { isLandscape: true, size: 'Letter' });
  const { bytes, xml } = await wordOf(paper);
  expect(Buffer.from(await writeWordPaper(paper)).equals(Buffer.from(bytes))).toBe(true);
  const [, width, height] = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(xml)!;
  expect(Number(width)).toBeGreaterThan(Number(height));
});
