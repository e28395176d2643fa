// Changes one step of a case's procedure: when it began, what started a clock, an agreed extension, a limit that was met. Every
// date that moves by it is answered for, and written into the timeline.

import { isDeepStrictEqual } from 'node:util';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { Extension, Step } from '../../../../shared/domain/case-procedure.ts';
import { startedWords } from '../../../../shared/domain/casework-words.ts';
import type { ProcedureStage, StageLimit } from '../../../../shared/domain/procedures.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import { eventOn, isMetInItsStage } from '../../../../shared/rules/limit-met.ts';
import { movedDates, type ProcedureDate } from '../../../../shared/rules/procedure-dates.ts';
import type { CallContext } from '../../desk.ts';
import { type BranchProfile, branchProfile } from '../branch-profile.ts';
import { foundAt, writeEvent } from '../cases/case-records.ts';
import { InvalidInput } from '../implementer.ts';
import { datesOfSteps, followedBy } from './case-procedure.ts';
import { checkDay, checkOrder, checkStart } from './check-days.ts';

type SetStep = Inputs['cases']['setStep'];
type Moved = Outputs['cases']['setStep']['moved'];

const MOST_EXTENSIONS = 50;

/** Nothing is written when nothing would change. @throws InvalidInput, NotThere, StaleRecord */
export async function setStep(input: SetStep, context: CallContext): Promise<Outputs['cases']['setStep']> {
  const profile = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'cases.setStep', ids: [input.id] },
    (tx) => {
      const before = foundAt(tx, 'cases', input);
      const followed = followedBy(tx, before);
      const at = before.procedure?.steps.findIndex(({ id }) => id === input.stepId) ?? -1;
      if (before.procedure === null || followed === null || at < 0) {
        throw new InvalidInput({ path: ['stepId'], message: 'This step is not on the case any more.' });
      }
      const { stages } = followed.version;
      const { steps } = before.procedure;
      const step = steps[at]!;
      const stage = stages.find(({ id }) => id === step.stageId);
      const nameOf = ({ stageId }: Step) => stages.find(({ id }) => id === stageId)?.name ?? 'another stage';
      if (input.enteredOn !== undefined) {
        checkDay(input.enteredOn, ['enteredOn'], profile);
        const neighbours = { before: steps[at - 1], after: steps[at + 1] };
        checkOrder(input.enteredOn, neighbours, nameOf, ['enteredOn'], profile);
      }
      const dates = datesOfSteps(tx, before, profile);
      const about: About = { step, stage, dates, profile, at: tx.at };
      const changed = withDone(
        withExtension(withStart(withEntered(step, input), input, about), input, about),
        input,
        about,
      );
      const next = steps.map((each, place) => {
        if (place === at) return changed;
        // The step before ends when this one begins.
        return place === at - 1 ? { ...each, leftOn: changed.enteredOn } : each;
      });
      if (isDeepStrictEqual(next, [...steps])) return { case: before, moved: [] };
      const after = { ...before, procedure: { ...before.procedure, steps: next } };
      const saved = tx.put('cases', after, input.revision);
      const moved = movedDates(dates, datesOfSteps(tx, after, profile));
      writeEvent(tx, profile, before.id, whatHappened(input, about, changed, moved));
      return { case: saved, moved };
    },
  );
  return result;
}

interface About {
  step: Step;
  stage: ProcedureStage | undefined;
  dates: readonly ProcedureDate[];
  profile: BranchProfile;
  /** The transaction's instant. */
  at: string;
}

const withEntered = (step: Step, { enteredOn }: SetStep): Step => ({ ...step, enteredOn: enteredOn ?? step.enteredOn });

function withStart(step: Step, { start }: SetStep, { profile, stage }: About): Step {
  if (start === undefined) return step;
  checkStart(start.event, ['start', 'event']);
  const others = step.starts.filter(({ event }) => event !== start.event);
  if (start.on === null) return { ...step, starts: others };
  checkDay(start.on, ['start', 'on'], profile);
  const known = step.starts.find(({ event }) => event === start.event);
  if (known?.on === start.on) return step;
  const { event, on } = start;
  // What was done on the day of the event was done on the day that it is corrected to.
  const met = stage?.limits.filter((limit) => limit.metBy === event && isMetInItsStage(limit)).map(({ id }) => id);
  const done = step.done.map((each) =>
    each.on === known?.on && met?.includes(each.limitId) === true ? { ...each, on } : each,
  );
  return { ...step, starts: [...others, { event, on }], done };
}

function limitOf(limitId: string, path: string, { stage }: About): StageLimit {
  const limit = stage?.limits.find(({ id }) => id === limitId);
  if (limit !== undefined) return limit;
  throw new InvalidInput({ path: [path, 'limitId'], message: 'This limit is not in the stage any more.' });
}

const dateOf = (limitId: string, { dates, step }: About): ProcedureDate | undefined =>
  dates.find((date) => date.stepId === step.id && date.limit.id === limitId);

function withExtension(step: Step, { extension }: SetStep, about: About): Step {
  if (extension === undefined) return step;
  const { profile, at } = about;
  const { limitId, until, agreedOn } = extension;
  limitOf(limitId, 'extension', about);
  checkDay(until, ['extension', 'until'], profile);
  if (agreedOn > profile.today) {
    const message = 'This day is still to come. Write an extension down once it is agreed.';
    throw new InvalidInput({ path: ['extension', 'agreedOn'], message });
  }
  const counted = dateOf(limitId, about)?.countedDay ?? null;
  if (counted !== null && until < counted) {
    const said = dayInWords(counted, profile.dateOrder);
    const message = `This is before the day that it extends (${said}). An extension ends on that day or later.`;
    throw new InvalidInput({ path: ['extension', 'until'], message });
  }
  if (step.extensions.length >= MOST_EXTENSIONS) {
    const message = `A step holds ${MOST_EXTENSIONS} extensions at most.`;
    throw new InvalidInput({ path: ['extension'], message });
  }
  const agreed: Extension = { ...extension, recordedAt: at };
  return { ...step, extensions: [...step.extensions, agreed] };
}

function withDone(step: Step, { done, notDone }: SetStep, about: About): Step {
  const gone = notDone === undefined ? step : withoutDone(step, notDone.limitId, about);
  if (done === undefined) return gone;
  const { today, dateOrder } = about.profile;
  const limit = limitOf(done.limitId, 'done', about);
  if (done.on > today) {
    const message = 'This day is still to come. Record it once it is done.';
    throw new InvalidInput({ path: ['done', 'on'], message });
  }
  const startedOn = dateOf(done.limitId, about)?.startedOn ?? null;
  if (startedOn !== null && done.on < startedOn) {
    const message = `This is before its time began to run (${dayInWords(startedOn, dateOrder)}).`;
    throw new InvalidInput({ path: ['done', 'on'], message });
  }
  const others = gone.done.filter(({ limitId }) => limitId !== done.limitId);
  return { ...gone, starts: startsMetBy(limit, gone, done.on), done: [...others, done] };
}

/** What was done starts what counts from it: the event that meets the limit is of that day, unless its day is known. */
function startsMetBy(limit: StageLimit, step: Step, on: string): Step['starts'] {
  const event = limit.metBy ?? null;
  if (event === null || !isMetInItsStage(limit) || eventOn(step, event) !== null) return step.starts;
  return [...step.starts, { event, on }];
}

/**
 * The event of the day on which it was done goes with it; where the event alone met it, the event goes. A stage's own first
 * day and what the stage after holds are changed there.
 */
function withoutDone(step: Step, limitId: string, about: About): Step {
  const limit = about.stage?.limits.find(({ id }) => id === limitId);
  const known = step.done.find((each) => each.limitId === limitId);
  const on = known?.on ?? dateOf(limitId, about)?.doneOn ?? null;
  const starts =
    limit !== undefined && isMetInItsStage(limit)
      ? step.starts.filter((start) => start.event !== limit.metBy || start.on !== on)
      : step.starts;
  if (limit !== undefined && known === undefined && on !== null && starts.length === step.starts.length) {
    const message = 'A day that is recorded with its stage or the next one meets it: change that day.';
    throw new InvalidInput({ path: ['notDone', 'limitId'], message });
  }
  return { ...step, starts, done: step.done.filter((each) => each.limitId !== limitId) };
}

/** One entry for the timeline: what was set, and every date that moved by it. */
function whatHappened(input: SetStep, { step, stage, profile }: About, after: Step, moved: Moved): string {
  const said = (day: string) => dayInWords(day, profile.dateOrder);
  const nameOf = (limitId: string) => stage?.limits.find(({ id }) => id === limitId)?.what ?? 'A limit';
  const sentences: string[] = [];
  if (after.enteredOn !== step.enteredOn) {
    sentences.push(`Began on ${said(after.enteredOn)}, not on ${said(step.enteredOn)}.`);
  }
  const { start, extension, done, notDone } = input;
  if (start !== undefined) {
    const was = step.starts.find(({ event }) => event === start.event)?.on ?? null;
    const what = `The day ${startedWords[start.event]}`;
    if (start.on === null && was !== null) sentences.push(`${what} was taken out (it was ${said(was)}).`);
    else if (start.on !== null && start.on !== was) {
      sentences.push(`${what}: ${said(start.on)}${was === null ? '' : `, was ${said(was)}`}.`);
    }
  }
  if (extension !== undefined) {
    const { limitId, until, agreedWith, agreedOn } = extension;
    sentences.push(`${nameOf(limitId)}: extended to ${said(until)}, agreed with ${agreedWith} on ${said(agreedOn)}.`);
  }
  if (notDone !== undefined) sentences.push(`${nameOf(notDone.limitId)}: not done after all.`);
  if (done !== undefined) {
    const what = nameOf(done.limitId);
    // Left as it was offered, what was done is the limit's own words: once is enough.
    sentences.push(`${what}: done on ${said(done.on)}.${done.what.trim() === what ? '' : ` ${done.what}`}`);
  }
  for (const { what, was, is } of moved) sentences.push(`${movedInWords(what, was, is, said)}.`);
  return `${capital(stage?.name ?? 'A stage of the procedure')}. ${sentences.join(' ')}`.trimEnd();
}

function movedInWords(what: string, was: string | null, is: string | null, said: (day: string) => string): string {
  if (is === null) return `${what}: no day any more${was === null ? '' : `, was ${said(was)}`}`;
  return `${what}: by ${said(is)}${was === null ? '' : `, was ${said(was)}`}`;
}
