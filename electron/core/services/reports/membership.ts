// The membership report from the records, with this branch's words for what is counted.

import type { MembershipReport } from '../../../../shared/contract/reports.ts';
import { addDays, monthsAfter } from '../../../../shared/rules/limits.ts';
import {
  type BreakdownName,
  MEMBERSHIP_DEFINITION,
  MembershipCount,
  rowsOf,
} from '../../../../shared/rules/membership-report.ts';
import type { CallContext } from '../../desk.ts';
import { Turns } from '../../formats/turns.ts';
import type { View } from '../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../branch-profile.ts';
import { InvalidInput } from '../implementer.ts';

const FIRST_DAY = '1800-01-01';
const MOST_MONTHS = 600;
const MOST_ROWS = 10_000;

interface Asked {
  asAt?: string | undefined;
  from?: string | undefined;
}

const laterOf = (a: string, b: string): string => (a > b ? a : b);

/** The year that ends with the day, where no other beginning is asked for. */
const yearBefore = (day: string): string => laterOf(addDays(monthsAfter(day, -12), 1), FIRST_DAY);

/** @throws InvalidInput when the period ends before it begins or is longer than fifty years; AbortError. */
export async function membershipReport(
  asked: Asked,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<MembershipReport> {
  const profile = branchProfile(context);
  const asAt = asked.asAt ?? profile.today;
  const from = asked.from ?? yearBefore(asAt);
  if (from > asAt) {
    throw new InvalidInput({
      path: ['from'],
      message: 'The period ends before it begins: choose an earlier first day.',
    });
  }
  if (monthsAfter(from, MOST_MONTHS - 1) < asAt) {
    throw new InvalidInput({ path: ['from'], message: 'Joiners and leavers can be counted over fifty years at most.' });
  }
  const { store } = context.desk;
  const view = store.view(context.account);
  const knownAt = store.seq;
  const count = new MembershipCount(asAt, from);
  const turns = new Turns(signal);
  let seen = 0;
  // The records of one moment: a save during the count cannot put in a part of itself.
  for (const member of [...view.all('members')]) {
    count.take(member);
    seen += 1;
    if ((seen & 255) === 0 && turns.due()) await turns.pass();
  }
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
