// What the other side will see, line by line, before a paper for both sides is made: nobody has to read the pages to find out.

import type { JointSection } from '../../../../../shared/domain/negotiations/words-brief.ts';
import { roundKindWords } from '../../../../../shared/domain/negotiations/words-items.ts';
import type { JointItem } from '../../../../../shared/rules/negotiations/joint-fields.ts';
import type { JointMaterial } from './joint-paper.ts';
import { clipped, isWritten, type PaperWords } from './paper-words.ts';

const MOST = 160;

/** Only of the sections that are in it. */
export function shownToThem(
  { fields, costing, realTerms }: JointMaterial,
  sections: readonly JointSection[],
  words: PaperWords,
): string[] {
  const has = (...wanted: readonly JointSection[]) => wanted.some((section) => sections.includes(section));
  const { title, purpose, employers, unit, year, team, timetable, items } = fields;
  const people = [...team.staff, ...team.management];
  return [
    `The title: ${clipped(title, MOST)}`,
    `Whom it is about: ${[...employers, unit, year].filter(isWritten).join(', ') || 'no employer yet'}`,
    ...(people.length === 0 ? [] : [`Who sits on each side: ${people.join(', ')}`]),
    ...(has('purpose') && isWritten(purpose) ? [`The purpose: ${clipped(purpose, MOST)}`] : []),
    ...items.flatMap((item) => linesOf(item, has, words)),
    ...(has('costing', 'summary') && costing !== null
      ? ['What was tabled costs, and what lies between, worked out on the pay bill']
      : []),
    ...(has('realTerms') && realTerms !== null ? ['Pay against prices'] : []),
    ...(has('timetable')
      ? timetable.map((step) => `In the timetable: ${words.day(step.day)}, ${clipped(step.title, MOST)}`)
      : []),
  ];
}

function linesOf(item: JointItem, has: (...sections: JointSection[]) => boolean, words: PaperWords): string[] {
  const about = `On “${clipped(item.title, 60)}”`;
  const kinds = roundKindWords(words.isUs ? 'us' : 'uk');
  return [
    ...(has('sideBySide') && isWritten(item.problem) ? [`${about}, the problem: ${clipped(item.problem, MOST)}`] : []),
    ...(has('sideBySide', 'summary', 'costing')
      ? item.rounds.map(
          ({ side, kind, tabledOn, text }) =>
            `${about}, ${words.sides[side].toLowerCase()}’s ${kinds[kind].toLowerCase()} of ${words.day(tabledOn)}${isWritten(text) ? `: ${clipped(text, MOST)}` : ''}`,
        )
      : []),
    ...(has('sideBySide') && isWritten(item.agreedText)
      ? [`${about}, what was agreed: ${clipped(item.agreedText, MOST)}`]
      : []),
    ...(has('options') ? item.options.map(({ text }) => `${about}, an option: ${clipped(text, MOST)}`) : []),
    ...(has('options') && item.options.length > 0
      ? item.standards.map((text) => `${about}, a standard: ${clipped(text, MOST)}`)
      : []),
    ...(has('benchmarks')
      ? item.benchmarks.map(({ who, what }) => `${about}, a benchmark: ${clipped(`${who}: ${what}`, MOST)}`)
      : []),
    ...(has('evidence') ? item.evidence.map(({ text }) => `${about}, evidence: ${clipped(text, MOST)}`) : []),
  ];
}
