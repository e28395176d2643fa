// Every member on a day as a file of typed cells, narrowed as a report is, in the order in which a list of names is read.

import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { Condition } from '../../../../shared/contract/query.ts';
import type { Member } from '../../../../shared/domain/members.ts';
import { fold } from '../../../../shared/rules/fold.ts';
import { membershipOn } from '../../../../shared/rules/membership-on.ts';
import { fitsOf } from '../../../../shared/rules/report-run/person-on-day.ts';
import { hasDied } from '../../../../shared/rules/writing-to.ts';
import type { CallContext } from '../../desk.ts';
import { type CsvCell, writeLongCsv } from '../../formats/csv.ts';
import { csvCell } from '../../formats/sheet-cell.ts';
import { Turns } from '../../formats/turns.ts';
import { type SheetCell, writeWorkbook } from '../../formats/xlsx.ts';
import { sortInSlices } from '../../store/ordering.ts';
import { offerFile } from '../offer-file.ts';
import { MEDIA_TYPES } from './export-report.ts';
import { deskAsKnown, momentOf } from './known-desk.ts';
import { memberCells, memberColumns, type Places } from './member-columns.ts';
import { REPORTED, type ReportedView } from './run-report.ts';

const PROCEDURE = 'reports.exportMembers';

type Asked = Omit<Inputs['reports']['exportMembers'], 'where'> & {
  where?: Partial<Record<string, Condition | undefined>> | undefined;
};

/** A download for a page; with `path` (in-process only) a new file there. @throws InvalidInput, AbortError. */
export async function exportMembers(
  { format, path, ...asked }: Asked,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['reports']['exportMembers']> {
  const { view, savedAt, profile } = await deskAsKnown(undefined, REPORTED, context, signal);
  const day = asked.asAt ?? profile.today;
  const members = await chosenMembers(asked, day, view, context, signal);
  const columns = memberColumns(profile.words);
  const report = (done: number): void =>
    context.desk.progress.report({ procedure: PROCEDURE, phase: 'Writing', done, total: members.length });
  const rows = cellsOf(members, (member) => memberCells(member, day, placesOf(view), profile.words), report);
  const bytes =
    format === 'csv'
      ? await writeLongCsv(csvRows(columns, rows), signal)
      : await writeWorkbook([{ name: 'Members', columns, rows, filters: true }], momentOf(savedAt, day), signal);
  return offerFile({ name: `members-${day}.${format}`, mediaType: MEDIA_TYPES[format], bytes }, path, context);
}

/**
 * Members of the day, unless the list's own conditions, a search or people by id are given. The dead are in no list that
 * does not ask for them.
 */
async function chosenMembers(
  { filter, where, search, memberIds }: Omit<Asked, 'format' | 'path'>,
  day: string,
  view: ReportedView,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Member[]> {
  const fits = fitsOf(filter);
  if (memberIds !== undefined) {
    const ids = new Set(memberIds);
    return membersInOrder(view, (member) => ids.has(member.id) && fits(member, day), signal);
  }
  if (where === undefined && search === undefined) {
    return membersInOrder(view, (member) => membershipOn(member, day).isMember && fits(member, day), signal);
  }
  const { rows } = await context.desk.store.view(context.account).find('members', {
    where: (where ?? {}) as Record<string, Condition>,
    ...(search !== undefined && search.trim() !== '' && { search }),
    page: { offset: 0, limit: Number.MAX_SAFE_INTEGER },
    day,
  });
  const found = new Set(rows.map(({ id }) => id));
  const asksForTheDead = where?.standing !== undefined || where?.hasDied !== undefined;
  return membersInOrder(
    view,
    (member) => found.has(member.id) && fits(member, day) && (asksForTheDead || !hasDied(member)),
    signal,
  );
}

function* csvRows(columns: readonly { header: string }[], rows: Iterable<readonly SheetCell[]>): Generator<CsvCell[]> {
  yield columns.map(({ header }) => header);
  for (const cells of rows) yield cells.map(csvCell);
}

/** What places are called, as they were known. */
export const placesOf = (view: ReportedView): Places => ({
  employer: (id) => view.get('employers', id)?.name,
  workplace: (id) => view.get('workplaces', id)?.name,
});

/** By name, then number: the same order whatever order the store keeps. @throws AbortError */
export async function membersInOrder(
  view: ReportedView,
  isWanted: (member: Member) => boolean,
  signal: AbortSignal | undefined,
): Promise<Member[]> {
  const keyed: { member: Member; key: string }[] = [];
  const turns = new Turns(signal);
  let seen = 0;
  for (const member of [...view.all('members')]) {
    seen += 1;
    if ((seen & 63) === 0 && turns.due()) await turns.pass();
    if (!isWanted(member)) continue;
    const key = `${fold(member.lastName)}\u0000${fold(member.firstName)}\u0000${member.number ?? ''}\u0000${member.id}`;
    keyed.push({ member, key });
  }
  const keyAt = (at: number): string => keyed[at]?.key ?? '';
  const order = await sortInSlices(Int32Array.from(keyed.keys()), (a, b) => (keyAt(a) < keyAt(b) ? -1 : 1));
  return Array.from(order, (at) => (keyed[at] as { member: Member }).member);
}

const STEP = 1_000;

/** Row after row as the writer asks for them, which lets others in between. */
function* cellsOf(
  members: readonly Member[],
  cells: (member: Member) => SheetCell[],
  report: (done: number) => void,
): Generator<SheetCell[]> {
  for (const [at, member] of members.entries()) {
    if (at % STEP === 0) report(at);
    yield cells(member);
  }
  report(members.length);
}
