// Time off in a period by rep and by employer, against what agreements give; and the figures of the tables that public employers
// have had to publish, as far as a branch can reckon them.

import type { Inputs } from '../../../../../shared/contract/contract.ts';
import type { FacilityReport } from '../../../../../shared/contract/reps/facility.ts';
import { publicationFor } from '../../../../../shared/law/facility-publication.ts';
import { earlierDay } from '../../../../../shared/rules/limits.ts';
import { listed } from '../../../../../shared/rules/listed.ts';
import { allowanceUse, nothingAgreedIn } from '../../../../../shared/rules/reps/facility-allowance.ts';
import { bandOf, relevantPeriod, sumsOf, workingMinutes } from '../../../../../shared/rules/reps/facility-figures.ts';
import { postCalled } from '../../../../../shared/rules/reps/posts-words.ts';
import type { CallContext } from '../../../desk.ts';
import type { View } from '../../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { ruleBookOf } from '../rule-book.ts';
import {
  agreedTimes,
  checkPeriod,
  employerOf,
  employerOn,
  type FacilityPerson,
  facilityPeople,
  type Period,
  postsHeld,
  spentBy,
} from './gather.ts';
import { nameOfEmployer } from './list-time.ts';

const MOST = 5_000;

/** Rounded to a tenth; null over nothing. */
const percent = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 1_000) / 10;

/** @throws NotThere, InvalidInput */
export function facilityReport(input: Inputs['reps']['facilityReport'], context: CallContext): FacilityReport {
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const period = periodOf(input, profile);
  const { employerId } = input ?? {};
  const employer = employerId === undefined ? null : found(view, 'employers', employerId).name;
  const people = facilityPeople(context, view, period, { employerId }, profile.today);
  const sums = sumsOf(people.flatMap(({ entries }) => entries));
  const rows = people.map((person) => personRow(view, person, sums.total, period, profile));
  const use = allowanceUse(
    agreedTimes(view, period, employerId),
    people.flatMap(spentBy),
    people.flatMap(postsHeld),
    period.from,
    period.to,
    nothingAgreedIn(profile.nation),
  );
  const employers = byEmployer(view, people);
  return {
    ...period,
    employer,
    sums,
    people: rows.slice(0, MOST),
    employers,
    agreed: { ...use, lines: use.lines.slice(0, 2_000) },
    published: published(rows, people, sums, period, profile),
    warnings: warningsOf(employers, people, profile),
  };
}

/** The relevant period in the United Kingdom, the calendar year elsewhere; up to its end, also where that is still to come. */
function periodOf(input: Inputs['reps']['facilityReport'], { nation, today }: BranchProfile): Period {
  const day = input?.from ?? input?.to ?? today;
  const year = day.slice(0, 4);
  const usual = nation === 'united-states' ? { from: `${year}-01-01`, to: `${year}-12-31` } : relevantPeriod(day);
  return checkPeriod({ from: input?.from ?? usual.from, to: input?.to ?? usual.to });
}

type PersonRow = FacilityReport['people'][number];

function personRow(
  view: View,
  person: FacilityPerson,
  all: number,
  { from, to }: Period,
  profile: BranchProfile,
): PersonRow {
  const { memberId, name, member, posts, entries } = person;
  const own = sumsOf(entries);
  // Days that have not come have no working time yet.
  const until = earlierDay(to, profile.today);
  const working = member === undefined ? null : workingMinutes(member.jobs, posts, from, until);
  const titles = { ruleBook: ruleBookOf(view), words: profile.words };
  return {
    memberId,
    name,
    posts: listed([...new Set(posts.map(({ kind, title }) => postCalled(kind, [title], titles)))]),
    employer: nameOfEmployer(view, employerOn(member, until)),
    sums: own,
    percentOfAll: percent(own.total, all),
    workingMinutes: working,
    percentOfWorking: working === null ? null : percent(own.total, working),
    band: own.total === 0 ? 'none' : working === null ? null : bandOf(own.total, working),
  };
}

function byEmployer(view: View, people: readonly FacilityPerson[]): FacilityReport['employers'] {
  const entries = people.flatMap((person) =>
    person.entries.map((entry) => ({ entry, memberId: person.memberId, at: employerOf(person.member, entry) })),
  );
  return [...Map.groupBy(entries, ({ at }) => at)]
    .map(([employerId, those]) => ({
      employerId,
      employer: nameOfEmployer(view, employerId),
      reps: new Set(those.map(({ memberId }) => memberId)).size,
      sums: sumsOf(those.map(({ entry }) => entry)),
    }))
    .sort((a, b) => (a.employer ?? '￿').localeCompare(b.employer ?? '￿'))
    .slice(0, MOST);
}

function published(
  rows: readonly PersonRow[],
  people: readonly FacilityPerson[],
  sums: FacilityReport['sums'],
  { to }: Period,
  { nation }: BranchProfile,
): FacilityReport['published'] {
  const law = publicationFor(nation, to);
  if (law === undefined) return null;
  const reps = new Set(people.flatMap(({ memberId, posts }) => (posts.length > 0 ? [memberId] : [])));
  const bands = { none: 0, toHalf: 0, overHalf: 0, all: 0, unknown: 0 };
  for (const { memberId, band } of rows) if (reps.has(memberId)) bands[band ?? 'unknown'] += 1;
  const paidActivities = sums.paidByKind.activities;
  return {
    authority: law.authority,
    verified: law.verified,
    notes: [
      'Publishing is the employer’s duty, and only of public employers: these are the branch’s own figures to hold against theirs.',
      law.note,
      'Table 1: the number of people alone. Full-time equivalents are the payroll’s to reckon.',
      'Table 2: of the hours that each rep’s contract gives for the days on which they held a post; leave is not taken out. “Unknown” where the desk has no hours of the job.',
      'Table 3, the share of the pay bill, needs wages and the pay bill: the desk has neither.',
      'Table 4: paid activities among all paid hours.',
    ],
    reps: reps.size,
    bands,
    paidActivities,
    paid: sums.paid,
    percentPaidActivities: percent(paidActivities, sums.paid),
  };
}

function warningsOf(
  employers: FacilityReport['employers'],
  people: readonly FacilityPerson[],
  { words }: BranchProfile,
): string[] {
  const alone = employers
    .filter(({ reps }) => reps === 1)
    .map(({ employer }) => employer ?? 'an employer nobody has named');
  const gone = people.filter(({ posts, entries }) => posts.length === 0 && entries.length > 0);
  return [
    ...(alone.length === 0
      ? []
      : [
          `At ${listed(alone.slice(0, 10))} one person has all of the hours: a total is that person’s own. Ask them before this leaves the ${words.terms.branch}.`,
        ]),
    ...(gone.length === 0
      ? []
      : [
          `${gone.length === 1 ? 'One person has' : `${gone.length} people have`} hours and held no post that is written down in this time.`,
        ]),
  ];
}
