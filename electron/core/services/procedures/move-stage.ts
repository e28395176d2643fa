// Moves a case: to a stage of the branch's own list, or into a stage of its employer's procedure, which starts that stage's
// clocks. A window that showed the case as it was before gets the case as it stands.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { CaseProcedure, Step } from '../../../../shared/domain/case-procedure.ts';
import type { Case } from '../../../../shared/domain/cases.ts';
import type { Procedure, ProcedureVersion } from '../../../../shared/domain/procedures.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import { procedureDates } from '../../../../shared/rules/procedure-dates.ts';
import type { CallContext } from '../../desk.ts';
import type { Transaction } from '../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../branch-profile.ts';
import { foundAt, writeEvent } from '../cases/case-records.ts';
import { InvalidInput } from '../implementer.ts';
import { followedBy } from './case-procedure.ts';
import { checkDay, checkOrder, checkStarts } from './check-days.ts';
import { versionOn, whyNot } from './fits-case.ts';

type Move = Inputs['cases']['moveStage'];

const MOST_STEPS = 100;

/** Nothing is written when the case stands there already on the branch's own list. @throws InvalidInput, StaleRecord */
export async function moveStage(input: Move, context: CallContext): Promise<Case> {
  const profile = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'cases.moveStage', ids: [input.id] },
    (tx) => {
      const before = foundAt(tx, 'cases', input);
      if (before.closed !== null) {
        const path = [input.stage === undefined ? 'stageId' : 'stage'];
        throw new InvalidInput({ path, message: 'This case is closed. Open it again to move it.' });
      }
      const on = input.on ?? profile.today;
      checkDay(on, ['on'], profile);
      return input.stage === undefined
        ? enterStage(tx, before, { ...input, stageId: input.stageId ?? '', on }, profile)
        : moveOnList(tx, before, { ...input, stage: input.stage, on }, profile);
    },
  );
  return result;
}

function moveOnList(
  tx: Transaction,
  before: Case,
  input: Move & Required<Pick<Move, 'stage' | 'on'>>,
  profile: BranchProfile,
): Case {
  if (input.procedureId !== undefined || (input.starts ?? []).length > 0) {
    const message = 'Say which stage of the procedure the case enters: these belong to one.';
    throw new InvalidInput({ path: ['stageId'], message });
  }
  const { stage, on } = input;
  if (stage === before.stage) return before;
  const saved = tx.put('cases', { ...before, stage }, input.revision);
  const { stages } = profile.words;
  const when = on === profile.today ? '' : ` on ${dayInWords(on, profile.dateOrder)}`;
  writeEvent(tx, profile, before.id, `Moved to ${stages[stage]}${when}, from ${stages[before.stage]}.`);
  return saved;
}

function enterStage(
  tx: Transaction,
  before: Case,
  input: Move & Required<Pick<Move, 'stageId' | 'on'>>,
  profile: BranchProfile,
): Case {
  const { on, stageId } = input;
  const starts = input.starts ?? [];
  checkStarts(starts, ['starts'], profile);
  const { followed, procedure, version, hasBegun } = whatItFollows(tx, before, input, profile);
  const stage = version.stages.find(({ id }) => id === stageId);
  if (stage === undefined) {
    throw new InvalidInput({
      path: ['stageId'],
      message: `${procedure.name} has no such stage. Choose one of its own.`,
    });
  }
  const last = followed?.steps.at(-1);
  const nameOf = ({ stageId: id }: Step) => version.stages.find((each) => each.id === id)?.name ?? 'the stage before';
  if (last?.stageId === stageId) {
    const since = dayInWords(last.enteredOn, profile.dateOrder);
    throw new InvalidInput({ path: ['stageId'], message: `The case has stood at ${stage.name} since ${since}.` });
  }
  checkOrder(on, { before: last, after: undefined }, nameOf, ['on'], profile);
  if ((followed?.steps.length ?? 0) >= MOST_STEPS) {
    throw new InvalidInput({ path: ['stageId'], message: `A case goes through ${MOST_STEPS} steps at most.` });
  }
  const left = followed?.steps.map((each) => (each === last ? { ...each, leftOn: on } : each)) ?? [];
  const step: Step = { id: randomUUIDv7(), stageId, enteredOn: on, leftOn: null, starts, extensions: [], done: [] };
  const next: CaseProcedure = { procedureId: procedure.id, version: version.version, steps: [...left, step] };
  const saved = tx.put('cases', { ...before, stage: stage.caseStage, procedure: next }, input.revision);
  const said = (day: string) => dayInWords(day, profile.dateOrder);
  const from = last === undefined ? '' : `, from ${nameOf(last)}`;
  const begins = hasBegun
    ? `${before.procedure === null ? 'Follows' : 'Now follows'} ${named(procedure, version)}. `
    : '';
  const dates = datesOf(version, next, step, profile).map(({ what, day }) => `${what} by ${said(day)}.`);
  const text = [`${begins}Moved to ${stage.name} on ${said(on)}${from}.`, ...dates].join(' ');
  writeEvent(tx, profile, before.id, text);
  return saved;
}

const named = ({ name }: Procedure, { version }: ProcedureVersion): string => `${name}, version ${version}`;

interface Followed {
  /** The steps so far; null where the case begins the procedure now. */
  followed: CaseProcedure | null;
  procedure: Procedure;
  version: ProcedureVersion;
  hasBegun: boolean;
}

/** The procedure that the case follows, or that it begins now: under the newest version that is in force on that day. */
function whatItFollows(
  tx: Transaction,
  before: Case,
  { procedureId, on = '' }: Pick<Move, 'procedureId' | 'on'>,
  { words, dateOrder }: BranchProfile,
): Followed {
  if (before.procedure !== null && (procedureId ?? before.procedure.procedureId) === before.procedure.procedureId) {
    const found = followedBy(tx, before);
    if (found !== null) return { ...found, followed: before.procedure, hasBegun: false };
    const message = 'The procedure that this case followed is not there any more. Choose another.';
    throw new InvalidInput({ path: ['procedureId'], message });
  }
  if (procedureId === undefined) {
    throw new InvalidInput({ path: ['procedureId'], message: 'This case follows no procedure yet. Choose one.' });
  }
  const procedure = tx.get('procedures', procedureId);
  if (procedure === undefined) {
    throw new InvalidInput({ path: ['procedureId'], message: 'This procedure is not there any more. Choose another.' });
  }
  const why = whyNot(procedure, before, words);
  if (why !== null) throw new InvalidInput({ path: ['procedureId'], message: why });
  const version = versionOn(procedure, on);
  if (version === undefined) {
    const message = `No version of ${procedure.name} was in force on ${dayInWords(on, dateOrder)}.`;
    throw new InvalidInput({ path: ['on'], message });
  }
  return { procedure, version, followed: null, hasBegun: true };
}

/** The dates that the new step has at once, nearest first. */
function datesOf(
  version: ProcedureVersion,
  { steps }: CaseProcedure,
  step: Step,
  { branch, today, dateOrder }: BranchProfile,
): { what: string; day: string }[] {
  return procedureDates({ version, steps, closures: branch?.closures ?? [], today, dateOrder })
    .flatMap(({ stepId, limit, day }) => (stepId === step.id && day !== null ? [{ what: limit.what, day }] : []))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
