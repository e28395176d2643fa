// Sets a letter's text as a Word document: A4, the branch's name at the head, real paragraph styles, so that a branch
// that changes "Normal" in Word or LibreOffice changes the whole letter. The same text gives the same bytes.

import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  Header,
  type ISectionOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { settleDocument } from '../settle-document.ts';
import type { LetterBlock, LetterText } from './letter-text.ts';

/** Twentieths of a point; A4 is 210 × 297 mm. */
const PAGE = { width: 11_906, height: 16_838 };
const MARGIN = { top: 1_134, bottom: 1_134, left: 1_304, right: 1_304, header: 680, footer: 567 };
const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
const LABEL_WIDTH = 2_900;

const INK = '1F2A37';
const QUIET = '5B6673';
const RULE = '9AA5B1';
/** Word and LibreOffice have it, or a face of the same widths. */
const FACE = 'Arial';
const POINTS = 'points';
/** The starter set was written once. */
const WRITTEN_AT = '2026-11-22T00:00:00Z';

const line = { style: BorderStyle.SINGLE, size: 4, color: RULE, space: 0 };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

const styled = (style: string, text: string): Paragraph => new Paragraph({ style, text });
const normal = (text: string): Paragraph => new Paragraph({ text });
/** Shown only when the field holds something: both ends stand alone, so that their paragraphs go as well. */
const when = (field: string, ...shown: FileChild[]): FileChild[] => [
  normal(`{#${field}}`),
  ...shown,
  normal(`{/${field}}`),
];

function cell(text: string, width: number, style: string): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 0, right: 160 },
    children: [styled(style, text)],
  });
}

function table(rows: readonly (readonly [string, string])[], header?: readonly [string, string]): Table {
  const row = ([label, text]: readonly [string, string], style: string, isHeader = false): TableRow =>
    new TableRow({
      tableHeader: isHeader,
      cantSplit: isHeader,
      children: [cell(label, LABEL_WIDTH, style), cell(text, TEXT_WIDTH - LABEL_WIDTH, isHeader ? style : 'Cell')],
    });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [LABEL_WIDTH, TEXT_WIDTH - LABEL_WIDTH],
    borders: { top: line, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none },
    rows: [...(header ? [row(header, 'CellLabel', true)] : []), ...rows.map((each) => row(each, 'CellLabel'))],
  });
}

function blocks(body: readonly LetterBlock[]): FileChild[] {
  return body.flatMap((block): FileChild[] => {
    if (typeof block === 'string') return [normal(block)];
    if ('heading' in block) return [styled('Heading2', block.heading)];
    if ('points' in block) return block.points.map((text) => new Paragraph({ style: 'Point', text }));
    if ('framed' in block) return block.framed.map((text) => styled('Framed', text));
    if ('when' in block) return when(block.when, ...blocks(block.show));
    if ('facts' in block) return [table(block.facts), styled('AfterTable', '')];
    return [table([['{#dates}{day}', '{what}{/dates}']], block.dates), styled('AfterTable', '')];
  });
}

function opening({ to, subject }: LetterText): FileChild[] {
  const title = styled('Heading1', subject);
  if (to === 'nobody') return [styled('Address', '{today}'), title];
  if (to === 'members') {
    return [
      styled('Address', '{memberName}'),
      ...when('memberAddress', styled('Address', '{memberAddress}')),
      styled('Gap', ''),
      styled('Address', '{today}'),
      ...when('memberNumber', styled('Address', 'Membership number: {memberNumber}')),
      styled('Gap', ''),
      normal('Dear {memberCalled}'),
      title,
    ];
  }
  const reference = styled('Address', 'Our reference: {caseNumber}');
  const addressed =
    to === 'employer'
      ? [
          styled('Address', '{employerContact}'),
          ...when('employerContactRole', styled('Address', '{employerContactRole}')),
          styled('Address', '{employerName}'),
          ...when('employerAddress', styled('Address', '{employerAddress}')),
        ]
      : [styled('Address', '{memberName}'), ...when('memberAddress', styled('Address', '{memberAddress}'))];
  const greeting = to === 'employer' ? 'Dear {employerContact}' : 'Dear {memberName}';
  return [
    styled('Address', '{today}'),
    reference,
    styled('Gap', ''),
    ...addressed,
    styled('Gap', ''),
    normal(greeting),
    title,
  ];
}

function ending({ to }: LetterText): FileChild[] {
  if (to === 'nobody') return [];
  return [
    new Paragraph({ style: 'Normal', keepNext: true, text: 'Yours sincerely' }),
    styled('Signature', '{signature}'),
    ...when('signatureRole', new Paragraph({ style: 'Address', keepNext: true, text: '{signatureRole}' })),
    styled('Address', '{branchName}'),
  ];
}

const header = new Header({
  children: [
    styled('Letterhead', '{branchName}'),
    ...(when('branchContact', styled('LetterheadContact', '{branchContact}')) as Paragraph[]),
    styled('LetterheadRule', ''),
  ],
});

/** A letter to many counts its pages from 1 for each of them; of how many they are, not every program knows. */
const footer = ({ to }: LetterText): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        children:
          to === 'members'
            ? [new TextRun('{branchName}. Page '), new TextRun({ children: [PageNumber.CURRENT] })]
            : [
                new TextRun('{branchName}, {caseNumber}. Confidential. Page '),
                new TextRun({ children: [PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
              ],
      }),
    ],
  });

const paragraphStyles = [
  {
    id: 'Normal',
    name: 'Normal',
    quickFormat: true,
    run: { font: FACE, size: 22, color: INK },
    paragraph: { spacing: { after: 140, line: 269 } },
  },
  {
    id: 'Heading1',
    name: 'heading 1',
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    run: { bold: true, size: 26 },
    paragraph: { spacing: { before: 160, after: 160 }, keepNext: true, outlineLevel: 0 },
  },
  {
    id: 'Heading2',
    name: 'heading 2',
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    run: { bold: true },
    paragraph: { spacing: { before: 200, after: 80 }, keepNext: true, outlineLevel: 1 },
  },
  { id: 'Address', name: 'Address', basedOn: 'Normal', quickFormat: true, paragraph: { spacing: { after: 0 } } },
  { id: 'Gap', name: 'Gap', basedOn: 'Normal', run: { size: 16 }, paragraph: { spacing: { after: 0 } } },
  {
    id: 'Point',
    name: 'Point',
    basedOn: 'Normal',
    quickFormat: true,
    paragraph: { spacing: { after: 140 }, contextualSpacing: true, numbering: { reference: POINTS, level: 0 } },
  },
  {
    id: 'Framed',
    name: 'Framed',
    basedOn: 'Normal',
    quickFormat: true,
    run: { bold: true, size: 24 },
    paragraph: {
      spacing: { before: 60, after: 140 },
      indent: { left: 170 },
      border: { left: { style: BorderStyle.SINGLE, size: 24, color: INK, space: 8 } },
    },
  },
  { id: 'Cell', name: 'Cell', basedOn: 'Normal', quickFormat: true, paragraph: { spacing: { after: 0 } } },
  { id: 'CellLabel', name: 'Cell label', basedOn: 'Cell', quickFormat: true, run: { color: QUIET } },
  { id: 'AfterTable', name: 'After table', basedOn: 'Normal', run: { size: 12 }, paragraph: { spacing: { after: 0 } } },
  {
    id: 'Signature',
    name: 'Signature',
    basedOn: 'Normal',
    quickFormat: true,
    run: { bold: true },
    paragraph: { spacing: { before: 640, after: 0 }, keepNext: true },
  },
  {
    id: 'Letterhead',
    name: 'Letterhead',
    basedOn: 'Normal',
    quickFormat: true,
    run: { bold: true, size: 30 },
    paragraph: { spacing: { after: 20 } },
  },
  {
    id: 'LetterheadContact',
    name: 'Letterhead contact',
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: 18, color: QUIET },
    paragraph: { spacing: { after: 0 } },
  },
  {
    id: 'LetterheadRule',
    name: 'Letterhead rule',
    basedOn: 'Normal',
    run: { size: 8 },
    paragraph: { spacing: { after: 260 }, border: { bottom: { ...line, size: 8, color: INK, space: 1 } } },
  },
  {
    id: 'Footer',
    name: 'footer',
    basedOn: 'Normal',
    run: { size: 16, color: QUIET },
    paragraph: { spacing: { after: 0 } },
  },
];

/** The template's bytes. */
export async function letterDocument(letter: LetterText): Promise<Uint8Array> {
  const section: ISectionOptions = {
    properties: { titlePage: true, page: { size: PAGE, margin: MARGIN } },
    headers: { first: header, default: new Header({ children: [styled('Footer', '')] }) },
    footers: { first: footer(letter), default: footer(letter) },
    children: [...opening(letter), ...blocks(letter.body), ...ending(letter)],
  };
  const document = new Document({
    title: letter.title,
    description: letter.about,
    creator: 'Branchdesk',
    lastModifiedBy: 'Branchdesk',
    styles: { default: { document: { run: { font: FACE, size: 22, language: { value: 'en-GB' } } } }, paragraphStyles },
    numbering: {
      config: [
        {
          reference: POINTS,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 397, hanging: 284 } } },
            },
          ],
        },
      ],
    },
    sections: [section],
  });
  return settleDocument(await Packer.toBuffer(document), WRITTEN_AT);
}
