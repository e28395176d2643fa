// What is corrected, added or decided on a case once it is logged. Whatever changes where it stands also writes an entry
// into its timeline; remedies and the like may change after a case is closed.

import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { Case } from '../../../../shared/domain/cases.ts';
import type { Intake } from '../../../../shared/domain/intake.ts';
import { mergeFacts } from '../../../../shared/rules/case-facts-check.ts';
import { withoutTwins } from '../../../../shared/rules/without-twins.ts';
import type { CallContext } from '../../desk.ts';
import type { Transaction } from '../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../branch-profile.ts';
import { InvalidInput } from '../implementer.ts';
import {
  checkCharacteristics,
  checkFacts,
  checkIds,
  checkIntake,
  checkNamedConflicts,
  checkPeople,
  checkRep,
  checkResults,
} from './case-checks.ts';
import { foundAt, personName, writeEvent } from './case-records.ts';
import { membershipOf } from './membership.ts';
import { isSame, whatChanged } from './what-changed.ts';
import { whoIsOnIt } from './who-is-on-it.ts';

type Update = Inputs['cases']['update'];

/** Changes what is given. Nothing is written when nothing would change. @throws InvalidInput, StaleRecord, NotThere. */
export async function updateCase(input: Update, context: CallContext): Promise<Case> {
  const profile = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'cases.update', ids: [input.id] },
    (tx) => {
      const before = foundAt(tx, 'cases', input);
      if (input.stage !== undefined && before.closed !== null) {
        throw new InvalidInput({ path: ['stage'], message: 'This case is closed. Open it again to move it.' });
      }
      const after = changed(tx, before, input, profile);
      check(tx, before, after, input, profile);
      if (isSame(before, after)) return before;
      const saved = tx.put('cases', after, input.revision);
      for (const text of whatChanged(tx, before, after, profile)) writeEvent(tx, profile, before.id, text);
      return saved;
    },
  );
  return result;
}

/** The case with what was given; what was not given stays. */
function changed(tx: Transaction, before: Case, input: Update, profile: BranchProfile): Case {
  const type = input.type ?? before.type;
  if (input.facts !== undefined) checkFacts(type, input.facts, profile);
  const { sanction, arbitration, managerLevel, repId } = input;
  return {
    ...before,
    type,
    stage: input.stage ?? before.stage,
    whatHappened: input.whatHappened ?? before.whatHappened,
    repId: repId === undefined ? before.repId : repId,
    ...whereItIs(tx, input.workplaceId, before),
    ...whoseItIs(tx, input.who, before, profile),
    facts: input.facts === undefined ? before.facts : mergeFacts(before.facts, input.facts),
    themes: input.themes === undefined ? before.themes : withoutTwins(input.themes),
    reliesOn: input.reliesOn ?? before.reliesOn,
    characteristics: input.characteristics === undefined ? before.characteristics : [...new Set(input.characteristics)],
    people: input.people ?? before.people,
    intake: mergeIntake(before.intake, input.intake, profile),
    managerLevel: managerLevel === undefined ? before.managerLevel : managerLevel,
    sanction: sanction === undefined ? before.sanction : sanction,
    remedies: input.remedies ?? before.remedies,
    arbitration: arbitration === undefined ? before.arbitration : arbitration,
  };
}

function check(tx: Transaction, before: Case, after: Case, input: Update, profile: BranchProfile): void {
  if (input.intake !== undefined) checkIntake(tx, after.intake, profile);
  if (after.repId !== before.repId) checkRep(tx, after);
  else if (input.intake?.conflictedRepIds !== undefined) checkNamedConflicts(tx, after);
  if (input.reliesOn !== undefined) checkIds('reliesOn', input.reliesOn);
  if (input.people !== undefined) checkPeople(tx, input.people);
  if (input.remedies !== undefined) checkIds('remedies', input.remedies);
  const { sanction, remedies, arbitration } = input;
  checkResults({ ...(sanction ? { sanction } : {}), remedies, ...(arbitration ? { arbitration } : {}) }, profile);
  if (input.characteristics !== undefined) checkCharacteristics(after, 'characteristics', profile);
  else if (input.type !== undefined) checkCharacteristics(after, 'type', profile);
}

/** The intake with what was given; the day on which it was decided is today unless somebody said another. */
export function mergeIntake(
  before: Intake,
  given: { [K in keyof Intake]?: Intake[K] | undefined } | undefined,
  { today }: BranchProfile,
): Intake {
  if (given === undefined) return before;
  const named = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const after: Intake = { ...before, ...named };
  const decidedOn = after.answer === 'notDecided' ? (given.decidedOn ?? null) : (after.decidedOn ?? today);
  const { conflictedRepIds, conflictedOfficerIds } = after;
  return {
    ...after,
    decidedOn,
    conflictedRepIds: [...new Set(conflictedRepIds)],
    ...(conflictedOfficerIds && { conflictedOfficerIds: [...new Set(conflictedOfficerIds)] }),
  };
}

function whereItIs(
  tx: Transaction,
  chosen: string | null | undefined,
  before: Case,
): Pick<Case, 'workplaceId' | 'employerId'> {
  const { workplaceId, employerId } = before;
  if (chosen === undefined || chosen === workplaceId) return { workplaceId, employerId };
  if (chosen === null) return { workplaceId: null, employerId };
  const workplace = tx.get('workplaces', chosen);
  if (workplace === undefined) {
    throw new InvalidInput({ path: ['workplaceId'], message: 'This workplace is not there any more. Choose another.' });
  }
  return { workplaceId: workplace.id, employerId: workplace.employerId };
}

/** Everybody on the case with the membership check answered again; nobody leaves it while a key date is theirs. */
function whoseItIs(
  tx: Transaction,
  who: Update['who'],
  before: Case,
  profile: BranchProfile,
): Pick<Case, 'memberIds' | 'membershipCheck'> {
  const { memberIds, membershipCheck } = before;
  if (who === undefined) return { memberIds, membershipCheck };
  const members = whoIsOnIt(
    tx,
    who.map((person) => ('memberId' in person ? person : { firstName: '', phone: '', ...person })),
  );
  const ids = members.map(({ id }) => id);
  const kept = before.keyDates.find(({ memberId }) => memberId !== null && !ids.includes(memberId));
  if (kept !== undefined) {
    const member = tx.get('members', kept.memberId!);
    const name = member ? personName(member) : 'somebody';
    throw new InvalidInput({
      path: ['who'],
      message: `There is a key date of ${name} on this case. Give it to somebody else first, or leave ${name} on the case.`,
    });
  }
  if (isSame(memberIds, ids)) return { memberIds, membershipCheck };
  return { memberIds: ids, membershipCheck: membershipOf(members, before.keyDates, profile) };
}
