// That an employer was told who holds which post: a fact of each term, with its day, whom there and how.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import type { CallContext } from '../../../desk.ts';
import { branchProfile } from '../../branch-profile.ts';
import { foundAt } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';

const MOST_NOTICES = 100;

/** @throws NotThere, StaleRecord, InvalidInput. */
export async function notify(
  { reps, employerId = null, on, to = '', how = '' }: Inputs['reps']['notify'],
  context: CallContext,
): Promise<Outputs['reps']['notify']> {
  const { today, dateOrder } = branchProfile(context);
  const day = on ?? today;
  if (day > today) {
    const message = `Today is ${dayInWords(today, dateOrder)}: write it down once they were told.`;
    throw new InvalidInput({ path: ['on'], message });
  }
  if (new Set(reps.map(({ id }) => id)).size < reps.length) {
    throw new InvalidInput({ path: ['reps'], message: 'The same rep is there twice.' });
  }
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'reps.notify', ids: reps.map(({ id }) => id) },
    (tx) => {
      if (employerId !== null && tx.get('employers', employerId) === undefined) {
        throw new InvalidInput({ path: ['employerId'], message: 'This employer is not here any more.' });
      }
      return reps.map((based, at) => {
        const rep = foundAt(tx, 'reps', based);
        if (rep.notices.length >= MOST_NOTICES) {
          const message = 'A hundred notices are written down for this rep already: no more can be.';
          throw new InvalidInput({ path: ['reps', at], message });
        }
        const notice = { id: randomUUIDv7(), employerId, on: day, to, how };
        return tx.put('reps', { ...rep, notices: [...rep.notices, notice] }, rep.revision);
      });
    },
  );
  return { told: result };
}
