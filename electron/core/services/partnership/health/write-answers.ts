// Answers become records here and nowhere else: shuffled, with ids that tell no time, in the transaction that closes their
// wave. Whoever calls it does so under the account ANONYMOUS.

import { randomUUID } from 'node:crypto';
import type { Transaction } from '../../../store/desk-store.ts';
import { type AnswersOfOne, shuffled } from './sealed-answers.ts';

export function writeAnswers(tx: Transaction, waveId: string, answers: readonly AnswersOfOne[]): void {
  for (const one of shuffled(answers)) tx.put('healthAnswers', { ...one, id: randomUUID(), waveId });
}
