// Who has a case: whether somebody may be given it, and what its timeline says when it changes hands.

import type { Case } from '../../../../shared/domain/cases.ts';
import type { Rep } from '../../../../shared/domain/reps/posts.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import type { Transaction, View } from '../../store/desk-store.ts';
import type { BranchProfile } from '../branch-profile.ts';
import { InvalidInput } from '../implementer.ts';
import { repName } from './case-records.ts';

/** The post, held today. @throws InvalidInput at `path` when it is gone or its last day has passed. */
export function postHeld(from: Transaction | View, repId: string, path: string, profile: BranchProfile): Rep {
  const post = from.get('reps', repId);
  if (post === undefined) {
    throw new InvalidInput({ path: [path], message: 'This rep is not there any more. Choose another.' });
  }
  if (post.to !== null && post.to < profile.today) {
    const name = repName(from, repId) ?? 'This rep';
    const day = dayInWords(post.to, profile.dateOrder);
    throw new InvalidInput({ path: [path], message: `${name} stood down on ${day}. Choose another.` });
  }
  return post;
}

/** What the timeline says of it: "Allocated to Sam Adeyemi, was Grace Obi." */
export function allocationSentence(from: Transaction | View, was: Case['repId'], now: Case['repId']): string {
  const before = repName(from, was);
  const after = before === null ? '' : `, was ${before}`;
  return now === null ? `Nobody is allocated${after}.` : `Allocated to ${repName(from, now) ?? 'a rep'}${after}.`;
}
