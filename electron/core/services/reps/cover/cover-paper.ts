// Cover for the committee: a paper that says where nobody covers first, or a workbook to reckon with. The same day of the same
// record gives the same bytes.

import type { Outputs } from '../../../../../shared/contract/contract.ts';
import type { CoverRow } from '../../../../../shared/contract/reps/cover.ts';
import { capital } from '../../../../../shared/domain/words.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import { listed } from '../../../../../shared/rules/listed.ts';
import { perRepInWords } from '../../../../../shared/rules/reps/cover-what-if.ts';
import type { CallContext } from '../../../desk.ts';
import { writePaper } from '../../../formats/pdf/paper.ts';
import { type PaperBlock, paperSizeFor } from '../../../formats/pdf/paper-parts.ts';
import { type Sheet, type SheetCell, writeWorkbook } from '../../../formats/xlsx.ts';
import { type BranchProfile, branchProfile } from '../../branch-profile.ts';
import { offerFile } from '../../offer-file.ts';
import { instantOf, momentOf } from '../../reports/known-desk.ts';
import type { AskedCover } from './count-cover.ts';
import { coverOf } from './cover-report.ts';

type Cover = Awaited<ReturnType<typeof coverOf>>;
interface Asked extends AskedCover {
  format: 'pdf' | 'xlsx';
  path?: string | undefined;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** A paper for a committee; a workbook has them all. */
const MOST_ROWS = 250;
const MOST_NAMED = 6;
const MOST_UNCOVERED = 40;
const MOST_PICTURED = 15;

/** A download for a page; with `path` (in-process only) a new file there. @throws InvalidInput, NotThere, AbortError. */
export async function coverPaper(
  input: Asked | undefined,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['reps']['coverPaper']> {
  const asked: Asked = input ?? { by: 'workplace', wholeBranch: false, format: 'pdf' };
  const cover = await coverOf(asked, context, signal);
  const profile = branchProfile(context);
  const moment = momentOf(instantOf(cover.knownAt, context), cover.asAt);
  const isPdf = asked.format === 'pdf';
  const bytes = isPdf
    ? await paperOf(cover, asked, profile, moment)
    : await writeWorkbook(sheetsOf(cover, asked, profile), moment, signal);
  const file = { name: `cover-${cover.asAt}.${asked.format}`, mediaType: isPdf ? 'application/pdf' : XLSX, bytes };
  return offerFile(file, asked.path, context);
}

const counted = (count: number): string => count.toLocaleString('en-GB');

async function paperOf(cover: Cover, asked: Asked, profile: BranchProfile, createdAt: string): Promise<Uint8Array> {
  const words = profile.branch?.words ?? 'uk';
  const { terms } = profile.words;
  const { bytes } = await writePaper({
    title: `Who is covered by a ${terms.rep}`,
    subtitle: [profile.branch?.name, `as at ${dayInWords(cover.asAt, profile.dateOrder)}`].filter(Boolean).join(' · '),
    size: paperSizeFor(words),
    blocks: [...uncovered(cover, profile), ...pictured(cover, asked, profile), ...covered(cover, asked, profile)],
    footer: `Known up to transaction ${cover.knownAt}`,
    createdAt,
    language: words === 'us' ? 'en-US' : 'en-GB',
  });
  return bytes;
}

/** "1,240 of 2,112 members have a rep; at 14 of 61 workplaces nobody covers." */
function coverInWords({ totals }: Pick<Cover, 'totals'>, { words: { terms } }: BranchProfile): string {
  const { members, withoutRep, workplaces, workplacesWithoutRep, membersPerRep } = totals;
  const first =
    withoutRep === 0
      ? `Every ${terms.member} has a ${terms.rep}.`
      : `${counted(withoutRep)} of ${counted(members)} ${terms.members} ${withoutRep === 1 ? 'has' : 'have'} no ${terms.rep}.`;
  const second =
    workplacesWithoutRep === 0
      ? `Somebody covers each of the ${counted(workplaces)} ${terms.workplaces}.`
      : `Nobody covers ${counted(workplacesWithoutRep)} of ${counted(workplaces)} ${terms.workplaces}.`;
  const third =
    membersPerRep === null ? '' : ` There are ${perRepInWords(membersPerRep)} ${terms.members} to each ${terms.rep}.`;
  return members === 0 ? `There are no ${terms.members} on this day.` : `${first} ${second}${third}`;
}

function uncovered(cover: Cover, profile: BranchProfile): PaperBlock[] {
  const { terms } = profile.words;
  const { rows, total } = cover.nobodyCovers;
  const shown = rows.slice(0, MOST_UNCOVERED);
  const more = total - shown.length;
  return [
    { kind: 'callout', text: coverInWords(cover, profile) },
    { kind: 'heading', text: 'Where nobody covers' },
    {
      kind: 'table',
      columns: [
        { title: capital(terms.workplace), width: 150 },
        { title: 'Employer', width: 134 },
        { title: capital(terms.members), width: 54, align: 'right' },
        { title: 'Vacant post' },
      ],
      rows: shown.map(({ workplace, employer, members, vacancies }) => [
        workplace,
        employer ?? '',
        counted(members),
        listed([...new Set(vacancies.map(({ post }) => post))]) || 'none',
      ]),
      whenEmpty: `Somebody covers every ${terms.workplace}.`,
    },
    ...(more > 0
      ? [{ kind: 'paragraph' as const, isSmall: true, text: `And ${counted(more)} more, with fewer.` }]
      : []),
  ];
}

/** The largest places: all members, and under it those without a rep. */
function pictured(cover: Cover, { by }: Asked, { words: { terms } }: BranchProfile): PaperBlock[] {
  const largest = [...cover.rows].filter(({ members }) => members > 0).sort((a, b) => b.members - a.members);
  if (largest.length === 0) return [];
  return [
    { kind: 'heading', text: largest.length > MOST_PICTURED ? `The largest ${MOST_PICTURED}` : 'At a glance' },
    {
      kind: 'bars',
      rows: largest.slice(0, MOST_PICTURED).map((row) => ({
        label: placeInWords(row.place, by, terms.workplace),
        value: row.members,
        earlier: row.withoutRep,
        text:
          row.withoutRep === 0 ? counted(row.members) : `${counted(row.members)}, ${counted(row.withoutRep)} with none`,
      })),
      legend: [capital(terms.members), `Without a ${terms.rep}`],
    },
  ];
}

function covered(cover: Cover, { by }: Asked, profile: BranchProfile): PaperBlock[] {
  const { terms } = profile.words;
  const shown = cover.rows.slice(0, MOST_ROWS);
  const more = cover.rows.length - shown.length;
  const ofBranch = cover.wholeBranch.map(({ name, post }) => `${name} (${post})`);
  return [
    { kind: 'heading', text: `By ${by === 'workplace' ? terms.workplace : by}` },
    {
      kind: 'table',
      columns: [
        { title: by === 'workplace' ? capital(terms.workplace) : 'Where', width: 134 },
        { title: capital(terms.members), width: 54, align: 'right' },
        { title: `No ${terms.rep}`, width: 46, align: 'right' },
        { title: 'To each', width: 46, align: 'right' },
        { title: 'Covered by' },
      ],
      rows: shown.map((row) => [
        placeInWords(row.place, by, terms.workplace),
        counted(row.members),
        counted(row.withoutRep),
        perRepInWords(row.membersPerRep),
        row.isCovered ? firstReps(row) : { text: 'Nobody', isStrong: true },
      ]),
      whenEmpty: `There are no ${terms.members} on this day.`,
    },
    ...(more > 0
      ? [{ kind: 'paragraph' as const, isSmall: true, text: `And ${counted(more)} more, which the workbook has.` }]
      : []),
    ...(ofBranch.length > 0
      ? [{ kind: 'paragraph' as const, isSmall: true, text: `For the whole branch: ${listed(ofBranch)}.` }]
      : []),
    { kind: 'paragraph', isSmall: true, text: cover.definition },
  ];
}

/** "Depot", "Depot · Stores", "No workplace · Nights". */
function placeInWords(place: CoverRow['place'], by: Asked['by'], workplace: string): string {
  const where = place.workplace ?? place.employer ?? `No ${workplace} on record`;
  if (by === 'workplace') return where;
  return `${where} · ${(by === 'department' ? place.department : place.shift) || `no ${by} on record`}`;
}

const repsInWords = ({ coveredBy }: CoverRow): string =>
  coveredBy.map(({ name, post, isDeputy }) => `${name} (${post}${isDeputy ? ', deputy' : ''})`).join(', ');

const firstReps = (row: CoverRow): string => {
  const more = row.coveredBy.length - MOST_NAMED;
  const first = repsInWords({ ...row, coveredBy: row.coveredBy.slice(0, MOST_NAMED) });
  return more > 0 ? `${first} and ${more} more` : first;
};

function sheetsOf(cover: Cover, { by }: Asked, profile: BranchProfile): Sheet[] {
  const { terms } = profile.words;
  const { totals } = cover;
  const facts: SheetCell[][] = [
    [`Who is covered by a ${terms.rep}`, profile.branch?.name ?? ''],
    ['As at', { day: cover.asAt }],
    [capital(terms.members), totals.members],
    [`${capital(terms.members)} without a ${terms.rep}`, totals.withoutRep],
    [`${capital(terms.members)} with two or more`, totals.withSeveral],
    [capital(terms.reps), totals.reps],
    ['Constituencies', totals.constituencies],
    [capital(terms.workplaces), totals.workplaces],
    ['Where nobody covers', totals.workplacesWithoutRep],
    [`${capital(terms.members)} with no ${terms.workplace} on record`, totals.membersWithoutWorkplace],
    ['What is counted', cover.definition],
    ['Known up to transaction', cover.knownAt],
  ];
  const columns = [
    { header: capital(terms.workplace), width: 34 },
    { header: 'Employer', width: 28 },
    ...(by === 'workplace' ? [] : [{ header: capital(by), width: 22 }]),
    { header: capital(terms.members), width: 12 },
    { header: `No ${terms.rep}`, width: 12 },
    { header: 'Two or more', width: 12 },
    { header: capital(terms.reps), width: 10 },
    { header: `${capital(terms.members)} for each ${terms.rep}`, width: 18, format: '0.0' },
    { header: 'Covered by', width: 60 },
    { header: 'Vacant posts', width: 40 },
  ];
  const rows = cover.rows.map((row): SheetCell[] => [
    row.place.workplace ?? `No ${terms.workplace} on record`,
    row.place.employer ?? '',
    ...(by === 'workplace' ? [] : [(by === 'department' ? row.place.department : row.place.shift) || 'Not recorded']),
    row.members,
    row.withoutRep,
    row.withSeveral,
    row.reps,
    row.membersPerRep,
    row.isCovered ? repsInWords(row) : 'Nobody',
    row.vacancies.map(({ post, seats }) => (seats === 1 ? post : `${post} (${seats} seats)`)).join(', '),
  ]);
  return [
    {
      name: 'Cover',
      columns: [
        { header: '', width: 36 },
        { header: '', width: 80 },
      ],
      rows: facts,
      hasHeader: false,
    },
    { name: `By ${by === 'workplace' ? terms.workplace : by}`, columns, rows, filters: true },
  ];
}
