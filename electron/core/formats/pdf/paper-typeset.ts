// Text of a paper in the fonts that have its letters, as it looks where it stands.

import type { Content } from 'pdfmake/interfaces.js';
import { fontRuns } from './paper-fonts.ts';
import type { PaperText } from './paper-parts.ts';
import { portionsOf } from './paper-portions.ts';

export type TextLook = Partial<{
  fontSize: number;
  bold: boolean;
  color: string;
  alignment: 'left' | 'right' | 'center';
  margin: [number, number, number, number];
  headlineLevel: number;
  /** It stands in the contents. */
  tocItem: boolean;
  pageBreak: 'before';
  lineHeight: number;
  preserveLeadingSpaces: boolean;
  noWrap: boolean;
}>;

/** Text in the fonts that have its letters. */
export function typeset(text: PaperText, missing: Set<string>, look: TextLook = {}): Content & object {
  const isBold = look.bold || (typeof text !== 'string' && text.isStrong === true);
  const link = typeof text === 'string' || text.link === undefined ? {} : { link: text.link };
  const laid = (portion: string) => ({ text: fontRuns(portion, missing).map((run) => ({ ...run, ...link })) });
  const [first = '', ...others] = portionsOf(plainOf(text));
  if (others.length === 0) return { ...look, bold: isBold, ...laid(first) };
  const { margin, ...within } = look;
  return {
    ...(margin && { margin }),
    stack: [first, ...others].map((portion) => ({ ...within, bold: isBold, ...laid(portion) })),
  };
}

export const plainOf = (text: PaperText): string => (typeof text === 'string' ? text : text.text);
