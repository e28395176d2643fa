// How an agreement says that a dispute goes, read from its words: its stages in their order, and how long each may take.
// Nothing is assumed: a stage of which the agreement names no time has none, and somebody is asked.

import type { LimitUnit } from '../../domain/procedures.ts';

export interface RouteStage {
  name: string;
  /** As the agreement writes it. */
  text: string;
  limit: { count: number; unit: LimitUnit } | null;
}

const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve fourteen fifteen twenty'.split(' ');
const VALUES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15, 20];

const PERIOD = new RegExp(
  `\\b(\\d{1,3}|${NUMBERS.join('|')})\\s+(working|calendar|clear|business)?\\s*(days?|weeks?|months?)\\b`,
  'i',
);

/** "within ten working days" → 10 working days; null where no period is named. */
export function periodIn(text: string): RouteStage['limit'] {
  const found = PERIOD.exec(text);
  if (found === null) return null;
  const [, amount = '', kind = '', what = ''] = found;
  const word = NUMBERS.indexOf(amount.toLowerCase());
  const count = word >= 0 ? VALUES[word]! : Number(amount);
  if (what.toLowerCase().startsWith('week')) return { count, unit: 'weeks' };
  if (what.toLowerCase().startsWith('month')) return { count, unit: 'months' };
  return { count, unit: /working|business/i.test(kind) ? 'workingDays' : 'calendarDays' };
}

const STAGE_WORD = /\b(stage|step|level)\b/i;
const LONGEST_NAME = 120;

/** "Stage 1" alone says too little to be a name. */
const BARE_STAGE = /^(stage|step|level)\s+\S+$/i;

/** The words before a colon, or all before the time, as the stage's name. */
function nameOf(text: string): string {
  const head = text.split(/:\s/)[0]!.trim();
  const isName = head !== '' && head.length < text.trim().length && !BARE_STAGE.test(head);
  const said = isName ? head : text.replace(/,?\s*\b(with)?in\s+\S+\s.*$/is, '');
  const name = (said.trim() === '' ? text : said).trim().replace(/[.;,]$/, '');
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
}

/**
 * The stages that an agreement names. Clauses that speak of a stage or a step come first, for there it is spelt out; else each
 * line or sentence of its route that names a time; else the route as one stage without a time.
 */
export function stagesIn(
  clauses: readonly { ref: string; text: string; tags: readonly string[] }[],
  route: string,
): RouteStage[] {
  const staged = clauses.filter(({ text, tags }) => STAGE_WORD.test(text) || tags.some((tag) => STAGE_WORD.test(tag)));
  if (staged.length > 0) return staged.map(({ text }) => stageOf(text));
  const parts = route
    .split(/\r?\n|;\s+|(?<=[.!])\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const timed = parts.filter((part) => STAGE_WORD.test(part) || periodIn(part) !== null);
  if (timed.length > 0) return timed.map(stageOf);
  return parts.length === 0 ? [] : [{ ...stageOf(parts[0]!), text: route }];
}

const stageOf = (text: string): RouteStage => ({ name: nameOf(text), text, limit: periodIn(text) });
