// Published counts of council wards, and their ballot files: the judge of the counting engine.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../fixtures/elections');

export interface OfficialCount {
  seats: number;
  quota: number;
  candidates: string[];
  valid_poll: number;
  elected: { n: number; name: string; stage: number }[];
  excluded: { n: number; name: string; stage: number }[];
  stages: Record<string, string>[];
  /** "exact to 5 dp", or that the source was rounded. */
  precision: string;
}

export interface Ward {
  name: string;
  blt: string;
  bytes: Uint8Array;
  official: OfficialCount;
}

export const wards = (): Ward[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.official.json'))
    .map((file) => {
      const name = file.replace('.official.json', '');
      const bytes = readFileSync(join(FOLDER, `${name}.blt`));
      const official = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as OfficialCount;
      return { name, bytes, blt: bytes.toString('utf8'), official };
    });

export const foodBlt = (): string => readFileSync(join(FOLDER, 'food.blt'), 'utf8');
