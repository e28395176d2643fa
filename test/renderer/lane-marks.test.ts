// What a case's tribunal lane says of its period and of how it ended.

import { expect, test } from 'vitest';
import { PRESENTED } from '../../renderer/features/cases/clock-words.ts';
import { lanesOf } from '../../renderer/features/cases/lane-marks.ts';
import { type CasePage, CasePageSchema } from '../../shared/contract/case-page.ts';
import { emptyCasework, emptyKeyDate, type KeyDate } from '../../shared/domain/cases.ts';
import { wordsOf } from '../../shared/domain/words.ts';
import { caseClock } from '../../shared/rules/case-dates.ts';

const TODAY = '2026-11-24';
const id = '01990000-0000-7000-8000-000000000001';

function tribunalLane(change: Partial<KeyDate>) {
  const keyDate: KeyDate = {
    ...emptyKeyDate,
    id,
    claim: 'unfair-dismissal',
    kind: 'lastDayOfEmployment',
    date: '2026-08-27',
    nation: 'england-and-wales',
    ...change,
  };
  const page: CasePage = CasePageSchema.parse({
    case: {
      ...emptyCasework,
      id,
      revision: 1,
      number: '2026-0001',
      type: 'dismissal',
      stage: 'intake',
      memberIds: [id],
      workplaceId: null,
      employerId: null,
      repId: null,
      whatHappened: '',
      keyDates: [keyDate],
      membershipCheck: {
        answer: 'toCheck',
        standingOnKeyDate: '',
        joinedOn: null,
        isProblemBeforeJoining: false,
        reason: '',
      },
      openedOn: TODAY,
      closed: null,
    },
    members: [],
    employer: null,
    workplace: null,
    repName: null,
    clocks: [caseClock(keyDate, TODAY, false)],
    isFinished: false,
    procedureName: null,
    referBy: null,
    tasks: [],
    documents: [],
    lastContactOn: null,
    timelineTotal: 0,
  });
  return lanesOf({ page, entries: [], today: TODAY, order: 'dmy', words: wordsOf('uk') })[1]!;
}

test('the period is the one that the date beside it is counted with', () => {
  expect(tribunalLane({}).note).toBe('3 months less a day');
  expect(tribunalLane({ date: '2026-10-20' }).note).toBe('worked to 3 months less a day');
  expect(tribunalLane({ claim: 'equal-pay' }).note).toBe('6 months less a day');
  expect(tribunalLane({ date: null }).note).toBe('no date yet');
  expect(tribunalLane({ nation: 'united-states' }).note).toBe('not counted here');
});

test('a claim that was presented is filled and called so, also on its own day', () => {
  const done = (what: string) => ({
    done: {
      kind: 'done' as const,
      on: TODAY,
      what,
      proof: 'Receipt 4471',
      documentId: null,
      memberToldOn: null,
      recordedAt: '2026-11-24T10:00:00Z',
    },
  });
  expect(tribunalLane(done(`${PRESENTED}.`)).marks.at(-1)).toMatchObject({
    label: 'Claim presented 24 Nov',
    shape: 'past',
    tone: 'plain',
  });
  expect(tribunalLane(done('Settled.')).marks.at(-1)).toMatchObject({ label: 'Dealt with 24 Nov', shape: 'past' });
});
