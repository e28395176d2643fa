// The list of cases as a file, filtered as the list is or as somebody chose. No protected characteristic is in it, and
// nothing of what happened: it is a list.

import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { Condition } from '../../../../shared/contract/query.ts';
import type { Case } from '../../../../shared/domain/cases.ts';
import { capital } from '../../../../shared/domain/words.ts';
import type { CallContext } from '../../desk.ts';
import { writeCsv } from '../../formats/csv.ts';
import { csvCell } from '../../formats/sheet-cell.ts';
import { Turns } from '../../formats/turns.ts';
import { type SheetCell, writeWorkbook } from '../../formats/xlsx.ts';
import type { View } from '../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../branch-profile.ts';
import { personName } from '../cases/case-records.ts';
import { caseRow } from '../cases/list-cases.ts';
import { offerFile } from '../offer-file.ts';

type Asked = Inputs['cases']['exportList'];

const MEDIA_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;
const EVERYTHING = { offset: 0, limit: Number.MAX_SAFE_INTEGER };
const MOST_NAMES = 20;

/** @throws InvalidInput when the path cannot be used; AbortError. */
export async function exportCases(
  input: Asked,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['cases']['exportList']> {
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const cases = await chosen(input, view, profile);
  const columns = columnsOf(profile);
  const rows: SheetCell[][] = [];
  const turns = new Turns(signal);
  for (const on of cases) {
    rows.push(cellsOf(view, on, profile));
    if (turns.due()) await turns.pass();
  }
  const { format } = input;
  const name = `cases-${profile.today}.${format}`;
  const bytes =
    format === 'csv'
      ? writeCsv([columns.map(({ header }) => header), ...rows.map((row) => row.map(csvCell))])
      : await writeWorkbook(
          [{ name: capital(profile.words.terms.cases), columns, rows }],
          context.desk.now.instant().toString(),
          signal,
        );
  const file = await offerFile({ name, mediaType: MEDIA_TYPES[format], bytes }, input.path, context);
  return { ...file, rows: rows.length };
}

/** Those that were ticked, in the order of their numbers; else those of the list as it is filtered. */
async function chosen({ ids, search, where = {} }: Asked, view: View, profile: BranchProfile): Promise<Case[]> {
  if (ids !== undefined) {
    const cases = [...new Set(ids)].flatMap((id) => view.get('cases', id) ?? []);
    return cases.sort((a, b) => (a.number < b.number ? 1 : -1));
  }
  const { rows } = await view.find('cases', {
    where: where as Record<string, Condition>,
    sort: [{ field: 'number', direction: 'desc' }],
    page: EVERYTHING,
    day: profile.today,
    ...(search === undefined || search.trim() === '' ? {} : { search }),
  });
  return rows;
}

function columnsOf({ words }: BranchProfile): { header: string; width: number }[] {
  const { terms } = words;
  return [
    ['Number', 12],
    ['Reference before', 16],
    [capital(terms.members), 30],
    [capital(terms.membershipNumber), 18],
    ['Type', 22],
    ['Stage', 16],
    [capital(terms.employer), 26],
    [capital(terms.workplace), 26],
    [capital(terms.rep), 22],
    ['Key date', 13],
    ['Next', 34],
    ['Next by', 13],
    ['Logged', 13],
    ['Closed', 13],
    ['Outcome', 18],
    ['Themes', 26],
  ].map(([header, width]) => ({ header: String(header), width: Number(width) }));
}

function cellsOf(view: View, on: Case, profile: BranchProfile): SheetCell[] {
  const row = caseRow(view, on, profile);
  const members = on.memberIds.slice(0, MOST_NAMES).flatMap((id) => view.get('members', id) ?? []);
  const more = on.memberIds.length - members.length;
  const names = members.map(personName).join('; ') + (more > 0 ? `; and ${more} more` : '');
  const day = (value: string | null | undefined): SheetCell => (value ? { day: value } : null);
  const keyDates = on.keyDates.flatMap(({ date }) => date ?? []).sort();
  return [
    on.number,
    on.reference ?? null,
    names,
    members.map(({ number }) => number ?? '').join('; '),
    profile.words.caseTypes[on.type],
    profile.words.stages[on.stage],
    row.employer,
    row.workplace,
    row.repName,
    day(keyDates[0]),
    row.nextWhat,
    day(row.nextDay),
    day(on.openedOn),
    day(row.closedOn),
    on.closed === null ? null : profile.words.outcomes[on.closed.outcome],
    on.themes.join('; '),
  ];
}
