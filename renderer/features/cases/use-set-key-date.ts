// Saving something about a case's key date, based on the case as it was when the question was opened: what somebody
// else has saved since is never overwritten unseen.

import { useState } from 'react';
import type { CasePage as CasePageData } from '../../../shared/contract/cases.ts';
import type { Inputs } from '../../../shared/contract/contract.ts';
import { type Action, useAction } from '../../app/use-action.ts';

type Change = Omit<Inputs['cases']['setKeyDate'], 'id' | 'revision'>;

export interface KeyDateQuestion {
  page: CasePageData;
  keyDateId: string;
  onClose: () => void;
}

export function useSetKeyDate(
  question: { page: CasePageData; onClose: () => void },
  done: (change: Change) => string,
): Omit<Action<Change, unknown>, 'run'> & { save: (change: Change) => Promise<unknown> } {
  const { page, onClose } = question;
  const [basedOn] = useState(() => ({ id: page.case.id, revision: page.case.revision }));
  const { run, ...action } = useAction(
    (client, change: Change, signal) => client.cases.setKeyDate({ ...basedOn, ...change }, { signal }),
    { done: (_, change) => done(change), undoes: (saved) => ({ collection: 'cases', id: saved.id }), onDone: onClose },
  );
  return { ...action, save: run };
}

/** The key date that a question is about. */
export const keyDateOf = ({ page, keyDateId }: KeyDateQuestion) =>
  page.case.keyDates.find(({ id }) => id === keyDateId)!;
