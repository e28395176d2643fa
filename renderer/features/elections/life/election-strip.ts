// The steps of an election as its page draws them: what is done, where it is today, what is ahead.

import type { ElectionPage } from '../../../../shared/contract/elections/life.ts';
import type { Branch } from '../../../../shared/domain/branch.ts';
import type { ElectionState } from '../../../../shared/domain/elections/words-life.ts';
import { shortDayInWords } from '../../../../shared/rules/day-words.ts';
import type { StripStep } from '../../../components/step-strip.tsx';

type StepKey = 'notice' | 'nominations' | 'withdrawals' | 'ballot' | 'count' | 'declared' | 'complaints' | 'over';

const HERE: Record<Exclude<ElectionState, 'cancelled'>, StepKey> = {
  opened: 'notice',
  nominations: 'nominations',
  withdrawals: 'withdrawals',
  ballot: 'ballot',
  counting: 'count',
  counted: 'count',
  uncontested: 'declared',
  noCandidates: 'declared',
  complaints: 'complaints',
  declared: 'over',
  closed: 'over',
};

export function electionStrip(
  { election, state }: Pick<ElectionPage, 'election' | 'state'>,
  today: string,
  order: Branch['dateOrder'],
): StripStep[] {
  if (state === 'cancelled') {
    return [
      { label: 'Opened', isBehind: true, isHere: false },
      { label: 'Cancelled', isBehind: false, isHere: true },
    ];
  }
  const { timetable, declaration, kind } = election;
  const isPost = kind === 'post';
  const hasNoBallot =
    state === 'uncontested' ||
    state === 'noCandidates' ||
    declaration?.how === 'uncontested' ||
    declaration?.how === 'noCandidates';
  const words = (day: string | null): string | undefined =>
    day === null ? undefined : shortDayInWords(day, today, order);
  const all: [StepKey, string, string | null][] = [
    ['notice', 'Notice', timetable.noticeOn],
    ...(isPost
      ? ([
          ['nominations', 'Nominations', timetable.nominationsCloseOn],
          ['withdrawals', 'Withdrawals', timetable.withdrawalsCloseOn],
        ] as [StepKey, string, string | null][])
      : []),
    ...(hasNoBallot
      ? []
      : ([
          ['ballot', 'Ballot', timetable.ballotClosesOn],
          ['count', 'Count', timetable.countOn],
        ] as [StepKey, string, string | null][])),
    ['declared', 'Declared', declaration?.on ?? null],
    ['complaints', 'Complaints', declaration?.complaintsUntil ?? null],
    ...(declaration?.destroyFrom == null
      ? []
      : ([
          [
            'over',
            declaration.destroyedOn === null ? 'Papers kept' : 'Papers destroyed',
            declaration.destroyedOn ?? declaration.destroyFrom,
          ],
        ] as [StepKey, string, string][])),
  ];
  const here = all.findIndex(([key]) => key === HERE[state]);
  const isOver = state === 'closed';
  return all.map(([, label, day], index) => {
    const note = words(day);
    return {
      label,
      ...(note !== undefined && { note }),
      isBehind: isOver || here < 0 || index < here,
      isHere: !isOver && index === here,
    };
  });
}
