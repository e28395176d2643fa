// What the cards of a case's page are made of: its facts in words, its intake, its procedure's stages, both clocks in one
// order, and the changes that fold.

import { describe, expect, test } from 'vitest';
import { clocksInOrder } from '../../renderer/features/cases/clocks-in-order.ts';
import { factGroups, filledFacts } from '../../renderer/features/cases/fact-words.ts';
import { intakeLines } from '../../renderer/features/cases/intake-words.ts';
import { movedInWords, nextStage, stagesOnStrip, startEventsOf } from '../../renderer/features/cases/steps-of-case.ts';
import { foldEvents } from '../../renderer/features/cases/timeline-folds.ts';
import type { CaseClockRow } from '../../shared/contract/case-clocks.ts';
import { factsOfType } from '../../shared/domain/case-facts.ts';
import { CaseTypeSchema } from '../../shared/domain/case-kinds.ts';
import type { ProcedureVersion } from '../../shared/domain/procedures.ts';
import type { TimelineEntry } from '../../shared/domain/timeline.ts';
import { wordsOf } from '../../shared/domain/words.ts';
import { idOf, makeCasePage, makeKeyDate, TODAY } from '../support/case-page.ts';

describe('facts', () => {
  test('only what is filled in is shown, in words', () => {
    const facts = { reasonGiven: 'conduct', isConstructive: 'no', noticeGivenOn: '2026-08-27', noticeLength: '  ' };
    expect(filledFacts('dismissal', facts, 'dmy').map(({ words }) => words)).toEqual([
      'Conduct',
      'No',
      'Thu 27 August 2026',
    ]);
  });
  test('what was filled in before the type was changed is not lost from sight', () => {
    const shown = filledFacts('flexibleWorking', { allegation: 'Late twice.' }, 'dmy');
    expect(shown).toMatchObject([{ key: 'allegation', words: 'Late twice.' }]);
  });
  test.each(CaseTypeSchema.options)('every field of %s is asked once', (type) => {
    const asked = factGroups(type).flatMap(({ facts }) => facts.map(({ key }) => key));
    expect(asked.toSorted()).toEqual(factsOfType[type].map(({ key }) => key).toSorted());
  });
});

describe('intake', () => {
  const { standings } = wordsOf('uk');
  const page = makeCasePage({
    membershipCheck: {
      answer: 'covered',
      standingOnKeyDate: 'inBenefit',
      joinedOn: null,
      isProblemBeforeJoining: false,
      reason: '',
    },
  });
  test('says the standing in words, and what is still to ask', () => {
    const lines = intakeLines(page.case, 'uk', standings);
    expect(lines[0]).toMatchObject({ answer: 'in benefit', isTrouble: false });
    expect(lines.filter(({ answer }) => answer === null)).toHaveLength(3);
  });
  test('in the United States nothing of it turns on membership', () => {
    const asked = intakeLines(page.case, 'us', standings).map(({ what }) => what);
    expect(asked).toEqual(['Bargaining unit', 'Early conversation', 'Conflict of interest', 'Merits']);
  });
});

const limit = (id: number, startsFrom: 'stageStarted' | 'meetingHeld') => ({
  id: idOf(id),
  what: 'Decide',
  who: 'employer' as const,
  count: 5,
  unit: 'workingDays' as const,
  startsFrom,
  onSilence: 'nothing' as const,
});
const version: ProcedureVersion = {
  version: 1,
  from: null,
  source: '',
  nation: 'england-and-wales',
  stages: [
    {
      id: idOf(11),
      name: 'Meeting',
      caseStage: 'formal',
      limits: [limit(21, 'stageStarted'), limit(22, 'meetingHeld')],
    },
    { id: idOf(12), name: 'Appeal', caseStage: 'appeal', limits: [] },
  ],
};
const step = (stage: number) => ({
  id: idOf(stage + 20),
  stageId: idOf(stage),
  enteredOn: TODAY,
  leftOn: null,
  starts: [],
  extensions: [],
  done: [],
});

describe('the procedure', () => {
  const inMeeting = makeCasePage({ procedure: { procedureId: idOf(9), version: 1, steps: [step(11)] } }).case;
  test('says where the case stands and what comes after', () => {
    expect(stagesOnStrip(version, inMeeting).map(({ state }) => state)).toEqual(['here', 'ahead']);
    expect(nextStage(version, inMeeting)?.name).toBe('Appeal');
    expect(nextStage(version, makeCasePage().case)?.name).toBe('Meeting');
  });
  test('after the last stage there is none', () => {
    const inAppeal = makeCasePage({
      procedure: { procedureId: idOf(9), version: 1, steps: [step(11), step(12)] },
    }).case;
    expect(stagesOnStrip(version, inAppeal).map(({ state }) => state)).toEqual(['past', 'here']);
    expect(nextStage(version, inAppeal)).toBeNull();
  });
  test('asks for the days that start its clocks, each once', () => {
    expect(startEventsOf(version.stages[0]!)).toEqual(['meetingHeld']);
  });
  test('says what moved: what it was and what it is', () => {
    const moved = [
      { what: 'Appeal', was: '2026-12-04', is: '2026-12-08' },
      { what: 'Reply', was: null, is: '2026-12-09' },
      { what: 'Third', was: '2026-12-04', is: null },
    ];
    expect(movedInWords(moved, TODAY, 'dmy')).toBe(
      'Appeal: it was Fri 4 Dec, it is Tue 8 Dec. Reply: it was no day, it is Wed 9 Dec. One more date moved.',
    );
    expect(movedInWords([], TODAY, 'dmy')).toBe('');
  });
});

const row = (change: Partial<CaseClockRow>): CaseClockRow => ({
  kind: 'employerReply',
  side: 'internal',
  who: 'employer',
  day: '2026-11-25',
  daysLeft: 1,
  laterDay: null,
  title: 'Decide',
  detail: '',
  state: 'running',
  isVerified: true,
  working: [],
  keyDateId: null,
  stepId: idOf(31),
  limitId: idOf(21),
  entryId: null,
  taskId: null,
  remedyId: null,
  ...change,
});

describe('both clocks', () => {
  test('the nearest first, whichever it is; without a day after it; dealt with last', () => {
    const page = makeCasePage({
      keyDates: [makeKeyDate(), makeKeyDate({ id: idOf(2), claim: 'discrimination', date: null, what: 'Remarks' })],
    });
    const rows = [row({}), row({ limitId: idOf(22), state: 'done', daysLeft: -40 })];
    const clocks = clocksInOrder(page, rows);
    expect(clocks.map(({ side }) => side)).toEqual(['internal', 'tribunal', 'tribunal', 'internal']);
    expect(clocks[2]).toMatchObject({ name: 'Discrimination, Remarks' });
  });
  test('a single date is not named by its claim', () => {
    expect(clocksInOrder(makeCasePage({ keyDates: [makeKeyDate()] }), [])).toMatchObject([{ name: null }]);
  });
});

describe('the timeline', () => {
  const entry = (number: number, kind: TimelineEntry['kind']): TimelineEntry => ({
    id: idOf(number),
    revision: 1,
    caseId: idOf(100),
    kind,
    day: TODAY,
    time: null,
    place: '',
    text: '',
    isContactWithMember: false,
    documentId: null,
    recordedAt: '2026-11-24T09:00:00Z',
  });
  test('four changes in a row fold, three do not, and nothing is lost', () => {
    const events = (from: number, count: number) =>
      Array.from({ length: count }, (_, index) => entry(from + index, 'event'));
    const parts = foldEvents([...events(1, 3), entry(10, 'note'), ...events(20, 4), entry(30, 'call')]);
    expect(parts.map(({ kind }) => kind)).toEqual(['entry', 'entry', 'entry', 'entry', 'fold', 'entry']);
    const all = parts.flatMap((part) => (part.kind === 'fold' ? part.entries : [part.entry]));
    expect(all).toHaveLength(9);
  });
});
