// Whose training or certification is meant: a rep's term or a member. And whether one person's training is open to whoever asks.

import { factsOfCaller } from '../../../access/who-asks.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction, View } from '../../../store/desk-store.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found, personName } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { lastNameFirst, nameOfRep } from '../posts/post-facts.ts';

export interface Whose {
  repId?: string | undefined;
  memberId?: string | undefined;
}

/** The member; undefined where nobody was named. @throws NotThere; InvalidInput for somebody who is on no list. */
export function memberOf(from: Transaction | View, { repId, memberId }: Whose): string | undefined {
  if (memberId !== undefined) return memberId;
  if (repId === undefined) return undefined;
  const rep = found(from, 'reps', repId);
  if (rep.memberId === null) {
    const message = `${rep.name || 'This official'} is on no list of the branch: the union that employs them keeps this.`;
    throw new InvalidInput({ path: ['repId'], message });
  }
  return rep.memberId;
}

/** @throws InvalidInput where nobody was named; NotThere. */
export function memberAsked(from: Transaction | View, whose: Whose): string {
  const memberId = memberOf(from, whose);
  if (memberId === undefined) throw new InvalidInput({ path: ['memberId'], message: 'Say who it is about.' });
  return memberId;
}

export function seesTrainingOf(context: CallContext, memberId: string): boolean {
  if (context.desk.store.view(context.account).seesAll('trainings')) return true;
  return factsOfCaller(context, branchProfile(context).today)?.memberId === memberId;
}

/** As they are called; whoever sees somebody's post knows their name. */
export function nameOfMember(from: Transaction | View, memberId: string): string {
  const member = from.get('members', memberId);
  if (member !== undefined) return personName(member);
  const post = from.byIndex('reps', 'memberId', memberId)[0];
  return nameOfRep({ from }, { id: post?.id ?? '' });
}

/** For lists by name: the last name first. */
export function orderOfMember(from: View, memberId: string): string {
  const post = from.byIndex('reps', 'memberId', memberId)[0];
  const person = from.get('members', memberId) ?? (post && from.nameOfPost(post.id));
  return person ? lastNameFirst(person) : '';
}
