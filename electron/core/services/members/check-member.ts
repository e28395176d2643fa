// Whether a member can be saved as they stand: a name, a number of their own, rows that can be true, places that are
// there, nothing said on a day to come. Refused in words beside the field.

import type { Member } from '../../../../shared/domain/members.ts';
import { impossibleJobs } from '../../../../shared/rules/jobs.ts';
import type { DatedRow } from '../../../../shared/rules/rows-at.ts';
import { impossibleRows, inOrder } from '../../../../shared/rules/rows-in-order.ts';
import type { Transaction } from '../../store/desk-store.ts';
import { personName } from '../cases/case-records.ts';
import { InvalidInput } from '../implementer.ts';

type Unsaved = Omit<Member, 'revision'>;

/** Of these, one row at a time holds; of jobs several may. */
const ONE_AT_A_TIME = ['standings', 'categories', 'payments', 'bands'] as const;

/** The member as they can be saved: rows in order, no number instead of an empty one. @throws InvalidInput. */
export function checkedMember(tx: Transaction, member: Unsaved, today: string): Unsaved {
  if (personName(member) === '' && member.knownAs.trim() === '') {
    throw new InvalidInput({ path: ['lastName'], message: 'Write a name.' });
  }
  const next = { ...member, number: checkedNumber(tx, member) };
  for (const field of ONE_AT_A_TIME) {
    const rows: DatedRow[] = inOrder<DatedRow>(member[field]);
    Object.assign(next, { [field]: rows });
    const impossible = impossibleRows(rows);
    if (impossible) throw new InvalidInput({ path: [field], message: impossible });
  }
  next.jobs = checkedJobs(tx, member);
  next.consents = checkedConsents(member, today);
  return next;
}

function checkedNumber(tx: Transaction, { id, number }: Unsaved): string | null {
  if (number === null || number.trim() === '') return null;
  const other = tx.byIndex('members', 'number', number).find((found) => found.id !== id);
  if (other) {
    throw new InvalidInput({ path: ['number'], message: `This is the number of ${personName(other)} already.` });
  }
  return number;
}

function checkedJobs(tx: Transaction, member: Unsaved): Member['jobs'] {
  const jobs = inOrder(member.jobs);
  const impossible = impossibleJobs(jobs);
  if (impossible) throw new InvalidInput({ path: ['jobs'], message: impossible });
  // By their places in what was handed in: that is what whoever asked can point at.
  for (const [index, { employerId, workplaceId, unitId }] of member.jobs.entries()) {
    const refuse = (field: string, message: string) => new InvalidInput({ path: ['jobs', index, field], message });
    if (employerId !== null && tx.get('employers', employerId) === undefined) {
      throw refuse('employerId', 'This employer is not here any more.');
    }
    if (workplaceId !== null && tx.get('workplaces', workplaceId) === undefined) {
      throw refuse('workplaceId', 'This workplace is not here any more.');
    }
    if (unitId === null) continue;
    const unit = tx.get('units', unitId);
    if (unit === undefined) throw refuse('unitId', 'This bargaining unit is not here any more.');
    if (employerId !== null && unit.employerId !== employerId) {
      throw refuse('unitId', 'This bargaining unit is of another employer than the job.');
    }
  }
  return jobs;
}

function checkedConsents({ consents }: Unsaved, today: string): Member['consents'] {
  const ahead = consents.findIndex(({ on }) => on > today);
  if (ahead !== -1) {
    throw new InvalidInput({
      path: ['consents', ahead, 'on'],
      message: 'Nobody can have said this yet: the day is still to come.',
    });
  }
  return consents.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
