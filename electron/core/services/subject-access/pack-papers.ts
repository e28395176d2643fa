// The readable parts of a subject access pack: what it is, the person's own record, each case, everything else, and the worksheet
// of other people. Others are marked with their stand-in; nothing is taken out here.

import { Temporal } from 'temporal-polyfill';
import { capital } from '../../../../shared/domain/words.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import type { CallContext } from '../../desk.ts';
import type { Paper, PaperBlock } from '../../formats/pdf/paper-parts.ts';
import type { Turns } from '../../formats/turns.ts';
import type { View } from '../../store/desk-store.ts';
import { type BranchProfile, timeOfDay } from '../branch-profile.ts';
import { personName } from '../cases/case-records.ts';
import { collectionCountWords } from '../keeping/preview-erase.ts';
import type { CaseMaterial } from '../papers/case-material.ts';
import { madeAt, sizeOf } from '../papers/case-paper.ts';
import { chronologyBlocks, wholeCaseBlocks } from '../papers/chronology.ts';
import { everyString } from '../papers/every-string.ts';
import { heading } from '../papers/summary.ts';
import type { Held } from './gather.ts';
import type { MemberChange } from './member-changes.ts';
import { factsBlock, fieldInWords, valueInWords } from './readable.ts';
import type { ThirdParties } from './third-parties.ts';
import type { Looked } from './who-looked.ts';

export interface PackFacts {
  held: Held;
  changes: readonly MemberChange[];
  looked: readonly Looked[];
  parties: ThirdParties;
  view: View;
  profile: BranchProfile;
  number: string;
}

/** Of cases that are sealed or closed to whoever makes the pack nothing may be said, not even that there are any. */
export const SEALED_SENTENCE =
  'Cases that are sealed, or that are not open to whoever made this pack, are not in it, and it does not say whether there are any. To be complete, ask each officer of the branch who may open sealed cases to make the same pack, and put them together.';

export function packPaper(title: string, blocks: readonly PaperBlock[], facts: PackFacts, context: CallContext): Paper {
  const { profile, held, number } = facts;
  const branch = profile.branch?.name ?? '';
  return {
    title,
    subtitle: [personName(held.member), number, branch].filter((part) => part !== '').join(' · '),
    size: sizeOf(profile),
    blocks,
    confidentialLine: 'Confidential: for the data-protection office',
    footer: [number, branch].filter((part) => part !== '').join(' · '),
    createdAt: madeAt(context),
    author: branch,
    language: profile.branch?.words === 'us' ? 'en-US' : 'en-GB',
  };
}

const moment = (at: string, { zone, dateOrder }: BranchProfile): string => {
  const day = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString();
  return `${dayInWords(day, dateOrder)}, ${timeOfDay(at, zone)}`;
};

/** Their own record as it stands, and how it came to. */
export function memberBlocks({ held, changes, looked, view, profile }: PackFacts): PaperBlock[] {
  return [
    heading('What is held now'),
    factsBlock(held.member, view, profile),
    heading('How it was changed'),
    {
      kind: 'table',
      columns: [{ title: 'When', width: 110 }, { title: 'What' }],
      rows: changes.map(({ at, what, fields }) => [
        moment(at, profile),
        [what, ...fields.map(({ field, before, after }) => changeLine(field, before, after, view, profile))]
          .filter((line) => line !== '')
          .join('\n'),
      ]),
      whenEmpty: 'No change is written down.',
    },
    heading('Who looked at it'),
    {
      kind: 'table',
      columns: [{ title: 'When', width: 110 }, { title: 'Who', width: 120 }, { title: 'What' }],
      rows: looked.map(({ at, who, what }) => [moment(at, profile), who, what]),
      whenEmpty: 'Nobody’s looking is written down.',
    },
  ];
}

/** '' where nothing was there before and nothing is now: a new record begins with empty fields. */
function changeLine(field: string, before: unknown, after: unknown, view: View, profile: BranchProfile): string {
  const was = valueInWords(before, view, profile);
  const is = valueInWords(after, view, profile);
  if (was === is) return '';
  return `${fieldInWords(field)}: ${is === '' ? 'taken away' : is}${was === '' ? '' : ` (was ${was})`}`;
}

/** A case with everybody else in it marked. */
export async function markedCase(material: CaseMaterial, { parties }: PackFacts, turns: Turns): Promise<PaperBlock[]> {
  return marked(wholeCaseBlocks(material), parties, `case ${material.on.number}`, turns);
}

/** Of somebody else's case only what names them: their place in it, and entries with their name. */
export async function namedCaseBlocks(
  { on, entries, profile }: CaseMaterial,
  { held, parties }: PackFacts,
  names: (text: string) => boolean,
  turns: Turns,
): Promise<PaperBlock[]> {
  const own = on.people.filter(({ memberId }) => memberId === held.member.id);
  const rows = entries.filter((entry) => names(JSON.stringify(entry)));
  return marked(
    [
      heading(`Named in case ${on.number}`),
      {
        kind: 'paragraph',
        text: 'The case is another person’s: only what names them is here. Whether it is theirs to have is the office’s to decide.',
        isSmall: true,
      },
      {
        kind: 'facts',
        rows: own.map(({ role, name, note, contact }) => ({
          label: capital(role),
          value: [name, contact, note].filter(Boolean).join('\n'),
        })),
      },
      ...chronologyBlocks({ entries: rows, profile } as CaseMaterial),
    ],
    parties,
    `case ${on.number}`,
    turns,
  );
}

async function marked(blocks: PaperBlock[], parties: ThirdParties, where: string, turns: Turns): Promise<PaperBlock[]> {
  return (await everyString(blocks, (text) => parties.mark(text, where), turns)) as PaperBlock[];
}

/** Everything that is neither their record nor a case. */
export function otherBlocks({ held, view, profile }: PackFacts): PaperBlock[] {
  const blocks: PaperBlock[] = [];
  for (const [collection, records] of Map.groupBy(held.others, (each) => each.collection)) {
    blocks.push(heading(capital(collectionCountWords[collection]?.[1] ?? fieldInWords(collection))));
    for (const { data } of records) blocks.push(factsBlock(data, view, profile));
  }
  return blocks.length === 0 ? [{ kind: 'paragraph', text: 'Nothing else is held.' }] : blocks;
}

/** The worksheet: each other person, where they stand, and room to decide. */
export function worksheetBlocks({ parties }: PackFacts): PaperBlock[] {
  return [
    {
      kind: 'paragraph',
      text: 'Everybody here is named in what is held about the person who asks. In the pack they are marked, not removed: decide for each whether their name stays, and take out what does not. Names written in an unusual way, nicknames and pictures are found only by reading.',
    },
    {
      kind: 'table',
      columns: [
        { title: 'Stands as', width: 72 },
        { title: 'Who' },
        { title: 'Where, how often' },
        { title: 'Stays or goes', width: 84 },
      ],
      rows: parties.all.map(({ standIn, name, role, foundIn }) => [
        standIn,
        `${name}\n${role}`,
        foundIn.size === 0 ? 'only in fields' : [...foundIn].map(([where, count]) => `${where}: ${count}`).join('\n'),
        '',
      ]),
      whenEmpty: 'Nobody else is named.',
    },
  ];
}
