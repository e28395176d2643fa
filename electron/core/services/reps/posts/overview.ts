// The branch's reps at a glance: every seat that a post has and every term without one, what is empty and what ends soon first.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { SeatRow, SeatState } from '../../../../../shared/contract/reps/posts.ts';
import type { Constituency, Rep } from '../../../../../shared/domain/reps/posts.ts';
import { fold } from '../../../../../shared/rules/fold.ts';
import { isWholeBranch } from '../../../../../shared/rules/reps/covers.ts';
import { holdsOn } from '../../../../../shared/rules/rows-at.ts';
import type { CallContext } from '../../../desk.ts';
import type { View } from '../../../store/desk-store.ts';
import { branchProfile } from '../../branch-profile.ts';
import { membersOn, repsOn } from '../../workplaces/place-figures.ts';
import { employersToTell, toldOn } from './employers-to-tell.ts';
import { membersIn } from './members-in.ts';
import { byName, calledOf, constituencyOf, holderOf, nameOfRep, type PostFacts, postFacts } from './post-facts.ts';
import { termsIn, vacancyOf } from './post-rows.ts';

type Asked = NonNullable<Inputs['reps']['overview']>;
/** A line before its members are counted, and whose they are. */
type Line = Omit<SeatRow, 'members'> & { of: Constituency; words: string };

const MOST_PLACES = 10;
/** What needs somebody comes first. */
const ORDER: Readonly<Record<SeatState, number>> = {
  vacant: 0,
  endsSoon: 1,
  held: 2,
  notBegun: 3,
  deputy: 2,
  ended: 4,
};

export function repsOverview(input: Inputs['reps']['overview'], context: CallContext): Outputs['reps']['overview'] {
  const asked = input ?? {};
  const { offset = 0, limit = 50 } = asked.page ?? {};
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const facts = postFacts(view, profile);
  const all = lines(view, facts);
  const found = all.filter((line) => isAsked(view, line, asked)).sort(byNeed);
  const shown = found.slice(offset, offset + limit);
  const counted = shown.map((line) => line.of);
  const members = membersIn(view, counted, profile.today);
  const places = placesWithoutRep(view, profile.today);
  const today = all.filter(({ state }) => state !== 'ended' && state !== 'notBegun');
  const held = today.filter(({ state }) => state === 'held' || state === 'endsSoon');
  return {
    rows: shown.map(({ of, words: _words, ...row }) => ({
      ...row,
      members: isNobodys(row.kind, of) ? null : members(of),
    })),
    total: found.length,
    figures: {
      people: new Set(held.map(({ holder }) => holder?.memberId ?? holder?.repId)).size,
      posts: [...view.all('posts')].filter((post) => holdsOn(post, profile.today)).length,
      vacant: today.reduce((sum, { vacancy }) => sum + (vacancy?.seats ?? 0), 0),
      endsSoon: held.filter(({ state }) => state === 'endsSoon').length,
      notTold: held.filter(({ notTold }) => (notTold ?? 0) > 0).length,
      placesWithoutRep: places === null ? null : places.length,
    },
    placesWithoutRep: (places ?? []).slice(0, MOST_PLACES),
  };
}

/** An official whom the union employs has no constituency by default: it is not that of the whole branch. */
const isNobodys = (kind: Line['kind'], of: Constituency): boolean => kind === 'employedOfficial' && isWholeBranch(of);

/** Those that are over among them; by name, the empty ones by what they are called. */
function lines(view: View, facts: PostFacts): Line[] {
  const { profile } = facts;
  const empty = [...view.all('posts')].flatMap((post): Line[] => {
    const vacancy = vacancyOf(profile, post, termsIn(facts, post.id));
    if (vacancy === null) return [];
    const called = calledOf(facts, { kind: post.kind, title: post.title, postId: null });
    const constituency = constituencyOf(facts, post);
    return [
      {
        key: post.id,
        state: 'vacant',
        kind: post.kind,
        called,
        constituency,
        workplaceIds: post.workplaceIds,
        post: { id: post.id, revision: post.revision },
        holder: null,
        deputyFor: null,
        vacancy,
        notTold: null,
        of: post,
        words: fold(`${called} ${constituency}`),
      },
    ];
  });
  const terms = byName(facts, [...view.all('reps')], (rep) => rep);
  return [...empty.sort((a, b) => (a.words < b.words ? -1 : 1)), ...terms.map((rep) => termLine(view, facts, rep))];
}

function termLine(view: View, facts: PostFacts, rep: Rep): Line {
  const { today } = facts.profile;
  const holder = holderOf(facts, rep);
  const called = calledOf(facts, rep);
  const constituency = constituencyOf(facts, rep);
  const post = rep.postId === null ? undefined : view.get('posts', rep.postId);
  const isOfToday = holder.state === 'held' || holder.state === 'endsSoon';
  return {
    key: rep.id,
    state: holder.isDeputy && isOfToday ? 'deputy' : holder.state,
    kind: rep.kind,
    called,
    constituency,
    workplaceIds: rep.workplaceIds,
    post: post ? { id: post.id, revision: post.revision } : null,
    holder,
    deputyFor: rep.deputyForId === null ? null : nameOfRep(facts, { id: rep.deputyForId }),
    vacancy: null,
    notTold:
      isOfToday && view.seesAll('members')
        ? employersToTell(view, rep, today).filter((id) => toldOn(rep, id) === null).length
        : null,
    of: rep,
    words: fold(`${holder.name} ${called} ${constituency}`),
  };
}

function isAsked(view: View, line: Line, asked: Partial<Asked>): boolean {
  const { search = '', states = [], kinds = [], employerId, workplaceId, includePast = false } = asked;
  if (line.state === 'ended' && !includePast && !states.includes('ended')) return false;
  return (
    (states.length === 0 || states.includes(line.state)) &&
    (kinds.length === 0 || kinds.includes(line.kind)) &&
    (workplaceId === undefined || line.workplaceIds.includes(workplaceId)) &&
    (employerId === undefined ||
      line.workplaceIds.some((id) => view.get('workplaces', id)?.employerId === employerId)) &&
    fold(search)
      .split(' ')
      .every((word) => line.words.includes(word))
  );
}

/** What ends first comes first among what ends soon; else as they come. */
const byNeed = (a: Line, b: Line): number =>
  ORDER[a.state] - ORDER[b.state] ||
  (a.state === 'endsSoon' && b.state === 'endsSoon' ? compare(a.holder?.to ?? '', b.holder?.to ?? '') : 0);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Those with the most members first; null where whoever asks does not see the whole list. */
function placesWithoutRep(view: View, today: string) {
  if (!view.seesAll('members')) return null;
  const reps = repsOn(view, today);
  return [...membersOn(view, today).byWorkplace]
    .flatMap(([id, members]) => {
      const place = reps.has(id) ? undefined : view.get('workplaces', id);
      return place === undefined ? [] : [{ id, name: place.name, members }];
    })
    .sort((a, b) => b.members - a.members || compare(a.name, b.name));
}
