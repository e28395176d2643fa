// Evidence from the records: cases per 100 members by theme, clause, workplace or kind, and how those that ended did. As in the
// casework report, whoever may open every case counts what they see; for anybody else, and for paper, small numbers are kept
// back and only whole years are counted.

import type { Inputs } from '../../../../../shared/contract/contract.ts';
import type {
  EvidenceAnswer,
  EvidenceCell,
  EvidenceRow,
} from '../../../../../shared/contract/negotiations/evidence.ts';
import { per100 } from '../../../../../shared/rules/casework-report.ts';
import type { MembersByPlace } from '../../../../../shared/rules/density.ts';
import { earlierDay } from '../../../../../shared/rules/limits.ts';
import {
  baseOf,
  countInto,
  type EvidenceCounts,
  sumOfGroups,
} from '../../../../../shared/rules/negotiations/evidence/evidence-counts.ts';
import {
  type EvidencePeriod,
  MOST_PERIODS,
  periodsOf,
  usualFrom,
} from '../../../../../shared/rules/negotiations/evidence/evidence-question.ts';
import { changesSince, findingSentence } from '../../../../../shared/rules/negotiations/evidence/evidence-words.ts';
import { type ToldEvidence, toldEvidence } from '../../../../../shared/rules/negotiations/evidence/told-evidence.ts';
import { FEWEST_SHOWN } from '../../../../../shared/rules/suppression.ts';
import { seesCasework, seesWorkplace } from '../../../access/who-asks.ts';
import type { CallContext } from '../../../desk.ts';
import { Turns } from '../../../formats/turns.ts';
import { type BranchProfile, branchProfile } from '../../branch-profile.ts';
import { InvalidInput } from '../../implementer.ts';
import { destroyedNote } from '../../keeping/destroyed-note.ts';
import { FIRST_DAY, periodOf } from '../../reports/period.ts';
import { wholeYears } from '../../reports/suppressed-casework.ts';
import { employerFigures } from './employer-figures.ts';
import { evidenceLabels } from './evidence-labels.ts';
import { membersIn, membersOnDays } from './evidence-members.ts';
import { type EvidenceScope, scopeInWords, scopeOf } from './evidence-scope.ts';

type Question = NonNullable<Inputs['negotiations']['evidence']>;

const MOST_ROWS = 500;

/** @throws InvalidInput for a period that cannot be, NotThere, AbortError. */
export async function evidenceAnswer(
  asked: Question,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<EvidenceAnswer> {
  const profile = branchProfile(context);
  const { store } = context.desk;
  const own = store.view(context.account);
  const sees = seesCasework(context);
  const isExact = sees && asked.isExact === true;
  const by = asked.by ?? 'theme';
  const every = isExact ? (asked.every ?? 'year') : 'year';
  const scope = scopeOf(own, asked);
  const periods = periodsAsked(asked, isExact, every, profile);
  const knownAt = store.seq;
  const counted = sees ? own : store.forCounts();
  const cases = [...counted.all('cases')].filter(
    ({ workplaceId }) =>
      !isExact || scope.placeIds === null || (workplaceId !== null && scope.placeIds.has(workplaceId)),
  );
  const counts = await countAll(cases, periods, signal);
  const members = await membersOnDays(
    counted,
    periods.map(({ to }) => to),
    signal,
  );
  const ids = scope.employers.length === 0 ? null : scope.employers.map(({ id }) => id);
  const told = counts.map((each) => (isExact ? exactly(each, by, ids) : toldEvidence(each, by, ids)));
  const dividing = dividers(context, profile.today, {
    ...{ by, scope, isExact, periods: members },
    told: told.map(({ total }) => total),
  });
  const labelOf = evidenceLabels(by, own, cases, profile.words);
  const { terms } = profile.words;
  const keys = [...new Set(told.flatMap(({ rows }) => [...rows.keys()]))]
    .filter((key) => asked.key === undefined || key === asked.key)
    .filter((key) => by !== 'workplace' || scope.placeIds === null || (key !== null && scope.placeIds.has(key)));
  const rows = keys
    .map((key) => ({
      key,
      label: labelOf(key),
      cells: told.map(({ total, rows: counted }, at) =>
        // What is in no row at all is in none.
        dividing.cell(at, key, counted.has(key) ? (counted.get(key) ?? null) : total === null ? null : 0),
      ),
    }))
    .filter(({ key, cells }) => asked.key === key || cells.some(({ cases: count }) => (count ?? 0) > 0))
    .sort(every === 'year' ? byNewest : byAll)
    .slice(0, MOST_ROWS)
    .map((row): EvidenceRow => ({ ...row, sentence: findingSentence(by, row, periods, terms) }));
  const only = asked.key === undefined ? undefined : rows.find(({ key }) => key === asked.key);
  return {
    by,
    every,
    from: periods[0]!.from,
    to: periods.at(-1)!.to,
    knownAt,
    madeAt: context.desk.now.instant().toString(),
    isSuppressed: !isExact,
    opensRecords: sees,
    scope: {
      employers: scope.employers.map(({ id, name }) => ({ id, name })),
      unit: scope.unit === null ? null : { id: scope.unit.id, name: scope.unit.name },
      workplaces: [...(scope.placeIds ?? [])].map((id) => ({ id, name: own.get('workplaces', id)?.name ?? '' })),
      text: scopeInWords(scope),
    },
    definition: [definitionOf(by, isExact, profile), destroyedNote(periods[0]!.from, ['cases'], context)]
      .filter(Boolean)
      .join(' '),
    notes: notesOf(asked, { isExact, sees, scope }, profile),
    periods: periods.map((period, at) => ({ ...period, ...dividing.total(at, told[at]!.total) })),
    rows,
    employerFigures: employerFigures(own, scope, profile.dateOrder),
    changes:
      asked.was === undefined
        ? null
        : changesSince(asked.was, only?.cells ?? periods.map(() => NOTHING_TOLD), periods, by),
  };
}

const NOTHING_TOLD: EvidenceCell = { cases: null, per100: null, members: null };

/** @throws InvalidInput */
function periodsAsked(
  asked: Question,
  isExact: boolean,
  every: 'year' | 'quarter' | 'month',
  { today }: BranchProfile,
): EvidencePeriod[] {
  const to =
    asked.to === undefined
      ? today
      : asked.from !== undefined && asked.from > today
        ? asked.to
        : earlierDay(asked.to, today);
  const usual = usualFrom(to);
  const given = periodOf(asked.from ?? (usual < FIRST_DAY ? FIRST_DAY : usual), to, 'Evidence');
  const periods = periodsOf(isExact ? given : wholeYears(given, today), every, today);
  if (periods.length > MOST_PERIODS) {
    const message = `That would be ${periods.length} columns: ask for at most ${MOST_PERIODS}, or for quarters or years.`;
    throw new InvalidInput({ path: ['every'], message });
  }
  return periods;
}

async function countAll(
  cases: readonly Parameters<typeof countInto>[1][],
  periods: readonly EvidencePeriod[],
  signal: AbortSignal | undefined,
): Promise<EvidenceCounts[]> {
  const counts = periods.map((): EvidenceCounts => new Map());
  const turns = new Turns(signal);
  for (const [index, on] of cases.entries()) {
    for (const [at, period] of periods.entries()) countInto(counts[at]!, on, period);
    if ((index & 63) === 0 && turns.due()) await turns.pass();
  }
  return counts;
}

/** Every count as it is, of these employers. */
function exactly(counts: EvidenceCounts, by: EvidenceAnswer['by'], ids: readonly string[] | null): ToldEvidence {
  const sum = sumOfGroups(
    [...counts].flatMap(([id, group]) => (ids === null || (id !== null && ids.includes(id)) ? [group] : [])),
  );
  return { total: baseOf(sum, by), rows: new Map(sum[by]) };
}

interface Dividing {
  by: EvidenceAnswer['by'];
  scope: EvidenceScope;
  isExact: boolean;
  periods: readonly MembersByPlace[];
  /** How many cases may be told of in each. */
  told: readonly (number | null)[];
}

/** What each count is divided by: members, or the cases that ended. A workplace's members are told to whoever may see all of them. */
function dividers(context: CallContext, today: string, { by, scope, isExact, periods, told }: Dividing) {
  const totals = periods.map((each) => membersIn(each, scope, isExact));
  const maySee = new Map<string, boolean>();
  const maySeePlace = (id: string): boolean => {
    const known = maySee.get(id) ?? seesWorkplace(context, today, id);
    maySee.set(id, known);
    return known;
  };
  const divided = (cases: number | null, members: number | null): EvidenceCell => ({
    cases,
    per100: cases === null || members === null ? null : per100(cases, members),
    members,
  });
  return {
    total(at: number, cases: number | null): EvidenceCell {
      if (by === 'outcome') return { cases, per100: null, members: null };
      return divided(cases, totals[at] ?? 0);
    },
    cell(at: number, key: string | null, cases: number | null): EvidenceCell {
      if (by === 'outcome') return { ...divided(cases, told[at] ?? null), members: null };
      if (by !== 'workplace') return divided(cases, totals[at] ?? 0);
      return divided(cases, key !== null && maySeePlace(key) ? (periods[at]?.byWorkplace.get(key) ?? 0) : null);
    },
  };
}

type Unsaid = Omit<EvidenceRow, 'sentence'>;

/** Of quarters and months the newest alone says little: the most in all of them. */
function byAll(a: Unsaid, b: Unsaid): number {
  const all = ({ cells }: Unsaid) => cells.reduce((sum, { cases }) => sum + (cases ?? 0), 0);
  if ((a.key === null) !== (b.key === null)) return a.key === null ? 1 : -1;
  return all(b) - all(a) || (a.label < b.label ? -1 : 1);
}

/** The newest period first, then the one before; what is kept back stands behind, by name: its place says nothing. */
function byNewest(a: Unsaid, b: Unsaid): number {
  // What is not recorded is read last.
  if ((a.key === null) !== (b.key === null)) return a.key === null ? 1 : -1;
  for (let at = a.cells.length - 1; at >= 0; at -= 1) {
    const [x, y] = [a.cells[at]!, b.cells[at]!];
    const order = (y.per100 ?? -1) - (x.per100 ?? -1) || (y.cases ?? -1) - (x.cases ?? -1);
    if (order !== 0) return order;
  }
  return a.label < b.label ? -1 : 1;
}

function definitionOf(by: EvidenceAnswer['by'], isExact: boolean, { words }: BranchProfile): string {
  const { terms } = words;
  const what =
    by === 'outcome'
      ? `Cases whose closing day lies in the period, by how they ended.`
      : `Cases logged in the period for every 100 ${terms.members} on its last day${
          by === 'theme' || by === 'clause' ? `; a case with several ${by}s counts under each` : ''
        }.`;
  const kept = `Nobody is named. A count from 1 to ${FEWEST_SHOWN - 1} is kept back, and with it as many others as it takes so that nobody can work it out from the rest, from another ${terms.employer} or from the total.`;
  return isExact
    ? `${what} Every count as it is: for those who may open the cases, and for no paper.`
    : `${what} ${kept}`;
}

function notesOf(
  asked: Question,
  { isExact, sees, scope }: { isExact: boolean; sees: boolean; scope: EvidenceScope },
  { words }: BranchProfile,
): string[] {
  if (isExact) return [];
  const { terms } = words;
  const isNarrowed = scope.placeIds !== null && asked.by !== 'workplace';
  return [
    ...(asked.isExact === true && !sees
      ? [`Exact counts are for those who may open every ${terms.case}: small numbers are kept back here.`]
      : []),
    ...(isNarrowed
      ? [
          `Counted for the whole of ${scopeInWords(scope)}: figures of a part of it beside those of the whole would tell of one person.`,
        ]
      : []),
    ...(asked.every !== undefined && asked.every !== 'year'
      ? ['Counted by calendar year: two answers that differ by a month would tell one case.']
      : []),
  ];
}
