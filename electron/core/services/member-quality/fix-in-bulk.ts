// Mending many members at once, in one transaction: one value for all of them, each one's proposal, or clearing away what
// cannot be right. Whoever needs no change is left alone.

import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { QualityIssue } from '../../../../shared/contract/member-quality.ts';
import { emptyJob, type Job, type Member } from '../../../../shared/domain/members.ts';
import { changeFrom } from '../../../../shared/rules/change-rows.ts';
import { formerAfter } from '../../../../shared/rules/former-details.ts';
import { changeMainJob, mainJobOn } from '../../../../shared/rules/jobs.ts';
import { proposedEmail } from '../../../../shared/rules/quality/emails.ts';
import { isImpossibleBirth } from '../../../../shared/rules/quality/issues.ts';
import { proposedPostcode } from '../../../../shared/rules/quality/postcodes.ts';
import { rowAt } from '../../../../shared/rules/rows-at.ts';
import type { CallContext } from '../../desk.ts';
import type { Transaction, View } from '../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../branch-profile.ts';
import { found } from '../cases/case-records.ts';
import { InvalidInput } from '../implementer.ts';

type Input = Inputs['members']['fixInBulk'];
type Fix = Input['set'];

/** @throws NotThere, InvalidInput. */
export async function fixInBulk(
  { memberIds, set }: Input,
  context: CallContext,
): Promise<Outputs['members']['fixInBulk']> {
  const profile = branchProfile(context);
  const ids = [...new Set(memberIds)];
  const planned = (from: Transaction | View) =>
    ids.flatMap((id) => {
      const member = found(from, 'members', id);
      const changes = changesOf(from, member, set, profile);
      return changes === undefined ? [] : [{ member, changes }];
    });
  const view = context.desk.store.view(context.account);
  if (planned(view).length === 0) return { seq: null, changed: 0, leftAlone: ids.length };
  const { seq, result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'members.fixInBulk' },
    (tx) => {
      const plan = planned(tx);
      for (const { member, changes } of plan) tx.put('members', { ...member, ...changes }, member.revision);
      return plan.length;
    },
  );
  return { seq, changed: result, leftAlone: ids.length - result };
}

/** undefined where nothing changes. */
function changesOf(
  from: Transaction | View,
  member: Member,
  set: Fix,
  profile: BranchProfile,
): Partial<Member> | undefined {
  const { today } = profile;
  switch (set.field) {
    case 'proposals':
      return proposalOf(member, set.issue, profile);
    case 'clear':
      return cleared(member, set.issue, today);
    case 'category': {
      if (rowAt(member.categories, set.from ?? today)?.category === set.category) return undefined;
      return { categories: changeFrom(member.categories, set.from ?? today, { category: set.category }) };
    }
    case 'paymentMethod': {
      if (rowAt(member.payments, set.from ?? today)?.method === set.method) return undefined;
      return { payments: changeFrom(member.payments, set.from ?? today, { method: set.method }) };
    }
    case 'band': {
      if (rowAt(member.bands, set.from ?? today)?.band === set.band) return undefined;
      return { bands: changeFrom(member.bands, set.from ?? today, { band: set.band }) };
    }
    default:
      return jobsWith(from, member, set, set.from ?? today);
  }
}

function jobsWith(
  records: Transaction | View,
  member: Member,
  set: Extract<Fix, { field: 'workplace' | 'department' | 'unit' }>,
  from: string,
): Partial<Member> | undefined {
  const held: Job = mainJobOn(member.jobs, from) ?? emptyJob;
  const next = { ...held, ...jobChange(records, held, set) };
  const isSame =
    next.workplaceId === held.workplaceId &&
    next.employerId === held.employerId &&
    next.department === held.department &&
    next.unitId === held.unitId;
  return isSame ? undefined : { jobs: changeMainJob(member.jobs, from, next) };
}

function jobChange(
  records: Transaction | View,
  held: Job,
  set: Extract<Fix, { field: 'workplace' | 'department' | 'unit' }>,
): Partial<Job> {
  if (set.field === 'department') return { department: set.department };
  if (set.field === 'unit') {
    const unit = set.unitId === null ? null : records.get('units', set.unitId);
    if (unit === undefined) {
      throw new InvalidInput({ path: ['set', 'unitId'], message: 'This unit is not here any more.' });
    }
    if (unit !== null && held.employerId !== null && unit.employerId !== held.employerId) return {};
    return { unitId: set.unitId };
  }
  const workplace = records.get('workplaces', set.workplaceId);
  if (!workplace) {
    throw new InvalidInput({ path: ['set', 'workplaceId'], message: 'This workplace is not here any more.' });
  }
  if (held.workplaceId === workplace.id) return {};
  const employerId = workplace.employerId ?? held.employerId;
  const isSameEmployer = employerId === held.employerId;
  return { workplaceId: workplace.id, employerId, department: '', unitId: isSameEmployer ? held.unitId : null };
}

function proposalOf(member: Member, issue: QualityIssue, { nation }: BranchProfile): Partial<Member> | undefined {
  if (issue === 'badPostcode') {
    const postcode = proposedPostcode(member.postcode, nation);
    return postcode === null || postcode === member.postcode ? undefined : { postcode };
  }
  if (issue !== 'badEmail') return undefined;
  const email = proposedEmail(member.email);
  // A slip of typing never held: it is no former address.
  return email === null || email === member.email ? undefined : { email };
}

function cleared(
  member: Member,
  issue: Extract<Fix, { field: 'clear' }>['issue'],
  today: string,
): Partial<Member> | undefined {
  switch (issue) {
    case 'toCheck':
      return member.isToCheck ? { isToCheck: false } : undefined;
    case 'badEmail':
      return member.email === ''
        ? undefined
        : { email: '', earlier: formerAfter(member, { ...member, email: '' }, today) };
    default: {
      const isBirth = issue === 'impossibleDate';
      const unread = member.unread.filter(({ field }) => (field === 'birthDate') !== isBirth);
      const isWrong = isBirth && member.birthDate !== null && isImpossibleBirth(member.birthDate, today);
      if (unread.length === member.unread.length && !isWrong) return undefined;
      return { unread, ...(isWrong ? { birthDate: null } : {}) };
    }
  }
}
