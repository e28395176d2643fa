// Members per rep by workplace, department or shift as at a day, and where nobody covers.

import type { Outputs } from '../../../../../shared/contract/contract.ts';
import type { Page } from '../../../../../shared/contract/query.ts';
import type { CoverRow, CoverVacancy } from '../../../../../shared/contract/reps/cover.ts';
import {
  type Coverage,
  type CoverCount,
  constituenciesIn,
  countsAs,
  coverDefinition,
  type PlaceCover,
} from '../../../../../shared/rules/reps/cover.ts';
import { isWholeBranch } from '../../../../../shared/rules/reps/covers.ts';
import { holdsOn } from '../../../../../shared/rules/rows-at.ts';
import type { CallContext } from '../../../desk.ts';
import { compareKeys, type SortKey, sortKey } from '../../../store/conditions.ts';
import type { View } from '../../../store/desk-store.ts';
import {
  type AskedCover,
  type CoverDesk,
  countAll,
  countFor,
  coverDesk,
  figuresOf,
  peopleOf,
  repsIn,
} from './count-cover.ts';
import { coveragesOn, Telling, vacantOn } from './coverages.ts';

type Report = Outputs['reps']['cover'];
type Sort = { field: keyof typeof FIELDS; direction: 'asc' | 'desc' }[];

interface Asked extends AskedCover {
  only?: 'nobody' | 'some' | 'everybody' | undefined;
  workplaceId?: string | undefined;
  sort?: Sort | undefined;
  page: Page;
}

const FIRST_PAGE = { offset: 0, limit: 50 };
const MOST_NAMED = 50;
const MOST_VACANCIES = 20;
const MOST_UNCOVERED = 100;
const MOST_OF_BRANCH = 100;

/** @throws NotThere when there is no such employer; AbortError. */
export async function coverReport(
  input: Asked | undefined,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Report> {
  const asked: Asked = input ?? { by: 'workplace', wholeBranch: false, page: FIRST_PAGE };
  const { rows, ...rest } = await coverOf(asked, context, signal);
  const { offset, limit } = asked.page;
  const held = rows.filter((row) => isAsked(row, asked));
  return { ...rest, rows: inOrder(held, asked.sort ?? []).slice(offset, offset + limit), total: held.length };
}

/** The whole of it, rows by name of the place. @throws as above. */
export async function coverOf(
  asked: AskedCover,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Omit<Report, 'total'>> {
  const desk = coverDesk(asked, context);
  const { view, asAt, kinds, profile } = desk;
  const knownAt = context.desk.store.seq;
  const coverages = coveragesOn(view, { day: asAt, kinds, wholeBranch: asked.wholeBranch });
  const byPlace = countFor(desk, { ...asked, by: 'workplace' }, coverages);
  const count = asked.by === 'workplace' ? byPlace : countFor(desk, asked, coverages);
  await countAll(view, count === byPlace ? [byPlace] : [byPlace, count], signal);
  const teller = tellerOf(desk, coverages);
  const places = asked.by === 'workplace' ? withEmptyPlaces(count, coverages, desk, asked) : count.places();
  const workplaces = byPlace.places().filter(({ workplaceId, members }) => workplaceId !== null && members > 0);
  const nobody = workplaces.filter(({ people }) => people.size === 0).map((place) => teller.row(place));
  const reps = repsIn(byPlace, coverages, asked);
  return {
    asAt,
    knownAt,
    definition: coverDefinition(profile.words.terms),
    rows: inOrder(
      places.map((place) => teller.row(place)),
      [],
    ),
    totals: {
      ...figuresOf(byPlace, peopleOf(reps)),
      workplaces: workplaces.length,
      workplacesWithoutRep: nobody.length,
      membersWithoutWorkplace: byPlace.withoutWorkplace,
      constituencies: constituenciesIn(reps.map(({ constituency }) => constituency)),
    },
    nobodyCovers: {
      rows: inOrder(nobody, [{ field: 'members', direction: 'desc' }])
        .slice(0, MOST_UNCOVERED)
        .map(({ place, members, vacancies }) => ({
          workplaceId: place.workplaceId as string,
          workplace: place.workplace ?? '',
          employer: place.employer,
          members,
          vacancies,
        })),
      total: nobody.length,
    },
    wholeBranch: new Telling(view, profile.words).repsOf(heldForBranch(view, desk), new Set()).slice(0, MOST_OF_BRANCH),
  };
}

const OF_BRANCH = { inPost: new Set<string>(), wholeBranch: true };

const heldForBranch = (view: View, { asAt, kinds }: CoverDesk): string[] =>
  [...view.all('reps')].flatMap((term) =>
    holdsOn(term, asAt) &&
    countsAs(term, OF_BRANCH) === 'rep' &&
    isWholeBranch(term) &&
    (kinds.length === 0 || kinds.includes(term.kind))
      ? term.id
      : [],
  );

/** With workplaces that a post names and where no member works. */
function withEmptyPlaces(
  count: CoverCount,
  coverages: readonly Coverage[],
  { view }: CoverDesk,
  { employerId }: AskedCover,
): PlaceCover[] {
  const places = count.places();
  const known = new Set(places.map(({ workplaceId }) => workplaceId));
  const empty = new Map<string, { ids: Set<string>; people: Set<string> }>();
  for (const { id, personId, constituency, as } of coverages) {
    for (const workplaceId of constituency.workplaceIds) {
      if (known.has(workplaceId)) continue;
      const at = empty.get(workplaceId) ?? { ids: new Set(), people: new Set() };
      empty.set(workplaceId, at);
      at.ids.add(id);
      if (as === 'rep') at.people.add(personId);
    }
  }
  const none = { department: null, shift: null, members: 0, alsoHere: 0, withoutRep: 0, withSeveral: 0 };
  return [
    ...places,
    ...[...empty].flatMap(([workplaceId, { ids, people }]): PlaceCover[] => {
      const workplace = view.get('workplaces', workplaceId);
      if (workplace === undefined || (employerId !== undefined && workplace.employerId !== employerId)) return [];
      const { employerId: its } = workplace;
      return [{ ...none, key: workplaceId, workplaceId, employerId: its, coverages: ids, people }];
    }),
  ];
}

/** Turns what was counted of a place into what is told of it. */
export function tellerOf({ view, profile, asAt }: CoverDesk, coverages: readonly Coverage[]) {
  const telling = new Telling(view, profile.words);
  const deputies = new Set(coverages.flatMap(({ id, as }) => (as === 'deputy' ? id : [])));
  const vacant = new Map(vacantOn(view, asAt).map((vacancy) => [vacancy.post.id, vacancy]));
  const placeOf = (place: PlaceCover): CoverRow['place'] => ({
    workplaceId: place.workplaceId,
    workplace:
      place.workplaceId === null
        ? null
        : (view.get('workplaces', place.workplaceId)?.name ?? `A ${profile.words.terms.workplace} no longer here`),
    employerId: place.employerId,
    employer: place.employerId === null ? null : (view.get('employers', place.employerId)?.name ?? null),
    department: place.department,
    shift: place.shift,
  });
  const vacanciesOf = (ids: Iterable<string>): CoverVacancy[] =>
    [...ids]
      .flatMap((id) => vacant.get(id) ?? [])
      .map(({ post, seats }) => ({ postId: post.id, kind: post.kind, post: telling.called(post), seats }))
      .sort((a, b) => compareKeys(sortKey(a.post), sortKey(b.post)) || (a.postId < b.postId ? -1 : 1));
  return {
    placeOf,
    row: (place: PlaceCover): CoverRow => ({
      ...figuresOf(place, place.people.size),
      place: placeOf(place),
      alsoHere: place.alsoHere,
      coveredBy: telling.repsOf(place.coverages, deputies).slice(0, MOST_NAMED),
      vacancies: vacanciesOf(place.coverages).slice(0, MOST_VACANCIES),
      isCovered: place.people.size > 0,
      isDoublyCovered: place.members > 0 && place.withSeveral === place.members,
    }),
  };
}

function isAsked({ place, members, isCovered, withoutRep }: CoverRow, { only, workplaceId }: Asked): boolean {
  if (workplaceId !== undefined && place.workplaceId !== workplaceId) return false;
  if (only === undefined) return true;
  if (members === 0) return false;
  if (only === 'nobody') return !isCovered;
  return isCovered && (only === 'some' ? withoutRep > 0 : withoutRep === 0);
}

const FIELDS = {
  name: ({ place }: CoverRow) => place.workplace,
  employer: ({ place }: CoverRow) => place.employer,
  members: ({ members }: CoverRow) => members,
  reps: ({ reps }: CoverRow) => reps,
  membersPerRep: ({ membersPerRep }: CoverRow) => membersPerRep,
  withoutRep: ({ withoutRep }: CoverRow) => withoutRep,
};

/** Then by the place's name, its department and its shift, so that the order is the same each time. */
function inOrder(rows: readonly CoverRow[], sort: Sort): CoverRow[] {
  const keyed = rows.map((row) => {
    const { workplace, employer, department, shift, workplaceId, employerId } = row.place;
    const last = [workplace, employer, department, shift].map((text) => sortKey(text));
    return { row, keys: [...sort.map(({ field }) => sortKey(FIELDS[field](row))), ...last, workplaceId ?? employerId] };
  });
  const turned = (at: number): 1 | -1 => (sort[at]?.direction === 'desc' ? -1 : 1);
  const compare = (a: readonly SortKey[], b: readonly SortKey[]): number => {
    for (const [at, key] of a.entries()) {
      const by = compareKeys(key, b[at] ?? null, turned(at));
      if (by !== 0) return by;
    }
    return 0;
  };
  return keyed.sort((a, b) => compare(a.keys, b.keys)).map(({ row }) => row);
}
