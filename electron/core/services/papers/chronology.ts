// What happened, day by day, and what is to be done, as blocks of a paper.

import { dayInWords } from '../../../../shared/rules/day-words.ts';
import type { PaperBlock } from '../../formats/pdf/paper-parts.ts';
import type { CaseMaterial } from './case-material.ts';
import { entryHead, entryText } from './entry-words.ts';
import { heading, summaryBlocks } from './summary.ts';

/** A case as a paper tells it whole: what it is, what happened, what is planned. */
export const wholeCaseBlocks = (material: CaseMaterial): PaperBlock[] => [
  ...summaryBlocks(material),
  heading('Chronology'),
  ...chronologyBlocks(material),
  heading('What is planned'),
  ...taskBlocks(material),
];

export function chronologyBlocks({ entries, profile }: CaseMaterial): PaperBlock[] {
  const rows = entries.map((entry) => [
    dayInWords(entry.day, profile.dateOrder),
    `${entryHead(entry, profile)}\n${entryText(entry, profile)}`.trim(),
  ]);
  const columns = [{ title: 'Day', width: 92 }, { title: 'What happened' }];
  return [{ kind: 'table', columns, rows, whenEmpty: 'Nothing is written down yet.' }];
}

export function taskBlocks({ tasks, profile }: CaseMaterial): PaperBlock[] {
  const day = (on: string | null, otherwise: string): string =>
    on === null ? otherwise : dayInWords(on, profile.dateOrder);
  const rows = tasks.map(({ what, dueOn, doneOn }) => [what, day(dueOn, 'no date'), day(doneOn, 'to do')]);
  const columns = [{ title: 'What' }, { title: 'By', width: 92 }, { title: 'Done', width: 92 }];
  return [{ kind: 'table', columns, rows, whenEmpty: 'Nothing is planned.' }];
}
