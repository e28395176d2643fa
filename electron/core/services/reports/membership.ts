// The membership report from the records, with this branch's words for what is counted.

import type { MembershipReport } from '../../../../shared/contract/reports.ts';
import { type BreakdownName, MEMBERSHIP_DEFINITION, rowsOf } from '../../../../shared/rules/membership-report.ts';
import type { CallContext } from '../../desk.ts';
import type { PastView } from '../../store/desk-store.ts';
import type { BranchProfile } from '../branch-profile.ts';
import { destroyedNote } from '../keeping/destroyed-note.ts';
import { countMembers } from './count-members.ts';
import { deskAsKnown, momentOf } from './known-desk.ts';
import { periodOf } from './period.ts';
import { named } from './report-labels.ts';

const MOST_ROWS = 10_000;

interface Asked {
  asAt?: string | undefined;
  from?: string | undefined;
  knownAt?: number | undefined;
}

export interface KnownMembership {
  report: MembershipReport;
  profile: BranchProfile;
  /** When the transaction up to which history is known was saved; null when nothing had been. */
  savedAt: string | null;
}

/** @throws InvalidInput when the period ends before it begins or is longer than fifty years; NotSaved; AbortError. */
export async function membershipReport(
  asked: Asked,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<KnownMembership> {
  const known = await deskAsKnown(asked.knownAt, ['members', 'employers', 'workplaces'], context, signal);
  const { view, knownAt, savedAt, profile } = known;
  const asAt = asked.asAt ?? profile.today;
  const { from } = periodOf(asked.from, asAt, 'Joiners and leavers');
  const count = await countMembers(view, asAt, from, signal);
  const breakdown = (name: BreakdownName) => {
    const { labelOf, none } = labels(view, profile)[name];
    return rowsOf(count.breakdowns[name], labelOf, none, MOST_ROWS);
  };
  const report: MembershipReport = {
    asAt,
    from,
    knownAt,
    madeAt: momentOf(savedAt, asAt),
    definition: joined(MEMBERSHIP_DEFINITION, destroyedNote(from, ['members'], context)),
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
  return { report, profile, savedAt };
}

const joined = (...sentences: (string | null)[]): string => sentences.filter((sentence) => sentence !== null).join(' ');

const GONE = 'No longer on the desk';

function labels(view: PastView<'employers' | 'workplaces'>, { words }: BranchProfile) {
  const workplaces = named(view, [...view.all('workplaces')]);
  const coded = (codes: Record<string, string>) => (key: string) => codes[key] ?? key;
  return {
    byWorkplace: {
      labelOf: (key: string) => workplaces.get(key) ?? GONE,
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
