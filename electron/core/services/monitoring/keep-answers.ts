// What somebody chose to answer, kept apart from their record. It can be replaced and taken back, and nobody can read it
// again: no procedure gives one person's answers, and history names no member for them.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import { type MonitoringQuestion, MonitoringQuestionSchema } from '../../../../shared/domain/monitoring.ts';
import type { CallContext } from '../../desk.ts';
import { branchProfile } from '../branch-profile.ts';
import { found } from '../cases/case-records.ts';
import { InvalidInput } from '../implementer.ts';

/** @throws NotThere; InvalidInput when nothing is answered, or on a day to come. */
export async function saveAnswers(
  { memberId, answers, answeredOn }: Inputs['monitoring']['save'],
  context: CallContext,
): Promise<Outputs['monitoring']['save']> {
  const { today } = branchProfile(context);
  if (answeredOn !== undefined && answeredOn > today) {
    throw new InvalidInput({ path: ['answeredOn'], message: 'This day is still to come.' });
  }
  const given: Partial<Record<MonitoringQuestion, string>> = {};
  for (const question of MonitoringQuestionSchema.options) {
    const answer = answers[question];
    if (answer !== undefined && answer.trim() !== '') given[question] = answer;
  }
  if (Object.keys(given).length === 0) {
    throw new InvalidInput({ path: ['answers'], message: 'Give at least one answer, or leave this form out.' });
  }
  const { seq } = await context.desk.store.transact({ account: context.account }, { code: 'monitoring.save' }, (tx) => {
    found(tx, 'members', memberId);
    const [before] = tx.byIndex('monitoring', 'memberId', memberId);
    const record = {
      id: before?.id ?? randomUUIDv7(),
      memberId,
      answeredOn: answeredOn ?? today,
      answers: given,
    };
    tx.put('monitoring', record, before?.revision);
  });
  return { seq };
}

/** `seq` is null where there was nothing to take back. @throws NotThere. */
export async function withdrawAnswers(
  { memberId }: Inputs['monitoring']['withdraw'],
  context: CallContext,
): Promise<Outputs['monitoring']['withdraw']> {
  const { seq, result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'monitoring.withdraw' },
    (tx) => {
      found(tx, 'members', memberId);
      const kept = tx.byIndex('monitoring', 'memberId', memberId);
      for (const { id, revision } of kept) tx.remove('monitoring', id, revision);
      return kept.length;
    },
  );
  return { seq: result === 0 ? null : seq };
}
