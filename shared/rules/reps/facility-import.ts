// One row of a list of time off to what it says, or to the reason why it cannot come in; and how such lists head their columns.

import type { FacilityImportField } from '../../contract/reps/facility-import.ts';
import type { FacilityKind } from '../../domain/reps/facility-time.ts';
import { pastDayProblem } from '../day-in-reach.ts';
import { fold } from '../fold.ts';
import { type ColumnOf, columnName, type HeaderWords, shown } from '../header-matching.ts';
import { readNumber, splitName } from '../import-cells.ts';
import { type DateOrder, readDay } from '../import-days.ts';
import { HEADER_PHRASES, WHOLE_HEADERS } from '../import-header-words.ts';
import { OF_A_PLACE, SOMEBODY_ELSE } from '../import-headers.ts';
import { isPaidByDefault } from './facility-cell.ts';
import { type DotMeans, MINUTES_OF_A_DAY, readHours } from './facility-hours.ts';

const words = (...lines: string[]): readonly string[] => lines.flatMap((line) => line.split('|'));

const phrases: Record<FacilityImportField, readonly string[]> = {
  memberNumber: HEADER_PHRASES.number,
  firstName: HEADER_PHRASES.firstName,
  lastName: HEADER_PHRASES.lastName,
  fullName: [...HEADER_PHRASES.fullName, ...words('rep name|name of rep|representative|steward|union rep|rep')],
  on: words('date of time off|date taken|date worked|date of release|work date|shift date|date'),
  hours: words(
    'hours taken|hours used|facility hours|facility time hours|union hours|hours worked|hours released|time taken',
    'number of hours|no of hours|total hours|hours|hrs|duration|length',
  ),
  minutes: words('minutes taken|number of minutes|total minutes|minutes|mins'),
  kind: words(
    'type of facility time|facility time type|facility type|time off type|type of time off|type of time|type of work',
    'kind of time|reason for time off|category|activity type|kind|type|purpose',
  ),
  paid: words('paid or unpaid|paid unpaid|is paid|with pay|paid time off|paid'),
  employer: HEADER_PHRASES.employer,
  note: words('what for|notes|note|comments|comment|details|description|remarks'),
};

const wholes: Partial<Record<FacilityImportField, readonly string[]>> = {
  memberNumber: words('urn|mem|number|no'),
  firstName: WHOLE_HEADERS.firstName ?? [],
  lastName: WHOLE_HEADERS.lastName ?? [],
  fullName: words('name|member|employee|person|official'),
  on: words('day|when|on'),
  hours: words('time|total|amount|hours minutes|h'),
  kind: words('reason|activity|code'),
  employer: WHOLE_HEADERS.employer ?? [],
};

const NAMES: readonly FacilityImportField[] = ['memberNumber', 'firstName', 'lastName', 'fullName'];

export const facilityHeaders: HeaderWords<FacilityImportField> = {
  phrases,
  wholes,
  isElse: (field, header) => {
    if (NAMES.includes(field)) return SOMEBODY_ELSE.test(header);
    if (field === 'employer') return OF_A_PLACE.test(header);
    if (field === 'on') return /\b(?:birth|joined|start|end|approved|entered|left)\b/.test(header);
    if (field === 'hours') return /\b(?:contract|contracted|weekly|week|rate|cost)\b/.test(header);
    return false;
  },
};

const KINDS: Readonly<Record<FacilityKind, readonly string[]>> = {
  duties: words(
    'duties|duty|union duties|trade union duties|union duty|tu duties|tud|d|casework|case work|negotiation|negotiations',
    'representation|hearing|meeting with management|meeting|facility time|s168|168',
  ),
  activities: words(
    'activities|activity|union activities|trade union activities|union activity|tu activities|tua|a|branch meeting|conference',
    'internal union business|union business|s170|170',
  ),
  training: words('training|course|courses|union training|tu training|rep training|learning|t|s168a'),
  healthAndSafety: words(
    'health and safety|health safety|h s|hs|h and s|h|safety|inspection|safety inspection|safety rep|safety committee',
  ),
};
const KIND_OF = new Map(
  Object.entries(KINDS).flatMap(([kind, names]) => names.map((name) => [name, kind as FacilityKind] as const)),
);
const PAID = words('paid|yes|y|p|true|1|with pay|full pay');
const UNPAID = words('unpaid|no|n|u|false|0|not paid|without pay|no pay');

const LONGEST_LINE = 500;

/** What a row says. The person and the employer are still to be found. */
export interface ImportedTime {
  row: number;
  number: string | null;
  firstName: string;
  lastName: string;
  on: string;
  minutes: number;
  kind: FacilityKind;
  isPaid: boolean;
  employer: string;
  note: string;
}

export interface RejectedTime {
  row: number;
  column: string | null;
  reason: string;
  name: string;
  /** Its hours have a dot that can mean two things. */
  isDotOpen?: boolean;
}

interface TimeRowOptions {
  headers: readonly string[];
  mapping: ColumnOf<FacilityImportField>;
  order: DateOrder;
  today: string;
  dotMeans: DotMeans | undefined;
  /** The list writes days in both orders. */
  isMixed?: boolean;
}

/** Text is taken exactly as it stands in the cell. A day that has not come is refused: a list says what was. */
export function readTimeRow(
  row: number,
  cells: readonly string[],
  { headers, mapping, order, today, dotMeans, isMixed = false }: TimeRowOptions,
): ImportedTime | RejectedTime {
  const cell = (field: FacilityImportField): string => {
    const column = mapping[field];
    const text = column === undefined ? '' : (cells[column] ?? '');
    return text.trim() === '' ? '' : text;
  };
  const parts = { firstName: cell('firstName'), lastName: cell('lastName') };
  const person = parts.firstName === '' && parts.lastName === '' ? splitName(cell('fullName')) : parts;
  const name = `${person.firstName} ${person.lastName}`.trim().slice(0, 200);
  const number = readNumber(cell('memberNumber'));
  const reject = (field: FacilityImportField | null, reason: string): RejectedTime => {
    const column = field === null ? undefined : mapping[field];
    return {
      row,
      column: column === undefined ? null : columnName(headers, column),
      reason,
      name: name || (number ?? ''),
    };
  };
  if (number === null && name === '') return reject(null, 'Neither a name nor a number says whose time this is.');
  const long = (['memberNumber', 'fullName', 'firstName', 'lastName', 'employer', 'note'] as const).find(
    (field) => cell(field).length > LONGEST_LINE,
  );
  if (long !== undefined) return reject(long, `This is too long: ${LONGEST_LINE} characters at most.`);
  const day = cell('on') === '' ? null : readDay(cell('on').slice(0, 100), { order, isBirth: false, today, isMixed });
  if (!day) return reject('on', cell('on') === '' ? 'There is no date.' : `“${shown(cell('on'))}” is not a date.`);
  const dayProblem = pastDayProblem(day, today);
  if (dayProblem !== null) return reject('on', day > today ? `“${shown(cell('on'))}” is still to come.` : dayProblem);
  const length = lengthOf(cell('hours'), cell('minutes'), dotMeans);
  if ('problem' in length) {
    const field = cell('hours') === '' && cell('minutes') !== '' ? 'minutes' : 'hours';
    return { ...reject(field, length.problem), ...(length.isDotOpen && { isDotOpen: true }) };
  }
  const written = fold(cell('kind').slice(0, LONGEST_LINE));
  const kind = written === '' ? 'duties' : KIND_OF.get(written);
  if (kind === undefined) {
    return reject('kind', `“${shown(cell('kind'))}” is none of duties, activities, training, health and safety.`);
  }
  const pay = fold(cell('paid').slice(0, LONGEST_LINE));
  if (pay !== '' && !PAID.includes(pay) && !UNPAID.includes(pay)) {
    return reject('paid', `“${shown(cell('paid'))}” is neither paid nor unpaid.`);
  }
  const isPaid = pay === '' ? isPaidByDefault(kind) : PAID.includes(pay);
  return { row, number, ...person, on: day, ...length, kind, isPaid, employer: cell('employer'), note: cell('note') };
}

function lengthOf(
  hours: string,
  minutes: string,
  dotMeans: DotMeans | undefined,
): { minutes: number } | { problem: string; isDotOpen?: boolean } {
  const read = readHours(hours.slice(0, 50), dotMeans);
  if ('problem' in read) {
    const isDotOpen = dotMeans === undefined && !('problem' in readHours(hours.slice(0, 50), 'minutes'));
    return { problem: read.problem, isDotOpen };
  }
  const rest = minutes.trim() === '' ? 0 : Number(minutes.trim());
  if (!Number.isInteger(rest) || rest < 0) return { problem: `“${shown(minutes)}” is not a number of minutes.` };
  const all = read.minutes + rest;
  if (all === 0) return { problem: 'There are no hours.' };
  if (all > MINUTES_OF_A_DAY) return { problem: `${all} minutes do not fit into a day.` };
  return { minutes: all };
}
