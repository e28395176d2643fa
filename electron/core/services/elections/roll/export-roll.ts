// The roll as a file: the same roll gives the same bytes whenever it is asked for, whatever was renamed, merged or imported since.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { Roll } from '../../../../../shared/domain/elections/roll.ts';
import { capital } from '../../../../../shared/domain/words.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import type { CallContext } from '../../../desk.ts';
import { writeLongCsv } from '../../../formats/csv.ts';
import { safeFileName } from '../../../formats/file-names.ts';
import { writePaper } from '../../../formats/pdf/paper.ts';
import { paperSizeFor } from '../../../formats/pdf/paper-parts.ts';
import { writeWorkbook } from '../../../formats/xlsx.ts';
import { found } from '../../cases/case-records.ts';
import { TooLarge } from '../../implementer.ts';
import { offerFile } from '../../offer-file.ts';
import { MEDIA_TYPES } from '../../reports/export-report.ts';
import { type RollThen, rollThen } from './roll-rows.ts';
import { frozenRoll } from './the-roll.ts';

/** A page holds some forty; more is a book that nobody prints. */
const MOST_ON_PAPER = 20_000;

interface RollFile {
  title: string;
  roll: Roll;
  past: RollThen;
}

/** @throws NotThere, InvalidInput, TooLarge, NotSaved, AbortError. */
export async function exportRoll(
  { electionId, rollId, format = 'csv', path }: Inputs['elections']['exportRoll'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['elections']['exportRoll']> {
  const view = context.desk.store.view(context.account);
  const roll = frozenRoll(view, { electionId, rollId });
  if (format === 'pdf' && roll.voters.length > MOST_ON_PAPER) throw new TooLarge(MOST_ON_PAPER, 'names on a paper');
  const { title, number } = found(view, 'elections', roll.electionId);
  const file: RollFile = { title, roll, past: await rollThen(roll, context, signal) };
  const bytes =
    format === 'csv'
      ? await writeLongCsv(csvRows(file), signal)
      : format === 'xlsx'
        ? await workbook(file, signal)
        : await paper(file);
  const name = safeFileName(`Roll ${number} ${roll.asAt}.${format}`);
  return offerFile({ name, mediaType: MEDIA_TYPES[format], bytes }, path, context);
}

const headers = ({ profile }: RollThen): string[] => [
  'Place',
  'Last name',
  'First name',
  capital(profile.words.terms.membershipNumber),
  capital(profile.words.terms.workplace),
];

function* cells({ roll, past }: RollFile): Generator<[number, string, string, string, string]> {
  for (const [index, voter] of roll.voters.entries()) {
    const { lastName, firstName, number, workplace } = past.voter(voter);
    yield [index + 1, lastName, firstName, number, workplace];
  }
}

function* csvRows(file: RollFile): Generator<(string | number)[]> {
  yield headers(file.past);
  yield* cells(file);
}

function factsOf({ title, roll, past }: RollFile): [string, string][] {
  const { profile } = past;
  return [
    ['Election', title],
    ['As at', dayInWords(roll.asAt, profile.dateOrder)],
    ['Who may vote', roll.ruleInWords],
    ['Voters', roll.voters.length.toLocaleString('en-GB')],
    ['As the record stood after step', String(roll.knownAt)],
    ['Mark of the roll (SHA-256)', roll.hash],
  ];
}

const workbook = (file: RollFile, signal: AbortSignal | undefined): Promise<Uint8Array> =>
  writeWorkbook(
    [
      {
        name: 'Roll',
        columns: headers(file.past).map((header, index) => ({ header, width: [8, 24, 20, 20, 34][index]! })),
        rows: cells(file),
        filters: true,
      },
      {
        name: 'About',
        columns: [
          { header: '', width: 34 },
          { header: '', width: 90 },
        ],
        rows: factsOf(file),
        hasHeader: false,
      },
    ],
    file.roll.frozenAt,
    signal,
  );

async function paper(file: RollFile): Promise<Uint8Array> {
  const { roll, past, title } = file;
  const words = past.profile.branch?.words ?? (past.profile.nation === 'united-states' ? 'us' : 'uk');
  const [place, last, first, number, workplace] = headers(past) as [string, string, string, string, string];
  const made = await writePaper({
    size: paperSizeFor(words),
    language: words === 'us' ? 'en-US' : 'en-GB',
    createdAt: roll.frozenAt,
    title: 'Roll of voters',
    subtitle: title,
    footer: `Roll as at ${dayInWords(roll.asAt, past.profile.dateOrder)} · ${roll.hash.slice(0, 16)}`,
    confidentialLine: 'Personal data: for the returning officer and the scrutineers',
    blocks: [
      {
        kind: 'facts',
        rows: factsOf(file)
          .slice(1)
          .map(([label, value]) => ({ label, value })),
      },
      {
        kind: 'table',
        columns: [
          { title: place, width: 'fit', align: 'right' },
          { title: last, width: 100 },
          { title: first, width: 90 },
          { title: number, width: 'fit' },
          { title: workplace },
        ],
        rows: [...cells(file)].map((row) => row.map(String)),
        whenEmpty: 'Nobody.',
        isDense: true,
      },
    ],
  });
  return made.bytes;
}
