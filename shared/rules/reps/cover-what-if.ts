// What changes for members if somebody left or a post were filled, as one says it.

import type { CoverFigures } from '../../contract/reps/cover.ts';

interface WhatIfWords {
  member: string;
  members: string;
  rep: string;
}

const counted = (count: number): string => count.toLocaleString('en-GB');

/** "45 more members would have no rep: 120 in all. Members per rep would go from 31.2 to 35." */
export function whatIfInWords(
  before: CoverFigures,
  after: CoverFigures,
  { member, members, rep }: WhatIfWords,
): string {
  const people = (count: number) => `${counted(count)} ${count === 1 ? member : members}`;
  const more = after.withoutRep - before.withoutRep;
  const first =
    more > 0
      ? `${counted(more)} more ${more === 1 ? member : members} would have no ${rep}: ${counted(after.withoutRep)} in all.`
      : more < 0
        ? `${people(-more)} who ${more === -1 ? 'has' : 'have'} no ${rep} would have one; ${counted(after.withoutRep)} would still have none.`
        : `As many ${members} as now would have no ${rep}: ${counted(after.withoutRep)}.`;
  const fewer = before.withSeveral - after.withSeveral;
  const second =
    fewer === 0
      ? ''
      : fewer > 0
        ? ` ${people(fewer)} fewer would have a second one to go to.`
        : ` ${people(-fewer)} more would have a second one to go to.`;
  const [was, would] = [perRepInWords(before.membersPerRep), perRepInWords(after.membersPerRep)];
  return `${first}${second} ${was === would ? `There would still be ${was}` : `There would be ${would} instead of ${was}`} ${members} to each ${rep}.`;
}

/** "31.2"; "n/a" without a rep. */
export const perRepInWords = (perRep: number | null): string =>
  perRep === null ? 'n/a' : perRep.toLocaleString('en-GB', { maximumFractionDigits: perRep < 10 ? 1 : 0 });
