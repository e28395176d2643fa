// Address labels as a PDF for a sheet of labels, to be printed at actual size: each address in the middle of its label,
// none of it nearer to the edge than a printer may be off.

import type { LabelSheet } from '../../../../shared/contract/mailings.ts';
import { labelSheets, labelsOn, sheetsFor } from '../../../../shared/rules/label-sheets.ts';
import { Turns } from '../turns.ts';
import { drawnPages } from './drawn-pages.ts';
import { fitLabel, LINE_HEIGHT } from './label-lines.ts';

export interface LabelsRequest {
  sheet: LabelSheet;
  /** Labels that are used up at the top of the first sheet, counted along the rows. */
  skip: number;
  /** The lines of each label, the name first. */
  labels: readonly (readonly string[])[];
  title: string;
  /** ISO 8601 instant: the same labels at the same instant are the same bytes. */
  createdAt: string;
  language: 'en-GB' | 'en-US';
}

export interface WrittenLabels {
  bytes: Uint8Array;
  sheets: number;
  /** Places, among all labels, of those of which part had to be left out. */
  cut: number[];
  /** Characters that no font here has; each prints as □. */
  missingCharacters: string[];
}

export interface LabelsWork {
  signal?: AbortSignal | undefined;
  /** Labels done and in all. */
  onProgress?: (done: number, total: number) => void;
}

const POINTS = { mm: 72 / 25.4, in: 72 };
const PAPER: Readonly<Record<'A4' | 'Letter', [number, number]>> = {
  A4: [210 * POINTS.mm, 297 * POINTS.mm],
  Letter: [8.5 * POINTS.in, 11 * POINTS.in],
};
/** Points kept free at the edges of a label: about 4 mm beside, 2 mm above and below. */
const EDGE = { beside: 11, above: 6 };

/** @throws RangeError when more labels are skipped than the sheet has; AbortError once `signal` fires. */
export async function writeLabels(
  request: LabelsRequest,
  { signal, onProgress }: LabelsWork = {},
): Promise<WrittenLabels> {
  const { sheet, skip, labels } = request;
  const shape = labelSheets[sheet];
  const perSheet = labelsOn(shape);
  if (skip >= perSheet) throw new RangeError('no label is left on the first sheet');
  const scale = POINTS[shape.unit];
  const room = { width: shape.width * scale - 2 * EDGE.beside, height: shape.height * scale - 2 * EDGE.above };
  const pages = await drawnPages(request);
  const missing = new Set<string>();
  const cut: number[] = [];
  const turns = new Turns(signal);
  for (const [index, lines] of labels.entries()) {
    const place = index + skip;
    if (index === 0 || place % perSheet === 0) pages.addPage(...PAPER[shape.paper]);
    const column = place % shape.columns;
    const row = Math.floor((place % perSheet) / shape.columns);
    const fitted = fitLabel(lines, room, pages.widthOf, missing);
    if (fitted.isCut) cut.push(index);
    const lineHeight = fitted.size * LINE_HEIGHT;
    const x = (shape.left + column * shape.across) * scale + EDGE.beside;
    const middle = (shape.top + row * shape.down + shape.height / 2) * scale;
    const top = middle - (fitted.lines.length * lineHeight) / 2;
    for (const [at, runs] of fitted.lines.entries()) {
      pages.draw(runs, x, top + at * lineHeight + pages.ascent(fitted.size), fitted.size);
    }
    if (turns.due()) {
      onProgress?.(index, labels.length);
      await turns.pass();
    }
  }
  const bytes = await pages.finish();
  signal?.throwIfAborted();
  return { bytes, sheets: sheetsFor(labels.length, skip, shape), cut, missingCharacters: [...missing].sort() };
}
