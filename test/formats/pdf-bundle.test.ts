// Bundles, read back with another library than the one that binds them.

import { degrees, PDFDocument, StandardFonts } from 'pdf-lib';
import { expect, test } from 'vitest';
import { type BundleItem, type BundleRequest, writeBundle } from '../../electron/core/formats/pdf/bundle.ts';
import { writePaper } from '../../electron/core/formats/pdf/paper.ts';
import { print } from '../../electron/core/formats/pdf/printer.ts';
import { paperFixture, type ReadPage, readBack } from './pdf-reading.ts';

interface PageToMake {
  text?: string;
  size?: [number, number];
  rotate?: number;
  crop?: [x: number, y: number, width: number, height: number];
}

const A4: [number, number] = [595, 842];

/** Each page bears two marks, A above B to its right, and its text. */
async function makePdf(pages: readonly PageToMake[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.TimesRoman);
  for (const { text = 'text', size = A4, rotate, crop } of pages) {
    const page = document.addPage(size);
    const [x, y, width, height] = crop ?? ([0, 0, ...size] as const);
    const write = (mark: string, across: number, up: number) =>
      page.drawText(mark, { x: x + width * across, y: y + height * up, size: Math.min(width, height) / 30, font });
    write('A', 0.2, 0.7);
    write('B', 0.6, 0.3);
    write(text, 0.2, 0.5);
    if (rotate !== undefined) page.setRotation(degrees(rotate));
    if (crop) page.setCropBox(...crop);
  }
  return document.save();
}

const makeItem = (title: string, bytes: BundleItem['bytes'], changes: Partial<BundleItem> = {}): BundleItem => ({
  title,
  day: '2026-10-02',
  fileName: `${title}.pdf`,
  mediaType: 'application/pdf',
  bytes,
  ...changes,
});

const makeRequest = (items: readonly BundleItem[], changes: Partial<BundleRequest> = {}): BundleRequest => ({
  title: 'Bundle of documents',
  size: 'A4',
  createdAt: '2026-11-24T09:00:00Z',
  items,
  ...changes,
});

/** The bundle's number: the mark that is lowest on the page. */
const numberOn = (page: ReadPage): string => page.marks.toSorted((a, b) => a.y - b.y)[0]!.text;

test('every page bears its number, and the index, its links and the bookmarks say where each document is', async () => {
  const items = await Promise.all(
    [3, 1, 2].map(async (count, at) =>
      makeItem(
        `Document ${'ABC'[at]}`,
        await makePdf(Array.from({ length: count }, (_, page) => ({ text: `${at}-${page}` }))),
      ),
    ),
  );
  const bundle = await writeBundle(makeRequest([...items.slice(0, 2), { ...items[2]!, day: null, tab: 'C/1' }]));
  const { pages, bookmarks, title, language } = await readBack(bundle.bytes);
  expect(bundle).toMatchObject({ pages: 7, indexPages: 1, notIncluded: [] });
  expect(bundle.entries.map(({ tab, fromPage, toPage }) => [tab, fromPage, toPage])).toEqual([
    ['1', 2, 4],
    ['2', 5, 5],
    ['C/1', 6, 7],
  ]);
  expect([title, language]).toEqual(['Bundle of documents', 'en-GB']);
  expect(pages.map(numberOn)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
  expect(pages.slice(1).map(({ text }) => /\d-\d/.exec(text)?.[0])).toEqual(['0-0', '0-1', '0-2', '1-0', '2-0', '2-1']);
  expect(pages[0]!.text).toMatch(/1\s*Document A\s*Fri 2 October 2026\s*2–4/);
  expect(pages[0]!.text).toMatch(/C\/1\s*Document C\s*6–7/);
  expect(pages[0]!.links.map(({ page }) => page)).toEqual([2, 5, 6]);
  expect(bookmarks).toEqual([
    { title: 'Index', page: 1 },
    { title: '1  Document A', page: 2 },
    { title: '2  Document B', page: 5 },
    { title: 'C/1  Document C', page: 6 },
  ]);
});

test('an index of several pages counts itself', async () => {
  const one = await makePdf([{ text: 'here' }, {}]);
  const items = Array.from({ length: 130 }, (_, at) =>
    makeItem(`Letter ${at + 1}${' with a longer title'.repeat(at % 5)}`, one),
  );
  const bundle = await writeBundle(makeRequest(items));
  const { pages } = await readBack(bundle.bytes);
  expect(bundle.indexPages).toBeGreaterThan(4);
  expect(pages).toHaveLength(bundle.indexPages + 260);
  expect(pages.map(numberOn)).toEqual(pages.map((_, at) => String(at + 1)));
  const index = pages.slice(0, bundle.indexPages);
  const lines = index.flatMap(({ text }) => text.match(/\d+–\d+/g) ?? []);
  expect(lines).toEqual(bundle.entries.map(({ fromPage, toPage }) => `${fromPage}–${toPage}`));
  for (const { fromPage } of bundle.entries) expect(pages[fromPage - 1]!.text).toContain('here');
  expect(index.flatMap(({ links }) => links.map(({ page }) => page))).toEqual(
    bundle.entries.map(({ fromPage }) => fromPage),
  );
});

test('turned and cropped pages lie as a person saw them, and nothing meets the number', async () => {
  const shapes: PageToMake[] = [
    {},
    ...[90, 180, 270, -90, 450].map((rotate) => ({ rotate })),
    { size: [612, 792] },
    { size: [842, 595], rotate: 90 },
    { size: [612, 792], crop: [50, 300, 400, 420] },
    { size: [612, 792], crop: [50, 100, 300, 600], rotate: 90 },
    { size: [612, 792], crop: [50, 100, 300, 600], rotate: 270 },
    { size: [2384, 3370] },
    { size: [300, 1200] },
  ];
  const source = await makePdf(shapes);
  const seen = await readBack(source);
  const bundle = await writeBundle(makeRequest([makeItem('Shapes', source)]));
  const { pages } = await readBack(bundle.bytes);
  expect(bundle.notIncluded).toEqual([]);
  seen.pages.forEach((before, at) => {
    const after = pages[at + 1]!;
    const mark = (page: ReadPage, text: string) => page.marks.find((each) => each.text === text)!;
    const between = (page: ReadPage) =>
      [mark(page, 'B').x - mark(page, 'A').x, mark(page, 'B').y - mark(page, 'A').y] as const;
    const [beforeX, beforeY] = between(before);
    const [afterX, afterY] = between(after);
    expect([after.width, after.height].map(Math.round)).toEqual([before.width, before.height].map(Math.round));
    expect(afterX / beforeX).toBeCloseTo(afterY / beforeY, 3);
    expect(afterX / beforeX).toBeGreaterThan(0.9);
    expect(afterX / beforeX).toBeLessThan(1);
    const number = after.marks.toSorted((a, b) => a.y - b.y)[0]!;
    expect(number.text).toBe(String(at + 2));
    expect(number.x).toBeGreaterThan(after.width / 2);
    expect(number.x).toBeLessThan(after.width);
    expect(number.size / Math.min(after.width, after.height)).toBeGreaterThan(0.015);
    for (const { text, y } of after.marks) if (text !== number.text) expect(y).toBeGreaterThan(number.y + number.size);
  });
});

test('a page of one point lies on a sheet of paper, numbered', async () => {
  const bundle = await writeBundle(
    makeRequest([makeItem('Dot', await makePdf([{ size: [1, 1] }]))], { size: 'Letter' }),
  );
  const { pages } = await readBack(bundle.bytes);
  expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
    [612, 792],
    [612, 792],
  ]);
  expect(numberOn(pages[1]!)).toBe('2');
});

test('filled-in fields and notes are printed; scripts, links and files stay behind', async () => {
  const source = await PDFDocument.create();
  const page = source.addPage([595, 842]);
  const field = source.getForm().createTextField('reason');
  field.setText('Gross misconduct');
  field.addToPage(page, { x: 100, y: 300, width: 200, height: 30 });
  source.addJavaScript('greet', 'app.alert("hello")');
  await source.attach(Buffer.from('inside'), 'inside.txt');
  const bundle = await writeBundle(makeRequest([makeItem('Form', await source.save())]));
  expect((await readBack(bundle.bytes)).pages[1]!.text).toContain('Gross misconduct');
  const bound = await PDFDocument.load(bundle.bytes);
  expect(bound.getForm().getFields()).toEqual([]);
  expect(bound.catalog.keys().map((key) => key.decodeText())).not.toContain('Names');
});

test('what cannot be included has a slip sheet that says why, and is named', async () => {
  const whole = await makePdf([{}, {}, {}]);
  const locked = await writePaper({
    title: 'Secret',
    size: 'A4',
    blocks: [],
    createdAt: '2026-11-24T09:00:00Z',
    password: 'x',
  });
  const cases: [string, Uint8Array, RegExp][] = [
    ['Locked', locked.bytes, /protected by a password/],
    ['Cut off', whole.subarray(0, Math.floor(whole.length * 0.7)), /damaged/],
    ['Not one', Buffer.from('%PDF-1.7\nnothing of the kind\nstartxref\n0\n%%EOF'), /damaged/],
    ['Statement', Buffer.from('PK\x03\x04[Content_Types].xml word/document.xml', 'latin1'), /a Word document/],
    [
      'Message',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('__substg1.0_', 'utf16le')]),
      /damaged/,
    ],
    ['Empty', new Uint8Array(), /empty/],
    ['Picture', paperFixture('picture.webp'), /WebP/],
    ['Half a photo', paperFixture('photo.jpg').subarray(0, 300), /cut off or damaged/],
    ['Half a picture', paperFixture('picture.png').subarray(0, 120), /cut off or damaged/],
  ];
  const good = makeItem('Good', whole);
  const bundle = await writeBundle(makeRequest([good, ...cases.map(([title, bytes]) => makeItem(title, bytes)), good]));
  const { pages } = await readBack(bundle.bytes);
  expect(bundle.notIncluded.map(({ title }) => title)).toEqual(cases.map(([title]) => title));
  cases.forEach(([title, , reason], at) => {
    const entry = bundle.entries[at + 1]!;
    expect(entry).toMatchObject({ title, isIncluded: false, toPage: entry.fromPage });
    const slip = pages[entry.fromPage - 1]!.text.replaceAll('\n', ' ');
    expect(slip).toContain(`Document ${at + 2} could not be included`);
    expect(slip).toContain('attached separately');
    expect(slip).toMatch(reason);
    expect(bundle.notIncluded[at]!.reason).toMatch(reason);
  });
  expect(pages).toHaveLength(bundle.indexPages + 3 + cases.length + 3);
  expect(pages[0]!.text).toContain('not included');
});

test('a PDF that only forbids changes is included', async () => {
  const locked = await lockedAgainstChanges('A payslip that anybody may open');
  await expect(PDFDocument.load(locked)).rejects.toThrow(/encrypted/);
  const bundle = await writeBundle(makeRequest([makeItem('Payslip', locked)]));
  expect(bundle.notIncluded).toEqual([]);
  const { pages } = await readBack(bundle.bytes);
  expect(pages).toHaveLength(2);
  expect(pages[1]!.text).toContain('A payslip that anybody may open');
});

const lockedAgainstChanges = (text: string): Promise<Uint8Array> =>
  print({
    content: [text],
    defaultStyle: { font: 'Paper' },
    ownerPassword: 'owner',
    permissions: { modifying: false },
  });

test('pictures and texts become pages', async () => {
  const items = [
    makeItem('Photo', paperFixture('photo.jpg'), { fileName: 'photo.png' }),
    makeItem('Turned photo', turned(paperFixture('photo.jpg'), 6)),
    makeItem('Picture', paperFixture('picture.png')),
    makeItem('See-through picture', paperFixture('see-through.png')),
    makeItem('Notes', Buffer.from('Grüße from the meeting\n\n  indented\n', 'utf8'), { fileName: 'notes.txt' }),
    makeItem('Old notes', Buffer.from('caf\xe9 at noon', 'latin1'), { fileName: 'old.txt' }),
  ];
  const bundle = await writeBundle(makeRequest(items));
  const { pages } = await readBack(bundle.bytes);
  expect(bundle.notIncluded).toEqual([]);
  expect(pages).toHaveLength(7);
  const isLandscape = pages.map(({ width, height }) => width > height);
  expect(isLandscape).toEqual([false, true, false, true, true, false, false]);
  expect(pages[5]!.text).toContain('Grüße from the meeting');
  expect(pages[6]!.text).toContain('café at noon');
  expect(pages.map(numberOn)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
});

/** The photo with EXIF that says how to turn it, as phones write it. */
function turned(jpeg: Uint8Array, orientation: number): Uint8Array {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  const exif = [...Buffer.from('Exif\0\0', 'latin1'), ...tiff];
  return new Uint8Array([0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2, ...exif, ...jpeg.subarray(2)]);
}

test('the same items make the same bytes; none make an index that says so', async () => {
  const request = makeRequest([makeItem('Letter', await makePdf([{}])), makeItem('Photo', paperFixture('photo.jpg'))]);
  const [one, two] = [await writeBundle(request), await writeBundle(structuredClone(request))];
  expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
  const none = await writeBundle(makeRequest([]));
  expect(none).toMatchObject({ pages: 1, entries: [] });
  expect((await readBack(none.bytes)).pages[0]!.text).toContain('There are no documents');
});

test('reports its progress, lets others have their turn, and stops when told', async () => {
  const one = await makePdf([{}]);
  const items = Array.from({ length: 30 }, (_, at) => makeItem(`Letter ${at}`, async () => one));
  const steps: [number, number][] = [];
  let turnsOfOthers = 0;
  const others = setInterval(() => {
    turnsOfOthers += 1;
  }, 0);
  await writeBundle(makeRequest(items), { onProgress: (done, total) => steps.push([done, total]) });
  clearInterval(others);
  expect(steps).toEqual(Array.from({ length: 31 }, (_, done) => [done, 30]));
  expect(turnsOfOthers).toBeGreaterThan(5);

  const stop = new AbortController();
  const cancelled = writeBundle(makeRequest(items), {
    signal: stop.signal,
    onProgress: (done) => {
      if (done === 10) stop.abort();
    },
  });
  await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' });
});

test('a document that cannot be fetched is not passed over in silence', async () => {
  const broken = makeItem('Lost', () => Promise.reject(new Error('The disk cannot be read.')));
  await expect(writeBundle(makeRequest([broken]))).rejects.toThrow('The disk cannot be read.');
});
