// The paper for both sides. It takes what was picked from the records field by field, and the figures of what was tabled: no
// record of ours reaches it, so nothing of ours can stand in it.

import type { RealTerms } from '../../../../../shared/domain/negotiations/real-terms.ts';
import type { JointSection } from '../../../../../shared/domain/negotiations/words-brief.ts';
import type { JointFields } from '../../../../../shared/rules/negotiations/joint-fields.ts';
import type { ShownCosting } from '../../../../../shared/rules/negotiations/shown-costing.ts';
import type { PaperBlock } from '../../../formats/pdf/paper-parts.ts';
import { benchmarkBlocks, citationBlocks, optionBlocks } from './backing-blocks.ts';
import type { ItemGap } from './costed.ts';
import { costingBlocks } from './costing-blocks.ts';
import type { PaperWords } from './paper-words.ts';
import { prose } from './prose.ts';
import { realTermsPart } from './real-terms-part.ts';
import { ofJointItem, sideBySideBlocks } from './side-by-side.ts';
import { summaryBlocks } from './summary-blocks.ts';
import { timetableBlocks } from './timetable-blocks.ts';

export interface JointMaterial {
  fields: JointFields;
  /** Of what was tabled. */
  costing: ShownCosting | null;
  /** By the items of `fields`. */
  gaps: readonly (ItemGap | null)[];
  realTerms: RealTerms | null;
  today: string;
}

/** `room`: how much the summary has, from 0 for the most. */
export function jointSection(
  section: JointSection,
  material: JointMaterial,
  words: PaperWords,
  room = 0,
): PaperBlock[] {
  const { fields, costing, gaps, realTerms, today } = material;
  const items = fields.items.map((item, at) => ofJointItem(item, gaps[at] ?? null, words));
  switch (section) {
    case 'purpose':
      return prose(fields.purpose);
    case 'summary':
      return summaryBlocks(
        { costing, items, facts: [], redLines: [], next: nextOf(fields, today, words) },
        words,
        room,
      );
    case 'sideBySide':
      return items.length === 0
        ? [{ kind: 'paragraph', text: 'Neither side has put anything to the other yet.' }]
        : sideBySideBlocks(items, words);
    case 'costing':
      return costingBlocks(costing, words);
    case 'realTerms':
      return realTermsPart(realTerms, words);
    case 'benchmarks':
      return benchmarkBlocks(fields.items, words);
    case 'evidence':
      return citationBlocks(fields.items, words);
    case 'options':
      return optionBlocks(fields.items, words);
    case 'timetable':
      return timetableBlocks(fields.timetable, words);
  }
}

function nextOf({ timetable }: JointFields, today: string, words: PaperWords): string {
  const next = timetable
    .filter(({ doneOn, day }) => doneOn === null && day >= today)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))[0];
  return next === undefined ? '' : `${next.title}, ${words.day(next.day)}`;
}

/** What stands over the first page. */
export function jointCover({ fields }: JointMaterial, words: PaperWords, branch: string): PaperBlock[] {
  const { employers, unit, year, team } = fields;
  return [
    {
      kind: 'facts',
      rows: [
        { label: 'Employer', value: employers.join(', ') },
        ...(unit === '' ? [] : [{ label: 'Bargaining unit', value: unit }]),
        ...(year.trim() === '' ? [] : [{ label: 'Pay year', value: year }]),
        ...(['staff', 'management'] as const)
          .filter((side) => team[side].length > 0)
          .map((side) => ({ label: `For the ${words.sides[side].toLowerCase()}`, value: team[side].join(', ') })),
      ],
    },
    {
      kind: 'paragraph',
      isSmall: true,
      text: `Made by the ${words.sides.staff.toLowerCase()}${branch === '' ? '' : ` (${branch})`} of what both sides have before them: what was tabled, what was agreed, and what backs it.`,
    },
  ];
}
