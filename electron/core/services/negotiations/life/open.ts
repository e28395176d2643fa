// Opening a negotiation: with an employer alone, or with what last year's already says of team, costing and items.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs } from '../../../../../shared/contract/contract.ts';
import { emptyNegotiationItem } from '../../../../../shared/domain/negotiations/items.ts';
import { emptyNegotiation, type Negotiation } from '../../../../../shared/domain/negotiations/negotiations.ts';
import { nextPayYear } from '../../../../../shared/rules/negotiations/pay-year.ts';
import { matterNumber, matterSeries } from '../../../../../shared/rules/partnership/matter-numbers.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction, Unsaved } from '../../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { sharingOf } from '../../partnership/sharing.ts';
import { check, merged, type Written } from './given-parts.ts';

type Input = Inputs['negotiations']['open'];

/** @throws InvalidInput, NotThere */
export async function open(input: Input, context: CallContext): Promise<Negotiation> {
  const profile = branchProfile(context);
  const id = randomUUIDv7();
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'negotiations.open', ids: [id] },
    (tx) => added(tx, id, input, context, profile),
  );
  return result;
}

function added(tx: Transaction, id: string, input: Input, context: CallContext, profile: BranchProfile): Negotiation {
  const { like, take = ['team', 'items', 'costing'], visibility, confidentialUntil, ...given } = input;
  const { today } = profile;
  const before = like === undefined ? undefined : found(tx, 'negotiations', like);
  const employerIds = given.employerIds ?? employersOf(tx, given, before);
  const year = given.year ?? nextPayYear(today, profile.branch?.words);
  const running = Number(today.slice(0, 4));
  const blank: Unsaved<'negotiations'> = {
    ...emptyNegotiation,
    id,
    number: matterNumber('NG', running, tx.nextNumber(matterSeries('NG', running))),
    title: given.title ?? `Pay and conditions ${year}`.trim(),
    employerIds,
    unitId: before && sameEmployers(employerIds, before.employerIds) ? before.unitId : null,
    year,
    openedOn: today,
    method: before?.method ?? 'positional',
    team: before && take.includes('team') ? before.team : [],
    // From which year a claim starts follows from the days of this one.
    costing: before && take.includes('costing') ? { ...before.costing, spineYearId: null } : emptyNegotiation.costing,
    brief: before?.brief ?? emptyNegotiation.brief,
    ...(sharingOf(context, { visibility, confidentialUntil }, 'branch') as {
      visibility: Negotiation['visibility'];
      confidentialUntil: string | null;
    }),
  };
  const negotiation = merged(tx, blank, given, profile);
  check(tx, negotiation, today);
  const kept = tx.put('negotiations', negotiation);
  if (before && take.includes('items')) copyItems(tx, before, kept);
  return kept;
}

const sameEmployers = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((id) => others.includes(id));

/** Of the unit, of last year's, or the only one that there is. */
function employersOf(tx: Transaction, { unitId }: Written, before: Negotiation | undefined): string[] {
  const unit = unitId == null ? undefined : tx.get('units', unitId);
  if (unit !== undefined) return [unit.employerId];
  if (before !== undefined) return before.employerIds;
  const all = [...tx.all('employers')];
  return all.length === 1 ? [all[0]!.id] : [];
}

/** Their titles and kinds, the problem, who speaks and the clause: nothing that was claimed, offered or decided. */
function copyItems(
  tx: Transaction,
  before: Negotiation,
  { id, visibility, confidentialUntil, team }: Negotiation,
): void {
  const items = tx.byIndex('negotiationItems', 'negotiationId', before.id).toSorted((a, b) => a.place - b.place);
  for (const [place, { kind, title, problem, clause, ours }] of items.entries()) {
    const speakerId = team.some((one) => one.id === ours.speakerId) ? ours.speakerId : null;
    tx.put('negotiationItems', {
      ...emptyNegotiationItem,
      id: randomUUIDv7(),
      negotiationId: id,
      ...{ place, kind, title, problem, clause, visibility, confidentialUntil },
      ours: { ...emptyNegotiationItem.ours, speakerId },
    });
  }
}
