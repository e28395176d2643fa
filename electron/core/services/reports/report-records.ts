// The members behind one figure of a report, as many as it says, each as they were on the day on which they count in it.

import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { Member } from '../../../../shared/domain/members.ts';
import { fold } from '../../../../shared/rules/fold.ts';
import type { Question } from '../../../../shared/rules/report-run/question.ts';
import { daysBehind } from '../../../../shared/rules/report-run/records-behind.ts';
import type { Tally } from '../../../../shared/rules/report-run/tally.ts';
import type { CallContext } from '../../desk.ts';
import { Turns } from '../../formats/turns.ts';
import { FirstOf, sortInSlices } from '../../store/ordering.ts';
import { memberRow } from '../members/member-row.ts';
import { deskAsKnown } from './known-desk.ts';
import { settled } from './report-question.ts';
import { comparedQuestion, questionFor, REPORTED, type ReportedView, tallies } from './run-report.ts';

type Asked = Inputs['reports']['records'] & { of: 'asAt' | 'compareWith'; page: { offset: number; limit: number } };

interface Found {
  member: Member;
  day: string;
  name: string;
}

/** @throws InvalidInput; NotSaved when history cannot be read; AbortError. */
export async function reportRecords(
  { row, column, of, page, ...definition }: Asked,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['reports']['records']> {
  const { view, profile } = await deskAsKnown(definition.knownAt, REPORTED, context, signal);
  const asked = settled(definition, profile.today);
  const shown = questionFor(view, asked);
  const other = of === 'compareWith' ? comparedQuestion(view, asked, shown) : null;
  if (of === 'compareWith' && other === null) return { rows: [], total: 0 };
  const question = other ?? shown;
  const [tally = null] = question.measure === 'density' ? await tallies(view, [question], signal) : [];
  const keys = keysOf({ row, column }, shown, question);
  const found = keys === null ? [] : await behind(view, question, keys, tally, signal);
  const first = await firstOf(found, page.offset + page.limit);
  const present = context.desk.store.view(context.account);
  // Posts and open cases are today's; names of places are as they were known.
  const mixed: typeof present = {
    ...present,
    get: (collection, id) =>
      (REPORTED as readonly string[]).includes(collection)
        ? (view.get(collection as 'members', id) as never)
        : present.get(collection, id),
  };
  return {
    rows: first.slice(page.offset).map(({ member, day }) => memberRow(mixed, member, day)),
    total: found.length,
  };
}

/** The keys as the question counts: time alone is read downwards, and a compared period stands where its like stands. */
function keysOf(
  { row, column }: { row?: string | null | undefined; column?: string | null | undefined },
  shown: Question,
  question: Question,
) {
  const isTimeDown = shown.time !== null && shown.row === null;
  const keys = isTimeDown ? { row: undefined, column: row } : { row: shown.row === null ? undefined : row, column };
  if (shown.time === null) return shown.across === null ? { row: keys.row } : keys;
  if (keys.column === undefined) return keys;
  const at = shown.periods.findIndex(({ key }) => key === keys.column);
  const period = question.periods[at];
  return period ? { row: keys.row, column: period.key } : null;
}

async function behind(
  view: ReportedView,
  question: Question,
  keys: { row?: string | null | undefined; column?: string | null | undefined },
  tally: Tally | null,
  signal: AbortSignal | undefined,
): Promise<Found[]> {
  const daysOf = daysBehind(question, keys, tally);
  const found: Found[] = [];
  const turns = new Turns(signal);
  let seen = 0;
  for (const member of [...view.all('members')]) {
    for (const day of daysOf(member)) found.push({ member, day, name: fold(`${member.lastName} ${member.firstName}`) });
    seen += 1;
    if ((seen & 63) === 0 && turns.due()) await turns.pass();
  }
  return found;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** As a list of names is read; of one person, the first day first. */
const inOrder = (a: Found, b: Found): number =>
  compare(a.name, b.name) ||
  compare(a.member.number ?? '', b.member.number ?? '') ||
  compare(a.member.id, b.member.id) ||
  compare(a.day, b.day);

const FEW = 2_000;

/** The first `limit` in order: of few without sorting the rest, of many in slices that let others in. */
async function firstOf(found: readonly Found[], limit: number): Promise<Found[]> {
  const compareAt = (a: number, b: number): number => inOrder(found[a] as Found, found[b] as Found);
  if (limit <= FEW) {
    const first = new FirstOf(limit, compareAt);
    for (const at of found.keys()) first.offer(at);
    return first.inOrder().map((at) => found[at] as Found);
  }
  const order = await sortInSlices(Int32Array.from(found.keys()), compareAt);
  return Array.from(order.subarray(0, limit), (at) => found[at] as Found);
}
