// How often a wrong passphrase was tried, kept on the disk so that a new start of the program, or `call`, waits as long. A
// try counts before it is made: ending the program while it is checked wins nothing.

import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { waitLeft } from '../../../shared/rules/unlock-wait.ts';
import type { Log, Now } from '../ports.ts';
import type { Files } from '../store/files.ts';
import { readWhole, replaceWhole } from '../store/whole-file.ts';
import { MustWait } from './key-errors.ts';

const NAME = 'unlocking.json';

const TriesSchema = z.object({ wrong: z.int().min(0).max(1_000_000_000), lastAt: z.iso.datetime() });
interface Tries {
  wrong: number;
  lastAt: Temporal.Instant | null;
}

const NONE: Tries = { wrong: 0, lastAt: null };

export interface AttemptsParts {
  files: Files;
  folder: string;
  now: Now;
  log: Log;
}

export class Attempts {
  readonly #parts: AttemptsParts;
  readonly #path: string;
  /** What this process knows: counts also where the disk takes nothing. */
  #tries: Tries;

  private constructor(parts: AttemptsParts, tries: Tries) {
    this.#parts = parts;
    this.#path = join(parts.folder, NAME);
    this.#tries = tries;
  }

  static async open(parts: AttemptsParts): Promise<Attempts> {
    const bytes = await readWhole(parts.files, join(parts.folder, NAME)).catch(() => null);
    return new Attempts(parts, bytes === null ? NONE : triesIn(bytes));
  }

  /** Wrong ones since the last right one. */
  get wrong(): number {
    return this.#tries.wrong;
  }

  /** Until the next try; 0 when one may try now. */
  get waitSeconds(): number {
    const { wrong, lastAt } = this.#tries;
    if (lastAt === null) return 0;
    const seconds = this.#parts.now.instant().since(lastAt).total('seconds');
    // The clock was put back: the wait begins anew at this instant, once.
    if (seconds < 0) this.#tries = { wrong, lastAt: this.#parts.now.instant() };
    return waitLeft(wrong, seconds);
  }

  /** Before each try. @throws MustWait */
  async begin(): Promise<void> {
    const seconds = this.waitSeconds;
    if (seconds > 0) throw new MustWait(seconds);
    this.#tries = { wrong: this.#tries.wrong + 1, lastAt: this.#parts.now.instant() };
    await this.#keep();
  }

  /** The try was right: nothing is held against anybody. */
  async succeeded(): Promise<void> {
    this.#tries = NONE;
    await this.#parts.files.remove(this.#path).catch(() => this.#parts.log.error('tries-not-forgotten'));
  }

  async #keep(): Promise<void> {
    const { wrong, lastAt } = this.#tries;
    const text = JSON.stringify({ wrong, lastAt: (lastAt ?? this.#parts.now.instant()).toString() });
    // A disk that takes nothing must not lock people out: this process counts all the same.
    await replaceWhole(this.#parts.files, this.#path, [Buffer.from(`${text}\n`)]).catch(() =>
      this.#parts.log.error('tries-not-kept'),
    );
  }
}

/** What cannot be read counts nothing: it holds no secret, and must not lock anybody out. */
function triesIn(bytes: Uint8Array): Tries {
  try {
    const { wrong, lastAt } = TriesSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    return { wrong, lastAt: Temporal.Instant.from(lastAt) };
  } catch {
    return NONE;
  }
}
