// A decision as a draft, changed, and made final: of a draft nothing is asked, of a final one that its gates let it through.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs } from '../../../../../shared/contract/contract.ts';
import type { DecisionInput } from '../../../../../shared/contract/partnership/consultation-inputs.ts';
import { type Decision, emptyDecision } from '../../../../../shared/domain/partnership/decisions.ts';
import { dayProblem, pastDayProblem } from '../../../../../shared/rules/day-in-reach.ts';
import { gatesOf } from '../../../../../shared/rules/partnership/decisions/gates.ts';
import { isBlockedConsensus, methodWithStances } from '../../../../../shared/rules/partnership/decisions/stances.ts';
import { matterNumber, matterSeries } from '../../../../../shared/rules/partnership/matter-numbers.ts';
import { withoutUndefined } from '../../../../../shared/rules/without-undefined.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction } from '../../../store/desk-store.ts';
import { branchProfile } from '../../branch-profile.ts';
import { foundAt } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { usualForum } from '../consultations/facts.ts';
import { changedSharing, narrowWhatHangs, parentsOf, sharingOf } from '../sharing.ts';

type Kept = Omit<Decision, 'revision'>;

/** @throws InvalidInput */
export async function recordDecision(
  input: Inputs['partnership']['recordDecision'],
  context: CallContext,
): Promise<Decision> {
  const { today } = branchProfile(context);
  const id = randomUUIDv7();
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.recordDecision', ids: [id] },
    (tx) => {
      const { title, ...given } = input;
      const on = input.on ?? today;
      const start = { ...emptyDecision, id, number: '', title, on, ...fromWhatItIsOn(tx, input) };
      const written = withWritten(start, given);
      check(tx, written, null, today);
      const year = Number(on.slice(0, 4));
      const number = matterNumber('DE', year, tx.nextNumber(matterSeries('DE', year)));
      return tx.put('decisions', {
        ...written,
        number,
        ...sharingOf(context, input, 'joint', parentsOf(tx, 'decisions', written)),
      });
    },
  );
  return result;
}

/** The forum and whether it touches jobs follow from the meeting or the consultation that it was made on. */
function fromWhatItIsOn(tx: Transaction, input: Inputs['partnership']['recordDecision']): Partial<Decision> {
  const consultation = input.consultationId == null ? undefined : tx.get('consultations', input.consultationId);
  const meeting = input.meetingId == null ? undefined : tx.get('meetings', input.meetingId);
  const issue = input.issueId == null ? undefined : tx.get('issues', input.issueId);
  return {
    forumId: consultation?.forumId ?? meeting?.forumId ?? issue?.forumId ?? usualForum(tx),
    affectsJobs: consultation?.affectsJobs ?? false,
    hasResponded: (consultation?.responses.length ?? 0) > 0 || (input.unionView ?? '').trim() !== '',
    issueId: consultation?.issueId ?? null,
  };
}

/** @throws NotThere, StaleRecord, InvalidInput */
export async function changeDecision(
  input: Inputs['partnership']['changeDecision'],
  context: CallContext,
): Promise<Decision> {
  const { today } = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.changeDecision', ids: [input.id] },
    (tx) => {
      const before = foundAt(tx, 'decisions', input);
      const { id: _id, revision, title, ...given } = input;
      const written = withWritten({ ...before, title: title ?? before.title }, given);
      check(tx, written, before, today);
      if (written.finalOn !== null) checkGates(tx, written);
      const sharing = changedSharing(context, before, given, parentsOf(tx, 'decisions', written));
      const after: Decision = { ...written, ...sharing };
      if (JSON.stringify(after) === JSON.stringify(before)) return before;
      const saved = tx.put('decisions', after, revision);
      narrowWhatHangs(tx, 'decisions', saved.id, sharing);
      return saved;
    },
  );
  return result;
}

/** @throws NotThere, StaleRecord, InvalidInput naming each gate that is not passed. */
export async function finaliseDecision(
  input: Inputs['partnership']['finaliseDecision'],
  context: CallContext,
): Promise<Decision> {
  const { today } = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.finaliseDecision', ids: [input.id] },
    (tx) => {
      const before = foundAt(tx, 'decisions', input);
      if (before.finalOn !== null) return before;
      const finalOn = input.on ?? today;
      const problem = pastDayProblem(finalOn, today);
      if (problem !== null) throw new InvalidInput({ path: ['on'], message: problem });
      checkGates(tx, before);
      return tx.put('decisions', { ...before, finalOn }, input.revision);
    },
  );
  return result;
}

function checkGates(tx: Transaction, decision: Decision): void {
  const consultation = decision.consultationId === null ? undefined : tx.get('consultations', decision.consultationId);
  const closed = gatesOf(decision, consultation).filter(({ isPassed }) => !isPassed);
  if (closed.length > 0) throw new InvalidInput(...closed.map(({ field, text }) => ({ path: [field], message: text })));
}

/** Short forms spelt out; a consensus is called what its stances make it. */
function withWritten<R extends Kept>(before: R, given: DecisionInput): R {
  const { visibility: _level, confidentialUntil: _until, options, stances, gains, ...rest } = given;
  const after: R = { ...before, ...withoutUndefined(rest) };
  if (options !== undefined) {
    after.options = options.map((option) =>
      typeof option === 'string'
        ? { id: randomUUIDv7(), text: option, isChosen: false }
        : { id: option.id ?? randomUUIDv7(), text: option.text, isChosen: option.isChosen ?? false },
    );
  }
  if (stances !== undefined) after.stances = stances.map((each) => ({ ...each, note: each.note ?? '' }));
  if (gains !== undefined) {
    const spelt = (party: keyof Decision['gains']) => {
      const gain = gains[party];
      if (gain === undefined) return before.gains[party];
      return typeof gain === 'string'
        ? { ...before.gains[party], text: gain }
        : { text: gain.text, measureId: gain.measureId ?? null };
    };
    after.gains = { organisation: spelt('organisation'), staff: spelt('staff'), serviceUsers: spelt('serviceUsers') };
  }
  if (given.unionView !== undefined && given.hasResponded === undefined && given.unionView.trim() !== '') {
    after.hasResponded = true;
  }
  after.method = methodWithStances(after);
  return after;
}

const refuse = (path: (string | number)[], message: string): never => {
  throw new InvalidInput({ path, message });
};

/** A decision before its first involvement is a finding and is kept; a day that cannot be meant is not. */
function check(tx: Transaction, of: Kept, before: Kept | null, today: string): void {
  if (of.on !== before?.on) {
    const problem = pastDayProblem(of.on, today);
    if (problem !== null) refuse(['on'], problem);
  }
  if (of.reviewOn !== null && of.reviewOn !== before?.reviewOn) {
    const problem = of.reviewOn < of.on ? 'This is before the decision itself.' : dayProblem(of.reviewOn, today);
    if (problem !== null) refuse(['reviewOn'], problem);
  }
  if (isBlockedConsensus(of)) {
    refuse(
      ['method'],
      'A seat blocks it, so it is no consensus. Say that both sides agree to differ, or how else it was decided.',
    );
  }
  for (const [field, collection, what] of REFERENCES) {
    const id = of[field];
    if (id !== null && tx.get(collection, id) === undefined) {
      refuse([field], `This ${what} is not there any more. Choose another.`);
    }
  }
  checkStances(tx, of);
  for (const party of ['organisation', 'staff', 'serviceUsers'] as const) {
    const { measureId } = of.gains[party];
    if (measureId !== null && tx.get('measures', measureId) === undefined) {
      refuse(['gains', party], 'This measure is not there any more. Choose another.');
    }
  }
}

const REFERENCES = [
  ['forumId', 'forums', 'forum'],
  ['meetingId', 'meetings', 'meeting'],
  ['consultationId', 'consultations', 'consultation'],
  ['issueId', 'issues', 'issue'],
] as const;

function checkStances(tx: Transaction, { stances, forumId }: Kept): void {
  const seats = forumId === null ? [] : (tx.get('forums', forumId)?.seats ?? []);
  const met = new Set<string>();
  stances.forEach(({ seatId }, at) => {
    if (!seats.some(({ id }) => id === seatId)) refuse(['stances', at, 'seatId'], 'This seat is not on the forum.');
    if (met.has(seatId)) refuse(['stances', at, 'seatId'], 'This seat has said where it stands already.');
    met.add(seatId);
  });
}
