// Our own brief: everything that the records hold, for the staff side alone.

import type { Benchmark } from '../../../../../shared/domain/negotiations/benchmarks.ts';
import type { NegotiationItem } from '../../../../../shared/domain/negotiations/items.ts';
import type { NegotiationMeeting } from '../../../../../shared/domain/negotiations/meetings.ts';
import type { Negotiation } from '../../../../../shared/domain/negotiations/negotiations.ts';
import type { RealTerms } from '../../../../../shared/domain/negotiations/real-terms.ts';
import type { BriefSection } from '../../../../../shared/domain/negotiations/words-brief.ts';
import type { ShownCosting } from '../../../../../shared/rules/negotiations/shown-costing.ts';
import type { PaperBlock } from '../../../formats/pdf/paper-parts.ts';
import { benchmarkBlocks, citationBlocks, optionBlocks } from './backing-blocks.ts';
import type { ItemGap } from './costed.ts';
import { costingBlocks } from './costing-blocks.ts';
import {
  interestBlocks,
  planBlocks,
  purposeBlocks,
  speakerBlocks,
  theirCaseBlocks,
  waiverBlocks,
} from './own-blocks.ts';
import { isWritten, type PaperWords } from './paper-words.ts';
import { subheading } from './prose.ts';
import { realTermsPart } from './real-terms-part.ts';
import { ofOwnItem, sideBySideBlocks } from './side-by-side.ts';
import { strongestFacts } from './strongest-facts.ts';
import { summaryBlocks } from './summary-blocks.ts';
import { timetableBlocks } from './timetable-blocks.ts';

export interface OwnMaterial {
  negotiation: Negotiation;
  /** In their order. */
  items: readonly NegotiationItem[];
  benchmarks: ReadonlyMap<string, Benchmark>;
  /** What the unions hold on the matter of each item, by its id. */
  positions: ReadonlyMap<string, readonly { who: string; text: string }[]>;
  nextMeeting: NegotiationMeeting | null;
  employers: readonly { name: string }[];
  unit: { name: string } | null;
  /** The ballot that gave the mandate, with its figures. */
  ballot: string;
  costing: ShownCosting | null;
  gaps: readonly (ItemGap | null)[];
  questions: readonly string[];
  /** Why there is no costing; null: there is, or there is nothing to cost. */
  problem: string | null;
  realTerms: RealTerms | null;
  /** What is next, with its day. */
  next: string;
  today: string;
}

export const benchmarksOf = (item: NegotiationItem, benchmarks: OwnMaterial['benchmarks']): Benchmark[] =>
  item.benchmarkIds.map((id) => benchmarks.get(id)).filter((one) => one !== undefined);

/** `room`: how much the summary has, from 0 for the most. */
export function ownSection(section: BriefSection, material: OwnMaterial, words: PaperWords, room = 0): PaperBlock[] {
  const { negotiation, items, costing, gaps, realTerms } = material;
  const shown = items.map((item, at) => ofOwnItem(item, gaps[at] ?? null, words));
  switch (section) {
    case 'purpose':
      return purposeBlocks(material, words);
    case 'summary':
      return summaryBlocks(
        {
          costing,
          items: shown,
          facts: strongestFacts(material, words),
          redLines: items
            .filter(({ state, ours }) => state === 'open' && isWritten(ours.redLine))
            .map(({ title, ours }) => ({ title, text: ours.redLine })),
          next: material.next,
        },
        words,
        room,
      );
    case 'sideBySide':
      return sideBySideBlocks(shown, words);
    case 'costing':
      return [...costingBlocks(costing, words), ...questionBlocks(material)];
    case 'realTerms':
      return realTermsPart(realTerms, words);
    case 'benchmarks':
      return benchmarkBlocks(
        items.map((item) => ({
          title: item.title,
          benchmarks: benchmarksOf(item, material.benchmarks),
          positions: material.positions.get(item.id) ?? [],
        })),
        words,
      );
    case 'evidence':
      return [...citationBlocks(items, words), ...waiverBlocks(items, words)];
    case 'theirCase':
      return theirCaseBlocks(items);
    case 'interests':
      return interestBlocks(items);
    case 'options':
      return optionBlocks(items.map(optionsOf), words);
    case 'plan':
      return planBlocks(negotiation.plan, material.nextMeeting, words);
    case 'speakers':
      return speakerBlocks(negotiation, items, words);
    case 'timetable':
      return timetableBlocks(negotiation.timetable, words);
  }
}

const questionBlocks = ({ questions, costing }: OwnMaterial): PaperBlock[] =>
  questions.length === 0 || costing === null
    ? []
    : [subheading('To check before it is said'), { kind: 'list', items: questions.slice(0, 12) }];

const optionsOf = ({ title, options, standards }: NegotiationItem) => ({
  title,
  standards: standards.map(({ text }) => text),
  options: options.map(({ text, bySide, isAgreed, meets }) => ({
    ...{ text, bySide, isAgreed },
    meets: standards.map(({ id }) => meets.find(({ standardId }) => standardId === id)?.value ?? null),
  })),
});

/** What stands over the first page: whose it is before anything else. */
export function ownCover(material: OwnMaterial, words: PaperWords, mark: string): PaperBlock[] {
  const { negotiation, employers, unit, nextMeeting } = material;
  return [
    {
      kind: 'callout',
      tone: 'urgent',
      title: mark,
      text: 'It holds our limits, our red lines and our plan. Leave no copy in the room.',
    },
    {
      kind: 'facts',
      rows: [
        { label: 'Employer', value: employers.map(({ name }) => name).join(', ') },
        ...(unit === null ? [] : [{ label: 'Bargaining unit', value: unit.name }]),
        ...(isWritten(negotiation.year) ? [{ label: 'Pay year', value: negotiation.year }] : []),
        ...(nextMeeting === null ? [] : [{ label: 'For the meeting', value: words.day(nextMeeting.day) }]),
      ],
    },
  ];
}
