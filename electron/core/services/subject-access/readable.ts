// A record as somebody can read it who knows no program: each field by a name made of its own words, days as days, and what it
// points at by what that is called.

import { isDay } from '../../../../shared/domain/values.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import type { PaperBlock } from '../../formats/pdf/paper-parts.ts';
import type { View } from '../../store/desk-store.ts';
import type { BranchProfile } from '../branch-profile.ts';

/** Says nothing to a reader. */
const UNSAID: ReadonlySet<string> = new Set(['id', 'revision']);
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** `joinedOn` as "Joined on". */
export const fieldInWords = (field: string): string =>
  capital(
    field
      .replace(/Id(s?)$/, '$1')
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase(),
  );

export function factsBlock(record: object, view: View, profile: BranchProfile): PaperBlock {
  const rows = Object.entries(record)
    .filter(([field]) => !UNSAID.has(field))
    .map(([field, value]) => ({ label: fieldInWords(field), value: valueInWords(value, view, profile) }))
    .filter(({ value }) => value !== '');
  return { kind: 'facts', rows };
}

/** '' for what is empty. Rows of a list stand under one another. */
export function valueInWords(value: unknown, view: View, profile: BranchProfile): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') {
    if (isDay(value)) return dayInWords(value, profile.dateOrder);
    return UUID.test(value) ? nameOf(value, view) : value;
  }
  if (Array.isArray(value)) {
    return value
      .map((item) => valueInWords(item, view, profile))
      .filter((text) => text !== '')
      .join('\n');
  }
  return Object.entries(value)
    .filter(([field]) => !UNSAID.has(field))
    .map(([field, item]) => [field, valueInWords(item, view, profile)] as const)
    .filter(([, text]) => text !== '')
    .map(([field, text]) => `${fieldInWords(field)}: ${text}`)
    .join('; ');
}

function nameOf(id: string, view: View): string {
  const place = view.get('workplaces', id) ?? view.get('employers', id) ?? view.get('units', id);
  if (place !== undefined) return place.name;
  const person = view.get('members', id) ?? view.nameOfPost(id);
  if (person !== undefined) return `${person.firstName} ${person.lastName}`.trim();
  return view.get('cases', id)?.number ?? '';
}
