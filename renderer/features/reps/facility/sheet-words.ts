// What a cell of the sheet shows, and what it says to whoever hears it.

import type { FacilityKind } from '../../../../shared/domain/reps/facility-time.ts';
import type { CellPart } from '../../../../shared/rules/reps/facility-cell.ts';
import { hoursInWords, hoursTyped } from '../../../../shared/rules/reps/facility-hours.ts';

export const minutesOf = (parts: readonly CellPart[]): number => parts.reduce((all, { minutes }) => all + minutes, 0);

/** Several entries of one day as their sum, marked; everything else as it is typed. */
export const shownInCell = (text: string, parts: readonly CellPart[]): string =>
  parts.length < 2 ? text : `${hoursTyped(minutesOf(parts))}+`;

export const partsInWords = (parts: readonly CellPart[], kinds: Readonly<Record<FacilityKind, string>>): string =>
  parts.length === 0
    ? 'nothing'
    : parts
        .map(
          ({ minutes, kind, isPaid }) =>
            `${hoursInWords(minutes)} ${kinds[kind].toLowerCase()}, ${isPaid ? 'paid' : 'unpaid'}`,
        )
        .join('; ');
