// What a paper is made of, as data: services say what stands in it, and how it looks is decided once, in one place.

/** Text as typed: line feeds are kept. `isStrong` for the one thing on the line that must be seen; `link` opens on a click. */
export type PaperText = string | { text: string; isStrong?: boolean; link?: string };

export interface PaperColumn {
  title: string;
  /** In points; 'fit' is as wide as what stands in it; the rest is shared by the columns that are 'share' (the default). */
  width?: number | 'fit' | 'share';
  align?: 'left' | 'right';
}

export type PaperBlock =
  /** `isOnNewPage`: it is at the head of a page, whatever stands before it. */
  | { kind: 'heading'; text: string; level?: 1 | 2; isOnNewPage?: boolean }
  | { kind: 'paragraph'; text: PaperText; isSmall?: boolean }
  /** Label and value side by side. A value that is empty prints as a dash. */
  | { kind: 'facts'; rows: readonly { label: string; value: PaperText }[] }
  /** The header repeats on every page and a row is never split over two. `whenEmpty` prints instead of no rows. */
  | {
      kind: 'table';
      columns: readonly PaperColumn[];
      rows: readonly (readonly PaperText[])[];
      whenEmpty?: string;
      /** Smaller letters and narrower cells: for many columns of figures. */
      isDense?: boolean;
    }
  | { kind: 'list'; items: readonly PaperText[]; isNumbered?: boolean }
  /** A box that is seen first. 'urgent' has a heavier edge; nothing is said by colour alone. */
  /** `isLarge`: what is read off and typed, letter by letter. */
  | { kind: 'callout'; text: string; title?: string; tone?: 'plain' | 'urgent'; isLarge?: boolean }
  /** Ruled lines to write on by hand. */
  | { kind: 'ruledLines'; count: number }
  /** As typed, line by line: an email or a text file. */
  | { kind: 'plainText'; text: string }
  /** Bars from left to right, drawn; `earlier` is the same of an earlier day, drawn under it. null has no bar. */
  /** `mark`: a broken line down through the bars, for what they are measured against. */
  | { kind: 'bars'; rows: readonly ChartPoint[]; legend?: ChartLegend; mark?: number }
  /** A line through what follows on each other, months for instance; `earlier` is a second, broken line. null is a gap. */
  | { kind: 'lines'; points: readonly ChartPoint[]; legend?: ChartLegend }
  /** What is read first: two to four figures side by side, large, each under what it is and over what it means. */
  | { kind: 'keyFigures'; figures: readonly KeyFigure[] }
  /** The headings of the first level in their order: with their pages in a PDF, as links in Word. */
  | { kind: 'contents'; title: string }
  | { kind: 'pageBreak' };

export interface KeyFigure {
  label: string;
  value: string;
  note: string;
}

/** What the two drawings of a chart are. */
export type ChartLegend = readonly [now: string, earlier: string];

/** `text` stands beside the drawing: nobody has to measure it. Values are 0 or more. */
export interface ChartPoint {
  label: string;
  value: number | null;
  text: string;
  earlier?: number | null;
  /** The earlier figure as it is read, where a line is told as a table (in Word); the number itself unless said. */
  earlierText?: string;
}

export type PaperSize = 'A4' | 'Letter';

export interface Paper {
  title: string;
  /** Under the title: the case's number, the branch, the day. */
  subtitle?: string;
  size: PaperSize;
  /** For a wide table; upright unless said. */
  isLandscape?: boolean;
  blocks: readonly PaperBlock[];
  /** Printed at the head of every page, such as "Confidential"; left out when there is none. */
  confidentialLine?: string;
  /** At the foot of every page, left of "Page 1 of 3". */
  footer?: string;
  /** "Page 1 of 3" at the foot of every page; false where the pages are numbered as part of something larger. */
  hasPageNumbers?: boolean;
  /** ISO 8601 instant, from `Now`: goes into the file's metadata. The same paper made at the same instant is the same bytes. */
  createdAt: string;
  author?: string;
  /** The language of the paper for screen readers; `en-GB` when left out. */
  language?: 'en-GB' | 'en-US';
  /** AES-256. The file does not open without it. With a password the bytes differ each time: the key is salted. */
  password?: string;
}

export interface WrittenPaper {
  bytes: Uint8Array;
  pages: number;
  /** Characters that no font here has, once each. Each prints as □, and a note at the end names their codes. */
  missingCharacters: string[];
}

/** Letter where the branch speaks US words, A4 elsewhere. */
export const paperSizeFor = (words: 'uk' | 'us'): PaperSize => (words === 'us' ? 'Letter' : 'A4');
