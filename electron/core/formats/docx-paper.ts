// A paper as data, made into a Word document: the same description as `pdf/paper.ts` takes, for whoever has to change or
// mark it. Headings are styles, tables are tables and pages are numbered, so that Word and LibreOffice treat it as their own.

import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import { contentOf, textRuns, withoutControls } from './docx-paper-blocks.ts';
import { paragraphStyles, RULE } from './docx-paper-styles.ts';
import type { Paper, PaperBlock, PaperSize } from './pdf/paper-parts.ts';
import { settleDocument } from './settle-document.ts';

/** Twentieths of a point. */
const MARGIN = { top: 1_320, bottom: 1_280, left: 1_240, right: 1_240, header: 640, footer: 560 };
const PAPER_TWIPS: Readonly<Record<PaperSize, [number, number]>> = { A4: [11_906, 16_838], Letter: [12_240, 15_840] };

/** Word documents know no password here: what must be locked is made as PDF. */
export type WordPaper = Omit<Paper, 'password'>;

/** Makes the document. The same paper gives the same bytes. Charts are printed as their figures. */
export async function writeWordPaper(paper: WordPaper): Promise<Uint8Array> {
  const [shorter, longer] = PAPER_TWIPS[paper.size];
  const across = paper.isLandscape ? longer : shorter;
  const width = across - MARGIN.left - MARGIN.right;
  let lists = 0;
  const content = paper.blocks.flatMap((block) => {
    if (block.kind === 'contents') return contentOf(contentsOf(block.title, paper.blocks), width, lists);
    if (block.kind === 'list' && block.isNumbered) lists += 1;
    return contentOf(block, width, lists);
  });
  const document = new Document({
    title: withoutControls(paper.title),
    creator: withoutControls(paper.author ?? 'Branchdesk'),
    lastModifiedBy: 'Branchdesk',
    styles: {
      default: { document: { run: { font: 'Arial', size: 21, language: { value: paper.language ?? 'en-GB' } } } },
      paragraphStyles,
    },
    numbering: { config: [{ reference: 'points', levels: [POINT] }, ...numberedLists(lists)] },
    sections: [
      {
        properties: {
          page: {
            // The library turns the sides round by itself where the page lies.
            size: {
              width: shorter,
              height: longer,
              orientation: paper.isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: MARGIN,
          },
        },
        headers: { default: headerOf(paper) },
        footers: { default: footerOf(paper, width) },
        children: [
          new Paragraph({ style: 'Title', children: textRuns(paper.title) }),
          ...(paper.subtitle ? [new Paragraph({ style: 'Subtitle', children: textRuns(paper.subtitle) })] : []),
          new Paragraph({
            style: 'Rule',
            border: { bottom: { style: BorderStyle.SINGLE, size: 9, color: RULE, space: 1 } },
          }),
          ...content,
        ],
      },
    ],
  });
  return settleDocument(await Packer.toBuffer(document), paper.createdAt);
}

/** Word turns pages as its reader's fonts have it: the headings stand here without them, and in its navigation. */
const contentsOf = (title: string, blocks: WordPaper['blocks']): PaperBlock => {
  const headings = blocks.flatMap((block) => (block.kind === 'heading' && block.level !== 2 ? [block.text] : []));
  return { kind: 'plainText', text: [title, ...headings].join('\n') };
};

const POINT = {
  level: 0,
  format: LevelFormat.BULLET,
  text: '•',
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 397, hanging: 284 } } },
};

/** Each its own, so that each begins with 1. */
const numberedLists = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    reference: `numbers-${at + 1}`,
    levels: [{ ...POINT, format: LevelFormat.DECIMAL, text: '%1.' }],
  }));

const headerOf = ({ confidentialLine }: WordPaper): Header =>
  new Header({
    children: [
      new Paragraph({
        style: 'Small',
        alignment: AlignmentType.RIGHT,
        children: confidentialLine ? textRuns({ text: confidentialLine, isStrong: true }) : [],
      }),
    ],
  });

const footerOf = ({ footer, hasPageNumbers }: WordPaper, width: number): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Small',
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [
          ...textRuns(footer ?? ''),
          ...(hasPageNumbers === false
            ? []
            : [
                new TextRun({ children: ['\tPage ', PageNumber.CURRENT] }),
                new TextRun({ children: [' of ', PageNumber.TOTAL_PAGES] }),
              ]),
        ],
      }),
    ],
  });
