// What people write on a case: entries of its timeline, and its tasks.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { Task } from '../../../../shared/domain/cases.ts';
import type { TimelineEntry } from '../../../../shared/domain/timeline.ts';
import type { CallContext } from '../../desk.ts';
import { branchProfile } from '../branch-profile.ts';
import { InvalidInput } from '../implementer.ts';
import { found, foundAt } from './case-records.ts';

/** Without a day it is today's. A hearing or a meeting may lie ahead. */
export async function addEvent(input: Inputs['cases']['addEvent'], context: CallContext): Promise<TimelineEntry> {
  const { today } = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'cases.addEvent', ids: [input.caseId] },
    (tx) => {
      found(tx, 'cases', input.caseId);
      return tx.put('timeline', {
        id: randomUUIDv7(),
        caseId: input.caseId,
        kind: input.kind,
        day: input.day ?? today,
        time: input.time ?? null,
        place: input.place ?? '',
        text: input.text,
        isContactWithMember: input.isContactWithMember ?? false,
        documentId: null,
        recordedAt: tx.at,
      });
    },
  );
  return result;
}

/** Corrects an entry that a person wrote; what the desk wrote itself stays as it was. */
export async function updateEvent(input: Inputs['cases']['updateEvent'], context: CallContext): Promise<TimelineEntry> {
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
      return tx.put(
        'timeline',
        {
          ...before,
          day: input.day ?? before.day,
          time: input.time === undefined ? before.time : input.time,
          place: input.place ?? before.place,
          text: input.text ?? before.text,
          isContactWithMember: input.isContactWithMember ?? before.isContactWithMember,
        },
        input.revision,
      );
    },
  );
  return result;
}

export async function addTask(input: Inputs['cases']['addTask'], context: CallContext): Promise<Task> {
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'cases.addTask', ids: [input.caseId] },
    (tx) => {
      found(tx, 'cases', input.caseId);
      const { caseId, what, dueOn = null, repId = null, isPromise = false } = input;
      return tx.put('tasks', { id: randomUUIDv7(), caseId, what, dueOn, doneOn: null, repId, isPromise });
    },
  );
  return result;
}

export async function updateTask(input: Inputs['cases']['updateTask'], context: CallContext): Promise<Task> {
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'cases.updateTask', ids: [input.id] },
    (tx) => {
      const before = foundAt(tx, 'tasks', input);
      return tx.put(
        'tasks',
        {
          ...before,
          what: input.what ?? before.what,
          dueOn: input.dueOn === undefined ? before.dueOn : input.dueOn,
          doneOn: input.doneOn === undefined ? before.doneOn : input.doneOn,
        },
        input.revision,
      );
    },
  );
  return result;
}
