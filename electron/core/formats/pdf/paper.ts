// A paper as data, made into PDF bytes: hand-outs, deadline sheets, referral summaries, reports, slip sheets.

import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { contentOf } from './paper-blocks.ts';
import { CHART, CHART_ROOM } from './paper-charts.ts';
import { MISSING_SIGN } from './paper-fonts.ts';
import type { Paper, PaperSize, WrittenPaper } from './paper-parts.ts';
import { typeset } from './paper-typeset.ts';
import { print } from './printer.ts';

/** Points. The foot holds the page number: in a bundle, the bundle's. */
const MARGINS = { left: 62, top: 66, right: 62, bottom: 64 };
const PAPER_POINTS: Readonly<Record<PaperSize, [number, number]>> = { A4: [595.28, 841.89], Letter: [612, 792] };
const MAX_CODES_NAMED = 60;
/** Under a heading: a table's head and a row of five lines. */
const KEPT_ROOM = 104;

/** A password with which some program could not open the paper again, or that no PDF can hold. */
export class UnusablePassword extends Error {
  constructor() {
    super('This password would not open the file everywhere. Use letters, digits and plain signs, and no emoji.');
    this.name = 'UnusablePassword';
  }
}

/**
 * Makes the PDF. Text in any language prints or is named in `missingCharacters`: nothing vanishes.
 * @throws UnusablePassword
 */
export async function writePaper(paper: Paper): Promise<WrittenPaper> {
  const missing = new Set<string>();
  const definition = definitionOf(paper, missing);
  let pages = 0;
  const footer = definition.footer as (page: number, pageCount: number) => Content;
  definition.footer = (page: number, pageCount: number) => {
    pages = pageCount;
    return footer(page, pageCount);
  };
  const bytes = await printed(definition, paper.password);
  return { bytes, pages, missingCharacters: [...missing].sort() };
}

/**
 * A PDF keeps a password as RFC 4013 prepares it, and readers differ in whether they prepare what is typed: what that
 * changes (½, hidden characters) is refused, and so is what the printer's own preparing refuses (emoji, directions mixed).
 */
async function printed(definition: TDocumentDefinitions, password: string | undefined): Promise<Uint8Array> {
  if (password === undefined) return print(definition);
  if (/\p{C}/u.test(password) || password.normalize('NFC') !== password.normalize('NFKC')) throw new UnusablePassword();
  try {
    return await print(definition);
  } catch (error) {
    if (await isPrintable({ ...protection(password), version: definition.version!, content: [] })) throw error;
    throw new UnusablePassword();
  }
}

const isPrintable = (definition: TDocumentDefinitions): Promise<boolean> =>
  print(definition).then(
    () => true,
    () => false,
  );

function definitionOf(paper: Paper, missing: Set<string>): TDocumentDefinitions {
  const [shorter, longer] = PAPER_POINTS[paper.size];
  const [pageWidth, pageHeight] = paper.isLandscape ? [longer, shorter] : [shorter, longer];
  const width = pageWidth - MARGINS.left - MARGINS.right;
  const content: Content[] = [
    typeset(paper.title, missing, { fontSize: 20, bold: true, lineHeight: 1.1, margin: [0, 0, 0, 4] }),
  ];
  if (paper.subtitle) content.push(typeset(paper.subtitle, missing, { fontSize: 11, color: GREY }));
  content.push({ canvas: [rule(width)], margin: [0, 6, 0, 12] });
  content.push(...paper.blocks.map((block) => contentOf(block, missing, width)));
  const head = paper.confidentialLine ? typeset(paper.confidentialLine, missing, { ...SMALL, bold: true }) : '';
  const foot = typeset(paper.footer ?? '', missing, SMALL);
  if (missing.size > 0) content.push(noteOnMissing(missing));
  return {
    pageSize: paper.size,
    pageOrientation: paper.isLandscape ? 'landscape' : 'portrait',
    pageMargins: [MARGINS.left, MARGINS.top, MARGINS.right, MARGINS.bottom],
    content,
    header: {
      margin: [MARGINS.left, 32, MARGINS.right, 0],
      columns: [{ text: '' }, { ...asObject(head), alignment: 'right' }],
    },
    footer: (page, pageCount) => ({
      margin: [MARGINS.left, 20, MARGINS.right, 0],
      columns: [
        { ...foot, width: '*' },
        {
          text: paper.hasPageNumbers === false ? '' : `Page ${page} of ${pageCount}`,
          ...SMALL,
          width: 90,
          alignment: 'right',
        },
      ],
    }),
    // A heading goes to the next page when nothing of its part stands under it. Head and foot are not part of it.
    pageBreakBefore: (node, { getFollowingNodesOnPage }) => {
      if (node.headlineLevel === undefined) return false;
      const { pageNumber, top } = node.startPosition;
      const under = getFollowingNodesOnPage().filter(
        ({ startPosition, headlineLevel }) =>
          headlineLevel === undefined && startPosition.pageNumber === pageNumber && startPosition.top > top,
      );
      // What is kept whole is said to begin here and then goes to the next page: it needs room.
      const first = under[0];
      const room = first?.style === CHART ? CHART_ROOM : first?.text === undefined ? KEPT_ROOM : 0;
      return !under.some(({ startPosition }) => startPosition.top < pageHeight - MARGINS.bottom - room);
    },
    defaultStyle: { font: 'Paper', fontSize: 10.5, lineHeight: 1.22 },
    info: {
      title: paper.title,
      creationDate: new Date(paper.createdAt),
      modDate: new Date(paper.createdAt),
      creator: 'Branchdesk',
      ...(paper.author && { author: paper.author }),
    },
    language: paper.language ?? 'en-GB',
    displayTitle: true,
    ...(paper.password !== undefined && protection(paper.password)),
    version: paper.password === undefined ? '1.7' : '1.7ext3',
  } as TDocumentDefinitions;
}

const GREY = '#555555';
const SMALL = { fontSize: 8.5, color: GREY } as const;

const asObject = (content: Content): object => (typeof content === 'object' ? content : { text: content });

const rule = (width: number) =>
  ({ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 1.1, lineColor: '#000000' }) as const;

/** Version 1.7ext3 makes it AES-256. Who can open it may print and copy: it is their own case. */
const protection = (password: string): Partial<TDocumentDefinitions> => ({
  userPassword: password,
  ownerPassword: password,
  permissions: { printing: 'highResolution', copying: true, contentAccessibility: true, modifying: false },
});

/** The paper itself says what it could not print, so that whoever only holds the paper knows it too. */
function noteOnMissing(missing: ReadonlySet<string>): Content {
  const codes = [...missing]
    .sort()
    .map((each) => `U+${each.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`);
  const named = codes.slice(0, MAX_CODES_NAMED).join(', ') + (codes.length > MAX_CODES_NAMED ? ' and others' : '');
  const note = `A ${MISSING_SIGN} stands for a character that cannot be printed here: ${named}.`;
  return typeset(note, new Set(), { ...SMALL, margin: [0, 14, 0, 0] });
}
