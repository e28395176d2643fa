// Freezes who may vote: by the rule of the election, from the record as it is now, as at a day.

import { createHash, randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { Election } from '../../../../../shared/domain/elections/elections.ts';
import type { Roll } from '../../../../../shared/domain/elections/roll.ts';
import { canonicalJson } from '../../../../../shared/rules/canonical-json.ts';
import { voterTest } from '../../../../../shared/rules/elections/roll/may-vote.ts';
import { ruleInWords } from '../../../../../shared/rules/elections/roll/voter-words.ts';
import { rowAt } from '../../../../../shared/rules/rows-at.ts';
import type { CallContext } from '../../../desk.ts';
import { Turns } from '../../../formats/turns.ts';
import { compareKeys, type SortKey, sortKey } from '../../../store/conditions.ts';
import type { Transaction } from '../../../store/desk-store.ts';
import { StaleRecord } from '../../../store/errors.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found, personName } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { refuseCandidate } from '../life/election-records.ts';
import { mustBeRunning, rollOf, summaryOf, voterWords } from './the-roll.ts';

const MOST_NAMES = 200;

/** @throws NotThere, StaleRecord, InvalidInput, AbortError. */
export async function freezeRoll(
  { electionId: id, revision, asAt: asked }: Inputs['elections']['freezeRoll'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['elections']['freezeRoll']> {
  const profile = branchProfile(context);
  const { store } = context.desk;
  const { seq, result } = await store.transact(
    { account: context.account },
    { code: 'elections.freezeRoll', ids: [id] },
    async (tx) => {
      const election = found(tx, 'elections', id);
      if (revision !== undefined && election.revision !== revision) throw new StaleRecord('elections', id, election);
      mustBeRunning(election, 'electionId');
      refuseCandidate(tx, election, context);
      const before = rollOf(tx, id);
      refuseWhenGoneOut(election, before);
      const asAt = asked ?? dayFor(election, profile.today);
      if (asAt > profile.today) {
        throw new InvalidInput({ path: ['asAt'], message: 'A roll cannot be frozen as at a day to come.' });
      }
      const { voters, withoutStanding } = await votersOf(tx, election, asAt, new Turns(signal));
      if (voters.length === 0) {
        throw new InvalidInput({
          path: ['electionId'],
          message: 'Nobody may vote by this rule on this day. Look at the constituency and at who may vote.',
        });
      }
      const { voters: rule, workplaceIds, departments, shifts } = election;
      const ids = voters.map(({ memberId }) => memberId);
      // Transactions run one after another: what is known now is known by the last of them.
      const roll = tx.put(
        'rolls',
        {
          id: before?.id ?? randomUUIDv7(),
          electionId: id,
          asAt,
          knownAt: store.seq,
          frozenAt: tx.at,
          rule,
          ruleInWords: ruleInWords(rule, election, voterWords(tx, profile)),
          ...{ workplaceIds, departments, shifts },
          voters,
          hash: createHash('sha256')
            .update(canonicalJson({ asAt, rule, voters: ids }))
            .digest('hex'),
          given: [],
          replaced: 0,
          unused: null,
        },
        before?.revision,
      );
      return { roll, changes: before === undefined ? null : changesBetween(tx, before, roll), withoutStanding };
    },
    signal ? { signal } : {},
  );
  const { roll, changes, withoutStanding } = result;
  return {
    roll: summaryOf(roll, store.view(context.account)),
    changes,
    notes:
      withoutStanding === 0
        ? []
        : [`For ${withoutStanding} of them no standing is recorded: they are on the list and count as in benefit.`],
    seq,
  };
}

/** A notice says who may vote as at its day; before it nobody does. */
const dayFor = ({ timetable }: Election, today: string): string =>
  timetable.noticeOn !== null && timetable.noticeOn < today ? timetable.noticeOn : today;

export const hasGoneOut = ({ papersPrinted }: Pick<Election, 'papersPrinted'>, roll: Roll | undefined): boolean =>
  papersPrinted > 0 || (roll !== undefined && roll.given.length > 0);

function refuseWhenGoneOut(election: Election, roll: Roll | undefined): void {
  if (roll === undefined || !hasGoneOut(election, roll)) return;
  const what = roll.given.length > 0 ? 'given out' : 'printed';
  throw new InvalidInput({
    path: ['electionId'],
    message: `Papers have been ${what}: the roll stays as it is. Late changes say who would be on it today.`,
  });
}

interface Row {
  voter: Roll['voters'][number];
  keys: SortKey[];
}

async function votersOf(
  tx: Transaction,
  election: Election,
  day: string,
  turns: Turns,
): Promise<{ voters: Roll['voters']; withoutStanding: number }> {
  const test = voterTest(election.voters, election, day);
  const places = new Map<string | null, SortKey>();
  const placeKey = (workplaceId: string | null): SortKey => {
    let key = places.get(workplaceId);
    if (key === undefined) {
      key = sortKey(workplaceId === null ? null : (tx.get('workplaces', workplaceId)?.name ?? null));
      places.set(workplaceId, key);
    }
    return key;
  };
  let withoutStanding = 0;
  const rows: Row[] = [];
  for (const member of tx.all('members')) {
    if (turns.due()) await turns.pass();
    const { may, workplaceId } = test(member);
    if (!may) continue;
    if (rowAt(member.standings, day) === undefined) withoutStanding += 1;
    rows.push({
      voter: { memberId: member.id, workplaceId },
      keys: [placeKey(workplaceId), sortKey(member.lastName), sortKey(member.firstName), member.id],
    });
  }
  rows.sort((one, other) => {
    for (const [index, key] of one.keys.entries()) {
      const order = compareKeys(key, other.keys[index]!);
      if (order !== 0) return order;
    }
    return 0;
  });
  return { voters: rows.map(({ voter }) => voter), withoutStanding };
}

function changesBetween(
  tx: Transaction,
  before: Roll,
  after: Roll,
): NonNullable<Outputs['elections']['freezeRoll']['changes']> {
  const was = new Set(before.voters.map(({ memberId }) => memberId));
  const is = new Set(after.voters.map(({ memberId }) => memberId));
  const added = [...is].filter((id) => !was.has(id));
  const removed = [...was].filter((id) => !is.has(id));
  const named = (ids: readonly string[], what: string) =>
    ids.map((id) => {
      const member = tx.get('members', id);
      return `${what}: ${member === undefined ? 'somebody no longer on the list' : personName(member)}`;
    });
  return {
    added: added.length,
    removed: removed.length,
    names: [...named(added, 'Now on it'), ...named(removed, 'No longer on it')].slice(0, MOST_NAMES),
  };
}
