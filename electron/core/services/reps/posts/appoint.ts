// Somebody takes up a post, and what is said of a term is changed.

import { randomUUIDv7 } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import { emptyRep, type Rep, wholeBranch } from '../../../../../shared/domain/reps/posts.ts';
import { lastDayOfTerm } from '../../../../../shared/rules/reps/posts-terms.ts';
import { termMonthsOf } from '../../../../../shared/rules/reps/posts-words.ts';
import { withoutUndefined } from '../../../../../shared/rules/without-undefined.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction } from '../../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../../branch-profile.ts';
import { found, foundAt } from '../../cases/case-records.ts';
import { ruleBookOf } from '../rule-book.ts';
import { checkTerm } from './check-term.ts';
import { postFacts } from './post-facts.ts';
import { termNotes } from './term-notes.ts';

type Appointment = Inputs['reps']['appoint'];
type Appointed = Outputs['reps']['appoint'];

/** @throws NotThere when the member is not here; InvalidInput. */
export async function appoint(input: Appointment, context: CallContext): Promise<Appointed> {
  const profile = branchProfile(context);
  const id = randomUUIDv7();
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'reps.appoint', ids: input.memberId ? [id, input.memberId] : [id] },
    (tx) => takeUpPost(tx, input, profile, { id }),
  );
  return result;
}

/** The same within a transaction that does more. `isDeclared`: as `checkTerm` has it. @throws NotThere, InvalidInput. */
export function takeUpPost(
  tx: Transaction,
  input: Appointment,
  profile: BranchProfile,
  { id = randomUUIDv7(), isDeclared = false } = {},
): Appointed {
  const facts = postFacts(tx, profile);
  const memberId = input.memberId ?? null;
  if (memberId !== null) found(tx, 'members', memberId);
  const holder = input.deputyForId ? tx.get('reps', input.deputyForId) : undefined;
  const postId = input.postId ?? holder?.postId ?? null;
  const post = postId === null ? undefined : tx.get('posts', postId);
  const like = holder ?? post;
  const kind = input.kind ?? like?.kind ?? 'rep';
  const { workplaceIds, departments, shifts } = like ?? wholeBranch;
  const from = input.from ?? null;
  const term: Omit<Rep, 'revision'> = {
    ...emptyRep,
    id,
    memberId,
    name: input.name ?? '',
    kind,
    title: input.title ?? '',
    postId,
    workplaceIds: [...new Set(input.workplaceIds ?? workplaceIds)],
    departments: input.departments ?? departments,
    shifts: input.shifts ?? shifts,
    deputyForId: input.deputyForId ?? null,
    filled: howFilled(input.filled, kind),
    from,
    to: input.to === undefined ? null : input.to,
  };
  if (input.to === undefined) {
    const months = termMonthsOf(kind, post?.termMonths ?? null, ruleBookOf(tx));
    term.to = holder ? holder.to : from === null || months === null ? null : lastDayOfTerm(from, months);
  }
  checkTerm(tx, facts, { ...term, workplaceIds: input.workplaceIds ?? workplaceIds }, isDeclared);
  return { ...tx.put('reps', term), notes: termNotes(facts, term) };
}

function howFilled(given: Appointment['filled'], kind: Rep['kind']): Rep['filled'] {
  if (given === undefined) return kind === 'employedOfficial' ? { how: 'employed', electionId: null } : null;
  return given === null ? null : { how: given.how, electionId: given.electionId ?? null };
}

/** Nothing is written when nothing would change. @throws NotThere, StaleRecord, InvalidInput. */
export async function changeTerm(
  { id, revision, filled, ...given }: Inputs['reps']['changeTerm'],
  context: CallContext,
): Promise<Appointed> {
  const profile = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'reps.changeTerm', ids: [id] },
    (tx) => {
      const before = foundAt(tx, 'reps', { id, revision });
      const facts = postFacts(tx, profile);
      const after: Rep = {
        ...before,
        ...withoutUndefined(given),
        ...(filled !== undefined && { filled: filled && { how: filled.how, electionId: filled.electionId ?? null } }),
      };
      checkTerm(tx, facts, after);
      const notes = termNotes(facts, after);
      if (isDeepStrictEqual(after, before)) return { ...before, notes };
      return { ...tx.put('reps', after, revision), notes };
    },
  );
  return result;
}
