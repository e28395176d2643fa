// Which columns of a list hold the address together: a house and its street, further lines, the town and what lies behind
// it. They are put under one another in the order in which they stand.

import { foldedHeader } from './header-matching.ts';

const headers = (text: string): ReadonlySet<string> => new Set(text.split('|'));

/** All of it in one cell: nothing beside it is needed. */
const WHOLE = headers('full address|postal address|mailing address|home address|correspondence address');
/** Stands before the street, on one line with it. */
const HOUSE = headers(
  'house|house no|house number|house name|house name or number|house number or name|house name number|flat|flat number|flat no|street number|street no|building number|apartment|apt|unit number',
);
const LINES = headers(
  'address|address line|street|street name|street address|road|address 1|address 2|address 3|address 4|address 5|address line 1|address line 2|address line 3|address line 4|address line 5|address1|address2|address3|address4|address5|add 1|add 2|add 3|add 4|addr 1|addr 2|addr 3|line 1|line 2|line 3|line 4|locality|suburb|village',
);
const TOWN = headers('town|city|post town|town city|town or city|city town|town or suburb');
/** Lists have regions of the union too: these are believed only among the columns of an address. */
const BEYOND = headers('county|state|province|region|country|county state');

/** "Contact – Home address 1" is "address 1". */
const bare = (header: string): string =>
  foldedHeader(header)
    .replace(/^(?:contact|contact details|address) (?=.)/, (start) => (start.startsWith('address') ? start : ''))
    .replace(/^(?:home|member|postal|mailing|correspondence) (?=.)/, '');

/** Whether the text under this header goes before the next part, on the same line. */
export const isHouse = (header: string): boolean => HOUSE.has(bare(header));

/**
 * The columns of the address, left to right; none when there is none, or when one column that holds it whole was found.
 * @param taken columns that are known to hold something else
 */
export function addressColumns(
  names: readonly string[],
  taken: ReadonlySet<number>,
  postcode: number | undefined,
): number[] {
  if (names.some((name) => WHOLE.has(foldedHeader(name)))) return [];
  const found: number[] = [];
  const bared = names.map(bare);
  // One header over columns that are joined is one address; over columns apart it heads two, and a person must say which.
  const isApart = (column: number): boolean =>
    bared.some((header, other) => other > column + 1 && header === bared[column] && bared[other - 1] !== header);
  const apart = new Set(bared.filter((_, column) => isApart(column)));
  const inAddress = (column: number): boolean => column >= 0 && (column === postcode || found.includes(column));
  let hasLine = false;
  for (const [column, header] of bared.entries()) {
    if (taken.has(column) || apart.has(header)) continue;
    const isLine = LINES.has(header);
    const isPart = isLine || TOWN.has(header) || HOUSE.has(header);
    const isBeyond = BEYOND.has(header) && (inAddress(column - 1) || inAddress(column - 2));
    if (!isPart && !isBeyond) continue;
    found.push(column);
    hasLine ||= isLine;
  }
  return hasLine ? found : [];
}
