// What each section of a brief still lacks, in a sentence, and the part of the page on which it is added.

import type { SectionLack } from '../../../../../shared/contract/negotiations/brief.ts';
import type { NegotiationItem } from '../../../../../shared/domain/negotiations/items.ts';
import type { BriefSection, JointSection } from '../../../../../shared/domain/negotiations/words-brief.ts';
import { hasMandate, hasTeam, type NegotiationTab } from '../../../../../shared/rules/negotiations/next-steps.ts';
import type { JointMaterial } from './joint-paper.ts';
import { benchmarksOf, type OwnMaterial } from './own-paper.ts';
import { isWritten } from './paper-words.ts';

/** "Pay", "Pay and Leave", "Pay, Leave and 3 more". */
function named(items: readonly { title: string }[]): string {
  const titles = items.map(({ title }) => `“${title}”`);
  if (titles.length < 2) return titles[0] ?? '';
  if (titles.length > 3) return `${titles.slice(0, 2).join(', ')} and ${titles.length - 2} more`;
  return `${titles.slice(0, -1).join(', ')} and ${titles.at(-1)}`;
}

/** Of those items one sentence; none where there is none. */
const of = (
  items: readonly { title: string }[],
  tab: NegotiationTab,
  sentence: (titles: string) => string,
): SectionLack[] => (items.length === 0 ? [] : [{ message: sentence(named(items)), tab }]);

const lack = (isMissing: boolean, tab: NegotiationTab, message: string): SectionLack[] =>
  isMissing ? [{ message, tab }] : [];

const noTerms = (realTerms: OwnMaterial['realTerms']): SectionLack[] =>
  lack(realTerms === null, 'compare', 'Pay against prices needs a spine with an earlier year, and a workforce on it.');

export function ownLacks(section: BriefSection, material: OwnMaterial): SectionLack[] {
  const { negotiation, items, benchmarks, costing, problem, questions, realTerms, nextMeeting } = material;
  const { purpose, plan, team, timetable } = negotiation;
  const open = items.filter(({ state }) => state === 'open');
  const without = (has: (item: NegotiationItem) => boolean) => open.filter((item) => !has(item));
  const noItems = lack(items.length === 0, 'items', 'There is no item yet.');
  switch (section) {
    case 'purpose':
      return [
        ...lack(!isWritten(purpose), 'overview', 'What it is for is not written yet.'),
        ...lack(!hasMandate(negotiation), 'overview', 'Nobody is named who gave the mandate.'),
      ];
    case 'summary':
      return [
        ...noItems,
        ...lack(problem !== null, 'pay', problem ?? ''),
        ...of(
          without(({ ours }) => isWritten(ours.redLine)),
          'items',
          (titles) => `No red line yet on ${titles}.`,
        ),
      ];
    case 'sideBySide':
      return [
        ...noItems,
        ...of(
          without(({ rounds }) => rounds.some(({ side }) => side === 'staff')),
          'items',
          (titles) => `No claim of ours yet on ${titles}.`,
        ),
        ...of(
          without(({ rounds }) => rounds.some(({ side }) => side === 'management')),
          'items',
          (titles) => `No offer yet on ${titles}.`,
        ),
      ];
    case 'costing':
      return [
        ...lack(problem !== null, 'pay', problem ?? ''),
        ...lack(
          problem === null && costing === null,
          'pay',
          'Neither the claim nor an offer says what it does to pay yet.',
        ),
        ...lack(
          questions.length > 0,
          'pay',
          `The costing asks ${questions.length === 1 ? 'a question' : `${questions.length} questions`}: they stand in the brief until they are answered.`,
        ),
      ];
    case 'realTerms':
      return noTerms(realTerms);
    case 'benchmarks':
      return [
        ...noItems,
        ...of(
          without((item) => benchmarksOf(item, benchmarks).length > 0),
          'compare',
          (titles) => `No benchmark yet on ${titles}.`,
        ),
      ];
    case 'evidence':
      return [
        ...noItems,
        ...of(
          without(({ evidence }) => evidence.length > 0),
          'evidence',
          (titles) => `No evidence yet on ${titles}.`,
        ),
      ];
    case 'theirCase':
      return [
        ...of(
          without(({ ours }) => isWritten(ours.theirCase)),
          'items',
          (titles) => `What they are likely to say is not written yet on ${titles}.`,
        ),
        ...of(
          open.filter(({ ours }) => isWritten(ours.theirCase) && !isWritten(ours.ourAnswer)),
          'items',
          (titles) => `No answer of ours yet on ${titles}.`,
        ),
      ];
    case 'interests':
      return of(
        without(({ ours }) => isWritten(ours.interests.staff) || isWritten(ours.redLine) || isWritten(ours.fallback)),
        'items',
        (titles) => `No interest, red line or fallback yet on ${titles}.`,
      );
    case 'options':
      return lack(!items.some(({ options }) => options.length > 0), 'items', 'No option was written down yet.');
    case 'plan':
      return [
        ...lack(!isWritten(plan), 'overview', 'The plan is not written yet.'),
        ...lack(nextMeeting === null, 'meetings', 'No meeting is planned.'),
      ];
    case 'speakers':
      return [
        ...lack(!hasTeam(negotiation), 'overview', 'Nobody is on our team yet.'),
        ...of(
          without(({ ours }) => team.some(({ id }) => id === ours.speakerId)),
          'items',
          (titles) => `Nobody speaks yet on ${titles}.`,
        ),
      ];
    case 'timetable':
      return lack(timetable.length === 0, 'overview', 'The timetable is empty.');
  }
}

export function jointLacks(section: JointSection, { fields, costing, realTerms }: JointMaterial): SectionLack[] {
  const open = fields.items.filter(({ state }) => state === 'open');
  const nothing = lack(
    fields.items.length === 0,
    'items',
    'Nothing was tabled yet, so both sides have nothing before them.',
  );
  switch (section) {
    case 'purpose':
      return lack(!isWritten(fields.purpose), 'overview', 'What it is for is not written yet.');
    case 'summary':
    case 'sideBySide':
      return nothing;
    case 'costing':
      return lack(costing === null, 'pay', 'Nothing that was tabled can be costed yet.');
    case 'realTerms':
      return noTerms(realTerms);
    case 'benchmarks':
      return of(
        open.filter(({ benchmarks }) => benchmarks.length === 0),
        'compare',
        (titles) => `No benchmark on ${titles} is marked for both sides.`,
      );
    case 'evidence':
      return of(
        open.filter(({ evidence }) => evidence.length === 0),
        'evidence',
        (titles) => `No evidence on ${titles} is marked for both sides.`,
      );
    case 'options':
      return lack(
        !fields.items.some(({ options }) => options.length > 0),
        'items',
        'No option is marked for both sides.',
      );
    case 'timetable':
      return lack(fields.timetable.length === 0, 'overview', 'The timetable has no step that both sides share.');
  }
}
