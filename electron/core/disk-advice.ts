// What a disk's refusal means to a person, by the system's code, and what to do about it. One place for the window and
// the command line.

const ASK = 'This account may not read or write there. Ask whoever looks after this computer.';

const advice: Readonly<Record<string, string>> = {
  EACCES: ASK,
  EPERM: ASK,
  EROFS: 'The disk is locked against writing.',
  ENOSPC: 'The disk is full. Make some room, then try again.',
  ENOENT: 'The place is not there any more. If it is on a USB stick or a network drive, connect it first.',
  ENOTDIR: 'Something in that place is a file, not a folder.',
  EEXIST: 'Something in that place is a file, not a folder.',
  EIO: 'The disk failed while it was read. Copy the folder to another disk, or open a backup.',
  EBUSY: 'Another program has it open. Close it there, then try again.',
};

export const systemCodeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** undefined for anything but a refusal of the disk. */
export const diskAdvice = (error: unknown): string | undefined => advice[systemCodeOf(error)];
