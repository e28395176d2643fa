// A wave from its opening to its closing. What is answered lies sealed until then; closing writes it under nobody's name,
// all at once, and for good.

import { randomUUID } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { HealthWave } from '../../../../../shared/domain/partnership/health.ts';
import type { CallContext } from '../../../desk.ts';
import { ANONYMOUS, type DeskStore } from '../../../store/desk-store.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found, foundAt } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { answersOf, type GivenAnswers } from './given-answers.ts';
import { healthResult, newestFirst, waveRow, wavesOf } from './health-result.ts';
import { checkClosing, newWave } from './open-wave.ts';
import { forgetAnswers, sealAnswers, sealedAnswers } from './sealed-answers.ts';
import { writeAnswers } from './write-answers.ts';

type Result = Outputs['partnership']['healthWave'];

/** Nobody's: neither an officer nor a moment stands in history with it. */
const NOBODY = { account: ANONYMOUS } as const;

const CLOSED = 'This health check is closed: nothing can be added to it any more.';

export function mustBeOpen(wave: HealthWave, field: string): void {
  if (wave.closedOn !== null) throw new InvalidInput({ path: [field], message: CLOSED });
}

export async function openWave(input: Inputs['partnership']['openWave'], context: CallContext): Promise<Result> {
  const { store } = context.desk;
  await forgetLeftOver(store, context, input.forumId);
  const { result } = await store.transact(
    { account: context.account },
    { code: 'partnership.openWave', ids: [input.forumId] },
    (tx) => tx.put('healthWaves', newWave(tx, context, input)),
  );
  return healthResult(store, context.account, result);
}

/** What lay sealed when the computer stopped in the middle of a closing is among the records already. */
async function forgetLeftOver(store: DeskStore, { account }: CallContext, forumId: string): Promise<void> {
  for (const { id, closedOn } of wavesOf(store.view(account), forumId)) {
    if (closedOn !== null && sealedAnswers(store, id).length > 0) await forgetAnswers(store, id);
  }
}

/**
 * Lays answers with the others. It runs in the store's turn, so that none is lost beside another or beside the closing; it
 * writes no record, so history knows nothing of it.
 */
export async function addAnswers(
  waveId: string,
  given: readonly GivenAnswers[],
  context: CallContext,
): Promise<Outputs['partnership']['answer']> {
  const { store } = context.desk;
  found(store.view(context.account), 'healthWaves', waveId);
  const { result } = await store.transact(NOBODY, { code: 'partnership.answer' }, async (tx) => {
    const wave = found(tx, 'healthWaves', waveId);
    mustBeOpen(wave, 'waveId');
    const answers = given.map((one, index) => answersOf(one, wave, ['answers', index]));
    return sealAnswers(store, waveId, answers);
  });
  return { waveId, answered: result };
}

export async function closeWave(
  { id, revision, closedOn }: Inputs['partnership']['closeWave'],
  context: CallContext,
): Promise<Result> {
  const { store } = context.desk;
  const { today } = branchProfile(context);
  found(store.view(context.account), 'healthWaves', id);
  const { result } = await store.transact(NOBODY, { code: 'partnership.closeWave', ids: [id], isFinal: true }, (tx) => {
    const wave = foundAt(tx, 'healthWaves', { id, revision });
    mustBeOpen(wave, 'id');
    checkClosing(closedOn ?? today, wave.openedOn, today);
    writeAnswers(tx, id, sealedAnswers(store, id));
    return tx.put('healthWaves', { ...wave, closedOn: closedOn ?? today }, revision);
  });
  await forgetAnswers(store, id);
  return healthResult(store, context.account, result);
}

export async function dropWave(
  input: Inputs['partnership']['dropWave'],
  context: CallContext,
): Promise<{ id: string }> {
  const { store } = context.desk;
  await store.transact({ account: context.account }, { code: 'partnership.dropWave', ids: [input.id] }, async (tx) => {
    const wave = foundAt(tx, 'healthWaves', input);
    mustBeOpen(wave, 'id');
    tx.remove('healthWaves', wave.id, wave.revision);
  });
  await forgetAnswers(store, input.id);
  return { id: input.id };
}

/** Opened, answered and closed in one transaction of nobody's; opened only where there are no answers. */
export async function recordWave(
  { answers = [], closedOn, ...opening }: Inputs['partnership']['recordHealthWave'],
  context: CallContext,
): Promise<Result> {
  const { store } = context.desk;
  const { today } = branchProfile(context);
  if (answers.length === 0) {
    if (closedOn === undefined) return openWave(opening, context);
    throw new InvalidInput({
      path: ['answers'],
      message: 'A health check that nobody answered is not closed. Add the answers.',
    });
  }
  const day = closedOn ?? today;
  const from = opening.openedOn ?? (day < today ? day : today);
  const id = randomUUID();
  found(store.view(context.account), 'forums', opening.forumId);
  const { result } = await store.transact(
    NOBODY,
    { code: 'partnership.recordHealthWave', ids: [id], isFinal: true },
    (tx) => {
      const wave = newWave(tx, context, { ...opening, openedOn: from }, id);
      checkClosing(day, wave.openedOn, today);
      writeAnswers(
        tx,
        wave.id,
        answers.map((one, index) => answersOf(one, wave, ['answers', index])),
      );
      return tx.put('healthWaves', { ...wave, closedOn: day });
    },
  );
  return healthResult(store, context.account, result);
}

export function healthWave({ id }: Inputs['partnership']['healthWave'], context: CallContext): Result {
  const { store } = context.desk;
  return healthResult(store, context.account, found(store.view(context.account), 'healthWaves', id));
}

export function healthWaves(
  input: Inputs['partnership']['healthWaves'],
  context: CallContext,
): Outputs['partnership']['healthWaves'] {
  const { store } = context.desk;
  const view = store.view(context.account);
  const { forumId, page } = input ?? {};
  const waves = forumId === undefined ? [...view.all('healthWaves')].sort(newestFirst) : wavesOf(view, forumId);
  const { offset = 0, limit = 50 } = page ?? {};
  return { rows: waves.slice(offset, offset + limit).map((wave) => waveRow(store, wave)), total: waves.length };
}
