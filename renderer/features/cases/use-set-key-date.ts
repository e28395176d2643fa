// A question about one of a case's key dates. What somebody else has changed about another of them does not stop it; about
// the same, both are shown.

import type { Inputs } from '../../../shared/contract/contract.ts';
import type { Case, KeyDate } from '../../../shared/domain/cases.ts';
import { type CaseAsked, type CaseQuestion, useCaseQuestion } from './use-case-question.ts';

export type KeyDateChange = Omit<Inputs['cases']['setKeyDate'], 'id' | 'revision'>;

/** `keyDateId` is null where a date is being added. */
export interface KeyDateAsked extends CaseAsked {
  keyDateId: string | null;
}

export interface KeyDateQuestion extends CaseAsked {
  keyDateId: string;
}

export function useSetKeyDate<T extends object>(
  asked: KeyDateAsked,
  options: {
    key: string;
    read: (keyDate: KeyDate | undefined, on: Case) => T;
    done: (change: KeyDateChange) => string;
  },
): CaseQuestion<T, KeyDateChange> {
  const { keyDateId } = asked;
  return useCaseQuestion(asked, {
    key: `date:${keyDateId ?? 'new'}:${options.key}`,
    read: (on) =>
      options.read(
        on.keyDates.find(({ id }) => id === keyDateId),
        on,
      ),
    call: (client, input: Inputs['cases']['setKeyDate'], signal) =>
      client.cases.setKeyDate({ ...input, ...(keyDateId === null ? {} : { keyDateId }) }, { signal }),
    done: (_, change: KeyDateChange) => options.done(change),
  });
}

/** The key date that a question is about. */
export const keyDateOf = ({ page, keyDateId }: KeyDateQuestion) =>
  page.case.keyDates.find(({ id }) => id === keyDateId)!;
