// A question about a case: what is written is kept until it is saved, and based on the case as it was when it was begun.
// Where somebody else has changed other things meanwhile it goes through; where they changed the same, both are shown.

import { useState } from 'react';
import type { CasePage as CasePageData } from '../../../shared/contract/case-page.ts';
import type { DeskClient, Inputs } from '../../../shared/contract/contract.ts';
import type { Case } from '../../../shared/domain/cases.ts';
import { type Trouble, troubleOf } from '../../app/sentences.ts';
import { useAction } from '../../app/use-action.ts';
import type { Draft } from '../../app/use-draft.ts';
import { useDialogDraft } from '../../components/use-dialog-draft.ts';

/** What every dialog of a case's page is asked with. */
export interface CaseAsked {
  page: CasePageData;
  onClose: () => void;
}

interface Kept<T> {
  value: T;
  /** What the record said when this was begun, and its revision then. */
  begun: T;
  revision: number;
}

interface Based {
  id: string;
  revision: number;
}

interface QuestionOptions<T extends object, I extends object, O> {
  /** Names the draft within the case: `facts`. */
  key: string;
  /** The part of the case that this question is about; what a new draft starts from. */
  read: (on: Case) => T;
  call: (client: DeskClient, input: Based & I, signal: AbortSignal) => Promise<O>;
  done: (result: O, input: I) => string | undefined;
  onDone?: (result: O, input: I) => void;
}

export interface CaseQuestion<T extends object, I extends object = object> {
  value: T;
  change: (part: Partial<T>) => void;
  /** From the case as it stands, where the answer is one of a list: what somebody else has added to it stays. */
  save: (answer: I | ((on: Case) => I)) => Promise<unknown>;
  isLoaded: boolean;
  isRunning: boolean;
  trouble: Trouble | null;
  issueFor: (...path: (string | number)[]) => string | undefined;
  draft: Pick<Draft<object>, 'isRestored' | 'state' | 'forget'>;
  leave: () => void;
  /** Another one once the fields hold something else than was typed into them: they are then drawn anew. */
  turn: number;
  /** Somebody else has changed the same: what it says now, and the two ways on. */
  meanwhile: { theirs: T; keepMine: () => void; takeTheirs: () => void } | null;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The case as it stands now, where a save was refused because it has moved on. */
export function currentOf(trouble: Trouble | null): Case | null {
  return trouble?.code === 'STALE_RECORD' && trouble.current ? (trouble.current as Case) : null;
}

export function useCaseQuestion<T extends object, I extends object, O>(
  { page, onClose }: CaseAsked,
  options: QuestionOptions<T, I, O>,
): CaseQuestion<T, I> {
  const { key, read, call } = options;
  const { id } = page.case;
  const [opened] = useState<Kept<T>>(() => {
    const value = read(page.case);
    return { value, begun: value, revision: page.case.revision };
  });
  const [turn, setTurn] = useState(0);
  const draft = useDialogDraft<Kept<T>>(`case:${id}:${key}`, opened, onClose);
  const { value, begun, revision } = draft.value;
  const action = useAction(
    async (client, answer: I | ((on: Case) => I), signal) => {
      const inputOn = (on: Case): I => (typeof answer === 'function' ? answer(on) : answer);
      try {
        const input = inputOn(page.case);
        return { input, result: await call(client, { id, revision, ...input }, signal) };
      } catch (error) {
        const current = currentOf(troubleOf(error));
        if (current === null || !same(read(current), begun)) throw error;
        const input = inputOn(current);
        return { input, result: await call(client, { id, revision: current.revision, ...input }, signal) };
      }
    },
    {
      done: ({ result, input }) => options.done(result, input),
      undoes: () => ({ collection: 'cases', id }),
      onDone: ({ result, input }) => {
        draft.finish();
        options.onDone?.(result, input);
      },
    },
  );
  const current = currentOf(action.trouble);
  const rebase = (on: Case, next: T) => {
    draft.set({ value: next, begun: read(on), revision: on.revision });
    action.clear();
    setTurn((before) => before + 1);
  };
  return {
    turn,
    value,
    change: (part) => draft.set((before) => ({ ...before, value: { ...before.value, ...part } })),
    save: action.run,
    isLoaded: draft.isLoaded,
    isRunning: action.isRunning,
    trouble: action.trouble,
    issueFor: action.issueFor,
    draft,
    leave: draft.leave,
    meanwhile: current && {
      theirs: read(current),
      keepMine: () => rebase(current, value),
      takeTheirs: () => rebase(current, read(current)),
    },
  };
}

type Update = Omit<Inputs['cases']['update'], 'id' | 'revision'>;

/** A question whose answer is fields of the case itself. */
export function useCaseUpdate<T extends object>(
  asked: CaseAsked,
  options: { key: string; read: (on: Case) => T; done: (on: Case, input: Update) => string | undefined },
): CaseQuestion<T, Update> {
  return useCaseQuestion(asked, {
    ...options,
    call: (client, input: Based & Update, signal) => client.cases.update(input, { signal }),
  });
}
