// The days of an election on two lanes of one scale: standing, and voting; after the declaration a third. A last day is a
// diamond, any other a circle, what is past is filled.

import type { TimetableStepShown } from '../../../../shared/contract/elections/life.ts';
import type { Branch } from '../../../../shared/domain/branch.ts';
import type { Declaration } from '../../../../shared/domain/elections/elections.ts';
import { timetableDayWords } from '../../../../shared/domain/elections/words-life.ts';
import { shortDayInWords } from '../../../../shared/rules/day-words.ts';
import type { Lane, LaneMark } from '../../../components/lanes.tsx';

type Step = Pick<TimetableStepShown, 'step' | 'day'>;

const STANDING = ['noticeOn', 'nominationsOpenOn', 'nominationsCloseOn', 'withdrawalsCloseOn'];
const LAST_DAYS = ['nominationsCloseOn', 'withdrawalsCloseOn', 'ballotClosesOn'];

export function timetableLanes(
  steps: readonly Step[],
  today: string,
  order: Branch['dateOrder'],
  declaration: Declaration | null = null,
): Lane[] {
  const mark = (id: string, day: string, what: string, short: string, isLast: boolean): LaneMark => {
    const words = shortDayInWords(day, today, order);
    return {
      id,
      day,
      what,
      label: `${short} ${words.slice(words.indexOf(' ') + 1)}`,
      shape: isLast ? 'hard' : day < today ? 'past' : 'soft',
      tone: isLast ? 'calm' : day < today ? 'plain' : 'soon',
    };
  };
  const marks = (isOn: (step: string) => boolean): LaneMark[] =>
    steps.flatMap(({ step, day }) =>
      day === null || !isOn(step)
        ? []
        : [mark(step, day, timetableDayWords[step].label, timetableDayWords[step].short, LAST_DAYS.includes(step))],
    );
  const isStanding = (step: string): boolean => STANDING.includes(step);
  const hasNominations = steps.some(({ step }) => step === 'nominationsCloseOn');
  return [
    { id: 'standing', name: hasNominations ? 'Standing' : 'Notice', note: '', marks: marks(isStanding) },
    { id: 'voting', name: 'Voting', note: '', marks: marks((step) => !isStanding(step)) },
    ...(declaration === null
      ? []
      : [{ id: 'after', name: 'Afterwards', note: '', marks: afterwards(declaration, mark) }]),
  ];
}

function afterwards(
  { on, complaintsUntil, destroyFrom }: Declaration,
  mark: (id: string, day: string, what: string, short: string, isLast: boolean) => LaneMark,
): LaneMark[] {
  return [
    mark('declared', on, 'Declared', 'Declared', false),
    ...(complaintsUntil === null
      ? []
      : [mark('complaints', complaintsUntil, 'Last day for complaints', 'Complaints', true)]),
    ...(destroyFrom === null ? [] : [mark('papers', destroyFrom, 'The papers may go', 'Papers may go', false)]),
  ].toSorted((a, b) => (a.day < b.day ? -1 : 1));
}
