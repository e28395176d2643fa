// A case's page as the desk gives it, with as little in it as there can be: a test says what matters to it.

import { type CaseClock, type CasePage, CasePageSchema } from '../../shared/contract/case-page.ts';
import { type Case, emptyCasework, emptyKeyDate, type KeyDate } from '../../shared/domain/cases.ts';
import { caseClock } from '../../shared/rules/case-dates.ts';

export const TODAY = '2026-11-24';

/** A record's id that is easily told apart: `idOf(3)`. */
export const idOf = (number: number): string => `01990000-0000-7000-8000-${String(number).padStart(12, '0')}`;

export const makeKeyDate = (change: Partial<KeyDate> = {}): KeyDate => ({
  ...emptyKeyDate,
  id: idOf(1),
  claim: 'unfair-dismissal',
  kind: 'lastDayOfEmployment',
  date: '2026-08-27',
  nation: 'england-and-wales',
  ...change,
});

/** Its clocks are those that its key dates give on TODAY. */
export function makeCasePage(change: Partial<Case> = {}, around: Partial<CasePage> = {}): CasePage {
  const on: Case = {
    ...emptyCasework,
    id: idOf(100),
    revision: 1,
    number: '2026-0001',
    type: 'dismissal',
    stage: 'intake',
    memberIds: [idOf(200)],
    employerId: null,
    workplaceId: null,
    repId: null,
    whatHappened: '',
    keyDates: [],
    membershipCheck: {
      answer: 'toCheck',
      standingOnKeyDate: '',
      joinedOn: null,
      isProblemBeforeJoining: false,
      reason: '',
    },
    openedOn: TODAY,
    closed: null,
    ...change,
  };
  const clocks: CaseClock[] = on.keyDates.map((keyDate) => caseClock(keyDate, TODAY, on.closed !== null));
  return CasePageSchema.parse({
    case: on,
    members: [],
    employer: null,
    workplace: null,
    repName: null,
    clocks,
    isFinished: false,
    procedureName: null,
    referBy: null,
    tasks: [],
    documents: [],
    lastContactOn: null,
    timelineTotal: 0,
    ...around,
  });
}
