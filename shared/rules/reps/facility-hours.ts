// How long somebody was away, as people type it: "7:30", "7.5", "7h30", "45 min". What could mean two lengths is asked about in
// a sentence and never settled by a guess.

export const MINUTES_OF_A_DAY = 1_440;

/** Whole minutes, 0 among them; or what is wrong, in a sentence, with what was perhaps meant. */
type ReadHours = { minutes: number } | { problem: string; meant?: string };

/** What a dot or a comma separates where a list says so: tenths of an hour, or minutes. */
export type DotMeans = 'decimal' | 'minutes';

const CLOCK = /^(\d{1,4})\s*[:]\s*(\d{1,2})(?::00)?$/;
const WITH_LETTERS = /^(?:(\d{1,4}(?:[.,]\d+)?)\s*h(?:ours?|rs?)?)?\s*(?:(\d{1,4})\s*(?:m(?:in(?:utes?|s)?)?)?)?$/;
const DECIMAL = /^(\d{0,4})[.,](\d{1,12})$/;
const WHOLE = /^\d{1,4}$/;
const FRACTIONS: Readonly<Record<string, string>> = { '¼': '.25', '½': '.5', '¾': '.75' };

const HOW = 'Write hours as 7:30, 7.5 or 7h30.';

/** Reads what was typed as the length of one entry. Blank is 0. */
export function readHours(typed: string, dotMeans?: DotMeans): ReadHours {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/\s*([¼½¾])$/u, (_, fraction: string) => FRACTIONS[fraction] ?? '');
  if (text === '' || text === '-' || text === '–') return { minutes: 0 };
  if (text.startsWith('-')) return { problem: `“${shown(typed)}” is less than nothing. ${HOW}` };
  const clock = CLOCK.exec(text);
  if (clock) return ofClock(typed, Number(clock[1]), Number(clock[2]));
  const decimal = DECIMAL.exec(text);
  if (decimal) return ofDecimal(typed, decimal[1] ?? '', decimal[2] ?? '', dotMeans);
  if (WHOLE.test(text)) return withinADay(typed, Number(text) * 60);
  return ofLetters(typed, text);
}

function ofClock(typed: string, hours: number, minutes: number): ReadHours {
  if (minutes > 59) return { problem: `“${shown(typed)}” has more than 59 minutes. ${HOW}` };
  return withinADay(typed, hours * 60 + minutes);
}

/** ".5" and ".25" are parts of an hour to everybody; of "7.30" nobody can say. */
function ofDecimal(typed: string, whole: string, part: string, dotMeans: DotMeans | undefined): ReadHours {
  const hours = Number(whole === '' ? '0' : whole);
  const asDecimal = Math.round((hours + Number(`0.${part}`)) * 60);
  const asMinutes = hours * 60 + Number(part);
  if (dotMeans === 'minutes' && part.length === 2) return ofClock(typed, hours, Number(part));
  const isOpen = part.length === 2 && Number(part) < 60 && !['00', '25', '50', '75'].includes(part);
  if (dotMeans === undefined && isOpen) {
    const [clock, decimal] = [hoursAndMinutes(asMinutes), hoursAndMinutes(asDecimal)];
    const tenths = String(Number(`${hours}.${part}`));
    return {
      problem: `“${shown(typed)}” can be ${clock} or ${decimal} (${tenths} hours). Write it with a colon: ${clock} or ${decimal}.`,
      meant: clock,
    };
  }
  return withinADay(typed, asDecimal);
}

function ofLetters(typed: string, text: string): ReadHours {
  const match = /[hm]/.test(text) ? WITH_LETTERS.exec(text) : null;
  if (!match) return { problem: `“${shown(typed)}” is no length of time. ${HOW}` };
  const [, hours, minutes = '0'] = match;
  if (hours !== undefined && Number(minutes) > 59) return ofClock(typed, 0, Number(minutes));
  return withinADay(typed, Math.round(Number((hours ?? '0').replace(',', '.')) * 60) + Number(minutes));
}

function withinADay(typed: string, minutes: number): ReadHours {
  if (minutes <= MINUTES_OF_A_DAY) return { minutes };
  const meant = perhapsMeant(typed.trim());
  const problem = `${hoursInWords(minutes)} do not fit into a day.`;
  return meant === undefined ? { problem } : { problem: `${problem} Was ${meant} meant?`, meant };
}

/** "75" for 7.5, "730" for 7:30, "450" for minutes. */
function perhapsMeant(text: string): string | undefined {
  if (/^\d{2}$/.test(text)) return text.endsWith('0') ? hoursAndMinutes(Number(text[0]) * 60) : `${text[0]}.${text[1]}`;
  if (!/^\d{3,4}$/.test(text)) return undefined;
  const [hours, minutes] = [Number(text.slice(0, -2)), Number(text.slice(-2))];
  if (minutes < 60 && hours <= 12) return hoursAndMinutes(hours * 60 + minutes);
  return Number(text) <= MINUTES_OF_A_DAY ? hoursAndMinutes(Number(text)) : undefined;
}

/** 450 as "7:30". */
export const hoursAndMinutes = (minutes: number): string =>
  `${Math.floor(minutes / 60).toLocaleString('en-GB')}:${String(minutes % 60).padStart(2, '0')}`;

/** As somebody types it into the sheet: 180 as "3", 450 as "7:30". */
export const hoursTyped = (minutes: number): string =>
  minutes % 60 === 0 ? String(minutes / 60) : hoursAndMinutes(minutes);

/** 450 as "7 hours 30 minutes"; 0 as "0 hours". */
export function hoursInWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [
    ...(hours > 0 || rest === 0 ? [`${hours.toLocaleString('en-GB')} ${hours === 1 ? 'hour' : 'hours'}`] : []),
    ...(rest > 0 ? [`${rest} ${rest === 1 ? 'minute' : 'minutes'}`] : []),
  ];
  return parts.join(' ');
}

/** Text as a sentence can hold it. */
const shown = (text: string): string => (text.trim().length > 30 ? `${text.trim().slice(0, 30)}…` : text.trim());
