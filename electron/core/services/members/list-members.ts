// The list of members: filtered, searched, ordered and cut into pages by the store.

import type { Outputs } from '../../../../shared/contract/contract.ts';
import type { Condition, Page } from '../../../../shared/contract/query.ts';
import type { CallContext } from '../../desk.ts';
import { branchProfile } from '../branch-profile.ts';
import { memberRow } from './member-row.ts';

interface Listing {
  search?: string | undefined;
  where?: Partial<Record<string, Condition | undefined>> | undefined;
  sort?: { field: string; direction: 'asc' | 'desc' }[] | undefined;
  /** The day as at which dated rows are read; today unless said. */
  asAt?: string | undefined;
  page: Page;
}

/** As a membership list is read. The number settles who comes first of two with one name. */
const BY_NAME: NonNullable<Listing['sort']> = [
  { field: 'lastName', direction: 'asc' },
  { field: 'firstName', direction: 'asc' },
  { field: 'number', direction: 'asc' },
];

export async function listMembers(
  input: Listing | undefined,
  context: CallContext,
): Promise<Outputs['members']['list']> {
  const { search, where = {}, sort = [], asAt, page } = input ?? { page: { offset: 0, limit: 50 } };
  const day = asAt ?? branchProfile(context).today;
  const view = context.desk.store.view(context.account);
  const isSearch = search !== undefined && search.trim() !== '';
  // What is found by words comes best first, unless another order is asked for.
  const order = sort.length > 0 ? [...sort, ...BY_NAME] : isSearch ? [] : BY_NAME;
  const { rows, total } = await view.find('members', {
    where: where as Record<string, Condition>,
    ...(isSearch ? { search } : {}),
    ...(order.length > 0 ? { sort: order } : {}),
    page,
    day,
  });
  return { rows: rows.map((member) => memberRow(view, member, day)), total };
}
