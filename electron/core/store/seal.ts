// Where encryption will go: around every line, block and file on the disk. Hashes are taken inside, so that the chain
// stays the same whatever the seal. Nothing is sealed yet.

export interface Seal {
  /** What is written for `bytes`. `place` (`history/000001.jsonl#12`) binds it to where it lies. Never a newline. */
  seal(bytes: Uint8Array, place: string): Uint8Array;
  /** What `seal` was given. Throws when it was not sealed for this place. */
  open(bytes: Uint8Array, place: string): Uint8Array;
}

export const unsealed: Seal = { seal: (bytes) => bytes, open: (bytes) => bytes };
