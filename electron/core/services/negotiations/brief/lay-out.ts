// How a brief's parts are laid on pages: numbered, with contents where it is long, the summary on one page of its own whatever
// is written, and the first part under the cover where there is room for it.

import type { BriefSection } from '../../../../../shared/domain/negotiations/words-brief.ts';
import type { WordPaper } from '../../../formats/docx-paper.ts';
import { writePaper } from '../../../formats/pdf/paper.ts';
import type { PaperBlock } from '../../../formats/pdf/paper-parts.ts';
import { SUMMARY_ROOMS } from './summary-blocks.ts';

export interface Part {
  section: BriefSection;
  /** `room`: how much the summary holds, from 0 for the most. */
  blocks: (room: number) => PaperBlock[];
}

type Frame = Omit<WordPaper, 'blocks'>;

/** From so many parts on, the first page says where they are. */
const CONTENTS_FROM = 5;
const CONTENTS = 'In this paper';
/** A part of many figures: its tables are not begun at the foot of a page, unless the paper is longer for it. */
const OF_FIGURES: BriefSection = 'costing';

/** Parts without anything in them are left out; none at all answers nothing. `hasSummaryPage`: the summary has one to itself. */
export async function laidOut(
  { frame, hasSummaryPage }: { frame: Frame; hasSummaryPage: boolean },
  cover: readonly PaperBlock[],
  parts: readonly Part[],
  titles: Readonly<Record<BriefSection, string>>,
): Promise<PaperBlock[] | null> {
  const filled = parts.filter(({ blocks }) => blocks(0).length > 0);
  if (filled.length === 0) return null;
  const headings = filled.map(({ section }, at) => `${at + 1}. ${titles[section]}`);
  const isLong = filled.length >= CONTENTS_FROM;
  const laid: PaperBlock[] = [...cover, ...(isLong ? [{ kind: 'contents' as const, title: CONTENTS }] : [])];
  for (const [at, { section, blocks }] of filled.entries()) {
    const text = headings[at]!;
    const isSummary = (one: Part | undefined) => hasSummaryPage && one?.section === 'summary';
    const room = isSummary(filled[at]) ? await roomFor(frame, text, blocks) : 0;
    const isOnNewPage =
      isSummary(filled[at]) ||
      isSummary(filled[at - 1]) ||
      (section === OF_FIGURES && (await isNoLonger(frame, laid, text, blocks(0)))) ||
      (at === 0 && isSummary(filled[1]) && !(await fitsUnder(frame, cover, isLong ? headings : [], text, blocks(0))));
    laid.push({ kind: 'heading', text, ...(isOnNewPage && { isOnNewPage }) }, ...blocks(room));
  }
  return laid;
}

/** What a page is full to the last line with pushes a page without anything between: a line has to be free. */
const FREE_LINE: PaperBlock = { kind: 'paragraph', text: ' ' };

const pagesOf = async (frame: Frame, blocks: readonly PaperBlock[]): Promise<number> =>
  (await writePaper({ ...frame, blocks: [...blocks, FREE_LINE] })).pages;

/** Whether a part begun on a page of its own ends on the same page as one that follows on. */
async function isNoLonger(
  frame: Frame,
  before: readonly PaperBlock[],
  text: string,
  blocks: readonly PaperBlock[],
): Promise<boolean> {
  const following = await pagesOf(frame, [...before, { kind: 'heading', text }, ...blocks]);
  return (await pagesOf(frame, [...before, { kind: 'heading', text, isOnNewPage: true }, ...blocks])) === following;
}

/** The roomiest summary that is one page, with two lines to spare: Word's letters are a little wider. */
async function roomFor(frame: Frame, text: string, blocks: Part['blocks']): Promise<number> {
  const last = SUMMARY_ROOMS.length - 1;
  for (let room = 0; room < last; room += 1) {
    const trial: PaperBlock[] = [{ kind: 'heading', text, isOnNewPage: true }, ...blocks(room), FREE_LINE];
    if ((await pagesOf(frame, trial)) === 2) return room;
  }
  return last;
}

/** Contents need all headings: in the trial their lines stand for them. */
const fitsUnder = async (
  frame: Frame,
  cover: readonly PaperBlock[],
  headings: readonly string[],
  text: string,
  blocks: readonly PaperBlock[],
): Promise<boolean> => {
  const lines: PaperBlock[] =
    headings.length === 0 ? [] : [{ kind: 'plainText', text: [CONTENTS, ...headings, '', ''].join('\n') }];
  return (await pagesOf(frame, [...cover, ...lines, { kind: 'heading', text }, ...blocks])) === 1;
};
