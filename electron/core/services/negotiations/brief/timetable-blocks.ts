// The timetable on paper: what is to be done by when, and what is done.

import type { JointStep } from '../../../../../shared/rules/negotiations/joint-fields.ts';
import type { PaperBlock, PaperText } from '../../../formats/pdf/paper-parts.ts';
import type { PaperWords } from './paper-words.ts';

export function timetableBlocks(steps: readonly JointStep[], words: PaperWords): PaperBlock[] {
  if (steps.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: [{ title: 'When', width: 140 }, { title: 'What' }, { title: 'Done', width: 120 }],
      rows: inOrder(steps).map(({ title, day, at, doneOn }): PaperText[] => [
        `${words.day(day)}${at === null ? '' : `, ${at}`}`,
        title,
        doneOn === null ? '' : words.day(doneOn),
      ]),
    },
  ];
}

const inOrder = (steps: readonly JointStep[]): JointStep[] =>
  steps.toSorted((a, b) => {
    const [left, right] = [`${a.day} ${a.at ?? ''}`, `${b.day} ${b.at ?? ''}`];
    return left < right ? -1 : left > right ? 1 : 0;
  });
