// The names in the membership return: joiners and leavers with their days, the members, the reps, and the workplaces where
// there is none.

import type { Member } from '../../../../shared/domain/members.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { addDays } from '../../../../shared/rules/limits.ts';
import { membershipOn } from '../../../../shared/rules/membership-on.ts';
import { takeHits } from '../../../../shared/rules/report-run/hits.ts';
import { holdsOn, rowAt } from '../../../../shared/rules/rows-at.ts';
import { Turns } from '../../formats/turns.ts';
import type { Sheet, SheetCell } from '../../formats/xlsx.ts';
import type { PastView, View } from '../../store/desk-store.ts';
import type { BranchProfile } from '../branch-profile.ts';
import { repsOn } from '../workplaces/place-figures.ts';
import { membersInOrder, placesOf } from './export-members.ts';
import { memberCells, memberColumns } from './member-columns.ts';
import type { LabelOf } from './report-labels.ts';
import { countOf, type ReturnCounts, type ReturnDays } from './return-counts.ts';
import { questionFor, type ReportedView } from './run-report.ts';

export async function nameSheets(
  view: ReportedView,
  { asAt, from }: ReturnDays,
  { words }: BranchProfile,
  signal: AbortSignal | undefined,
): Promise<Sheet[]> {
  const people = await membersInOrder(view, ({ isToCheck }) => !isToCheck, signal);
  const places = placesOf(view);
  const columns = memberColumns(words);
  const daysOf = async (measure: 'joiners' | 'leavers') => {
    const question = questionFor(view, {
      measure,
      by: [],
      filter: undefined,
      asAt,
      from,
      compareWith: null,
      compareFrom: null,
    });
    const found: Counted[] = [];
    const turns = new Turns(signal);
    for (const [at, member] of people.entries()) {
      takeHits(member, question, (_part, _row, _across, _period, day) => void found.push({ member, day }));
      if ((at & 63) === 0 && turns.due()) await turns.pass();
    }
    return byDay(found);
  };
  const cells = ({ member, day }: Counted) => memberCells(member, day, places, words);
  const leftAs = ({ member, day }: Counted): SheetCell => {
    const after = member.standings.find((row) => row.from !== null && row.from > day);
    const standing = after && rowAt(member.standings, after.from as string)?.standing;
    return standing ? words.standings[standing] : null;
  };
  const joiners = await daysOf('joiners');
  const leavers = await daysOf('leavers');
  return [
    {
      name: 'Joiners',
      columns: [{ header: 'Joined on', width: 12 }, ...columns],
      rows: joiners.map((each) => [{ day: each.day }, ...cells(each)]),
      filters: true,
    },
    {
      name: 'Leavers',
      columns: [{ header: 'Left on', width: 12 }, { header: 'Why', width: 14 }, ...columns],
      // As the list has it: the first day on which they were no member, and what they were on the day before.
      rows: leavers.map((each) => [{ day: addDays(each.day, 1) }, leftAs(each), ...cells(each)]),
      filters: true,
    },
    { name: capital(words.terms.members), columns, rows: membersOn(people, asAt, cells), filters: true },
  ];
}

interface Counted {
  member: Member;
  /** On which they were what the row says. */
  day: string;
}

/** Row after row as the writer asks for them, which lets others in between. */
function* membersOn(
  people: readonly Member[],
  day: string,
  cells: (counted: Counted) => SheetCell[],
): Generator<SheetCell[]> {
  for (const member of people) if (membershipOn(member, day).isMember) yield cells({ member, day });
}

/** In the order of the days; of one day, by name, as they come. */
const byDay = <Dated extends { day: string }>(rows: readonly Dated[]): Dated[] =>
  rows.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));

export function repSheets(
  view: ReportedView & PastView<'members' | 'reps' | 'workplaces'>,
  counts: ReturnCounts,
  asAt: string,
  labelOf: LabelOf,
  { words }: BranchProfile,
  withNames: boolean,
): Sheet[] {
  const { terms } = words;
  const posts = [...view.all('reps')]
    .filter((post) => holdsOn(post, asAt))
    .map((post) => {
      const member = post.memberId === null ? undefined : view.get('members', post.memberId);
      return {
        post,
        kind: words.repKinds[post.kind],
        number: member?.number ?? null,
        last: member?.lastName ?? post.name,
        first: member?.firstName ?? '',
        where: post.workplaceIds
          .map((id) => labelOf('workplace', id))
          .sort()
          .join(', '),
      };
    })
    .sort(
      (a, b) =>
        compare(a.kind, b.kind) ||
        compare(a.last, b.last) ||
        compare(a.first, b.first) ||
        compare(a.post.id, b.post.id),
    );
  const covered = repsOn(view as unknown as Pick<View, 'all'>, asAt);
  const members = counts.of('members', 'workplace');
  const vacant = [...view.all('workplaces')]
    .map(({ id, employerId }) => ({ id, employerId, label: labelOf('workplace', id), members: countOf(members, id) }))
    .filter(({ id, members: count }) => count > 0 && (covered.get(id)?.size ?? 0) === 0)
    .sort((a, b) => b.members - a.members || compare(a.label, b.label) || compare(a.id, b.id));
  return [
    ...(withNames
      ? [
          {
            name: capital(terms.reps),
            columns: [
              { header: 'Post', width: 24 },
              { header: capital(terms.membershipNumber), width: 20 },
              { header: 'Last name', width: 22 },
              { header: 'First name', width: 18 },
              { header: capital(terms.workplaces), width: 50 },
              { header: 'Since', width: 12 },
            ],
            rows: posts.map(({ post, kind, number, last, first, where }): SheetCell[] => [
              kind,
              number,
              last,
              first,
              where || null,
              post.from === null ? null : { day: post.from },
            ]),
            filters: true,
          },
        ]
      : []),
    {
      name: `Without a ${terms.rep}`,
      columns: [
        { header: capital(terms.workplace), width: 40 },
        { header: capital(terms.employer), width: 30 },
        { header: capital(terms.members), width: 12 },
      ],
      rows: vacant.map(({ label, employerId, members: count }): SheetCell[] => [
        label,
        employerId === null ? null : labelOf('employer', employerId),
        count,
      ]),
      filters: true,
    },
  ];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
