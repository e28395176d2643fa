// Sheets of labels that stationers sell, by their codes: the paper, and where each label lies on it. Lengths are in
// millimetres on A4 and in inches on US Letter, as the makers give them.
//
// Sources: Avery's own templates for Word (L7160 and L7159: 63.5 mm labels, 66.0 mm apart; L7161: 63.5 × 46.6 mm; L7163: 99.1 mm
// labels, 101.6 mm apart; 5160: 2 5/8 in labels, 2 3/4 in apart; 5163: 4 in labels, 4 3/16 in apart) and gLabels' tables of
// the same sheets. All six lie centred on the paper, from which their margins follow; rows of labels touch.

import type { LabelSheet } from '../contract/mailings.ts';

export interface LabelSheetShape {
  paper: 'A4' | 'Letter';
  unit: 'mm' | 'in';
  columns: number;
  rows: number;
  width: number;
  height: number;
  /** From the paper's left and top edge to the first label. */
  left: number;
  top: number;
  /** From one label's edge to the same edge of the next. */
  across: number;
  down: number;
}

const a4 = { paper: 'A4', unit: 'mm' } as const;
const letter = { paper: 'Letter', unit: 'in' } as const;

export const labelSheets: Readonly<Record<LabelSheet, LabelSheetShape>> = {
  L7160: { ...a4, columns: 3, rows: 7, width: 63.5, height: 38.1, left: 7.25, top: 15.15, across: 66, down: 38.1 },
  L7161: { ...a4, columns: 3, rows: 6, width: 63.5, height: 46.6, left: 7.25, top: 8.7, across: 66, down: 46.6 },
  L7163: { ...a4, columns: 2, rows: 7, width: 99.1, height: 38.1, left: 4.65, top: 15.15, across: 101.6, down: 38.1 },
  L7159: { ...a4, columns: 3, rows: 8, width: 63.5, height: 33.9, left: 7.25, top: 12.9, across: 66, down: 33.9 },
  '5160': { ...letter, columns: 3, rows: 10, width: 2.625, height: 1, left: 0.1875, top: 0.5, across: 2.75, down: 1 },
  '5163': { ...letter, columns: 2, rows: 5, width: 4, height: 2, left: 0.15625, top: 0.5, across: 4.1875, down: 2 },
};

export const labelsOn = ({ columns, rows }: LabelSheetShape): number => columns * rows;

/** Sheets needed where the first `skip` labels of the first one are used up. */
export const sheetsFor = (labels: number, skip: number, sheet: LabelSheetShape): number =>
  Math.ceil((labels + skip) / labelsOn(sheet));
