// Writing an initiative down and changing it. What is not given stays; how far it has come is moved by steps of its own.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import {
  emptyInitiative,
  emptyInquiry,
  emptyInterests,
  emptyPolicy,
  type Initiative,
} from '../../../../../shared/domain/partnership/initiatives.ts';
import { dayProblem } from '../../../../../shared/rules/day-in-reach.ts';
import { matterNumber, matterSeries } from '../../../../../shared/rules/partnership/matter-numbers.ts';
import { withoutUndefined } from '../../../../../shared/rules/without-undefined.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction, Unsaved } from '../../../store/desk-store.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found, foundAt } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { changedSharing, narrowWhatHangs, parentsOf, recordAt, sharingOf } from '../sharing.ts';
import { inquiryGiven, interestsGiven, ownPart } from './given-parts.ts';
import { initiativePage } from './initiative-page.ts';

type Input = Inputs['partnership']['keepInitiative'];
type Page = Outputs['partnership']['keepInitiative'];
type Given = Omit<Input, 'id' | 'revision' | 'visibility' | 'confidentialUntil'>;

/** @throws InvalidInput, NotThere, StaleRecord */
export async function keepInitiative(input: Input, context: CallContext): Promise<Page> {
  const { id } = input;
  const reason = {
    code: id === undefined ? 'partnership.addInitiative' : 'partnership.changeInitiative',
    ids: id === undefined ? [] : [id],
  };
  const { result } = await context.desk.store.transact({ account: context.account }, reason, (tx) =>
    id === undefined ? added(tx, input, context) : changed(tx, { ...input, id }, context),
  );
  return initiativePage(result, context);
}

function added(tx: Transaction, input: Input, context: CallContext): Initiative {
  const { id: _id, revision: _revision, visibility, confidentialUntil, ...given } = input;
  if (given.title === undefined) throw new InvalidInput({ path: ['title'], message: 'Say in a line what it is.' });
  const { today } = branchProfile(context);
  const raisedOn = given.raisedOn ?? today;
  const forum = given.forumId ? found(tx, 'forums', given.forumId) : undefined;
  const kind = given.kind ?? 'improvement';
  const year = Number(raisedOn.slice(0, 4));
  const blank: Unsaved<'initiatives'> = {
    ...emptyInitiative,
    id: randomUUIDv7(),
    number: matterNumber('IN', year, tx.nextNumber(matterSeries('IN', year))),
    title: given.title,
    kind,
    state: 'idea',
    raisedOn,
    updatedOn: today,
    inquiry: kind === 'inquiry' ? emptyInquiry : null,
    interests: kind === 'interestBased' ? emptyInterests : null,
    policy: kind === 'policy' ? emptyPolicy : null,
    ...sharingOf(
      context,
      { visibility, confidentialUntil },
      forum === undefined ? 'branch' : 'joint',
      forum ? [forum] : [],
    ),
  };
  const initiative = { ...blank, ...merged(blank, given) };
  check(tx, initiative, today, undefined);
  return tx.put('initiatives', initiative);
}

function changed(tx: Transaction, input: Input & { id: string }, context: CallContext): Initiative {
  const { id, revision, visibility, confidentialUntil, ...given } = input;
  if (revision === undefined) {
    throw new InvalidInput({ path: ['revision'], message: 'Say which revision this change is based on.' });
  }
  const before = foundAt(tx, 'initiatives', { id, revision });
  if (given.kind !== undefined && given.kind !== before.kind && before.kind !== 'idea') {
    throw new InvalidInput({ path: ['kind'], message: 'What it is stays: only an idea becomes something else.' });
  }
  const { today } = branchProfile(context);
  const after = { ...before, ...merged(withParts(before, given.kind), given), updatedOn: today };
  const within = parentsOf(tx, 'initiatives', after);
  const sharing = changedSharing(context, before, { visibility, confidentialUntil }, within);
  check(tx, after, today, before);
  const saved = tx.put('initiatives', { ...after, ...sharing }, revision);
  if (saved.visibility !== before.visibility) narrowWhatHangs(tx, 'initiatives', id, sharing);
  return saved;
}

/** An idea that becomes something else gets what that has. */
function withParts<T extends Pick<Initiative, 'inquiry' | 'interests' | 'policy'>>(before: T, kind: Given['kind']): T {
  return {
    ...before,
    inquiry: before.inquiry ?? (kind === 'inquiry' ? emptyInquiry : null),
    interests: before.interests ?? (kind === 'interestBased' ? emptyInterests : null),
    policy: before.policy ?? (kind === 'policy' ? emptyPolicy : null),
  };
}

function merged<T extends Unsaved<'initiatives'>>(before: T, given: Given): T {
  const { coLeads, sponsors, gains, inquiry, interests, policy, ...plain } = given;
  return {
    ...before,
    ...withoutUndefined(plain),
    coLeads: { ...before.coLeads, ...withoutUndefined(coLeads ?? {}) },
    sponsors: { ...before.sponsors, ...withoutUndefined(sponsors ?? {}) },
    gains: { ...before.gains, ...withoutUndefined(gains ?? {}) },
    inquiry: inquiry === undefined ? before.inquiry : inquiryGiven(before.inquiry, inquiry, before.updatedOn),
    interests: interests === undefined ? before.interests : interestsGiven(before.interests, interests),
    policy: policy === undefined ? before.policy : { ...ownPart('policy', before.policy), ...withoutUndefined(policy) },
  };
}

function check(tx: Transaction, after: Unsaved<'initiatives'>, today: string, before: Initiative | undefined): void {
  const { measureId, source, policy, raisedOn } = after;
  if (measureId !== null) found(tx, 'measures', measureId);
  if (source !== null) recordAt(tx, source);
  for (const id of policy?.concernIds ?? []) found(tx, 'issues', id);
  if (raisedOn !== before?.raisedOn) {
    const problem = raisedOn > today ? 'This day is still to come.' : dayProblem(raisedOn, today);
    if (problem !== null) throw new InvalidInput({ path: ['raisedOn'], message: problem });
  }
}
