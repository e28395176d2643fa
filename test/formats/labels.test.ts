// Sheets of labels, read back by another library: every line lies within its own label, in its place on the sheet.

import { describe, expect, test } from 'vitest';
import { writeLabels } from '../../electron/core/formats/pdf/labels.ts';
import { LabelSheetSchema } from '../../shared/contract/mailings.ts';
import { labelSheets, labelsOn } from '../../shared/rules/label-sheets.ts';
import { readBack } from './pdf-reading.ts';

const about = { title: 'Labels', createdAt: '2026-11-24T09:00:00Z', language: 'en-GB' } as const;
const address = (index: number): string[] => [`Person ${index}`, `${index} Mill Lane`, 'Northfield', 'NF1 2AB'];
const long = [
  'Grace Obi and Samuel Oluwaseun Adeyemi-Featherstonehaugh',
  'Flat 12b, The Old Printworks Apartments, 144 Northumberland Crescent East',
  'Industrial Estate',
  'Upper Northfield',
  'County of Somewhere',
  'NF1 2AB',
];

describe.each(LabelSheetSchema.options)('%s', (sheet) => {
  const shape = labelSheets[sheet];
  const scale = shape.unit === 'mm' ? 72 / 25.4 : 72;
  const paper = shape.paper === 'A4' ? [210, 297] : [8.5, 11];

  test('lies within the paper, centred across, as its maker gives it', () => {
    const width = shape.left + (shape.columns - 1) * shape.across + shape.width;
    const height = shape.top + (shape.rows - 1) * shape.down + shape.height;
    expect(width + shape.left).toBeCloseTo(paper[0]!, 5);
    expect(height + shape.top).toBeCloseTo(paper[1]!, 5);
    expect(labelsOn(shape)).toBe({ L7160: 21, L7161: 18, L7163: 14, L7159: 24, '5160': 30, '5163': 10 }[sheet]);
  });

  test('holds each address in its own label, long ones too, after those that are used up', async () => {
    const skip = 2;
    const labels = Array.from({ length: labelsOn(shape) }, (_, index) => (index % 3 === 1 ? long : address(index)));
    const { bytes, sheets, cut, missingCharacters } = await writeLabels({ ...about, sheet, skip, labels });
    expect({ sheets, cut, missingCharacters }).toEqual({ sheets: 2, cut: [], missingCharacters: [] });
    const { pages } = await readBack(bytes);
    expect(pages).toHaveLength(2);
    expect(pages[0]!.width).toBeCloseTo(paper[0]! * scale, 1);
    const found = pages.flatMap(({ marks, height }, page) => marks.map((mark) => ({ ...mark, page, height })));
    const seen = new Map<number, string>();
    for (const { text, x, y, size, page, height } of found) {
      const column = Math.floor((x / scale - shape.left) / shape.across);
      const top = (height - y) / scale;
      const row = Math.floor((top - shape.top) / shape.down);
      const place = page * labelsOn(shape) + row * shape.columns + column - skip;
      seen.set(place, `${seen.get(place) ?? ''}${text} `);
      // 4 mm from its left edge; the baseline with the tails of letters above the lower edge.
      expect(x / scale - shape.left - column * shape.across).toBeCloseTo(11 / scale, 2);
      const within = top * scale - (shape.top + row * shape.down) * scale;
      expect(within - size).toBeGreaterThan(0);
      expect(within + size * 0.3).toBeLessThan(shape.height * scale);
      expect(size).toBeGreaterThanOrEqual(5);
    }
    expect([...seen.keys()].sort((a, b) => a - b)).toEqual(labels.map((_, index) => index));
    for (const [index, lines] of labels.entries()) {
      expect(seen.get(index)!.replace(/[\s-]+/g, '')).toBe(lines.join('').replace(/[\s-]+/g, ''));
    }
  });
});

test('no line is wider than its label: what cannot be turned over at a space is broken', async () => {
  const labels = [['Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(2), 'NF1 2AB']];
  const { pages } = await readBack((await writeLabels({ ...about, sheet: '5160', skip: 0, labels })).bytes);
  // Type of this font is nowhere wider than it is high.
  for (const { text, size } of pages[0]!.marks) expect(text.length * size * 0.45).toBeLessThan(2.625 * 72 - 22);
});

test('what is too long for any type is cut in its middle and told; the name and the postcode stand', async () => {
  const labels = [address(1), ['Ann Smith', 'x '.repeat(1_000), 'END 1ZZ']];
  const { bytes, cut } = await writeLabels({ ...about, sheet: 'L7159', skip: 0, labels });
  expect(cut).toEqual([1]);
  const { text } = (await readBack(bytes)).pages[0]!;
  expect(text).toContain('Ann Smith');
  expect(text).toContain('…');
  expect(text).toContain('END 1ZZ');
});

test('letters of other scripts print where a font has them, and are named where none has', async () => {
  const labels = [
    ['Δημήτρης Παπαδόπουλος', 'NF1'],
    ['Zoë Łukasiewicz', 'NF1'],
    ['李小龍', 'NF1'],
  ];
  const { bytes, missingCharacters } = await writeLabels({ ...about, sheet: 'L7163', skip: 0, labels });
  expect(missingCharacters).toEqual(['小', '李', '龍']);
  const { text } = (await readBack(bytes)).pages[0]!;
  expect(text).toContain('Δημήτρης Παπαδόπουλος');
  expect(text).toContain('Zoë Łukasiewicz');
});

test('the same labels are the same bytes; nothing is left where every label is used up', async () => {
  const request = { ...about, sheet: 'L7160', skip: 3, labels: [address(1), long] } as const;
  const [one, two] = [await writeLabels(request), await writeLabels(request)];
  expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
  await expect(writeLabels({ ...request, skip: 21 })).rejects.toThrow(RangeError);
  const stop = AbortSignal.abort();
  await expect(writeLabels(request, { signal: stop })).rejects.toThrow(/abort/i);
});
