// Single cells of a list: names, numbers and hours as people and spreadsheets write them.

const TITLES = /^(?:mr|mrs|ms|miss|mx|dr|prof|rev|sir)\.?\s+/i;
const NO_NUMBER = /^(?:-+|n\/?a|none|null|nil|tbc|unknown|pending|new|0+)$/i;
const PLAIN_NUMBER = /^[1-9]\d*$/;
const HOURS = /^(\d{1,3})(?:[.,](\d{1,2})|:([0-5]\d))?\s*(?:h|hrs?|hours?)?(?:\s*(?:a|per|\/)\s*w(?:ee)?k)?$/i;
const MOST_HOURS = 168;

const SPACE = 0x20;
const BEYOND_ASCII = 0x7f;

/** Asked of every cell: most begin with a letter or a digit, and need no second look. */
export function isBlank(text: string): boolean {
  if (text === '') return true;
  const first = text.charCodeAt(0);
  return (first <= SPACE || first >= BEYOND_ASCII) && text.trim() === '';
}

/** "Smith, John" and "Mr John Smith" as first and last name; one word alone is a last name. */
export function splitName(full: string): { firstName: string; lastName: string } {
  const comma = full.indexOf(',');
  if (comma > 0) return { firstName: full.slice(comma + 1).trim(), lastName: full.slice(0, comma).trim() };
  const name = full.trim().replace(TITLES, '');
  const space = name.lastIndexOf(' ');
  return space === -1
    ? { firstName: '', lastName: name }
    : { firstName: name.slice(0, space).trim(), lastName: name.slice(space + 1) };
}

/** The number as it is compared: without spaces around it, and without what a spreadsheet put there to keep its zeros. */
export function readNumber(cell: string): string | null {
  if (PLAIN_NUMBER.test(cell)) return cell;
  const bare = cell.replaceAll('\u00a0', ' ').trim();
  const kept = /^="(.*)"$/.exec(bare)?.[1] ?? bare.replace(/^'(?=[\d\w])/, '');
  return kept === '' || NO_NUMBER.test(kept) ? null : kept;
}

/** Hours a week ("37.5", "37,5", "37:30", "37 hrs"); undefined when the text is no such thing. */
export function readHours(cell: string): number | undefined {
  const found = HOURS.exec(cell.trim());
  if (!found) return undefined;
  const [, whole, decimals, minutes] = found;
  const hours = minutes === undefined ? Number(`${whole}.${decimals ?? '0'}`) : Number(whole) + Number(minutes) / 60;
  return hours <= MOST_HOURS ? Math.round(hours * 100) / 100 : undefined;
}
