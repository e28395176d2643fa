// What a program is opened with: which folder, whose clock, and what a test puts in the place of the computer's own.

import type { KeyCost } from './keys/derive.ts';
import type { KeyRing, Log, Now, Timer, UpdateSwitch } from './ports.ts';
import type { Files } from './store/files.ts';

/** The branch's own folder, or the sample branch. */
export type Which = 'own' | 'sample';

export interface ProgramOptions {
  /** The branch's own data folder; the sample branch lies in `sample` within it. */
  dataFolder: string;
  /** Which of the two is open first. */
  which: Which;
  now: Now;
  log: Log;
  version: string;
  /** The computer's own unless a test turns it by hand. */
  timer?: Timer;
  /** The computer's own store for keys; none unless said. */
  keyStore?: KeyRing;
  files?: Files;
  /** Asks for a folder with the computer's own dialog, where there is one. */
  chooseFolder?: () => Promise<string | null>;
  /** Looks for new versions of the program, where it can. */
  updates?: UpdateSwitch;
  /** What a guess at a passphrase costs; the product's unless a test says. */
  keyCost?: KeyCost;
}
