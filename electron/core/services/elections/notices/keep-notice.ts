// Drafting a notice: it begins from who may vote at that employer, and changes what is given. One transaction each; nobody
// outside is told anything.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs } from '../../../../../shared/contract/contract.ts';
import type { BallotNotice } from '../../../../../shared/domain/elections/action-notices.ts';
import type { Election } from '../../../../../shared/domain/elections/elections.ts';
import { collectiveClocks } from '../../../../../shared/rules/collective-clocks.ts';
import { laterDay } from '../../../../../shared/rules/limits.ts';
import { withoutUndefined } from '../../../../../shared/rules/without-undefined.ts';
import type { CallContext } from '../../../desk.ts';
import { Turns } from '../../../formats/turns.ts';
import type { Transaction } from '../../../store/desk-store.ts';
import { NotThere, StaleRecord } from '../../../store/errors.ts';
import { branchProfile } from '../../branch-profile.ts';
import { InvalidInput } from '../../implementer.ts';
import type { Ballot } from '../ballots/result.ts';
import { refuse, refuseFutureDay } from '../life/election-records.ts';
import { foundAction } from './notices-of-ballot.ts';
import { matrixOf, votersOfBallot } from './voters-by-place.ts';

/** Notices of action are given long after the result was declared: only a ballot that was called off is closed for them. */
async function change(
  { id, revision }: { id: string; revision?: number | undefined },
  code: string,
  context: CallContext,
  to: (election: Ballot, tx: Transaction) => Promise<BallotNotice[]> | BallotNotice[],
): Promise<Election> {
  const profile = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: `elections.${code}`, ids: [id] },
    async (tx) => {
      const election = foundAction(tx, id, profile);
      if (revision !== undefined && election.revision !== revision) throw new StaleRecord('elections', id, election);
      if (election.cancelled !== null) refuse(['id'], 'This ballot was called off.');
      return tx.put('elections', { ...election, notices: await to(election, tx) }, election.revision);
    },
  );
  return result;
}

/** @throws NotThere, StaleRecord, InvalidInput. */
export const keepNotice = (
  { id, revision, noticeId, ...given }: Inputs['elections']['keepNotice'],
  context: CallContext,
): Promise<Election> =>
  change({ id, revision }, 'keepNotice', context, async (election, tx) => {
    const notices = election.notices ?? [];
    const { today } = branchProfile(context);
    const before = noticeId === undefined ? undefined : found(notices, id, noticeId);
    const notice = {
      ...(before ?? (await begun(election, given, tx, today))),
      ...withoutUndefined(given),
    } satisfies BallotNotice;
    check(notice, tx, today);
    return before ? notices.map((each) => (each.id === before.id ? notice : each)) : [...notices, notice];
  });

/** @throws NotThere, StaleRecord. */
export const removeNotice = (
  { id, revision, noticeId }: Inputs['elections']['removeNotice'],
  context: CallContext,
): Promise<Election> =>
  change({ id, revision }, 'removeNotice', context, (election) => {
    const notices = election.notices ?? [];
    found(notices, id, noticeId);
    return notices.filter((each) => each.id !== noticeId);
  });

export function found(notices: readonly BallotNotice[], electionId: string, id: string): BallotNotice {
  const notice = notices.find((each) => each.id === id);
  if (notice === undefined) throw new NotThere('elections', `${electionId}/${id}`);
  return notice;
}

type Given = Omit<Inputs['elections']['keepNotice'], 'id' | 'revision' | 'noticeId'>;

/** Who may vote at that employer; where only one has voters, it is that one. */
async function begun(election: Ballot, given: Given, tx: Transaction, today: string): Promise<BallotNotice> {
  const kind = given.kind ?? 'ballot';
  const rows =
    given.rows === undefined
      ? matrixOf(tx, (await votersOfBallot(tx, election, today, new Turns(undefined))).voters, today)
      : [];
  const employers = new Set(rows.map(({ employerId }) => employerId).filter((each) => each !== null));
  // Who has no workplace on record might be anybody's: they stand in it only where there is no other employer.
  const isAlone = employers.size < 2;
  const employerId = given.employerId ?? (employers.size === 1 ? [...employers][0]! : null);
  const own = rows.filter(
    (row) => employerId === null || row.employerId === employerId || (isAlone && row.employerId === null),
  );
  return {
    id: randomUUIDv7(),
    kind,
    employerId,
    to: '',
    plannedFor: kind === 'ballot' ? latestReceipt(election, today) : null,
    receivedOn: null,
    rows: own.map(({ employerId: _, ...row }) => row),
    explanation: '',
    action: null,
  };
}

/** The last day that the law leaves; today, where that is over. */
function latestReceipt({ timetable: { ballotOpensOn } }: Ballot, today: string): string | null {
  if (ballotOpensOn === null) return null;
  const { noticeLatestReceipt } = collectiveClocks['ballot-notice'](
    { rule: 'ballot-notice', ballotOpens: ballotOpensOn },
    [],
  ).result;
  return laterDay(noticeLatestReceipt, today);
}

/** @throws InvalidInput in a sentence at the field that it is about. */
function check(notice: BallotNotice, tx: Transaction, today: string): void {
  if (notice.employerId !== null && tx.get('employers', notice.employerId) === undefined) {
    refuse(['employerId'], 'This employer is not here any more.');
  }
  if (notice.receivedOn !== null) refuseFutureDay(['receivedOn'], notice.receivedOn, today);
  if (notice.kind === 'ballot' && notice.action !== null) {
    refuse(['action'], 'A notice of a ballot names no days of action: they stand in the notice of action.');
  }
  const seen = new Set<string>();
  for (const [index, { category, workplace, workplaceId }] of notice.rows.entries()) {
    const key = JSON.stringify([category, workplaceId ?? workplace]);
    if (seen.has(key)) {
      throw new InvalidInput({
        path: ['rows', index],
        message: `“${category}” at “${workplace}” stands there twice: its people would count twice.`,
      });
    }
    seen.add(key);
  }
  if (notice.action?.days.how !== 'discontinuous') return;
  const { days } = notice.action.days;
  const twice = days.find((day, index) => days.indexOf(day) !== index);
  if (twice !== undefined) refuse(['action', 'days', 'days'], `${twice} stands there twice.`);
}
