// The figures of a pack: how the forum keeps to what it promised, over twelve months, computed from what may stand in the
// pack and nothing else. Without the branch's own warnings: those are not for the other side.

import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import { addDays, monthsAfter } from '../../../../../shared/rules/limits.ts';
import type { ForumFacts } from '../../../../../shared/rules/partnership/indicator-facts.ts';
import { indicatorsOf } from '../../../../../shared/rules/partnership/indicators.ts';
import type { PaperBlock } from '../../../formats/pdf/paper-parts.ts';
import { postsIn } from '../forums/forum-facts.ts';
import type { PackFacts } from './pack.ts';
import { calendarOf } from './papers.ts';

/** Meetings, papers, actions, early conversations, involvement, influence: what both sides can do something about. */
const SHOWN = ['K1', 'K2', 'K3', 'K5', 'K6', 'K7', 'K8', 'K9', 'K11', 'K12', 'K13', 'K15'];
const MONTHS = 12;

export function figureBlocks({ view, records, profile }: PackFacts): PaperBlock[] {
  const { today, dateOrder } = profile;
  const facts: ForumFacts = {
    ...records,
    papers: records.entries.filter(({ kind }) => kind === 'paper'),
    answers: [],
    union: null,
    departmentsWithRep: [],
    postOf: postsIn(view),
    calendar: calendarOf(profile),
    constitutionGaps: [],
    dateOrder,
  };
  const from = addDays(monthsAfter(today, -MONTHS), 1);
  const { indicators } = indicatorsOf(facts, { from, to: today, asOf: today }, { isForBothSides: true });
  const rows = indicators
    .filter(({ key }) => SHOWN.includes(key))
    .map(({ name, text, numerator, denominator }) => [
      name,
      text,
      numerator === null || !denominator ? '' : `${numerator} of ${denominator}`,
    ]);
  return [
    { kind: 'heading', text: 'How we are doing' },
    {
      kind: 'paragraph',
      text: `From ${dayInWords(from, dateOrder)} to ${dayInWords(today, dateOrder)}, from what may stand in this pack. “n/a”: there was nothing to count.`,
      isSmall: true,
    },
    {
      kind: 'table',
      columns: [
        { title: 'Figure' },
        { title: 'Now', width: 'fit', align: 'right' },
        { title: 'Of', width: 'fit', align: 'right' },
      ],
      rows,
    },
  ];
}
