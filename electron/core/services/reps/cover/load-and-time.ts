// What each rep carries beside the facility time that they had: by name and in no other order, so that it is never a ranking.

import type { Outputs } from '../../../../../shared/contract/contract.ts';
import type { Page } from '../../../../../shared/contract/query.ts';
import type { CoverRep } from '../../../../../shared/contract/reps/cover.ts';
import { addDays } from '../../../../../shared/rules/limits.ts';
import { listed } from '../../../../../shared/rules/listed.ts';
import { holdsOn } from '../../../../../shared/rules/rows-at.ts';
import { factsOfCaller, seesCasework } from '../../../access/who-asks.ts';
import type { CallContext } from '../../../desk.ts';
import { loadOfPosts } from '../../case-finding/load-of-posts.ts';
import { countAll, countFor, coverDesk } from './count-cover.ts';
import { coveragesOn, personOf, Telling } from './coverages.ts';

/** The last twelve weeks, today included. */
const DAYS = 84;

const why = (rep: string): string =>
  `By name, and in no other order: cases are not alike, agreements give different people different time, and whoever has most of either is not the better ${rep}. Use it to ask each of them whether what they carry fits the time that they get, and to go to the employer where it does not.`;

/** @throws AbortError */
export async function loadAndTime(
  input: { page: Page } | undefined,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['reps']['loadAndTime']> {
  const desk = coverDesk({}, context);
  const { view, profile, asAt: today } = desk;
  const from = addDays(today, 1 - DAYS);
  const seesCases = seesCasework(context);
  const own = factsOfCaller(context, today)?.memberId ?? null;
  const seesAllTime = view.seesAll('facilityTime');
  const terms = [...view.all('reps')].filter((term) => holdsOn(term, today));
  const named = new Telling(view, profile.words).repsOf(
    terms.map(({ id }) => id),
    new Set(terms.flatMap(({ id, deputyForId }) => (deputyForId === null ? [] : id))),
  );
  const people = new Map<string, CoverRep[]>();
  for (const rep of named) {
    const person = personOf({ id: rep.repId, memberId: rep.memberId });
    if (!seesAllTime && (own === null || rep.memberId !== own)) continue;
    const posts = people.get(person);
    if (posts) posts.push(rep);
    else people.set(person, [rep]);
  }
  const cover = countFor(desk, { by: 'workplace' }, coveragesOn(view, { day: today, kinds: [], wholeBranch: false }));
  const isCounted = view.seesAll('members');
  if (isCounted) await countAll(view, [cover], signal);
  const { offset, limit } = input?.page ?? { offset: 0, limit: 50 };
  const rows = [...people].slice(offset, offset + limit).map(([person, posts]) => {
    const [first] = posts as [CoverRep];
    const isOpen = seesCases || (own !== null && first.memberId === own);
    const load = isOpen
      ? loadOfPosts(
          view,
          posts.map(({ repId }) => repId),
          today,
        )
      : { openCases: null, enquiries: null, load: null };
    const times = first.memberId === null ? null : view.byIndex('facilityTime', 'memberId', first.memberId);
    const minutes = times?.reduce((sum, { on, minutes: spent }) => (on >= from && on <= today ? sum + spent : sum), 0);
    return {
      repId: first.repId,
      memberId: first.memberId,
      name: first.name,
      posts: listed([...new Set(posts.map(({ post, isDeputy }) => (isDeputy ? `${post}, as deputy` : post)))]),
      ...load,
      facilityMinutes: minutes ?? null,
      membersCovered: isCounted ? (cover.coveredBy.get(person) ?? 0) : null,
    };
  });
  return { rows, total: people.size, from, to: today, why: why(profile.words.terms.rep) };
}
