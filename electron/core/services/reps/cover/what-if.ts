// What changes if somebody left, or a vacant post were filled: cover counted twice, and the places that differ.

import type { Outputs } from '../../../../../shared/contract/contract.ts';
import type { CoverFigures } from '../../../../../shared/contract/reps/cover.ts';
import { listed } from '../../../../../shared/rules/listed.ts';
import { whatIfInWords } from '../../../../../shared/rules/reps/cover-what-if.ts';
import { isWholeBranch } from '../../../../../shared/rules/reps/covers.ts';
import type { CallContext } from '../../../desk.ts';
import { compareKeys, sortKey } from '../../../store/conditions.ts';
import { found } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { constituencyOf } from '../posts/post-facts.ts';
import { type AskedCover, countAll, countFor, coverDesk, figuresOf, peopleOf, repsIn } from './count-cover.ts';
import { tellerOf } from './cover-report.ts';
import { coveragesOn, personOf, Telling, vacantOn } from './coverages.ts';

const MOST_ROWS = 200;
const MOST_PEOPLE = 1_000;
const MOST_VACANCIES = 500;

/** @throws NotThere for a term that is gone; InvalidInput for a post that is not vacant, or nothing asked; AbortError. */
export async function whatIf(
  input: AskedCover & { leaves: string[]; filled: string[] },
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['reps']['whatIf']> {
  const desk = coverDesk(input, context);
  const { view, asAt, kinds, profile } = desk;
  if (input.leaves.length === 0 && input.filled.length === 0) {
    throw new InvalidInput({ path: ['leaves'], message: 'Say who would leave, or which post would be filled.' });
  }
  const gone = new Set(input.leaves.map((id) => personOf(found(view, 'reps', id))));
  const vacant = new Set(vacantOn(view, asAt).map(({ post }) => post.id));
  for (const [index, id] of input.filled.entries()) {
    found(view, 'posts', id);
    if (!vacant.has(id)) {
      throw new InvalidInput({ path: ['filled', index], message: 'This post has no empty seat on that day.' });
    }
  }
  const asked = { day: asAt, kinds, wholeBranch: input.wholeBranch };
  const now = coveragesOn(view, asked);
  const then = coveragesOn(view, { ...asked, gone, filled: new Set(input.filled) });
  const [before, after] = [countFor(desk, input, now), countFor(desk, input, then)];
  await countAll(view, [before, after], signal);
  const { placeOf } = tellerOf(desk, now);
  const afterwards = new Map(after.places().map((place) => [place.key, place]));
  const changed = before.places().flatMap((place) => {
    const next = afterwards.get(place.key);
    if (next === undefined) return [];
    const row = {
      place: placeOf(place),
      before: figuresOf(place, place.people.size),
      after: figuresOf(next, next.people.size),
    };
    return isSame(row.before, row.after) ? [] : [row];
  });
  changed.sort((a, b) => b.before.members - a.before.members || compareKeys(nameKeyOf(a), nameKeyOf(b)));
  const figures = {
    before: figuresOf(before, peopleOf(repsIn(before, now, input))),
    after: figuresOf(after, peopleOf(repsIn(after, then, input))),
  };
  return {
    asAt,
    ...figures,
    rows: changed.slice(0, MOST_ROWS),
    total: changed.length,
    sentence: whatIfInWords(figures.before, figures.after, profile.words.terms),
  };
}

const isSame = (a: CoverFigures, b: CoverFigures): boolean =>
  a.reps === b.reps && a.withoutRep === b.withoutRep && a.withSeveral === b.withSeveral;

const nameKeyOf = ({
  place,
}: {
  place: { workplace: string | null; department: string | null; shift: string | null };
}) => sortKey([place.workplace, place.department, place.shift].join(' '));

/** Whom it can be asked of, by name. */
export function whatIfChoices(
  input: { asAt?: string | undefined } | undefined,
  context: CallContext,
): Outputs['reps']['whatIfChoices'] {
  const { view, profile, asAt } = coverDesk({ asAt: input?.asAt }, context);
  const telling = new Telling(view, profile.words);
  const coverages = coveragesOn(view, { day: asAt, kinds: [], wholeBranch: false });
  const named = telling.repsOf(
    coverages.flatMap(({ id, as }) => (as === 'rep' ? id : [])),
    new Set(),
  );
  const people = new Map<string, { repId: string; name: string; posts: string[] }>();
  for (const { repId, memberId, name, post } of named) {
    const key = personOf({ id: repId, memberId });
    const person = people.get(key) ?? { repId, name, posts: [] };
    people.set(key, person);
    if (!person.posts.includes(post)) person.posts.push(post);
  }
  const vacancies = vacantOn(view, asAt)
    .filter(({ post }) => !isWholeBranch(post))
    .map(({ post, seats }) => ({
      postId: post.id,
      kind: post.kind,
      post: telling.called(post),
      seats,
      where: constituencyOf({ from: view }, post),
    }))
    .sort((a, b) => compareKeys(sortKey(`${a.post} ${a.where}`), sortKey(`${b.post} ${b.where}`)));
  return {
    people: [...people.values()].slice(0, MOST_PEOPLE).map(({ posts, ...person }) => ({
      ...person,
      posts: listed(posts),
    })),
    vacancies: vacancies.slice(0, MOST_VACANCIES),
  };
}
