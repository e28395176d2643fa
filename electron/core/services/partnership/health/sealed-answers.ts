// Answers to a wave that is open. They are no records yet: they lie in desk.json, of which there is no history, shuffled
// anew whenever one comes, without officer or time. No procedure reads them; only closing the wave takes them out.

import { randomInt } from 'node:crypto';
import type { HealthAnswers } from '../../../../../shared/domain/partnership/health.ts';
import { DESK_VALUE_BYTES } from '../../../store/desk-file.ts';
import type { DeskStore } from '../../../store/desk-store.ts';
import { TooLarge } from '../../implementer.ts';

export type AnswersOfOne = Omit<HealthAnswers, 'id' | 'revision' | 'waveId'>;

/** Some room under the most that desk.json takes of one value. */
const LAY_BYTES = DESK_VALUE_BYTES - 65_536;
const MOST_LAYS = 16;
/** Kept by the program itself: no page can ask for it. */
const keyOf = (waveId: string, lay: number): string => `program/health/${waveId}/${lay}`;

/** In an order that says nothing (Fisher and Yates, from the computer's own chance). */
export function shuffled<T>(all: readonly T[]): T[] {
  const order = [...all];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
}

export function sealedAnswers(store: DeskStore, waveId: string): AnswersOfOne[] {
  return Array.from({ length: MOST_LAYS }, (_, lay) => store.getDesk(keyOf(waveId, lay)))
    .filter((lay) => lay !== undefined && lay !== null)
    .flatMap((lay) => lay as AnswersOfOne[]);
}

/**
 * Lays answers among those that are there; all of them are shuffled and written together.
 * @throws TooLarge when no more fit; NotSaved.
 */
export async function sealAnswers(store: DeskStore, waveId: string, more: readonly AnswersOfOne[]): Promise<number> {
  const all = shuffled([...sealedAnswers(store, waveId), ...more]);
  await write(store, waveId, laysOf(all));
  return all.length;
}

/** Throws them away: they are records now, or their wave was given up. @throws NotSaved */
export const forgetAnswers = (store: DeskStore, waveId: string): Promise<void> => write(store, waveId, []);

function laysOf(all: readonly AnswersOfOne[]): AnswersOfOne[][] {
  const lays: AnswersOfOne[][] = [];
  let room = 0;
  for (const one of all) {
    const bytes = Buffer.byteLength(JSON.stringify(one)) + 1;
    if (bytes > room) {
      lays.push([]);
      room = LAY_BYTES;
    }
    lays.at(-1)!.push(one);
    room -= bytes;
  }
  if (lays.length > MOST_LAYS) throw new TooLarge(Math.floor((MOST_LAYS * LAY_BYTES) / 1_048_576), 'MB of answers');
  return lays;
}

/** Asked for in one turn, so that desk.json is written once with all of it. */
async function write(store: DeskStore, waveId: string, lays: readonly AnswersOfOne[][]): Promise<void> {
  const changed = Array.from({ length: MOST_LAYS }, (_, lay) => lay).filter(
    (lay) => lays[lay] !== undefined || (store.getDesk(keyOf(waveId, lay)) ?? null) !== null,
  );
  await Promise.all(changed.map((lay) => store.setDesk(keyOf(waveId, lay), lays[lay] ?? null)));
}
