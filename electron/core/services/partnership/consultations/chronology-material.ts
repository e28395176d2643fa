// What a chronology is made of: everything is of the paper's level and wider already.

import type { Branch, Words } from '../../../../../shared/domain/branch.ts';
import type { Consultation } from '../../../../../shared/domain/partnership/consultations.ts';
import type { Decision } from '../../../../../shared/domain/partnership/decisions.ts';
import type { PartnershipEntry } from '../../../../../shared/domain/partnership/entries.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import type { readingOf } from './page.ts';

export interface ChronologyMaterial {
  consultation: Consultation;
  /** Everything here is of the paper's level and wider already, the earliest first. */
  decisions: readonly Decision[];
  entries: readonly PartnershipEntry[];
  /** Those with a file, in the order in which they are bound behind the chronology, from tab 2. */
  papers: readonly PartnershipEntry[];
  unions: readonly string[];
  forum: string | null;
  reading: ReturnType<typeof readingOf>;
  dateOrder: Branch['dateOrder'];
  words: Words | undefined;
}

/** A day as the paper writes it; '' where there is none. */
export const dayIn = (on: string | null, { dateOrder }: Pick<ChronologyMaterial, 'dateOrder'>): string =>
  on === null ? '' : dayInWords(on, dateOrder);
