// The six joint commitments of a forum: which were agreed, and what shows them. Evidence hangs on the forum or on a record of it.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import { emptyEntry, type PartnershipEntry } from '../../../../../shared/domain/partnership/entries.ts';
import type { Forum } from '../../../../../shared/domain/partnership/forums.ts';
import { dayProblem } from '../../../../../shared/rules/day-in-reach.ts';
import { commitmentEvidence } from '../../../../../shared/rules/partnership/people/commitment-evidence.ts';
import { hasInterests, interestGaps } from '../../../../../shared/rules/partnership/people/interests.ts';
import type { CallContext } from '../../../desk.ts';
import type { View } from '../../../store/desk-store.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found, foundAt } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { recordAt, sharingOf } from '../sharing.ts';

/** @throws NotThere */
export function commitments(
  input: Inputs['partnership']['commitments'],
  context: CallContext,
): Outputs['partnership']['commitments'] {
  const view = context.desk.store.view(context.account);
  const forum = found(view, 'forums', input.forumId);
  const asOf = input.asOf ?? branchProfile(context).today;
  const rows = commitmentEvidence(evidenceOf(view, forum.id), asOf).map(({ evidence, ...row }) => {
    const agreed = forum.commitments.find(({ commitment }) => commitment === row.commitment);
    return {
      ...row,
      agreedOn: agreed?.agreedOn ?? null,
      isAgreed: agreed !== undefined,
      note: agreed?.note ?? '',
      evidence: evidence.slice(0, 50),
      evidenceTotal: evidence.length,
    };
  });
  return { rows, ...interestsOf(view, forum.id) };
}

/** Everything that shows a commitment of this forum, as far as the officer sees it. */
export function evidenceOf(view: View, forumId: string): PartnershipEntry[] {
  const all: PartnershipEntry[] = [];
  for (const entry of view.all('entries')) {
    if (entry.commitment !== undefined && isOfForum(view, entry, forumId)) all.push(entry);
  }
  return all;
}

function isOfForum(view: View, { on }: PartnershipEntry, forumId: string): boolean {
  if (on.collection === 'forums') return on.id === forumId;
  const record = view.get(on.collection, on.id);
  return record !== undefined && 'forumId' in record && record.forumId === forumId;
}

/** Where one side's interests are written down and the other's are not, among what is open. */
function interestsOf(view: View, forumId: string) {
  const gaps: Outputs['partnership']['commitments']['interestGaps'] = [];
  let interestsComplete = 0;
  const look = (collection: 'issues' | 'initiatives', id: string, label: string, interests: Interests) => {
    if (!hasInterests(interests)) return;
    const [missing] = interestGaps(interests);
    if (missing === undefined) interestsComplete += 1;
    else gaps.push({ collection, id, label, missing });
  };
  for (const issue of view.byIndex('issues', 'forumId', forumId)) {
    if (issue.closedOn === null) look('issues', issue.id, `${issue.number} ${issue.title}`, issue.interests);
  }
  for (const { id, number, title, interests } of view.byIndex('initiatives', 'forumId', forumId)) {
    if (interests !== null) look('initiatives', id, `${number} ${title}`, interests);
  }
  return { interestGaps: gaps.slice(0, 200), interestsComplete };
}

type Interests = Parameters<typeof interestGaps>[0];

/** @throws NotThere, StaleRecord, InvalidInput */
export async function keepCommitment(
  input: Inputs['partnership']['keepCommitment'],
  context: CallContext,
): Promise<Forum> {
  const { today } = branchProfile(context);
  const { forumId, revision, commitment, isAgreed, agreedOn, note } = input;
  const problem = agreedOn == null ? null : dayProblem(agreedOn, today);
  if (problem !== null) throw new InvalidInput({ path: ['agreedOn'], message: problem });
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.keepCommitment', ids: [forumId] },
    (tx) => {
      const forum = foundAt(tx, 'forums', { id: forumId, revision });
      const before = forum.commitments.find((each) => each.commitment === commitment);
      const others = forum.commitments.filter((each) => each.commitment !== commitment);
      const after = {
        commitment,
        agreedOn: agreedOn === undefined ? (before === undefined ? today : before.agreedOn) : agreedOn,
        note: note ?? before?.note ?? '',
      };
      return tx.put('forums', { ...forum, commitments: isAgreed ? [...others, after] : others }, revision);
    },
  );
  return result;
}

/** @throws NotThere, InvalidInput */
export async function addEvidence(
  input: Inputs['partnership']['addEvidence'],
  context: CallContext,
): Promise<PartnershipEntry> {
  const { today } = branchProfile(context);
  const { forumId, commitment, on = { collection: 'forums', id: forumId }, day = today, title, text = '' } = input;
  const problem = dayProblem(day, today);
  if (problem !== null) throw new InvalidInput({ path: ['day'], message: problem });
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.addEvidence', ids: [on.id] },
    (tx) => {
      found(tx, 'forums', forumId);
      const record: { forumId?: string | null } & ReturnType<typeof recordAt> = recordAt(tx, on);
      if (on.collection === 'forums' ? on.id !== forumId : record.forumId !== forumId) {
        throw new InvalidInput({ path: ['on'], message: 'This is of another forum.' });
      }
      return tx.put('entries', {
        ...emptyEntry,
        ...sharingOf(context, { visibility: input.visibility }, 'joint', [record]),
        id: randomUUIDv7(),
        kind: 'evidence',
        on,
        day,
        title,
        text,
        commitment,
      });
    },
  );
  return result;
}
