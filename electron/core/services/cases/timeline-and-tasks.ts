// What people write on a case: entries of its timeline with the details of their kind, and its tasks.

import { randomUUIDv7 } from 'node:crypto';
import type { Issue } from '../../../../shared/contract/base.ts';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { Task } from '../../../../shared/domain/cases.ts';
import type { TimelineEntry } from '../../../../shared/domain/timeline.ts';
import { dayProblem } from '../../../../shared/rules/day-in-reach.ts';
import { detailProblems } from '../../../../shared/rules/entry-details-check.ts';
import type { CallContext } from '../../desk.ts';
import type { Transaction } from '../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../branch-profile.ts';
import { InvalidInput } from '../implementer.ts';
import { refuse } from './case-checks.ts';
import { found, foundAt } from './case-records.ts';

type Entry = Omit<TimelineEntry, 'revision'>;

/** Without a day it is today's. A hearing or a meeting may lie ahead. @throws InvalidInput, NotThere. */
export async function addEvent(input: Inputs['cases']['addEvent'], context: CallContext): Promise<TimelineEntry> {
  const profile = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'cases.addEvent', ids: [input.caseId] },
    (tx) => {
      found(tx, 'cases', input.caseId);
      const { caseId, kind, text, details, documentId = null } = input;
      if (documentId !== null && tx.get('documents', documentId)?.caseId !== caseId) {
        throw new InvalidInput({ path: ['documentId'], message: 'This document is not on the case. Add it first.' });
      }
      const entry: Entry = {
        id: randomUUIDv7(),
        caseId,
        kind,
        day: input.day ?? profile.today,
        time: input.time ?? null,
        place: input.place ?? '',
        text,
        isContactWithMember: input.isContactWithMember ?? false,
        documentId,
        ...(details === undefined ? {} : { details }),
        ...(input.isPrivileged === true ? { isPrivileged: true } : {}),
        recordedAt: tx.at,
      };
      checkEntry(entry, undefined, profile);
      return tx.put('timeline', entry);
    },
  );
  return result;
}

/** Corrects an entry that a person wrote; what the desk wrote itself stays as it was. */
export async function updateEvent(input: Inputs['cases']['updateEvent'], context: CallContext): Promise<TimelineEntry> {
  const profile = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'cases.updateEvent', ids: [input.id] },
    (tx) => {
      const before = foundAt(tx, 'timeline', input);
      if (before.kind === 'event') {
        throw new InvalidInput({
          path: ['id'],
          message: 'This says what the desk saw happen. Add a note beside it instead.',
        });
      }
      const { isPrivileged: wasPrivileged = false, ...open } = before;
      const isPrivileged = input.isPrivileged ?? wasPrivileged;
      const after: Entry = {
        ...open,
        day: input.day ?? before.day,
        time: input.time === undefined ? before.time : input.time,
        place: input.place ?? before.place,
        text: input.text ?? before.text,
        isContactWithMember: input.isContactWithMember ?? before.isContactWithMember,
        ...(input.details === undefined ? {} : { details: input.details }),
        ...(isPrivileged ? { isPrivileged } : {}),
      };
      if (input.day !== undefined || input.details !== undefined) checkEntry(after, before, profile);
      return tx.put('timeline', after, input.revision);
    },
  );
  return result;
}

function checkEntry({ kind, day, details }: Entry, before: Entry | undefined, { nation, today }: BranchProfile): void {
  const issues: Issue[] = [];
  const far = dayProblem(day, today);
  if (far !== null) issues.push({ path: ['day'], message: far });
  if (details !== undefined) {
    const problems = detailProblems({ kind, day, details, nation, today, before: before?.details });
    for (const { path, message } of problems) issues.push({ path: ['details', ...path], message });
  }
  refuse(issues);
}

export async function addTask(input: Inputs['cases']['addTask'], context: CallContext): Promise<Task> {
  const profile = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'cases.addTask', ids: [input.caseId] },
    (tx) => {
      found(tx, 'cases', input.caseId);
      const { caseId, what, dueOn = null, repId = null, isPromise = false } = input;
      checkTask(tx, { dueOn, repId }, profile);
      return tx.put('tasks', { id: randomUUIDv7(), caseId, what, dueOn, doneOn: null, repId, isPromise });
    },
  );
  return result;
}

export async function updateTask(input: Inputs['cases']['updateTask'], context: CallContext): Promise<Task> {
  const profile = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'cases.updateTask', ids: [input.id] },
    (tx) => {
      const before = foundAt(tx, 'tasks', input);
      const { dueOn, doneOn, repId } = input;
      checkTask(tx, { dueOn, repId }, profile);
      return tx.put(
        'tasks',
        {
          ...before,
          what: input.what ?? before.what,
          dueOn: dueOn === undefined ? before.dueOn : dueOn,
          doneOn: doneOn === undefined ? before.doneOn : doneOn,
          repId: repId === undefined ? before.repId : repId,
          isPromise: input.isPromise ?? before.isPromise,
        },
        input.revision,
      );
    },
  );
  return result;
}

function checkTask(
  tx: Transaction,
  { dueOn, repId }: { dueOn?: string | null | undefined; repId?: string | null | undefined },
  { today }: BranchProfile,
): void {
  const far = dueOn == null ? null : dayProblem(dueOn, today);
  if (far !== null) throw new InvalidInput({ path: ['dueOn'], message: far });
  if (repId != null && tx.get('reps', repId) === undefined) {
    throw new InvalidInput({ path: ['repId'], message: 'This rep is not there any more. Choose another.' });
  }
}
