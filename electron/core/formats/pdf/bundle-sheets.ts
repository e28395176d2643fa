// The sheets of a bundle: a page of a document, or a picture, drawn upright on a sheet of its own size and made a little
// smaller, so that the bundle's number has a strip to itself at the foot: nothing of a document is ever covered.

import { type PDFDocument, PDFName, type PDFObjectCopier, PDFPage, type PDFRef } from 'pdf-lib';
import type { Turns } from '../turns.ts';
import { isOnItsSide, type Picture, uprightMatrix } from './bundle-pictures.ts';
import { multiply } from './matrix.ts';
import { formsOf, type PlacedForm, pageFrame } from './page-forms.ts';
import type { PaperSize } from './paper-parts.ts';
import { embedPngRows } from './png-image.ts';

/** Points. */
export const SHEETS: Readonly<Record<PaperSize, readonly [number, number]>> = {
  A4: [595.28, 841.89],
  Letter: [612, 792],
};
const STRIP = 26;
const MARGIN = 36;
/** A page smaller than this could not carry a legible number: it lies on a sheet of paper instead. */
const SMALLEST_SHEET = 200;
/** Pages larger than this (5 m) are drawn smaller: readers refuse them. */
const LARGEST_SHEET = 14_400;

/** Where a sheet's number stands: points, from the lower right corner. */
export function footOf(width: number, height: number): { fontSize: number; inset: number; baseline: number } {
  const growth = growthOf(width, height);
  return { fontSize: 11 * growth, inset: 28 * growth, baseline: 9 * growth };
}

interface Area {
  left: number;
  bottom: number;
  width: number;
  height: number;
}

/** The strip grows with the sheet, so that the number is as legible when a plan is printed on A4. */
const growthOf = (width: number, height: number): number => Math.max(1, Math.min(width, height) / 600);

/** A page of a document on a sheet of its own size. Throws when the page is damaged. */
export function sheetOfPage(target: PDFDocument, copier: PDFObjectCopier, source: PDFPage, size: PaperSize): PDFPage {
  const frame = pageFrame(source);
  const fit = Math.min(1, LARGEST_SHEET / Math.max(frame.width, frame.height));
  const isSmall = Math.min(frame.width, frame.height) * fit < SMALLEST_SHEET;
  const [width, height] = isSmall ? SHEETS[size] : [frame.width * fit, frame.height * fit];
  const area = isSmall ? within(width, height, MARGIN) : within(width, height, 0);
  const wanted = Math.min(area.width / frame.width, area.height / frame.height);
  const scale = isSmall ? Math.min(1, wanted) : wanted;
  const place = centred(area, frame.width * scale, frame.height * scale);
  const onSheet = multiply(frame.upright, [scale, 0, 0, scale, place.left, place.bottom]);
  return draw(target, width, height, formsOf(target, copier, source, onSheet), place);
}

/** A picture as large as it fits on a sheet of paper, which lies on its side when the picture does. */
export async function sheetOfPicture(
  target: PDFDocument,
  picture: Picture,
  size: PaperSize,
  turns: Turns,
): Promise<PDFPage> {
  const isTurned = isOnItsSide(picture.orientation);
  const [wide, high] = isTurned ? [picture.height, picture.width] : [picture.width, picture.height];
  const [short, long] = SHEETS[size];
  const [width, height] = wide > high ? [long, short] : [short, long];
  const area = within(width, height, MARGIN);
  const scale = Math.min(area.width / wide, area.height / high);
  const place = centred(area, wide * scale, high * scale);
  const ref = await imageOf(target, picture, turns);
  const matrix = multiply(uprightMatrix(picture.orientation, place.width, place.height), [
    1,
    0,
    0,
    1,
    place.left,
    place.bottom,
  ]);
  return draw(target, width, height, [{ ref, matrix }], place);
}

async function imageOf(target: PDFDocument, { mediaType, bytes }: Picture, turns: Turns): Promise<PDFRef> {
  if (mediaType === 'image/png') {
    const ref = await embedPngRows(target, bytes, turns);
    if (ref) return ref;
  }
  const image = await (mediaType === 'image/png' ? target.embedPng(bytes) : target.embedJpg(bytes));
  // Unpacked now, not when the bundle is written: so a damaged picture is known, and its memory is free again.
  await image.embed();
  return image.ref;
}

/** What is left of a sheet above the strip, inside a margin. */
function within(width: number, height: number, margin: number): Area {
  const strip = STRIP * growthOf(width, height);
  return {
    left: margin,
    bottom: strip + margin / 2,
    width: width - 2 * margin,
    height: height - strip - margin * 1.5,
  };
}

const centred = (area: Area, width: number, height: number): Area => ({
  left: area.left + (area.width - width) / 2,
  bottom: area.bottom + (area.height - height) / 2,
  width,
  height,
});

function draw(target: PDFDocument, width: number, height: number, forms: readonly PlacedForm[], clip: Area): PDFPage {
  const page = PDFPage.create(target);
  page.setSize(width, height);
  const drawn = forms.map(({ ref, matrix }) => {
    const name = page.node.newXObject('Sheet', ref);
    return `q ${matrix.map(decimal).join(' ')} cm ${name.toString()} Do Q`;
  });
  const box = [clip.left, clip.bottom, clip.width, clip.height].map(decimal).join(' ');
  const stream = target.context.stream(`q ${box} re W n\n${drawn.join('\n')}\nQ`);
  page.node.set(PDFName.of('Contents'), target.context.obj([target.context.register(stream)]));
  return page;
}

/** Numbers as PDF writes them: never with an exponent. */
const decimal = (value: number): string => value.toFixed(5).replace(/\.?0+$/, '');
