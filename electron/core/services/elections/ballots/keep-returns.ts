// Writing down a ballot's figures, one constituency or all of them at once, and how the ballot is judged.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs } from '../../../../../shared/contract/contract.ts';
import type { BallotReturn, Election } from '../../../../../shared/domain/elections/elections.ts';
import { readReturns } from '../../../../../shared/rules/elections/ballots/read-returns.ts';
import { fold } from '../../../../../shared/rules/fold.ts';
import { withoutUndefined } from '../../../../../shared/rules/without-undefined.ts';
import type { CallContext } from '../../../desk.ts';
import { readList } from '../../../formats/read-list.ts';
import type { Transaction, View } from '../../../store/desk-store.ts';
import { NotThere, StaleRecord } from '../../../store/errors.ts';
import { InvalidInput } from '../../implementer.ts';
import { readSource } from '../../member-import-source.ts';
import {
  asPart,
  type Ballot,
  ballotRuleOf,
  checkReturns,
  entitledByWorkplace,
  foundBallot,
  whyClosed,
} from './result.ts';

interface Change {
  id: string;
  revision?: number | undefined;
}

/** Without a revision it is of the ballot as it stands. @throws NotThere, StaleRecord, InvalidInput. */
async function change(
  { id, revision }: Change,
  code: string,
  context: CallContext,
  to: (election: Ballot, tx: Transaction) => Pick<Election, 'returns'> | Pick<Election, 'ballot'>,
): Promise<Election> {
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: `elections.${code}`, ids: [id] },
    (tx) => {
      const election = foundBallot(tx, id);
      if (revision !== undefined && election.revision !== revision) {
        throw new StaleRecord('elections', id, election);
      }
      const closed = whyClosed(election);
      if (closed !== null) throw new InvalidInput({ path: ['id'], message: closed });
      return tx.put('elections', { ...election, ...to(election, tx) }, election.revision);
    },
  );
  return result;
}

export const keepReturn = (
  { id, revision, returnId, ...given }: Inputs['elections']['keepReturn'],
  context: CallContext,
) =>
  change({ id, revision }, 'keepReturn', context, (election, tx) => {
    const before = returnId === undefined ? undefined : ofElection(election, returnId);
    const one: BallotReturn = {
      ...blankReturn(election, given.workplaceId, tx),
      ...before,
      ...withoutUndefined(given),
      id: before?.id ?? randomUUIDv7(),
    };
    if (one.constituency.trim() === '') {
      throw new InvalidInput({ path: ['constituency'], message: 'Say which workplace or other part this is.' });
    }
    checkPlaces(tx, one, []);
    const returns = before
      ? election.returns.map((each) => (each.id === before.id ? one : each))
      : [...election.returns, one];
    checkReturns(returns, election.choices);
    return { returns };
  });

/** What a return begins from: the workplace's name and employer, and how many stand on the frozen roll for it. */
function blankReturn(
  election: Election,
  workplaceId: string | null | undefined,
  tx: Transaction,
): Omit<BallotReturn, 'id'> {
  const place = workplaceId == null ? undefined : tx.get('workplaces', workplaceId);
  const onRoll = entitledByWorkplace(tx, election.id).find((each) => each.workplaceId === (workplaceId ?? null));
  return {
    constituency: place?.name ?? '',
    workplaceId: workplaceId ?? null,
    employerId: place?.employerId ?? null,
    entitled: workplaceId == null ? 0 : (onRoll?.entitled ?? 0),
    votes: election.choices.map(() => 0),
    spoilt: 0,
  };
}

const ofElection = ({ returns }: Election, returnId: string): BallotReturn => {
  const one = returns.find(({ id }) => id === returnId);
  if (one === undefined) throw new NotThere('elections', returnId);
  return one;
};

function checkPlaces(from: Transaction | View, one: Omit<BallotReturn, 'id'>, path: (string | number)[]): void {
  if (one.workplaceId !== null && from.get('workplaces', one.workplaceId) === undefined) {
    throw new InvalidInput({ path: [...path, 'workplaceId'], message: 'This workplace is not here any more.' });
  }
  if (one.employerId !== null && from.get('employers', one.employerId) === undefined) {
    throw new InvalidInput({ path: [...path, 'employerId'], message: 'This employer is not here any more.' });
  }
}

/** A list's rows find their workplace by its name. @throws InvalidInput with a sentence for each row that cannot be used. */
export async function keepReturns(
  { id, revision, returns, ...source }: Inputs['elections']['keepReturns'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Election> {
  if (returns !== undefined && Object.values(source).some((one) => one !== undefined)) {
    const message = 'There are results in this and in a file. Give one of them.';
    throw new InvalidInput({ path: ['returns'], message });
  }
  const given = returns ?? (await readFrom({ id, ...source }, context, signal));
  return change({ id, revision }, 'keepReturns', context, (election, tx) => {
    const parts = given.map(asPart).map((part) => ({ ...part, ...placeByName(tx, part) }));
    checkReturns(parts, election.choices);
    for (const [index, part] of parts.entries()) checkPlaces(tx, part, ['returns', index]);
    const known = new Map(election.returns.map((each) => [fold(each.constituency), each.id]));
    return { returns: parts.map((part) => ({ ...part, id: known.get(fold(part.constituency)) ?? randomUUIDv7() })) };
  });
}

async function readFrom(
  { id, ...source }: Omit<Inputs['elections']['keepReturns'], 'returns' | 'revision'>,
  context: CallContext,
  signal: AbortSignal | undefined,
) {
  const { choices } = foundBallot(context.desk.store.view(context.account), id);
  const { table } = await readSource(source, context, (content) => readList(content, { signal, mostRows: 500 }));
  const read = readReturns(table, choices);
  const troubles = [...read.troubles, ...table.unreadable.map(({ row, reason }) => `Row ${row}: ${reason}`)];
  if (troubles.length > 0) {
    const path = [source.text === undefined ? 'file' : 'text'];
    throw new InvalidInput(...troubles.slice(0, 100).map((message) => ({ path, message })));
  }
  return read.returns.map(({ votes, ...rest }) => ({ ...rest, votes: [...votes] }));
}

/** Only where one workplace alone is called so. */
function placeByName(tx: Transaction, { constituency, workplaceId, employerId }: Omit<BallotReturn, 'id'>) {
  if (workplaceId !== null || employerId !== null) return {};
  const key = fold(constituency.trim());
  const named = [...tx.all('workplaces')].filter(({ name }) => fold(name.trim()) === key);
  const [only] = named;
  return only !== undefined && named.length === 1 ? { workplaceId: only.id, employerId: only.employerId } : {};
}

export const removeReturn = ({ returnId, ...at }: Inputs['elections']['removeReturn'], context: CallContext) =>
  change(at, 'removeReturn', context, (election) => {
    const one = ofElection(election, returnId);
    return { returns: election.returns.filter(({ id }) => id !== one.id) };
  });

export const keepBallotRule = (
  { id, revision, ...given }: Inputs['elections']['keepBallotRule'],
  context: CallContext,
) =>
  change({ id, revision }, 'keepBallotRule', context, (election) => {
    if (given.isImportantPublicService === true && election.kind === 'consultative') {
      const message = 'Important public services matter to ballots for industrial action alone.';
      throw new InvalidInput({ path: ['isImportantPublicService'], message });
    }
    return { ballot: { ...ballotRuleOf(election), ...withoutUndefined(given) } };
  });
