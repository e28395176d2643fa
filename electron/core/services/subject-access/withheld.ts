// What is privileged is not in a pack unless somebody says so: it is listed apart, by what and when, never by what it says.

import type { View } from '../../store/desk-store.ts';
import type { Held } from './gather.ts';

export interface Withheld {
  caseNumber: string;
  what: 'a document' | 'an entry of the timeline';
  day: string;
  why: string;
}

const WHY = 'Privileged: a lawyer’s advice, or made for a claim. The office decides.';

export function withheldFrom({ cases, namedIn }: Held, view: View): Withheld[] {
  return [...cases, ...namedIn].flatMap(({ on }) => {
    const documents = view.byIndex('documents', 'caseId', on.id).filter(({ isPrivileged }) => isPrivileged);
    const entries = view.byIndex('timeline', 'caseId', on.id).filter(({ isPrivileged }) => isPrivileged === true);
    return [
      ...documents.map(
        ({ addedOn }): Withheld => ({ caseNumber: on.number, what: 'a document', day: addedOn, why: WHY }),
      ),
      ...entries.map(
        ({ day }): Withheld => ({ caseNumber: on.number, what: 'an entry of the timeline', day, why: WHY }),
      ),
    ];
  });
}
