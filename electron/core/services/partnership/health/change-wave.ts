// What is added to a wave beside its answers: its title, what each side says of the result, the yearly checklist, and at most
// three actions.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import { emptyAction } from '../../../../../shared/domain/partnership/actions.ts';
import { MOST_ACTIONS_OF_A_WAVE, PRACTICES } from '../../../../../shared/domain/partnership/health-items.ts';
import { dayProblem, pastDayProblem } from '../../../../../shared/rules/day-in-reach.ts';
import { withoutUndefined } from '../../../../../shared/rules/without-undefined.ts';
import type { CallContext } from '../../../desk.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found, foundAt } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { healthResult } from './health-result.ts';

type Result = Outputs['partnership']['healthWave'];

export async function changeWave(input: Inputs['partnership']['changeWave'], context: CallContext): Promise<Result> {
  const { store } = context.desk;
  const { result } = await store.transact(
    { account: context.account },
    { code: 'partnership.changeWave', ids: [input.id] },
    (tx) => {
      const wave = foundAt(tx, 'healthWaves', input);
      const comment = { ...wave.comment, ...withoutUndefined(input.comment ?? {}) };
      return tx.put('healthWaves', { ...wave, title: input.title ?? wave.title, comment }, wave.revision);
    },
  );
  return healthResult(store, context.account, result);
}

/** @throws InvalidInput for a practice that is not on the list, or a day still to come. */
export async function keepPractices(
  input: Inputs['partnership']['keepPractices'],
  context: CallContext,
): Promise<Result> {
  const { store } = context.desk;
  const { today } = branchProfile(context);
  const { on = today } = input;
  const problem = pastDayProblem(on, today);
  if (problem !== null) throw new InvalidInput({ path: ['on'], message: problem });
  for (const [index, { key }] of input.practices.entries()) {
    if (PRACTICES.some((practice) => practice.key === key)) continue;
    throw new InvalidInput({ path: ['practices', index, 'key'], message: 'This practice is not on the checklist.' });
  }
  const { result } = await store.transact(
    { account: context.account },
    { code: 'partnership.keepPractices', ids: [input.id] },
    (tx) => {
      const wave = foundAt(tx, 'healthWaves', input);
      const byKey = new Map(wave.practices.map((one) => [one.key, one]));
      for (const { key, answer, note } of input.practices) {
        byKey.set(key, { key, answer, note: note ?? byKey.get(key)?.note ?? '' });
      }
      return tx.put('healthWaves', { ...wave, practices: [...byKey.values()], practicesOn: on }, wave.revision);
    },
  );
  return healthResult(store, context.account, result);
}

/** @throws InvalidInput while the wave is open, and for a fourth action. */
export async function addHealthAction(
  { waveId, ...given }: Inputs['partnership']['addHealthAction'],
  context: CallContext,
): Promise<Result> {
  const { store } = context.desk;
  const { today } = branchProfile(context);
  const problem = given.dueOn ? dayProblem(given.dueOn, today) : null;
  if (problem !== null) throw new InvalidInput({ path: ['dueOn'], message: problem });
  const { result } = await store.transact(
    { account: context.account },
    { code: 'partnership.addHealthAction', ids: [waveId] },
    (tx) => {
      const wave = found(tx, 'healthWaves', waveId);
      if (wave.closedOn === null) {
        throw new InvalidInput({
          path: ['waveId'],
          message: 'Close the health check first: what is to be done follows from its figures.',
        });
      }
      if (tx.byIndex('actions', 'source', waveId).length >= MOST_ACTIONS_OF_A_WAVE) {
        throw new InvalidInput({
          path: ['text'],
          message: 'A health check ends with three actions at most: what is promised of it has to be done.',
        });
      }
      tx.put('actions', {
        ...emptyAction,
        ownerSide: given.ownerSide ?? 'joint',
        text: given.text,
        team: given.team ?? '',
        contact: given.contact ?? '',
        dueOn: given.dueOn ?? null,
        id: randomUUIDv7(),
        forumId: wave.forumId,
        askedOn: today,
        source: { collection: 'healthWaves', id: waveId },
        visibility: wave.visibility,
        confidentialUntil: wave.confidentialUntil,
      });
      return wave;
    },
  );
  return healthResult(store, context.account, result);
}
