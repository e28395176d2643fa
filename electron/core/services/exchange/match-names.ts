// Whom and what a case-exchange file names, found on this desk: ids mean something on their own desk only.

import type { CaseExchange, ExchangedMember } from '../../../../shared/contract/case-exchange.ts';
import { fold } from '../../../../shared/rules/fold.ts';
import type { Transaction, View } from '../../store/desk-store.ts';
import { personName } from '../cases/case-records.ts';

type Records = Pick<View | Transaction, 'get' | 'byIndex' | 'all'>;

/** The only one whose name is this one, however it is written; null when there is none or there are several. */
function onlyOne<R extends { id: string }>(
  records: Iterable<R>,
  name: string | null,
  nameOf: (record: R) => string,
): string | null {
  const wanted = fold(name ?? '');
  if (wanted === '') return null;
  const found = [...records].filter((record) => fold(nameOf(record)) === wanted);
  return found.length === 1 ? found[0]!.id : null;
}

export function placesByName(
  records: Records,
  { employer, workplace }: Pick<CaseExchange['case'], 'employer' | 'workplace'>,
): { employerId: string | null; workplaceId: string | null } {
  const employerId = onlyOne(records.all('employers'), employer, ({ name }) => name);
  const workplaces =
    employerId === null ? records.all('workplaces') : records.byIndex('workplaces', 'employerId', employerId);
  const workplaceId = onlyOne(workplaces, workplace, ({ name }) => name);
  const its = workplaceId === null ? undefined : records.get('workplaces', workplaceId);
  return { employerId: employerId ?? its?.employerId ?? null, workplaceId };
}

export function repByName(records: Records, name: string | null): string | null {
  return onlyOne(records.all('reps'), name, ({ memberId, name: own }) => {
    if (memberId === null) return own;
    const member = records.get('members', memberId);
    return member === undefined ? '' : personName(member);
  });
}

/** The same person on this desk: by id, or by membership number and surname. */
export function memberHere(records: Records, { id, number, lastName }: ExchangedMember): string | null {
  if (records.get('members', id) !== undefined) return id;
  const wanted = number?.trim() ?? '';
  if (wanted === '') return null;
  const found = records
    .byIndex('members', 'number', wanted)
    .filter((member) => fold(member.lastName) === fold(lastName));
  return found.length === 1 ? found[0]!.id : null;
}
