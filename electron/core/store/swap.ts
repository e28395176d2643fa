// Puts other files in the place of a folder's own, all or nothing: what is to come lies ready in a folder within, a plan says
// what goes where, and from the plan on it happens, now or at the next opening. What was there before is put aside whole.

import { dirname, join } from 'node:path';
import * as z from 'zod';
import type { Files } from './files.ts';
import { readWhole, replaceWhole } from './whole-file.ts';

const PLAN = 'swap.json';
/** Within the data folder: what restores have replaced, by when that was. */
export const ASIDE = 'aside';
/** Where a backup is unpacked and checked before it is put in place, and where it is opened to prove that it opens. */
export const UNPACKED = 'restoring';
export const PROVING = 'proving';
/** Where a folder is sealed under another key, and where what it replaces lies until it is removed. */
export const RESEALING = 're-sealing';
export const REPLACED = 'replaced';
/** What is nothing when the folder is opened: whoever was at it was killed before there was a plan. */
export const LEFT_OVERS = [UNPACKED, PROVING, RESEALING] as const;

export interface SwapPlan {
  /** The folder, within the data folder, in which what is to come lies ready. */
  from: string;
  /** Where what was there goes, within the data folder. Not there yet. */
  aside: string;
  /** Names of files and folders that come. */
  comes: string[];
  /** Names of those that go aside and have none to follow them. */
  goes: string[];
  /** What went aside is removed at the end. */
  isForgotten?: boolean;
}

/**
 * Everything that comes lies in `plan.from` and is synced. Resolves once it is in its place.
 * @throws what the disk throws. While `isSwapping` says so then, the folder is neither the old nor the new until
 * `finishSwap` has gone through; else it is the old.
 */
export async function swap(files: Files, folder: string, plan: SwapPlan): Promise<void> {
  await replaceWhole(files, join(folder, PLAN), [Buffer.from(`${JSON.stringify(plan)}\n`, 'utf8')]);
  await finishSwap(files, folder);
}

/** Whether a swap was begun and not finished. */
export const isSwapping = async (files: Files, folder: string): Promise<boolean> =>
  (await files.size(join(folder, PLAN))) !== null;

/** To be called before a folder is read, and before anything in it is made. Each step may be done again. */
export async function finishSwap(files: Files, folder: string): Promise<void> {
  const plan = await planIn(files, folder);
  if (plan === null) return discardLeftOver(files, folder);
  const [from, aside] = [join(folder, plan.from), join(folder, plan.aside)];
  await files.makeFolder(aside);
  await files.syncFolder(dirname(aside));
  await files.syncFolder(folder);
  const move = async (name: string, fromFolder: string, toFolder: string): Promise<void> => {
    await files.rename(join(fromFolder, name), join(toFolder, name));
    await files.syncFolder(toFolder);
    await files.syncFolder(fromFolder);
  };
  const isIn = async (place: string, name: string): Promise<boolean> => (await files.size(join(place, name))) !== null;
  for (const name of plan.goes) {
    if ((await isIn(folder, name)) && !(await isIn(aside, name))) await move(name, folder, aside);
  }
  for (const name of plan.comes) {
    // It is in its place already.
    if (!(await isIn(from, name))) continue;
    if (await isIn(folder, name)) await move(name, folder, aside);
    await move(name, from, folder);
  }
  if (plan.isForgotten) {
    await files.removeFolder(aside);
    await files.removeFolder(from);
  }
  await files.remove(join(folder, PLAN));
  await files.syncFolder(folder);
  await discardLeftOver(files, folder);
}

/** What a killed restore or proof had unpacked, or a plan that was not written whole, is nothing. */
async function discardLeftOver(files: Files, folder: string): Promise<void> {
  for (const name of [UNPACKED, PROVING, `${PLAN}.new`]) {
    if ((await files.size(join(folder, name))) !== null) await files.removeFolder(join(folder, name));
  }
}

/** One name, or one within `aside`: never a way out of the folder. */
const NameSchema = z.string().regex(/^[A-Za-z0-9][\w.-]*$/);
const PlaceSchema = z.union([NameSchema, z.string().regex(/^aside[/\\][A-Za-z0-9][\w.-]*$/)]);
const PlanSchema = z.strictObject({
  from: PlaceSchema,
  aside: PlaceSchema,
  comes: z.array(NameSchema),
  goes: z.array(NameSchema),
  isForgotten: z.boolean().optional(),
});

/**
 * It is carried out before anybody has unlocked: whoever can write into the folder must not have anything else of this
 * computer moved or removed by it. @throws ZodError, SyntaxError; nothing was touched.
 */
async function planIn(files: Files, folder: string): Promise<SwapPlan | null> {
  const bytes = await readWhole(files, join(folder, PLAN));
  if (bytes === null) return null;
  const { isForgotten = false, ...plan } = PlanSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  if (!isForgotten) return plan;
  const isReSealing = plan.from === RESEALING && plan.aside === REPLACED;
  if (!isReSealing) throw new Error('only what was sealed anew is forgotten');
  return { ...plan, isForgotten };
}
