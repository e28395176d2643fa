// Claim and offer side by side, item by item, and the rounds that led there. It takes what both papers have; a draft of ours is
// in it only where the paper is ours.

import type { NegotiationItem, Round } from '../../../../../shared/domain/negotiations/items.ts';
import { roundKindWords } from '../../../../../shared/domain/negotiations/words-items.ts';
import type { JointItem, JointRound } from '../../../../../shared/rules/negotiations/joint-fields.ts';
import { yearsInWords } from '../../../../../shared/rules/negotiations/measure-words.ts';
import { dayOfRound, inOrder, standingOf } from '../../../../../shared/rules/negotiations/standing.ts';
import type { PaperBlock, PaperText } from '../../../formats/pdf/paper-parts.ts';
import type { ItemGap } from './costed.ts';
import { isWritten, type PaperWords } from './paper-words.ts';
import { small, subheading } from './prose.ts';

interface SideRound {
  side: Round['side'];
  kind: Round['kind'];
  day: string;
  text: string;
  isDraft: boolean;
}

export interface SideBySideItem {
  title: string;
  problem: string;
  state: NegotiationItem['state'];
  agreedText: string;
  ours: SideRound | null;
  theirs: SideRound | null;
  rounds: readonly SideRound[];
  /** null: not in money. */
  gap: ItemGap | null;
}

const wordsOf = ({ text, years }: Pick<JointRound, 'text' | 'years'>, { currency }: PaperWords): string =>
  isWritten(text) || years.length === 0 ? text : capital(yearsInWords(years, currency));

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** As both sides have it. */
export function ofJointItem(item: JointItem, gap: ItemGap | null, words: PaperWords): SideBySideItem {
  const { title, problem, state, agreedText } = item;
  const rounds = item.rounds.map((round) => ({
    ...{ side: round.side, kind: round.kind, day: round.tabledOn, isDraft: false },
    text: wordsOf(round, words),
  }));
  return { title, problem, state, agreedText, ...lastWords(rounds), rounds, gap };
}

/** As we have it, with our drafts. */
export function ofOwnItem(item: NegotiationItem, gap: ItemGap | null, words: PaperWords): SideBySideItem {
  const { title, problem, state, agreedText } = item;
  const shown = (round: Round): SideRound => ({
    ...{ side: round.side, kind: round.kind, day: dayOfRound(round), isDraft: round.tabledOn === null },
    text: wordsOf(round, words),
  });
  const { ours, theirs } = standingOf(item);
  return {
    ...{ title, problem, state, agreedText, gap },
    ours: ours && shown(ours),
    theirs: theirs && shown(theirs),
    rounds: inOrder(item.rounds).map(shown),
  };
}

const lastWords = (rounds: readonly SideRound[]) => ({
  ours: rounds.findLast(({ side }) => side === 'staff') ?? null,
  theirs: rounds.findLast(({ side }) => side === 'management') ?? null,
});

const DRAFT = 'Draft, not tabled: ';

export const positionOf = (round: SideRound | null): string =>
  round === null ? '–' : `${round.isDraft ? DRAFT : ''}${isWritten(round.text) ? round.text : '–'}`;

/** Where it stands, with the money that lies between where it is known. */
export function betweenOf({ state, ours, theirs, gap }: SideBySideItem, words: PaperWords): string {
  if (state === 'agreed') return 'Agreed';
  if (state === 'withdrawn') return 'Withdrawn';
  if (state === 'failedToAgree') return 'Failed to agree';
  if (ours === null)
    return theirs === null ? 'Nothing yet' : words.audience === 'joint' ? 'No claim yet' : 'Ours to answer';
  if (theirs === null) return 'No offer yet';
  return gap === null ? 'Apart' : `${words.pounds(gap.amount)}${gap.isTime ? ' of time' : ''}`;
}

/** Empty where there is no item. */
export function sideBySideBlocks(items: readonly SideBySideItem[], words: PaperWords): PaperBlock[] {
  if (items.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: [
        { title: 'Item', width: 88 },
        { title: words.ours },
        { title: words.theirs },
        { title: words.between, width: 76, align: 'right' },
      ],
      rows: items.map((item): PaperText[] => [
        { text: item.title, isStrong: true },
        positionOf(item.ours),
        positionOf(item.theirs),
        betweenOf(item, words),
      ]),
    },
    ...(items.some(({ gap, state }) => gap !== null && state === 'open')
      ? [
          small(
            'Money between the two is what one costs more than the other above today’s pay bill, each item by itself, over the years that both have; time is at its value at today’s pay.',
          ),
        ]
      : []),
    ...items
      .filter(({ problem, agreedText, rounds }) => isWritten(problem) || isWritten(agreedText) || rounds.length > 2)
      .flatMap((item) => detailOf(item, words)),
  ];
}

function detailOf({ title, problem, agreedText, rounds }: SideBySideItem, words: PaperWords): PaperBlock[] {
  return [
    subheading(title),
    ...(isWritten(problem) ? [{ kind: 'paragraph' as const, text: problem }] : []),
    ...(rounds.length > 2
      ? [
          {
            kind: 'table' as const,
            isDense: true,
            columns: [
              { title: 'When', width: 96 },
              { title: 'Who', width: 62 },
              { title: 'What', width: 52 },
              { title: 'In words' },
            ],
            rows: rounds.map(({ day, side, kind, text, isDraft }) => [
              words.day(day),
              words.sides[side],
              isDraft ? `${kindWord(kind, words)}, draft` : kindWord(kind, words),
              isWritten(text) ? text : '–',
            ]),
          },
        ]
      : []),
    ...(isWritten(agreedText) ? [{ kind: 'callout' as const, title: 'Agreed', text: agreedText }] : []),
  ];
}

const kindWord = (kind: Round['kind'], { isUs }: PaperWords): string => roundKindWords(isUs ? 'us' : 'uk')[kind];
