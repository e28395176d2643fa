// Whom the union has certified as a worker's companion: in writing, from when, by whom, and when the union looks at it again.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { Certification } from '../../../../../shared/domain/reps/training.ts';
import { dayProblem, pastDayProblem } from '../../../../../shared/rules/day-in-reach.ts';
import { monthsAfter } from '../../../../../shared/rules/limits.ts';
import { certificateOn } from '../../../../../shared/rules/reps/companion.ts';
import { withoutUndefined } from '../../../../../shared/rules/without-undefined.ts';
import type { CallContext } from '../../../desk.ts';
import { compareKeys, sortKey } from '../../../store/conditions.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found, foundAt } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { ruleBookOf } from '../rule-book.ts';
import { memberAsked, memberOf, nameOfMember, orderOfMember } from './whose.ts';

/** @throws NotThere, InvalidInput for whoever is on no list. */
export function certifications(
  input: Inputs['reps']['certifications'],
  context: CallContext,
): Outputs['reps']['certifications'] {
  const { asAt, page, ...whose } = input ?? {};
  const { offset = 0, limit = 50 } = page ?? {};
  const day = asAt ?? branchProfile(context).today;
  const view = context.desk.store.view(context.account);
  const memberId = memberOf(view, whose);
  const of =
    memberId === undefined ? [...view.all('certifications')] : view.byIndex('certifications', 'memberId', memberId);
  const rows = of
    .map((certification) => ({
      certification,
      name: nameOfMember(view, certification.memberId),
      holds: certificateOn([certification], day) !== undefined,
      isReviewPassed: certification.reviewOn !== null && certification.reviewOn < day,
      key: sortKey(orderOfMember(view, certification.memberId)),
    }))
    .sort(
      (a, b) =>
        Number(b.holds) - Number(a.holds) ||
        compareKeys(a.key, b.key) ||
        (a.certification.certifiedOn < b.certification.certifiedOn ? 1 : -1),
    );
  return { rows: rows.slice(offset, offset + limit).map(({ key: _key, ...row }) => row), total: rows.length };
}

/** @throws NotThere, InvalidInput */
export async function certify(input: Inputs['reps']['certify'], context: CallContext): Promise<Certification> {
  const { today } = branchProfile(context);
  const { store } = context.desk;
  const memberId = memberAsked(store.view(context.account), input);
  const id = randomUUIDv7();
  const { result } = await store.transact(
    { account: context.account },
    { code: 'reps.certify', ids: [id, memberId] },
    (tx) => {
      found(tx, 'members', memberId);
      const certifiedOn = input.certifiedOn ?? today;
      const months = ruleBookOf(tx).certification.reviewMonths;
      const made = {
        id,
        memberId,
        certifiedOn,
        by: input.by,
        isInWriting: input.isInWriting ?? true,
        basis: input.basis ?? ('both' as const),
        reviewOn:
          input.reviewOn === undefined ? (months === null ? null : monthsAfter(certifiedOn, months)) : input.reviewOn,
        withdrawnOn: null,
        papers: [],
        note: input.note ?? '',
      };
      check(tx.byIndex('certifications', 'memberId', memberId), made, null, today);
      return tx.put('certifications', made);
    },
  );
  return result;
}

/** @throws NotThere, StaleRecord, InvalidInput */
export async function changeCertification(
  { id, revision, ...given }: Inputs['reps']['changeCertification'],
  context: CallContext,
): Promise<Certification> {
  const { today } = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'reps.changeCertification', ids: [id] },
    (tx) => {
      const before = foundAt(tx, 'certifications', { id, revision });
      const after = { ...before, ...withoutUndefined(given) };
      check(tx.byIndex('certifications', 'memberId', before.memberId), after, before, today);
      return tx.put('certifications', after, revision);
    },
  );
  return result;
}

/** @throws NotThere, StaleRecord, InvalidInput */
export async function withdrawCertification(
  { id, revision, on }: Inputs['reps']['withdrawCertification'],
  context: CallContext,
): Promise<Certification> {
  const { today } = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'reps.withdrawCertification', ids: [id] },
    (tx) => {
      const before = foundAt(tx, 'certifications', { id, revision });
      if (before.withdrawnOn !== null) {
        const message = `${nameOfMember(tx, before.memberId)}’s certification is withdrawn already.`;
        throw new InvalidInput({ path: ['id'], message });
      }
      const after = { ...before, withdrawnOn: on ?? today };
      check([], after, before, today, 'on');
      return tx.put('certifications', after, revision);
    },
  );
  return result;
}

function check(
  others: readonly Certification[],
  after: Omit<Certification, 'revision'>,
  before: Certification | null,
  today: string,
  withdrawnAt = 'withdrawnOn',
): void {
  const refuse = (path: string, message: string | null) => {
    if (message !== null) throw new InvalidInput({ path: [path], message });
  };
  const { certifiedOn, reviewOn, withdrawnOn, by } = after;
  if (certifiedOn !== before?.certifiedOn) refuse('certifiedOn', pastDayProblem(certifiedOn, today));
  if (reviewOn !== null && reviewOn !== before?.reviewOn) refuse('reviewOn', dayProblem(reviewOn, today));
  if (reviewOn !== null && reviewOn < certifiedOn) refuse('reviewOn', 'The review is before the certification.');
  if (withdrawnOn !== null && withdrawnOn !== before?.withdrawnOn) refuse(withdrawnAt, dayProblem(withdrawnOn, today));
  if (withdrawnOn !== null && withdrawnOn < certifiedOn) {
    refuse(withdrawnAt, 'It would be withdrawn before it was given.');
  }
  const isTwice = others.some(
    (one) => one.id !== after.id && one.certifiedOn === certifiedOn && one.by === by && one.withdrawnOn === withdrawnOn,
  );
  if (isTwice) refuse('certifiedOn', 'This certification is written down already.');
}
