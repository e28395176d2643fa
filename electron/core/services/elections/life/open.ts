// An election is opened with what the post and the rule book already say, on a timetable counted from its first day; and
// changed as long as nothing hangs on what is changed.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import { type Election, emptyElection, type Timetable } from '../../../../../shared/domain/elections/elections.ts';
import type { RuleBook } from '../../../../../shared/domain/reps/rule-book.ts';
import { computeTimetable } from '../../../../../shared/rules/elections/life/timetable.ts';
import { matterNumber, matterSeries } from '../../../../../shared/rules/partnership/matter-numbers.ts';
import { withoutUndefined } from '../../../../../shared/rules/without-undefined.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction } from '../../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../../branch-profile.ts';
import { ruleBookOf } from '../../reps/rule-book.ts';
import { electionAt, refuse, refuseCandidate, refuseEnded, refuseFarDay } from './election-records.ts';
import { checkElection, officerOf, purposeOf, type WhatItIsFor } from './given-parts.ts';

type Open = NonNullable<Inputs['elections']['open']>;

const YES_OR_NO = ['Yes', 'No'];

/** The days of an election as the desk counts them: `given` stands, the rest follows. */
export const countDays = (
  from: string,
  given: Partial<Timetable>,
  election: Pick<Election, 'kind' | 'isByPost' | 'timetableRule' | 'ruleSource'>,
  { nation, branch, dateOrder }: BranchProfile,
) =>
  computeTimetable({
    from,
    given,
    rule: election.timetableRule,
    source: election.ruleSource,
    kind: election.kind,
    isByPost: election.isByPost,
    nation,
    closures: branch?.closures ?? [],
    dateOrder,
  });

/** @throws InvalidInput, NotThere. */
export async function open(
  input: Inputs['elections']['open'],
  context: CallContext,
): Promise<Outputs['elections']['open']> {
  const profile = branchProfile(context);
  const given = input ?? {};
  const posts: Partial<WhatItIsFor>[] = given.posts ?? [given];
  const ids = posts.map(() => randomUUIDv7());
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'elections.open', ids },
    (tx) => posts.map((post, index) => putElection(tx, ids[index]!, { ...given, ...withoutUndefined(post) }, profile)),
  );
  return { ...result[0]!, rows: result.map(({ id, number, title }) => ({ id, number, title })) };
}

/** In a transaction of somebody's. @throws InvalidInput, NotThere. */
export function putElection(tx: Transaction, id: string, given: Open, profile: BranchProfile): Election {
  const made = newElection(tx, id, given, profile, ruleBookOf(tx));
  checkElection(tx, made, profile);
  const year = Number(profile.today.slice(0, 4));
  const number = matterNumber('EL', year, tx.nextNumber(matterSeries('EL', year)));
  return tx.put('elections', { ...made, number });
}

function newElection(
  tx: Transaction,
  id: string,
  given: Open,
  profile: BranchProfile,
  ruleBook: RuleBook,
): Omit<Election, 'revision'> {
  const kind = given.kind ?? 'post';
  const question = given.question ?? '';
  const from = given.from ?? profile.today;
  refuseFarDay(['from'], from, profile.today);
  const how = {
    kind,
    isByPost: given.isByPost ?? true,
    timetableRule: ruleBook.timetable,
    ruleSource: ruleBook.source,
  };
  return {
    id,
    number: '',
    ...purposeOf(tx, given, kind, { ruleBook, profile, question }),
    ...how,
    rule: given.rule ?? 'scottish-stv',
    question,
    choices: given.choices ?? (kind === 'post' ? [] : YES_OR_NO),
    timetable: countDays(from, withoutUndefined(given.timetable ?? {}), how, profile).timetable,
    returningOfficer: given.returningOfficer == null ? null : officerOf(tx, given.returningOfficer),
    scrutineers: (given.scrutineers ?? []).map((one) => officerOf(tx, one)),
    barred: barredOf(given.barred ?? []),
    voters: { ...ruleBook.voters, ...withoutUndefined(given.voters ?? {}) },
    candidates: { ...ruleBook.candidates, ...withoutUndefined(given.candidates ?? {}) },
    place: given.place ?? '',
    ...emptyElection,
  };
}

const barredOf = (given: NonNullable<Open['barred']>): Election['barred'] =>
  given.map(({ memberId, why = '' }) => ({ memberId, why }));

/** What the roll and the printed papers rest on. */
const ON_THE_ROLL = ['workplaceIds', 'departments', 'shifts', 'voters'] as const;
const ON_THE_PAPER = ['seats', 'rule', 'kind', 'choices', 'question'] as const;

/** @throws NotThere, StaleRecord, InvalidInput. */
export async function change(input: Inputs['elections']['change'], context: CallContext): Promise<Election> {
  const profile = branchProfile(context);
  const { id, revision, recount = false, ...given } = input;
  const { store } = context.desk;
  const isLot = given.lotSeed != null && given.lotSeed !== store.view(context.account).get('elections', id)?.lotSeed;
  const { result } = await store.transact(
    { account: context.account },
    // A lot is not drawn again until it suits: as the order on the paper it is not taken back.
    { code: 'elections.change', ids: [id], ...(isLot && { isFinal: true }) },
    (tx) => {
      const before = electionAt(tx, id, revision);
      refuseCandidate(tx, before, context);
      refuseEnded(before);
      refuseSettled(tx, before, given, profile.today);
      const { timetable, returningOfficer, scrutineers, barred, voters, candidates, ...plain } = given;
      const after: Election = {
        ...before,
        ...withoutUndefined(plain),
        ...(returningOfficer !== undefined && {
          returningOfficer: returningOfficer === null ? null : officerOf(tx, returningOfficer),
        }),
        ...(scrutineers !== undefined && { scrutineers: scrutineers.map((one) => officerOf(tx, one)) }),
        ...(barred !== undefined && { barred: barredOf(barred) }),
        ...(voters !== undefined && { voters: { ...before.voters, ...withoutUndefined(voters) } }),
        ...(candidates !== undefined && { candidates: { ...before.candidates, ...withoutUndefined(candidates) } }),
      };
      const days = withoutUndefined(timetable ?? {});
      if (recount) {
        const from = days.noticeOn ?? before.timetable.noticeOn ?? profile.today;
        after.timetable = countDays(from, days, after, profile).timetable;
      } else {
        after.timetable = { ...before.timetable, ...days };
      }
      if (given.postId != null && tx.get('posts', given.postId) === undefined) {
        refuse(['postId'], 'This post is not here any more.');
      }
      checkElection(tx, after, profile);
      return tx.put('elections', after, before.revision);
    },
  );
  return result;
}

function refuseSettled(tx: Transaction, before: Election, given: Record<string, unknown>, today: string): void {
  const isChanged = (field: keyof Election) =>
    given[field] !== undefined && JSON.stringify(given[field]) !== JSON.stringify(before[field]);
  const onRoll = ON_THE_ROLL.find(isChanged);
  if (onRoll !== undefined && tx.byIndex('rolls', 'electionId', before.id).length > 0) {
    refuse(
      [onRoll],
      'The roll is frozen by this constituency and this rule: take the roll back first, then change them.',
    );
  }
  if (isChanged('lotSeed') && before.lotSeed !== null && hasPapers(tx, before)) {
    refuse(['lotSeed'], 'Papers are read already: the seed of the lots stays as it is. A lot is drawn once.');
  }
  const onPaper = ON_THE_PAPER.find(isChanged);
  if (onPaper === undefined) return;
  if (before.lot !== null) {
    refuse([onPaper], 'The order on the ballot paper is drawn, and papers may be printed: this stays as it is.');
  }
  if (hasPapers(tx, before)) refuse([onPaper], 'Papers are read already, as they count by this: it stays as it is.');
  const { nominations, timetable } = before;
  const last = timetable.nominationsCloseOn;
  if (onPaper !== 'seats' || nominations.length === 0 || last === null || today <= last) return;
  refuse(
    ['seats'],
    'Nominations closed for the seats that were announced: with others somebody would be elected, or not, who knew nothing of them. Cancel this election and open another.',
  );
}

const hasPapers = (tx: Transaction, { id }: Election): boolean =>
  tx.byIndex('ballotBatches', 'electionId', id).length > 0;
