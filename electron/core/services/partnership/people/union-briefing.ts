// A union on one page, for a manager who is new to it: how it decides and how long that takes, who speaks for it, what it stands
// for. Only what may be told across the table: no position of the branch's own, and no profile that is kept narrower.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { UnionProfile } from '../../../../../shared/domain/partnership/unions.ts';
import {
  leadModelWords,
  positionLevelWords,
  recognitionWords,
} from '../../../../../shared/domain/partnership/words-people.ts';
import { countOfDays, dayInWords } from '../../../../../shared/rules/day-words.ts';
import { holdsOn } from '../../../../../shared/rules/partnership/matching-positions.ts';
import { mayStandIn } from '../../../../../shared/rules/partnership/visibility.ts';
import type { CallContext } from '../../../desk.ts';
import { safeFileName } from '../../../formats/file-names.ts';
import { writePaper } from '../../../formats/pdf/paper.ts';
import type { Paper, PaperBlock } from '../../../formats/pdf/paper-parts.ts';
import type { View } from '../../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { offerFile } from '../../offer-file.ts';
import { paperOf } from '../paper-file.ts';
import { seatsOf } from './unions.ts';

/** Characters of each text, and rows of each list: everything first, then less and less until it is one page. */
const FITS = [
  { letters: 5_000, rows: 50 },
  { letters: 1_200, rows: 8 },
  { letters: 800, rows: 6 },
  { letters: 560, rows: 5 },
  { letters: 420, rows: 4 },
  { letters: 320, rows: 4 },
  { letters: 240, rows: 3 },
  { letters: 180, rows: 3 },
  { letters: 120, rows: 2 },
  { letters: 80, rows: 1 },
] as const;
type Fit = (typeof FITS)[number];

/** @throws NotThere, InvalidInput for a profile that both sides may not see. */
export async function unionBriefing(
  input: Inputs['partnership']['unionBriefing'],
  context: CallContext,
): Promise<Outputs['partnership']['unionBriefing']> {
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const union = found(view, 'unionProfiles', input.id);
  if (!mayStandIn(union.visibility, 'joint')) {
    const message =
      'This profile is not for the other side yet. Let both sides see it first, then brief a manager with it.';
    throw new InvalidInput({ path: ['id'], message });
  }
  for (const fit of FITS) {
    const { bytes, pages } = await writePaper(briefing(view, union, fit, profile, context));
    if (pages > 1 && fit !== FITS.at(-1)) continue;
    const file = { name: safeFileName(`${union.name} briefing.pdf`), mediaType: 'application/pdf', bytes };
    return { ...(await offerFile(file, input.path, context)), pages, isShortened: fit !== FITS[0] };
  }
  throw new TypeError('there is always a last fit');
}

function briefing(view: View, union: UnionProfile, fit: Fit, profile: BranchProfile, context: CallContext): Paper {
  return {
    ...paperOf(profile, context),
    title: short(union.name, 120),
    subtitle: 'A briefing for managers',
    blocks: blocksOf(view, union, fit, profile),
    footer: `As it stood on ${dayInWords(profile.today, profile.dateOrder)}. Written by the branch; ask it for more.`,
  };
}

/** Cut where a word ends, with a sign that there is more. */
function short(text: string, letters: number): string {
  const plain = text.trim();
  if (plain.length <= letters) return plain;
  const cut = plain.slice(0, letters);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), Math.floor(letters / 2))).trimEnd()} …`;
}

function blocksOf(view: View, union: UnionProfile, { letters, rows }: Fit, profile: BranchProfile): PaperBlock[] {
  const { today, dateOrder } = profile;
  const said = (text: string) => short(text, letters);
  const seats = seatsOf(view, union.id, today).filter(({ forumId }) =>
    mayStandIn(view.get('forums', forumId)?.visibility ?? 'branch', 'joint'),
  );
  const dates = union.keyDates.filter(({ on }) => on >= today).toSorted((a, b) => (a.on < b.on ? -1 : 1));
  // A position that only the branch holds is its own business until it puts it forward.
  const positions = union.positions.filter((position) => position.level !== 'branch' && holdsOn(position, today));
  return [
    ...(union.mandateDays === null
      ? []
      : [
          {
            kind: 'callout' as const,
            title: `Allow ${countOfDays(union.mandateDays)}`,
            text: 'From asking the union to having its members’ answer. In less time no answer that stands can be had.',
          },
        ]),
    {
      kind: 'facts',
      rows: [
        ...factsOf(union, recognitionWords(profile.branch?.words), said),
        ...listOf(
          'Where it sits',
          seats
            .slice(0, rows)
            .map(({ forum, title, holder, role }) =>
              joined([`${forum}: ${title}`, holder ?? 'vacant', role === 'observer' ? 'observer' : '']),
            ),
        ),
        ...listOf(
          'Dates to know',
          dates.slice(0, rows).map(({ on, what }) => `${dayInWords(on, dateOrder)}: ${short(what, 120)}`),
        ),
      ],
    },
    ...listed(
      'Whom to ask',
      union.contacts.slice(0, rows).map(({ name, role, patch, reach }) => ({
        label: short(name, 60),
        value: joined([role, patch, reach]),
      })),
    ),
    ...listed(
      'What it stands for',
      positions.slice(0, rows).map(({ topic, text, level }) => ({
        label: short(topic, 60),
        value: [said(text), `(${positionLevelWords[level].toLowerCase()})`].join(' ').trim(),
      })),
    ),
  ];
}

const listOf = (label: string, lines: readonly string[]): { label: string; value: string }[] =>
  lines.length === 0 ? [] : [{ label, value: lines.join('\n') }];

const joined = (parts: readonly string[]): string =>
  parts
    .filter((part) => part.trim() !== '')
    .map((part) => short(part, 90))
    .join(', ');

/** Side by side, as the rest of the page: a table of its own would take twice the room. */
const listed = (heading: string, rows: readonly { label: string; value: string }[]): PaperBlock[] =>
  rows.length === 0
    ? []
    : [
        { kind: 'heading', text: heading, level: 2 },
        { kind: 'facts', rows },
      ];

const factsOf = (
  union: UnionProfile,
  recognition: ReturnType<typeof recognitionWords>,
  said: (text: string) => string,
): { label: string; value: string }[] =>
  [
    { label: 'Here', value: union.isRecognised ? recognition.yes : recognition.no },
    { label: 'Led by', value: union.leadModel === null ? '' : leadModelWords[union.leadModel] },
    { label: 'Whom it covers', value: short(union.membersCovered, 200) },
    { label: 'How it is built', value: said(union.structure) },
    { label: 'How it decides', value: said(union.decisionRoute) },
    { label: 'Where it comes from', value: said(union.history) },
    { label: 'What helps, what does not', value: said(union.dosAndDonts) },
  ].filter(({ value }) => value !== '');
