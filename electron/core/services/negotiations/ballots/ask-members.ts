// Opening a ballot among those whom a negotiation is about, and taking the mandate from its result.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { Negotiation } from '../../../../../shared/domain/negotiations/negotiations.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import { percentInWords } from '../../../../../shared/rules/elections/ballots/figures.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction } from '../../../store/desk-store.ts';
import { NotThere, StaleRecord } from '../../../store/errors.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { foundBallot, tallyOf } from '../../elections/ballots/result.ts';
import { putElection } from '../../elections/life/open.ts';
import { InvalidInput } from '../../implementer.ts';
import { givesMandate } from './ballot-rows.ts';

/** Without a revision it is the negotiation as it stands. @throws NotThere, StaleRecord */
function negotiationAt(tx: Transaction, id: string, revision: number | undefined): Negotiation {
  const negotiation = found(tx, 'negotiations', id);
  if (revision !== undefined && negotiation.revision !== revision) {
    throw new StaleRecord('negotiations', id, negotiation);
  }
  return negotiation;
}

/** @throws NotThere, StaleRecord, InvalidInput */
export async function askMembers(
  { id, revision, kind = 'consultative', ...given }: Inputs['negotiations']['askMembers'],
  context: CallContext,
): Promise<Outputs['negotiations']['askMembers']> {
  const profile = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'negotiations.askMembers', ids: [id] },
    (tx) => {
      const before = negotiationAt(tx, id, revision);
      if (given.question === undefined || given.question.trim() === '') {
        throw new InvalidInput({ path: ['question'], message: 'Write down what members are asked.' });
      }
      const election = putElection(
        tx,
        randomUUIDv7(),
        {
          ...given,
          kind,
          title: given.title ?? titleOf(before, kind),
          workplaceIds: given.workplaceIds ?? workplacesOf(tx, before),
        },
        profile,
      );
      const after = { ...before, electionIds: [...before.electionIds, election.id] };
      const negotiation = tx.put('negotiations', after, before.revision);
      return { negotiation, electionId: election.id, number: election.number };
    },
  );
  return result;
}

const titleOf = ({ title }: Negotiation, kind: 'consultative' | 'industrialAction'): string =>
  `${title}: ${kind === 'consultative' ? 'members are asked' : 'ballot for industrial action'}`.slice(0, 500);

/** Those of the unit; where it names none, or there is none, all of the employers'. */
function workplacesOf(tx: Transaction, { unitId, employerIds }: Negotiation): string[] {
  const unit = unitId === null ? undefined : tx.get('units', unitId);
  if (unit !== undefined && unit.workplaceIds.length > 0) return unit.workplaceIds;
  const employers = unit === undefined ? employerIds : [unit.employerId];
  return employers.flatMap((each) => tx.byIndex('workplaces', 'employerId', each).map((place) => place.id));
}

/** @throws NotThere, StaleRecord; InvalidInput where members have not answered, or not carried it. */
export async function takeMandate(
  { id, revision, electionId }: Inputs['negotiations']['takeMandate'],
  context: CallContext,
): Promise<Negotiation> {
  const profile = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'negotiations.takeMandate', ids: [id] },
    (tx) => {
      const before = negotiationAt(tx, id, revision);
      if (!before.electionIds.includes(electionId)) throw new NotThere('elections', electionId);
      const election = foundBallot(tx, electionId);
      const tally = tallyOf(election, profile);
      const { verdict, inWords, turnout } = tally.total;
      if (verdict === 'nothingYet') {
        throw new InvalidInput({ path: ['electionId'], message: 'There are no figures yet: enter them first.' });
      }
      if (!givesMandate(election, tally)) {
        throw new InvalidInput({ path: ['electionId'], message: `No mandate follows from this ballot. ${inWords}` });
      }
      const on = election.declaration?.on ?? election.timetable.ballotClosesOn ?? profile.today;
      const by = `Members, ${election.number} of ${dayInWords(on, profile.dateOrder)}. ${inWords} Turnout ${percentInWords(turnout)}.`;
      return tx.put(
        'negotiations',
        { ...before, mandate: { ...before.mandate, by: by.slice(0, 500), on, electionId } },
        before.revision,
      );
    },
  );
  return result;
}
