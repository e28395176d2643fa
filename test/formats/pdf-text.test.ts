// The text of PDFs that another library wrote, and of PDFs that mean harm.

import { degrees, PDFDocument, type PDFPage, rgb, StandardFonts } from 'pdf-lib';
import { expect, test } from 'vitest';
import { writeBundle } from '../../electron/core/formats/pdf/bundle.ts';
import { writePaper } from '../../electron/core/formats/pdf/paper.ts';
import type { PaperBlock } from '../../electron/core/formats/pdf/paper-parts.ts';
import { readPdfText } from '../../electron/core/formats/pdf/pdf-text.ts';
import { paperFixture } from './pdf-reading.ts';

const LINE = 'The decision was made before the hearing began.';

const makePaper = (blocks: readonly PaperBlock[], password?: string) =>
  writePaper({
    title: 'Statement',
    size: 'A4',
    createdAt: '2026-11-24T09:00:00Z',
    blocks,
    ...(password !== undefined && { password }),
  }).then(({ bytes }) => bytes);

async function makeDrawn(draw: (page: PDFPage, document: PDFDocument) => unknown): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  await draw(document.addPage([595, 842]), document);
  return document.save();
}

test('text by page, in words as they stand', async () => {
  const bytes = await makePaper([
    { kind: 'paragraph', text: `${LINE} Łukasz Żółć and Nguyễn Thị Hồng Ánh were there.` },
    { kind: 'pageBreak' },
    { kind: 'paragraph', text: 'A second page of the statement, for the appeal.' },
  ]);
  const { state, reason, pageCount, pages } = await readPdfText(bytes);
  expect([state, reason, pageCount]).toEqual(['ok', null, 2]);
  expect(pages[0]!.text.replaceAll('\n', ' ')).toContain(`${LINE} Łukasz Żółć and Nguyễn Thị Hồng Ánh were there.`);
  expect(pages[1]!.text).toContain('A second page');
  expect(pages.map(({ hasText, hasImages, isScan }) => [hasText, hasImages, isScan])).toEqual([
    [true, false, false],
    [true, false, false],
  ]);
});

test('a name beside a page number stays a word of its own', async () => {
  const bytes = await makeDrawn((page) => {
    page.drawText('Grace Obi', { x: 50, y: 400, size: 12 });
    page.drawText('3', { x: 560, y: 12, size: 10 });
    page.drawText('Okafor', { x: 50, y: 300, size: 12, rotate: degrees(90) });
    page.drawText('7', { x: 300, y: 300, size: 12 });
  });
  const { pages } = await readPdfText(bytes);
  expect(pages[0]!.text.split(/\s+/)).toEqual(['Grace', 'Obi', '3', 'Okafor', '7']);
});

test('pictures without text are scans; with text they are not; an empty page is neither', async () => {
  const withPicture = (text: string) =>
    makeDrawn(async (page, document) => {
      const picture = await document.embedJpg(paperFixture('photo.jpg'));
      page.drawImage(picture, { x: 50, y: 50, width: 500, height: 700 });
      page.drawText(text, { x: 50, y: 20, size: 9 });
    });
  const facts = async (bytes: Uint8Array) => {
    const [page] = (await readPdfText(bytes)).pages;
    return [page!.hasText, page!.hasImages, page!.isScan];
  };
  expect(await facts(await withPicture('Page 1'))).toEqual([false, true, true]);
  expect(await facts(await withPicture(LINE))).toEqual([true, true, false]);
  expect(await facts(await makeDrawn((page) => page.drawText('', { x: 1, y: 1 })))).toEqual([false, false, false]);
});

test('a scan inside a bundle is still a scan, and letters drawn as outlines cannot be searched', async () => {
  const bundle = await writeBundle({
    title: 'Bundle',
    size: 'A4',
    createdAt: '2026-11-24T09:00:00Z',
    items: [
      { title: 'Photo', day: null, fileName: 'photo.jpg', mediaType: 'image/jpeg', bytes: paperFixture('photo.jpg') },
    ],
  });
  expect((await readPdfText(bundle.bytes)).pages.map(({ isScan }) => isScan)).toEqual([false, true]);
  const outlines = await makeDrawn((page) => {
    for (let at = 0; at < 90; at += 1)
      page.drawSvgPath('M 0,0 L 3,8 L 6,0 M 1,4 L 5,4', { x: 50 + (at % 30) * 9, y: 500 });
  });
  expect((await readPdfText(outlines)).pages[0]).toMatchObject({ hasText: false, hasImages: false, isScan: true });
});

test('what a form says is read too', async () => {
  const bytes = await makeDrawn((page, document) => {
    const field = document.getForm().createTextField('reason');
    field.setText('Gross misconduct');
    field.addToPage(page, { x: 100, y: 300, width: 200, height: 30 });
  });
  expect((await readPdfText(bytes)).pages[0]!.text).toContain('Gross misconduct');
});

test('a protected PDF says so, and opens with its password', async () => {
  const bytes = await makePaper([{ kind: 'paragraph', text: LINE }], 'grün');
  for (const password of [undefined, 'wrong']) {
    const answer = await readPdfText(bytes, password === undefined ? {} : { password });
    expect(answer).toEqual({
      state: 'passwordProtected',
      reason: 'The PDF is protected by a password.',
      pageCount: 0,
      pages: [],
    });
  }
  const opened = await readPdfText(bytes, { password: 'grün' });
  expect(opened.pages[0]).toMatchObject({ hasText: true, hasImages: false, isScan: false });
  expect(opened.pages[0]!.text).toContain(LINE);
});

test('what is not a PDF, or only the beginning of one, is corrupt and not an exception', async () => {
  const whole = await makePaper([{ kind: 'paragraph', text: LINE }]);
  for (const bytes of [
    new Uint8Array(),
    Buffer.from('hello'),
    Buffer.from('%PDF-1.7\n%%EOF'),
    whole.subarray(0, 400),
  ]) {
    const answer = await readPdfText(bytes);
    expect([answer.state, answer.reason]).toEqual(['corrupt', 'The PDF is damaged and cannot be read.']);
  }
  const before = Buffer.from(whole);
  await readPdfText(whole);
  expect(Buffer.compare(before, whole)).toBe(0);
});

test('limits of pages and of characters end the reading with what was read', async () => {
  const three = await makePaper([
    { kind: 'paragraph', text: LINE.repeat(50) },
    { kind: 'pageBreak' },
    { kind: 'paragraph', text: LINE },
    { kind: 'pageBreak' },
    { kind: 'paragraph', text: LINE },
  ]);
  const byPages = await readPdfText(three, { maxPages: 2 });
  expect([byPages.state, byPages.pageCount, byPages.pages.length]).toEqual(['tooMuch', 3, 2]);
  expect(byPages.reason).toMatch(/too large/);
  expect((await readPdfText(three, { maxPages: 3 })).state).toBe('ok');
  const byCharacters = await readPdfText(three, { maxCharacters: 500 });
  expect([byCharacters.state, byCharacters.pages.length]).toEqual(['tooMuch', 1]);
  expect((await readPdfText(three, { maxMilliseconds: 0 })).state).toBe('tooMuch');
});

test('a page tree that leads into itself ends', async () => {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>',
    '<< /Length 5 >>\nstream\n/F Do\nendstream',
    '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 5 /Resources << /XObject << /F 5 0 R >> >> >>\nstream\n/F Do\nendstream',
  ];
  const looping = pdfOf(objects);
  expect(['corrupt', 'ok']).toContain((await readPdfText(looping, { maxMilliseconds: 5_000 })).state);
  const bundle = await writeBundle({
    title: 'Bundle',
    size: 'A4',
    createdAt: '2026-11-24T09:00:00Z',
    items: [{ title: 'Loop', day: null, fileName: 'loop.pdf', mediaType: 'application/pdf', bytes: looping }],
  });
  expect(bundle.notIncluded.map(({ reason }) => reason)).toEqual(['it is damaged and cannot be read in full']);
});

function pdfOf(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(`${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`, 'latin1');
}

test('letters without a meaning cannot be searched', async () => {
  const bytes = await makeDrawn(async (page, document) => {
    const font = await document.embedFont(StandardFonts.Helvetica);
    page.drawText(LINE, { x: 50, y: 400, size: 12, font, color: rgb(0, 0, 0) });
  });
  // Every letter is said to mean a character of nobody's.
  const marked = await withMeaning(bytes, (code) => 0xe000 + code);
  const [page] = (await readPdfText(marked)).pages;
  expect(page).toMatchObject({ isScan: true });
  expect((await readPdfText(await withMeaning(bytes, (code) => code))).pages[0]).toMatchObject({
    isScan: false,
    hasText: true,
  });
});

/** Gives the page's font a table of what its letters mean. */
async function withMeaning(bytes: Uint8Array, meaning: (code: number) => number): Promise<Uint8Array> {
  const { PDFDict, PDFName } = await import('pdf-lib');
  const document = await PDFDocument.load(bytes);
  const lines = Array.from({ length: 95 }, (_, at) => {
    const code = at + 32;
    return `<${code.toString(16).padStart(2, '0')}> <${meaning(code).toString(16).padStart(4, '0')}>`;
  });
  const map = `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange ${lines.length} beginbfchar ${lines.join('\n')} endbfchar endcmap`;
  const fonts = document.getPage(0).node.Resources()!.lookup(PDFName.of('Font'), PDFDict);
  for (const key of fonts.keys()) {
    fonts.lookup(key, PDFDict).set(PDFName.of('ToUnicode'), document.context.register(document.context.stream(map)));
  }
  return document.save();
}

test('stops when told', async () => {
  const stop = new AbortController();
  stop.abort();
  await expect(readPdfText(await makePaper([]), { signal: stop.signal })).rejects.toMatchObject({ name: 'AbortError' });
});
