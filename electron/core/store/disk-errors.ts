// What the disk says, told to a person: why it was not saved and what would help.

import { NotSaved } from './errors.ts';

const ADVICE = {
  diskFull: 'The disk is full. Nothing was changed. Make some room on it, then save again.',
  readOnly: 'This disk or folder cannot be written to. Nothing was changed. Make it writable, then save again.',
  failed: 'The disk did not take it. Nothing was changed. Check that the disk is still there, then save again.',
  damaged:
    'Some of the data was found damaged when it was opened. Nothing is written until you choose how to go on, so that what is left stays as it is.',
} as const;

const REASONS: Record<string, 'diskFull' | 'readOnly'> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EFBIG: 'diskFull',
  EROFS: 'readOnly',
  EACCES: 'readOnly',
  EPERM: 'readOnly',
};

/** An abort stays what it is: nobody needs advice about it. */
export function notSaved(error: unknown): unknown {
  if (error instanceof NotSaved || (error instanceof Error && error.name === 'AbortError')) return error;
  const reason = REASONS[String((error as NodeJS.ErrnoException | null)?.code)] ?? 'failed';
  return new NotSaved(reason, ADVICE[reason], error);
}

export const savingIsOff = (): NotSaved => new NotSaved('damaged', ADVICE.damaged);

/** What was cannot be told. Nothing that is saved now is in danger. */
export const historyIsDamaged = (): NotSaved =>
  new NotSaved(
    'damaged',
    'This part of the history is damaged and cannot be read. Nothing was changed. Check the data to see what it is.',
  );
