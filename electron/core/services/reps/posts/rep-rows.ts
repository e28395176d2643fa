// The terms of reps as a list shows them, with what each carries where that is open to whoever asks.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { RepRow } from '../../../../../shared/contract/reps/posts.ts';
import type { Rep } from '../../../../../shared/domain/reps/posts.ts';
import { holdsOn } from '../../../../../shared/rules/rows-at.ts';
import { factsOfCaller, seesCasework } from '../../../access/who-asks.ts';
import type { CallContext } from '../../../desk.ts';
import { branchProfile } from '../../branch-profile.ts';
import { loadOfPosts } from '../../case-finding/load-of-posts.ts';
import { byName, postFacts, repInWords } from './post-facts.ts';

const NOT_COUNTED = { openCases: 0, enquiries: 0, load: 0, isCounted: false as const };

export function listReps(input: Inputs['reps']['list'], context: CallContext): Outputs['reps']['list'] {
  const { includePast = false, page } = input ?? {};
  const { offset = 0, limit = 50 } = page ?? {};
  const { today } = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const held = [...view.all('reps')].filter((post) => includePast || holdsOn(post, today));
  const named = byName({ from: view }, held, (post) => post);
  return { rows: repRows(named.slice(offset, offset + limit), context), total: named.length };
}

/** In the order in which they are given. */
export function repRows(terms: readonly Rep[], context: CallContext): RepRow[] {
  const profile = branchProfile(context);
  const { today } = profile;
  const view = context.desk.store.view(context.account);
  const facts = postFacts(view, profile);
  const own = seesCasework(context) ? null : new Set(factsOfCaller(context, today)?.repIds);
  return terms.map((rep) => ({
    ...rep,
    ...repInWords(facts, rep),
    ...(own === null || own.has(rep.id) ? loadOfPosts(view, [rep.id], today) : NOT_COUNTED),
  }));
}
