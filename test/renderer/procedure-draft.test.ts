// A procedure while it is written: what it says aloud, what it still lacks, and what is saved of it.

import { expect, test } from 'vitest';
import { moved } from '../../renderer/components/ordered-list.tsx';
import { changedLimit } from '../../renderer/features/procedures/limit-met-by.ts';
import { limitSentence, untypedLimits, within } from '../../renderer/features/procedures/limit-words.ts';
import {
  draftOf,
  emptyLimit,
  lackingIn,
  newDraft,
  saveInput,
  stagesOf,
} from '../../renderer/features/procedures/procedure-draft.ts';
import type { Procedure } from '../../shared/domain/procedures.ts';

const stage = { id: 'a', name: 'Meeting', caseStage: 'formal' as const };
const limit = { ...emptyLimit('b'), what: 'Hold the meeting', startsFrom: 'invited' as const };

test('a limit is a sentence, whether or not its days are known', () => {
  expect(limitSentence({ ...limit, count: 10, onSilence: 'nextStage' })).toBe(
    'The employer must hold the meeting within 10 working days of the day the invitation arrives. Silence opens the next stage.',
  );
  expect(limitSentence({ ...limit, count: 1, who: 'member', what: 'Appeal' })).toBe(
    'The member must appeal within 1 working day of the day the invitation arrives.',
  );
  expect(limitSentence({ ...limit, count: null })).toBe(
    'The employer must hold the meeting, counted from the day the invitation arrives.',
  );
  expect(limitSentence({ ...limit, count: 10, metBy: 'meetingHeld', onSilence: 'refused' })).toBe(
    'The employer must hold the meeting within 10 working days of the day the invitation arrives. It is met when the meeting is held. Silence is a refusal.',
  );
  expect(within('HR answers')).toBe('HR answers');
});

test('what meets a limit follows its words until somebody chooses, and is never what starts its time', () => {
  const typed = (what: string) => changedLimit(emptyLimit('b'), { what });
  const suggested = ['Hold the meeting', 'Invite to a meeting', 'Decide in writing', 'Reply', 'Look into it'];
  expect(suggested.map((what) => typed(what).metBy)).toEqual([
    'meetingHeld',
    'invited',
    'decisionReceived',
    'decisionReceived',
    null,
  ]);
  expect(changedLimit(typed('Hear the appeal'), { who: 'union' }).metBy).toBe('submitted');
  expect(changedLimit(typed('Hold the meeting'), { startsFrom: 'meetingHeld' }).metBy).toBeNull();
  const chosen = changedLimit(typed('Hold the meeting'), { metBy: 'invited' });
  expect(changedLimit(chosen, { what: 'Decide' }).metBy).toBe('invited');
  expect(changedLimit(chosen, { startsFrom: 'invited' }).metBy).toBeNull();
  const { metBy: _, ...older } = typed('Hold the meeting');
  expect(changedLimit(older, { count: '5' })).not.toHaveProperty('metBy');
});

test('a count that is empty is not known, and one that is no number is complained of', () => {
  const draft = { ...newDraft(null, 'scotland', 'a'), name: 'Grievance', caseTypes: ['grievance' as const] };
  const typed = (count: string) => ({ ...draft, stages: [{ ...stage, limits: [{ ...limit, count }] }] });
  expect(untypedLimits(stagesOf(typed('')))).toBe(1);
  expect(stagesOf(typed(' 10 '))[0]?.limits[0]?.count).toBe(10);
  expect(lackingIn(typed('10'))).toEqual([]);
  expect(lackingIn(typed('ten'))).toEqual(['a whole number of days']);
  expect(lackingIn({ ...typed('10'), name: ' ', caseTypes: [] })).toEqual(['its name', 'which cases follow it']);
});

test('a new version starts from the newest one, with its first day and its source to be said', () => {
  const version = {
    version: 2,
    from: '2025-03-01',
    source: 'Policy, March 2025',
    nation: 'scotland' as const,
    stages: [{ ...stage, limits: [{ ...limit, count: 5 }] }],
  };
  const procedure: Procedure = {
    id: 'p',
    revision: 7,
    name: 'Grievance procedure',
    employerId: null,
    caseTypes: ['grievance'],
    versions: [version],
    isRetired: false,
  };
  const corrected = saveInput(draftOf(procedure, version, false), 'p', false);
  expect(corrected).toMatchObject({ id: 'p', revision: 7, asNewVersion: false });
  expect(corrected.version).toEqual({
    from: version.from,
    source: version.source,
    nation: 'scotland',
    stages: version.stages,
  });
  expect(draftOf(procedure, version, true)).toMatchObject({ from: null, source: '', stages: [{ name: 'Meeting' }] });
});

test('an entry is moved to its new place and no other is lost', () => {
  expect(moved(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd']);
  expect(moved(['a', 'b', 'c', 'd'], 3, 0)).toEqual(['d', 'a', 'b', 'c']);
  expect(moved(['a', 'b'], 0, 9)).toEqual(['b', 'a']);
  expect(moved(['a', 'b'], 5, 0)).toEqual(['a', 'b']);
});
