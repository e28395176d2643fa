// Who did something, as a person reads it: an officer's name, or why there is none.

import type { AuditRow } from '../../../shared/contract/audit.ts';

export function whoInWords({ account, officer }: Pick<AuditRow, 'account' | 'officer'>): string {
  if (officer !== null) return officer;
  if (account === 'branch') return 'Whoever sat here';
  if (account === 'anonymous') return 'Nobody is recorded';
  if (account === 'recovery') return 'Whoever held the recovery sheet';
  return account === '' ? 'Nobody is known' : 'An officer who is not known here';
}

/** What is to be known beside what was done: how many rows, filtered by what, how many attempts. */
export function detailInWords({ kind, rows, fields }: Pick<AuditRow, 'kind' | 'rows' | 'fields'>): string {
  const counted = rows?.toLocaleString('en-GB');
  if (kind === 'gap') return rows ? `${counted} ${rows === 1 ? 'line is' : 'lines are'} missing` : 'Written down late';
  if (kind === 'refused') return rows !== null && rows > 1 ? `${counted} times` : '';
  const by = [...new Set(fields.map(fieldInWords))];
  const parts = [
    rows !== null && `${counted} ${rows === 1 ? 'row' : 'rows'}`,
    by.length > 0 && `by ${by.join(', ')}`,
  ].filter((part) => part !== false);
  return parts.join(', ');
}

const CALLED: Record<string, string> = { from: 'days', to: 'days', asAt: 'day', day: 'day', text: 'search' };

/** `standingSince` as "standing since"; `employerId` as "employer". */
const fieldInWords = (field: string): string =>
  CALLED[field] ??
  field
    .replace(/Ids?$/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
