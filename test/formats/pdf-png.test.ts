// Pictures in a bundle, pixel by pixel: PNGs made here with every filter and kind of colour, read back by a PDF reader.

import { crc32, deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { writeBundle } from '../../electron/core/formats/pdf/bundle.ts';
import { openingOptions, pdfReader } from '../../electron/core/formats/pdf/pdf-reader.ts';

const WIDTH = 7;
const HEIGHT = 10;

function chunk(kind: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** Filters the rows as PNG says, each row with the next of the five filters. */
function filtered(pixels: Uint8Array, channels: number): Buffer {
  const rowBytes = WIDTH * channels;
  const rows: number[] = [];
  for (let row = 0; row < HEIGHT; row += 1) {
    const filter = row % 5;
    rows.push(filter);
    for (let at = 0; at < rowBytes; at += 1) {
      const byte = (r: number, a: number) => (r < 0 || a < 0 ? 0 : pixels[r * rowBytes + a]!);
      const [left, up, corner] = [byte(row, at - channels), byte(row - 1, at), byte(row - 1, at - channels)];
      const isFirst = at < channels;
      const diagonal = isFirst ? 0 : corner;
      const guess = [0, left, up, (left + up) >> 1, nearest(left, up, diagonal)][filter]!;
      rows.push((byte(row, at) - guess) & 255);
    }
  }
  return deflateSync(Buffer.from(rows));
}

function nearest(left: number, up: number, corner: number): number {
  const wanted = left + up - corner;
  return [left, up, corner].reduce((best, each) => (Math.abs(wanted - each) < Math.abs(wanted - best) ? each : best));
}

function makePng(colour: 0 | 2 | 3 | 4 | 6, pixels: Uint8Array, palette?: Uint8Array): Uint8Array {
  const channels = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[colour];
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, colour, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    ...(palette ? [chunk('PLTE', palette)] : []),
    chunk('IDAT', filtered(pixels, channels)),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** Neither regular nor different each time. */
const makePixels = (channels: number, below = 256): Uint8Array =>
  Uint8Array.from({ length: WIDTH * HEIGHT * channels }, (_, at) => ((at * 7919) ^ (at >> 2)) % below);

interface ReadImage {
  width: number;
  height: number;
  data: Uint8Array;
}

async function imageInBundle(png: Uint8Array): Promise<ReadImage> {
  const bundle = await writeBundle({
    title: 'Bundle',
    size: 'A4',
    createdAt: '2026-11-24T09:00:00Z',
    items: [{ title: 'Picture', day: null, fileName: 'a.png', mediaType: 'image/png', bytes: png }],
  });
  expect(bundle.notIncluded).toEqual([]);
  const library = await pdfReader();
  const loading = library.getDocument(openingOptions(bundle.bytes));
  const page = await (await loading.promise).getPage(2);
  const { fnArray, argsArray } = await page.getOperatorList();
  const at = fnArray.indexOf(library.OPS.paintImageXObject);
  const image = await new Promise<ReadImage>((resolve) => {
    page.objs.get(argsArray[at][0], resolve);
  });
  const { width, height } = image;
  const data = image.data.slice();
  await loading.destroy();
  return { width, height, data };
}

/** Colours alone: the reader may or may not add a fourth channel. */
function coloursOf({ data }: ReadImage): number[] {
  const channels = data.length / (WIDTH * HEIGHT);
  return [...data].filter((_, at) => channels === 3 || at % 4 !== 3);
}

test.each([
  ['colours', 2, 3],
  ['colours that can be seen through', 6, 4],
  ['grey', 0, 1],
  ['grey that can be seen through', 4, 2],
] as const)('%s', async (_, colour, channels) => {
  const pixels = makePixels(channels);
  const image = await imageInBundle(makePng(colour, pixels));
  expect([image.width, image.height]).toEqual([WIDTH, HEIGHT]);
  const expected = Array.from({ length: WIDTH * HEIGHT }, (_pixel, at) => {
    const one = [...pixels.subarray(at * channels, (at + 1) * channels)];
    return channels <= 2 ? [one[0], one[0], one[0]] : one.slice(0, 3);
  });
  expect(coloursOf(image)).toEqual(expected.flat());
  if (channels === 2 || channels === 4) {
    const alpha = [...image.data].filter((_byte, at) => at % 4 === 3);
    expect(alpha).toEqual([...pixels].filter((_byte, at) => at % channels === channels - 1));
  }
});

test('a palette', async () => {
  const palette = Uint8Array.from({ length: 48 }, (_, at) => (at * 37) % 256);
  const pixels = makePixels(1, 16);
  const image = await imageInBundle(makePng(3, pixels, palette));
  expect(coloursOf(image)).toEqual([...pixels].flatMap((index) => [...palette.subarray(index * 3, index * 3 + 3)]));
});

test('a picture with fewer rows than it says is not included', async () => {
  const whole = makePng(6, makePixels(4));
  const header = Buffer.from(whole);
  header.writeUInt32BE(HEIGHT * 3, 20);
  const bundle = await writeBundle({
    title: 'Bundle',
    size: 'A4',
    createdAt: '2026-11-24T09:00:00Z',
    items: [{ title: 'Picture', day: null, fileName: 'a.png', mediaType: 'image/png', bytes: header }],
  });
  expect(bundle.notIncluded).toHaveLength(1);
});
