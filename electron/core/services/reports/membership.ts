// The membership report from the records, with this branch's words for what is counted.

import type { MembershipReport } from '../../../../shared/contract/reports.ts';
import { type BreakdownName, MEMBERSHIP_DEFINITION, rowsOf } from '../../../../shared/rules/membership-report.ts';
import type { CallContext } from '../../desk.ts';
import type { View } from '../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../branch-profile.ts';
import { countMembers } from './count-members.ts';
import { periodOf } from './period.ts';

const MOST_ROWS = 10_000;

interface Asked {
  asAt?: string | undefined;
  from?: string | undefined;
}

/** @throws InvalidInput when the period ends before it begins or is longer than fifty years; AbortError. */
export async function membershipReport(
  asked: Asked,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<MembershipReport> {
  const profile = branchProfile(context);
  const asAt = asked.asAt ?? profile.today;
  const { from } = periodOf(asked.from, asAt, 'Joiners and leavers');
  const { store } = context.desk;
  const view = store.view(context.account);
  const knownAt = store.seq;
  const count = await countMembers(view, asAt, from, signal);
  const breakdown = (name: BreakdownName) => {
    const { labelOf, none } = labels(view, profile)[name];
    return rowsOf(count.breakdowns[name], labelOf, none, MOST_ROWS);
  };
  return {
    asAt,
    from,
    knownAt,
    madeAt: context.desk.now.instant().toString(),
    definition: MEMBERSHIP_DEFINITION,
    members: count.members,
    joiners: count.joiners,
    leavers: count.leavers,
    byWorkplace: breakdown('byWorkplace'),
    byEmployer: breakdown('byEmployer'),
    byCategory: breakdown('byCategory'),
    byPaymentMethod: breakdown('byPaymentMethod'),
    byStanding: breakdown('byStanding'),
    byMonth: count.months,
  };
}

const GONE = 'No longer on the desk';

function labels(view: View, { words }: BranchProfile) {
  const coded = (codes: Record<string, string>) => (key: string) => codes[key] ?? key;
  return {
    byWorkplace: {
      labelOf: (key: string) => view.get('workplaces', key)?.name ?? GONE,
      none: `No ${words.terms.workplace} recorded`,
    },
    byEmployer: {
      labelOf: (key: string) => view.get('employers', key)?.name ?? GONE,
      none: `No ${words.terms.employer} recorded`,
    },
    byCategory: { labelOf: coded(words.categories), none: 'No category recorded' },
    byPaymentMethod: { labelOf: coded(words.paymentMethods), none: 'No payment method recorded' },
    byStanding: { labelOf: coded(words.standings), none: 'No standing recorded' },
  } satisfies Record<BreakdownName, { labelOf: (key: string) => string; none: string }>;
}
