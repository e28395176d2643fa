// How a paper looks in Word: styles by their own names, so that whoever changes "heading 1" changes every heading.

import { BorderStyle } from 'docx';

export const INK = '000000';
export const QUIET = '555555';
export const RULE = '000000';
export const HAIRLINE = 'BBBBBB';
export const SHADE = 'F3F3F3';
export const BAR = '0E5A55';
export const EARLIER_BAR = '9DB9E2';

export const hairline = { style: BorderStyle.SINGLE, size: 3, color: HAIRLINE, space: 0 };
export const firmLine = { style: BorderStyle.SINGLE, size: 8, color: RULE, space: 0 };
export const noLine = { style: BorderStyle.NONE, size: 0, color: 'auto' };

const basedOn = 'Normal';

export const paragraphStyles = [
  {
    id: 'Normal',
    name: 'Normal',
    quickFormat: true,
    run: { font: 'Arial', size: 21, color: INK },
    paragraph: { spacing: { after: 140, line: 264 } },
  },
  {
    id: 'Title',
    name: 'Title',
    basedOn,
    next: 'Normal',
    quickFormat: true,
    run: { bold: true, size: 40 },
    paragraph: { spacing: { after: 60 }, keepNext: true },
  },
  {
    id: 'Subtitle',
    name: 'Subtitle',
    basedOn,
    next: 'Normal',
    quickFormat: true,
    run: { size: 22, color: QUIET },
    paragraph: { spacing: { after: 60 } },
  },
  { id: 'Rule', name: 'Rule', basedOn, run: { size: 8 }, paragraph: { spacing: { after: 200 } } },
  {
    id: 'Heading1',
    name: 'heading 1',
    basedOn,
    next: 'Normal',
    quickFormat: true,
    run: { bold: true, size: 27 },
    paragraph: { spacing: { before: 300, after: 100 }, keepNext: true, outlineLevel: 0 },
  },
  {
    id: 'Heading2',
    name: 'heading 2',
    basedOn,
    next: 'Normal',
    quickFormat: true,
    run: { bold: true, size: 22 },
    paragraph: { spacing: { before: 200, after: 60 }, keepNext: true, outlineLevel: 1 },
  },
  { id: 'Small', name: 'Small', basedOn, run: { size: 17, color: QUIET }, paragraph: { spacing: { after: 80 } } },
  {
    id: 'Point',
    name: 'Point',
    basedOn,
    quickFormat: true,
    paragraph: { spacing: { after: 80 } },
  },
  { id: 'Cell', name: 'Cell', basedOn, run: { size: 20 }, paragraph: { spacing: { after: 0, line: 252 } } },
  { id: 'CellHead', name: 'Cell head', basedOn: 'Cell', run: { bold: true, size: 19 } },
  { id: 'CellLabel', name: 'Cell label', basedOn: 'Cell', run: { color: QUIET, size: 19 } },
  {
    id: 'Dense',
    name: 'Dense cell',
    basedOn: 'Cell',
    run: { size: 17 },
    paragraph: { spacing: { after: 0, line: 240 } },
  },
  { id: 'DenseHead', name: 'Dense head', basedOn: 'Dense', run: { bold: true, size: 16 } },
  { id: 'KeyFigure', name: 'Key figure', basedOn: 'Cell', run: { bold: true, size: 32 } },
  { id: 'Callout', name: 'Callout', basedOn, paragraph: { spacing: { before: 40, after: 40 } } },
  {
    id: 'CalloutLarge',
    name: 'Callout large',
    basedOn: 'Callout',
    run: { bold: true, size: 44, characterSpacing: 40 },
  },
  { id: 'RuledLine', name: 'Ruled line', basedOn, paragraph: { spacing: { before: 240, after: 0 } } },
  { id: 'AsTyped', name: 'As typed', basedOn, run: { size: 20 } },
  { id: 'AfterTable', name: 'After table', basedOn, run: { size: 12 }, paragraph: { spacing: { after: 60 } } },
];
