// The agreements that are to be looked at: a review that is due or overdue, or an end that is near.

import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import { byDue, REVIEW_DAYS, whatIsDue } from '../../../../shared/rules/agreements.ts';
import type { CallContext } from '../../desk.ts';
import { branchProfile } from '../branch-profile.ts';
import { agreementRow } from './agreement-rows.ts';

const FIRST_PAGE = { offset: 0, limit: 50 };

export function dueAgreements(input: Inputs['agreements']['due'], context: CallContext): Outputs['agreements']['due'] {
  const day = input?.asAt ?? branchProfile(context).today;
  const within = input?.withinDays ?? REVIEW_DAYS;
  const view = context.desk.store.view(context.account);
  const rows = [...view.all('agreements')]
    .filter(({ employerId }) => input?.employerId === undefined || employerId === input.employerId)
    .flatMap((agreement) => {
      const row = agreementRow(view, agreement, day);
      const due = whatIsDue({ ...agreement, endsOn: row.endsOn }, row.standing, day, within);
      return due === null ? [] : [{ ...row, due }];
    })
    .sort(byDue);
  const { offset, limit } = { ...FIRST_PAGE, ...input?.page };
  return { rows: rows.slice(offset, offset + limit), total: rows.length };
}
