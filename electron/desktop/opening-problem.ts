// What a person reads when the desk does not open, or a file cannot be written: what happened, that nothing was lost,
// and what to do next.

import { diskAdvice } from '../core/disk-advice.ts';
import { UnusableKeys } from '../core/keys/key-errors.ts';
import { FolderHeld, NewerFormat } from '../core/store/errors.ts';

export interface Problem {
  title: string;
  detail: string;
}

export function openingProblem(error: unknown, folder: string): Problem {
  if (error instanceof FolderHeld) {
    return {
      title: 'This branch is open already',
      detail: `${error.message}\n\nClose it there first: two at once would write over each other.\n\n${folder}`,
    };
  }
  if (error instanceof NewerFormat) {
    return { title: 'A newer Branchdesk is needed', detail: `${error.message}\n\n${folder}` };
  }
  if (error instanceof UnusableKeys) {
    return { title: 'The branch cannot be unlocked', detail: `${error.message}\n\n${folder}` };
  }
  const advice =
    diskAdvice(error) ?? 'Something in it is not as Branchdesk left it. Open a backup if it happens again.';
  return {
    title: 'The branch’s data could not be opened',
    detail: `${advice}\n\nNothing was changed.\n\n${folder}`,
  };
}

export function savingProblem(reason: 'gone' | { thrown: unknown }): Problem {
  const title = 'The file was not saved';
  if (reason === 'gone') return { title, detail: 'It was fetched already, or too long ago. Ask for it again.' };
  const advice = diskAdvice(reason.thrown) ?? 'It could not be written there. Try again, or choose another place.';
  return { title, detail: advice };
}
