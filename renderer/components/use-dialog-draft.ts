// What is written in a dialog survives Escape, Cancel and a closed window: it is kept under the record that it is about
// until it is saved. A dialog that was opened and closed again with nothing written leaves nothing behind.

import { useState } from 'react';
import { type Draft, useDraft } from '../app/use-draft.ts';

export interface DialogDraft<T> extends Draft<T> {
  /** Sets one or more of the values. */
  change: (part: Partial<T>) => void;
  /** Closes the dialog without saving: what was written is kept, what is as it was at the beginning is forgotten. */
  leave: () => void;
  /** Closes the dialog once it was saved, and forgets what was written. */
  finish: () => void;
}

/** `initial` counts at the first drawing alone: what the dialog holds when nothing was kept. Draw nothing until `isLoaded`. */
export function useDialogDraft<T extends object>(key: string, initial: T, onClose: () => void): DialogDraft<T> {
  const [empty] = useState(initial);
  const draft = useDraft<T>(key, empty);
  return {
    ...draft,
    change: (part) => draft.set((before) => ({ ...before, ...part })),
    leave: () => {
      if (JSON.stringify(draft.value) === JSON.stringify(empty)) void draft.forget();
      onClose();
    },
    finish: () => {
      void draft.forget();
      onClose();
    },
  };
}
