// Two pages for the rep who goes in: who, what, the dates, the next step, what the member needs, whom they meet, what to ask and
// what happened last. It leaves the office, so it opens only with its password. It never runs to a third page.

import type { CaseClockRow } from '../../../../shared/contract/case-clocks.ts';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import { personRoleWords } from '../../../../shared/domain/casework-words.ts';
import { capital, claimWords } from '../../../../shared/domain/words.ts';
import { dayInWords, daysLeftInWords } from '../../../../shared/rules/day-words.ts';
import type { CallContext } from '../../desk.ts';
import { UnusablePassword, writePaper } from '../../formats/pdf/paper.ts';
import type { Paper, PaperBlock, WrittenPaper } from '../../formats/pdf/paper-parts.ts';
import { personName } from '../cases/case-records.ts';
import { clocksOfCase } from '../due/clocks-of-case.ts';
import { InvalidInput } from '../implementer.ts';
import { offerFile } from '../offer-file.ts';
import { type CaseMaterial, caseMaterial } from './case-material.ts';
import { casePaper, PDF } from './case-paper.ts';
import { entryHead, entryText } from './entry-words.ts';
import { questionsFor } from './questions.ts';
import { heading } from './summary.ts';

const MOST_PAGES = 2;

/** How much of each is printed: less and less until it fits. The last is a page even where every line is long. */
interface Room {
  entries: number;
  entryLetters: number;
  storyLetters: number;
  dates: number;
  people: number;
  questions: number;
}

const ROOMS: readonly Room[] = [
  { entries: 14, entryLetters: 400, storyLetters: 1_800, dates: 12, people: 14, questions: 6 },
  { entries: 9, entryLetters: 280, storyLetters: 1_200, dates: 10, people: 12, questions: 6 },
  { entries: 6, entryLetters: 200, storyLetters: 900, dates: 8, people: 10, questions: 6 },
  { entries: 4, entryLetters: 140, storyLetters: 600, dates: 6, people: 8, questions: 5 },
  { entries: 2, entryLetters: 100, storyLetters: 300, dates: 5, people: 5, questions: 4 },
  { entries: 1, entryLetters: 60, storyLetters: 150, dates: 3, people: 3, questions: 3 },
];

const ONE_LINE = 120;

/** @throws NotThere; InvalidInput when no PDF can have this password. */
export async function handOutOfCase(
  input: Inputs['cases']['handOut'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['cases']['handOut']> {
  const material = caseMaterial(input.id, context);
  const { rows } = clocksOfCase({ id: input.id }, context);
  const clocks = rows.filter(({ state }) => state !== 'done');
  const written = await fitting(material, clocks, context, input.password, signal);
  const name = `${material.on.number}-hand-out.pdf`;
  const download = await offerFile({ name, mediaType: PDF, bytes: written.bytes }, input.path, context);
  return { ...download, pages: written.pages };
}

async function fitting(
  material: CaseMaterial,
  clocks: readonly CaseClockRow[],
  context: CallContext,
  password: string,
  signal: AbortSignal | undefined,
) {
  for (const room of ROOMS) {
    signal?.throwIfAborted();
    const paper: Paper = {
      ...casePaper('Hand-out for the rep', material, blocksIn(room, material, clocks), context),
      password,
    };
    const written = await withPassword(paper);
    if (written.pages <= MOST_PAGES) return written;
  }
  throw new Error('a hand-out with the least in it is longer than two pages');
}

/** @throws InvalidInput when no PDF can have this password. */
async function withPassword(paper: Paper): Promise<WrittenPaper> {
  try {
    return await writePaper(paper);
  } catch (error) {
    if (!(error instanceof UnusablePassword)) throw error;
    throw new InvalidInput({ path: ['password'], message: error.message });
  }
}

function blocksIn(room: Room, material: CaseMaterial, clocks: readonly CaseClockRow[]): PaperBlock[] {
  const { on, tasks } = material;
  const next = tasks.find(({ doneOn }) => doneOn === null);
  const story =
    cut(fewLines(on.whatHappened, room.storyLetters / 100), room.storyLetters) || 'Nothing is written down yet.';
  return [
    { kind: 'facts', rows: whoAndWhat(material) },
    ...(next === undefined
      ? []
      : [
          { kind: 'callout', title: 'Next step', text: `${oneLine(next.what)}${byDay(next.dueOn, material)}` } as const,
        ]),
    heading('Dates, the nearest first'),
    datesTable(room, material, clocks),
    heading('What the member needs'),
    { kind: 'paragraph', text: cut(fewLines(needs(material), 6), 400) },
    heading('What happened'),
    { kind: 'paragraph', text: story },
    heading('Questions to ask'),
    { kind: 'list', items: questionsFor(on.type).slice(0, room.questions) },
    heading('People'),
    peopleTable(room, material),
    heading('What happened last'),
    lastEntries(room, material),
  ];
}

function whoAndWhat({ on, members, employer, workplace, rep, procedure, profile }: CaseMaterial) {
  const { words } = profile;
  const { terms } = words;
  const [first] = members;
  const others = members.length - 1;
  const who =
    first === undefined
      ? ''
      : [personName(first), first.phone, first.email].filter((part) => part.trim() !== '').join(', ');
  return [
    { label: capital(terms.member), value: oneLine(others > 0 ? `${who}, and ${others} more` : who) },
    { label: 'What it is', value: `${words.caseTypes[on.type]}, ${procedure?.stage ?? words.stages[on.stage]}` },
    { label: capital(terms.employer), value: oneLine([employer, workplace].filter(Boolean).join(', ')) },
    { label: capital(terms.rep), value: oneLine(rep === null ? 'Nobody has been allocated' : rep.name) },
  ];
}

const byDay = (day: string | null, { profile }: CaseMaterial): string =>
  day === null ? '' : `, by ${dayInWords(day, profile.dateOrder)}`;

function datesTable(room: Room, { on, profile }: CaseMaterial, clocks: readonly CaseClockRow[]): PaperBlock {
  const rows = clocks
    .slice(0, room.dates)
    .map(({ day, daysLeft, title, laterDay, keyDateId }) => [
      day === null ? 'No day yet' : dayInWords(day, profile.dateOrder),
      oneLine([title, claimOf(on, keyDateId)].filter(Boolean).join(', ')) +
        (laterDay === null ? '' : ` (a later day may apply: ${dayInWords(laterDay, profile.dateOrder)})`),
      daysLeft === null ? '' : daysLeftInWords(daysLeft),
    ]);
  const columns = [{ title: 'Day', width: 130 }, { title: 'What' }, { title: 'Left', width: 80 }];
  return {
    kind: 'table',
    columns,
    rows: [...rows, ...more(clocks.length - rows.length, 'date', 3)],
    whenEmpty: 'No date is recorded.',
  };
}

/** Where a case has several claims, which of them a date is for: the same words stand twice otherwise. */
function claimOf(on: CaseMaterial['on'], keyDateId: string | null): string {
  const keyDate = on.keyDates.length > 1 ? on.keyDates.find(({ id }) => id === keyDateId) : undefined;
  if (keyDate === undefined) return '';
  return [claimWords[keyDate.claim], keyDate.what.trim()].filter(Boolean).join(', ');
}

/** What the members said they need, and what was asked for before a hearing. */
function needs({ members, entries }: CaseMaterial): string {
  const said = members
    .filter(({ accessNeeds }) => accessNeeds.trim() !== '')
    .map((member) =>
      members.length === 1 ? member.accessNeeds.trim() : `${personName(member)}: ${member.accessNeeds.trim()}`,
    );
  const asked = entries.flatMap(({ details }) =>
    details?.kind === 'hearing' ? [details.adjustmentsNeeded.trim()] : [],
  );
  const all = [...new Set([...said, ...asked.filter((each) => each !== '')])];
  return all.length === 0 ? 'Nothing is recorded. Ask again before every meeting.' : all.join('\n');
}

function peopleTable(room: Room, { on }: CaseMaterial): PaperBlock {
  const rows = on.people
    .slice(0, room.people)
    .map(({ role, name, contact }) => [personRoleWords[role], oneLine(name, 60), oneLine(contact, 80)]);
  const columns = [{ title: 'Role', width: 100 }, { title: 'Name' }, { title: 'Contact' }];
  return {
    kind: 'table',
    columns,
    rows: [...rows, ...more(on.people.length - rows.length, 'person', 3)],
    whenEmpty: 'Nobody else is recorded.',
  };
}

/** The newest first; what the desk noted itself is left out. */
function lastEntries(room: Room, { entries, profile }: CaseMaterial): PaperBlock {
  const told = entries.filter(({ kind, day }) => kind !== 'event' && day <= profile.today).toReversed();
  const rows = told
    .slice(0, room.entries)
    .map((entry) => [
      dayInWords(entry.day, profile.dateOrder),
      cut(
        `${oneLine(entryHead(entry, profile), 60)}: ${entryText(entry, profile)}`.replace(/\s*\n\s*/g, ' / '),
        room.entryLetters,
      ),
    ]);
  const columns = [{ title: 'Day', width: 130 }, { title: 'What' }];
  return {
    kind: 'table',
    columns,
    rows: [...rows, ...more(told.length - rows.length, 'entry', 2)],
    whenEmpty: 'Nothing is written down yet.',
  };
}

const PLURALS: Readonly<Record<string, string>> = { entry: 'entries', person: 'people', date: 'dates' };

/** "and 4 more entries", as the last row of a table of so many columns. */
function more(count: number, what: string, columns: number): string[][] {
  if (count <= 0) return [];
  const text = `and ${count} more ${count === 1 ? what : PLURALS[what]}`;
  return [['', text, ...Array<string>(columns - 2).fill('')]];
}

const cut = (text: string, longest: number): string =>
  text.length > longest
    ? `${text
        .slice(0, longest - 1)
        .toWellFormed()
        .trimEnd()}…`
    : text;

/** Without empty lines; what is beyond so many lines follows on the last. */
function fewLines(text: string, most: number): string {
  const lines = text.split(/\s*\n\s*/).filter((line) => line.trim() !== '');
  const last = Math.max(0, Math.floor(most) - 1);
  return [...lines.slice(0, last), lines.slice(last).join(' ')].join('\n').trim();
}

const oneLine = (text: string, longest: number = ONE_LINE): string => cut(text.replace(/\s+/g, ' ').trim(), longest);
