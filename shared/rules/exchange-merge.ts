// What becomes of one record of a case-exchange file that meets the desk's own: who changed it since both had the same.
// Pure: it sees hashes of contents and no contents. Where nobody can tell, it is a conflict and a person chooses.

export type ExchangeState = 'new' | 'changedThere' | 'changedHere' | 'conflict' | 'same';

export interface ExchangeMeeting {
  /** The hash of what is here; null where there is no such record here. */
  ours: string | null;
  /** The hash of what the file brings. */
  theirs: string;
  /** What the file says both sides last had; undefined where it says nothing. */
  basis: string | undefined;
  /** What came here in earlier files, the oldest first. */
  received: readonly string[];
  /** What left here in earlier files. */
  sent: readonly string[];
  /** The file was made after every file that came here before it. */
  isNewest: boolean;
}

/**
 * Ours is unchanged when it is what their desk last had from us, or what we last had from theirs. Theirs is unchanged when
 * it is what we last had from them, or what they had from us: that it left here is what proves the latter.
 */
export function exchangeState({ ours, theirs, basis, received, sent, isNewest }: ExchangeMeeting): ExchangeState {
  if (ours === null) return 'new';
  if (ours === theirs) return 'same';
  if (!isNewest && received.includes(theirs)) return 'changedHere';
  const lastReceived = received.at(-1);
  if (ours === basis || (isNewest && ours === lastReceived)) return 'changedThere';
  if (theirs === lastReceived) return 'changedHere';
  if (theirs === basis && (sent.includes(theirs) || received.includes(theirs))) return 'changedHere';
  return 'conflict';
}
