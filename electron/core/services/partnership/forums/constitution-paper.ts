// A forum's constitution as a paper, ready to be signed: purpose, who sits, how it meets, the heads as they were written, and
// lines for both sides. It says itself what is a draft.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import {
  type ConstitutionHead,
  ConstitutionHeadSchema,
  type Forum,
  type Seat,
} from '../../../../../shared/domain/partnership/forums.ts';
import {
  chairModelWords,
  forumTypeWords,
  headWords,
  howFilledWords,
  seatRoleWords,
} from '../../../../../shared/domain/partnership/words-forums.ts';
import { commitmentWords } from '../../../../../shared/domain/partnership/words-people.ts';
import { sideWords, visibilityWords } from '../../../../../shared/domain/partnership/words-visibility.ts';
import { capital } from '../../../../../shared/domain/words.ts';
import { countOfDays, dayInWords } from '../../../../../shared/rules/day-words.ts';
import { intervalInWords } from '../../../../../shared/rules/partnership/forums/interval.ts';
import { quorumInWords } from '../../../../../shared/rules/partnership/forums/quorum.ts';
import { holderOn, isSeatOpen } from '../../../../../shared/rules/partnership/forums/seat-holders.ts';
import type { CallContext } from '../../../desk.ts';
import type { WordPaper } from '../../../formats/docx-paper.ts';
import type { PaperBlock } from '../../../formats/pdf/paper-parts.ts';
import { type BranchProfile, branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { offerFile } from '../../offer-file.ts';
import { paperFile, paperOf } from '../paper-file.ts';
import { postsIn, type Reading } from './forum-facts.ts';

/** @throws NotThere, InvalidInput for a forum that is kept in confidence. */
export async function constitutionPaper(
  { forumId, format = 'pdf', path }: Inputs['partnership']['constitution'],
  context: CallContext,
): Promise<Outputs['partnership']['constitution']> {
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const forum = found(view, 'forums', forumId);
  if (forum.visibility === 'inConfidence') {
    throw new InvalidInput({ path: ['forumId'], message: 'This forum is kept in confidence: it stands in no paper.' });
  }
  const level = visibilityWords(profile.branch?.words)[forum.visibility].label;
  const paper: WordPaper = {
    ...paperOf(profile, context),
    title: forum.name,
    subtitle: `Constitution · ${forumTypeWords(profile.branch?.words)[forum.type]}${isSigned(forum) ? '' : ' · not signed yet'}`,
    blocks: constitutionBlocks(view, forum, profile),
    footer: `${forum.name}: constitution`,
    ...(forum.visibility === 'joint' ? {} : { confidentialLine: level }),
  };
  return offerFile(await paperFile(`${forum.name} constitution`, paper, format), path, context);
}

const isSigned = ({ signed }: Forum): boolean => signed.management !== null && signed.staff !== null;
const isSaid = (text: string | undefined): text is string => (text ?? '').trim() !== '';

/** The constitution's parts without its title and foot: they stand in other papers too. */
export function constitutionBlocks(from: Reading, forum: Forum, profile: BranchProfile): PaperBlock[] {
  const sections: [ConstitutionHead, PaperBlock[]][] = ConstitutionHeadSchema.options.map((head) => [
    head,
    [...factsOf(head, from, forum, profile), ...proseOf(forum.heads[head])],
  ]);
  return [
    ...sections
      .filter(([, blocks]) => blocks.length > 0)
      .flatMap(([head, blocks], at): PaperBlock[] => [
        { kind: 'heading', text: `${at + 1}. ${headWords[head].label}` },
        ...blocks,
      ]),
    ...behaviours(forum, profile),
    ...commitments(forum, profile),
    ...signatures(forum, profile),
  ];
}

const proseOf = (text: string | undefined): PaperBlock[] => (isSaid(text) ? [{ kind: 'paragraph', text }] : []);

/** What the forum's own facts say under a head. */
function factsOf(head: ConstitutionHead, from: Reading, forum: Forum, profile: BranchProfile): PaperBlock[] {
  switch (head) {
    case 'objectives':
      return [...proseOf(forum.mission), ...vision(forum)];
    case 'termsOfReference':
      return [
        ...(isSaid(forum.mayDiscuss) ? labelled('It may discuss', forum.mayDiscuss) : []),
        ...(isSaid(forum.mayNotDiscuss) ? labelled('It does not discuss', forum.mayNotDiscuss) : []),
        ...(isSaid(forum.relationToUnions) ? labelled('The recognised unions', forum.relationToUnions) : []),
      ];
    case 'composition':
      return seatTables(from, forum, profile);
    case 'officers':
      return [
        {
          kind: 'facts',
          rows: [{ label: 'In the chair', value: chairModelWords(profile.branch?.words)[forum.chairModel] }],
        },
      ];
    case 'meetings':
      return [{ kind: 'facts', rows: meetingRules(forum, profile) }];
    case 'alteration':
      return forum.reviewDue === null
        ? []
        : [{ kind: 'paragraph', text: `Looked at again by ${dayInWords(forum.reviewDue, profile.dateOrder)}.` }];
    default:
      return [];
  }
}

const labelled = (label: string, text: string): PaperBlock[] => [
  { kind: 'paragraph', text: { text: label, isStrong: true } },
  { kind: 'paragraph', text },
];

function vision({ vision: text, visionSigned: { management, staff } }: Forum): PaperBlock[] {
  if (!isSaid(text)) return [];
  const isDraft = management === null || staff === null;
  return [{ kind: 'callout', title: isDraft ? 'Vision (draft, not signed by both leaders)' : 'Vision', text }];
}

function meetingRules(forum: Forum, { branch }: BranchProfile): { label: string; value: string }[] {
  const staffSide = `the ${sideWords(branch?.words).staff.toLowerCase()}`;
  const { intervalDays, toleranceDays, papersWorkingDays, minutesDays, usualTime, usualPlace } = forum;
  const where = [usualTime, usualPlace.trim() === '' ? null : usualPlace].filter((one) => one !== null).join(', ');
  return [
    {
      label: 'How often',
      value: `${capital(intervalInWords(intervalDays))}, up to ${countOfDays(toleranceDays)} either way`,
    },
    ...(where === '' ? [] : [{ label: 'Usually', value: where }]),
    { label: 'Quorum', value: quorumInWords(forum.quorum, staffSide) ?? 'Not stated' },
    {
      label: 'Agenda and papers',
      value: `Out ${papersWorkingDays} working ${papersWorkingDays === 1 ? 'day' : 'days'} before`,
    },
    { label: 'Minutes', value: `Approved by both sides within ${countOfDays(minutesDays)}` },
  ];
}

function seatTables(from: Reading, forum: Forum, profile: BranchProfile): PaperBlock[] {
  const names = sideWords(profile.branch?.words);
  const open = forum.seats.filter((seat) => isSeatOpen(seat, profile.today));
  return (['management', 'staff', 'joint', 'independent'] as const).flatMap((side): PaperBlock[] => {
    const seats = open.filter((seat) => seat.side === side);
    if (seats.length === 0) return [];
    return [
      { kind: 'heading', text: `${names[side]}: ${seats.length} ${seats.length === 1 ? 'seat' : 'seats'}`, level: 2 },
      seatTable(seats.map((seat) => seatRow(from, seat, profile))),
    ];
  });
}

/** A column that says nothing of any seat is left out. */
function seatTable(rows: readonly string[][]): PaperBlock {
  const columns = [
    { title: 'Seat', width: 190 },
    { title: 'Who' },
    { title: 'Deputy', width: 90 },
    { title: 'Until', width: 104 },
  ];
  const isShown = columns.map((_, at) => at < 2 || rows.some((row) => row[at] !== ''));
  return {
    kind: 'table',
    columns: columns.filter((_, at) => isShown[at]),
    rows: rows.map((row) => row.filter((_, at) => isShown[at])),
  };
}

function seatRow(from: Reading, seat: Seat, { today, dateOrder }: BranchProfile): string[] {
  const sitting = holderOn(seat, today, postsIn(from));
  const role = seat.role === 'member' ? '' : seatRoleWords[seat.role];
  const what = [
    seat.title || role || 'Member',
    seat.title ? role.toLowerCase() : '',
    seat.union,
    seat.isSenior ? 'senior manager' : '',
    seat.howFilled === null ? '' : howFilledWords[seat.howFilled].toLowerCase(),
  ];
  const until = sitting?.to == null ? '' : dayInWords(sitting.to, dateOrder);
  return [
    what.filter((part) => part.trim() !== '').join(', '),
    sitting?.name ?? 'vacant',
    seat.deputy?.name ?? '',
    sitting?.isTermEnded ? `${until} (ended)` : until,
  ];
}

function behaviours({ behaviours: versions }: Forum, { dateOrder }: BranchProfile): PaperBlock[] {
  const last = versions.at(-1);
  if (last === undefined || last.items.length === 0) return [];
  return [
    { kind: 'heading', text: 'How we behave here' },
    { kind: 'list', items: last.items.map(({ text }) => text) },
    {
      kind: 'paragraph',
      text: `Version ${last.version}, agreed on ${dayInWords(last.agreedOn, dateOrder)}.`,
      isSmall: true,
    },
  ];
}

function commitments({ commitments: all }: Forum, { branch }: BranchProfile): PaperBlock[] {
  if (all.length === 0) return [];
  const words = commitmentWords(branch?.words);
  const items = all.map(({ commitment, note }) => (isSaid(note) ? `${words[commitment]}: ${note}` : words[commitment]));
  return [
    { kind: 'heading', text: 'What both sides commit to' },
    { kind: 'list', items },
  ];
}

function signatures({ signed }: Forum, { branch, dateOrder }: BranchProfile): PaperBlock[] {
  const names = sideWords(branch?.words);
  const rows = (['management', 'staff'] as const).map((side) => {
    const one = signed[side];
    return { label: names[side], value: one === null ? '' : `${one.name}, ${dayInWords(one.on, dateOrder)}` };
  });
  const isOpen = signed.management === null || signed.staff === null;
  return [
    { kind: 'heading', text: 'Signed' },
    { kind: 'facts', rows },
    ...(isOpen ? ([{ kind: 'ruledLines', count: 2 }] as PaperBlock[]) : []),
  ];
}
