// An initiative's steps: approved, tried, taken on, taken over elsewhere, stopped; an idea's answer; the stages of an inquiry
// and of a policy. A step that is not there yet is refused with what it lacks.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { Initiative, TestOfChange } from '../../../../../shared/domain/partnership/initiatives.ts';
import { initiativeStateWords, inquiryStageWords } from '../../../../../shared/domain/partnership/words-initiatives.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import {
  INQUIRY_STAGES,
  lacksFor,
  POLICY_STAGES,
  policyLacks,
  stageLacks,
  stepsFrom,
} from '../../../../../shared/rules/partnership/initiative-life.ts';
import { withoutUndefined } from '../../../../../shared/rules/without-undefined.ts';
import type { CallContext } from '../../../desk.ts';
import type { BranchProfile } from '../../branch-profile.ts';
import { foundAt } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { putEntry } from '../issues/entries.ts';
import { type Asked, stepped } from './stepped.ts';

type Page = Outputs['partnership']['initiative'];

const refuse = (path: string, lacks: readonly string[]): void => {
  if (lacks.length > 0) throw new InvalidInput(...lacks.map((message) => ({ path: [path], message })));
};

/** @throws InvalidInput, NotThere, StaleRecord */
export function moveInitiative(input: Inputs['partnership']['moveInitiative'], context: CallContext): Promise<Page> {
  const { to, learnt = '', team = '' } = input;
  return stepped(input, 'partnership.moveInitiative', context, (before, tx, { today, dateOrder }) => {
    if (!stepsFrom(before.state).includes(to)) {
      const from = initiativeStateWords[before.state].toLowerCase();
      const message = `It is ${from}: it does not go from there to “${initiativeStateWords[to].toLowerCase()}”.`;
      throw new InvalidInput({ path: ['to'], message });
    }
    const on = notAhead(input.on ?? today, today, dateOrder);
    const after: Initiative = {
      ...before,
      spreadTo: to === 'spread' && team.trim() !== '' ? [...before.spreadTo, { team, on }] : before.spreadTo,
    };
    const isLearnt = learnt.trim() !== '' || before.tests.some(({ learning }) => learning.trim() !== '');
    refuse('to', [
      ...lacksFor(after, to),
      ...(to === 'stopped' && !isLearnt ? ['Say what was learnt: that is what stopping is worth.'] : []),
    ]);
    if (learnt.trim() !== '') {
      const entry = { kind: 'reflection', day: on, text: learnt, visibility: before.visibility } as const;
      putEntry(tx, context, { collection: 'initiatives', id: before.id }, entry);
    }
    return { ...after, state: to };
  });
}

/** @throws InvalidInput, NotThere, StaleRecord */
export function keepTest(input: Inputs['partnership']['keepTest'], context: CallContext): Promise<Page> {
  const { id: _id, revision: _revision, testId, ...given } = input;
  return stepped(input, 'partnership.keepTest', context, (before, _tx, { today }) => {
    const old = before.tests.find((test) => test.id === testId);
    if (testId !== undefined && old === undefined) {
      throw new InvalidInput({ path: ['testId'], message: 'This test is not here any more.' });
    }
    if (old === undefined && given.plan === undefined) {
      throw new InvalidInput({ path: ['plan'], message: 'Say what is to be tried.' });
    }
    const blank = { id: randomUUIDv7(), prediction: '', from: today, to: null, result: null, learning: '' };
    const test = { ...(old ?? blank), ...withoutUndefined(given) } as TestOfChange;
    if (test.to !== null && test.to < test.from) {
      throw new InvalidInput({ path: ['to'], message: 'It ended before it began. Look at the two days again.' });
    }
    if (test.result !== null && test.learning.trim() === '') {
      throw new InvalidInput({
        path: ['learning'],
        message: 'Say what was learnt: a test that is given up is worth just that.',
      });
    }
    const ended =
      test.result === null || test.to !== null ? test : { ...test, to: today < test.from ? test.from : today };
    const tests =
      old === undefined ? [...before.tests, ended] : before.tests.map((each) => (each.id === old.id ? ended : each));
    const isTried = before.state === 'approved' ? 'testing' : before.state;
    return { ...before, tests, state: isTried };
  });
}

/** @throws InvalidInput, NotThere, StaleRecord */
export function answerIdea(input: Inputs['partnership']['answerIdea'], context: CallContext): Promise<Page> {
  return stepped(input, 'partnership.answerIdea', context, (before, _tx, { today, dateOrder }) => {
    if (before.kind !== 'idea') {
      throw new InvalidInput({ path: ['id'], message: 'This is an idea no more: it has been taken up.' });
    }
    const on = notAhead(input.on ?? today, today, dateOrder);
    if (on < before.raisedOn) {
      const message = `The idea came on ${dayInWords(before.raisedOn, dateOrder)}: its answer comes after it.`;
      throw new InvalidInput({ path: ['on'], message });
    }
    const answer = { on, text: input.text };
    return input.taken
      ? { ...before, answer, kind: 'improvement', state: 'idea' }
      : { ...before, answer, state: 'declined' };
  });
}

/** @throws InvalidInput with what the present stage lacks; NotThere, StaleRecord */
export function nextInitiativeStage(
  input: Inputs['partnership']['nextInitiativeStage'],
  context: CallContext,
): Promise<Page> {
  return stepped(input, 'partnership.nextInitiativeStage', context, (before, tx, { today, dateOrder }) => {
    const { inquiry, policy } = before;
    const on = notAhead(input.on ?? today, today, dateOrder);
    if (inquiry !== null) {
      refuse('id', stageLacks(inquiry, tx.byIndex('actions', 'source', before.id)));
      const next = INQUIRY_STAGES[INQUIRY_STAGES.indexOf(inquiry.stage) + 1];
      if (next !== undefined) return { ...before, inquiry: { ...inquiry, stage: next } };
      if (before.state === 'adopted') {
        throw new InvalidInput({
          path: ['id'],
          message: `“${inquiryStageWords.destiny}” was the last stage: it is taken on.`,
        });
      }
      return { ...before, state: 'adopted' };
    }
    if (policy !== null) {
      refuse('id', policyLacks(policy, before.what));
      const next = POLICY_STAGES[POLICY_STAGES.indexOf(policy.stage) + 1];
      if (next === undefined)
        throw new InvalidInput({ path: ['id'], message: 'It is under review: that is the last stage.' });
      const ratifiedOn = next === 'ratified' ? on : policy.ratifiedOn;
      const state = next === 'ratified' ? 'adopted' : before.state;
      return { ...before, state, policy: { ...policy, stage: next, ratifiedOn } };
    }
    throw new InvalidInput({ path: ['id'], message: 'Only an inquiry and a policy go by stages.' });
  });
}

/** Only one that nothing hangs on: no test, no action, no entry. @throws InvalidInput, NotThere, StaleRecord */
export async function removeInitiative(asked: Asked, context: CallContext): Promise<{ id: string }> {
  await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.removeInitiative', ids: [asked.id] },
    (tx) => {
      const before = foundAt(tx, 'initiatives', asked);
      const hangs = tx.byIndex('actions', 'source', asked.id).length + tx.byIndex('entries', 'on', asked.id).length;
      if (before.tests.length > 0 || hangs > 0) {
        const message = 'Something was tried, noted or promised here. Stop it instead: what was learnt stays.';
        throw new InvalidInput({ path: ['id'], message });
      }
      tx.remove('initiatives', asked.id, asked.revision);
    },
  );
  return { id: asked.id };
}

function notAhead(day: string, today: string, dateOrder: BranchProfile['dateOrder']): string {
  if (day <= today) return day;
  throw new InvalidInput({ path: ['on'], message: `${dayInWords(day, dateOrder)} is still to come.` });
}
