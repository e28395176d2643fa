// What stands in the notice of an election, on the form to nominate with, and in the statement of who is nominated.

import type { ElectionPage } from '../../../../../shared/contract/elections/life.ts';
import type { Timetable } from '../../../../../shared/domain/elections/elections.ts';
import { RULE_WORDS } from '../../../../../shared/domain/elections/words-count.ts';
import { electionKindWords } from '../../../../../shared/domain/elections/words-life.ts';
import type { WordList } from '../../../../../shared/domain/words.ts';
import { countOfDays, dayInWords } from '../../../../../shared/rules/day-words.ts';
import { termInWords } from '../../../../../shared/rules/reps/posts-words.ts';
import type { PaperBlock } from '../../../formats/pdf/paper-parts.ts';
import type { BranchProfile } from '../../branch-profile.ts';

type Page = ElectionPage;
type Words = Pick<BranchProfile, 'dateOrder' | 'words'>;

const isSaid = (text: string | null | undefined): text is string => (text ?? '').trim() !== '';

/** Line feeds inside a fact are the paper's own. */
export const dayOf = (day: string | null, { dateOrder }: Words): string =>
  day === null ? 'None' : dayInWords(day, dateOrder);

const seatsInWords = (seats: number, termMonths: number | null): string =>
  termMonths === null ? String(seats) : `${seats}, for a term of ${termInWords(termMonths)}`;

/** What it is for, and who votes in it. */
export function purposeRows({ election, constituency, termMonths, post }: Page): { label: string; value: string }[] {
  const isPost = election.kind === 'post';
  return [
    // The subtitle says it where the election is called by its post.
    ...(post && !election.title.startsWith(post.title) ? [{ label: 'Post', value: post.title }] : []),
    ...(isPost ? [{ label: 'Seats', value: seatsInWords(election.seats, termMonths) }] : []),
    ...(isPost ? [] : [{ label: 'What it is', value: electionKindWords[election.kind] }]),
    { label: 'Constituency', value: constituency },
    ...(isPost ? [{ label: 'Counted by', value: RULE_WORDS[election.rule] }] : []),
  ];
}

export function noticeBlocks(page: Page, profile: Words): PaperBlock[] {
  const { election, steps, ruleSource } = page;
  const { timetable } = election;
  return [
    {
      kind: 'facts',
      rows: [
        ...purposeRows(page),
        ...officerRows(page),
        ...(isSaid(ruleSource) ? [{ label: 'By', value: ruleSource }] : []),
      ],
    },
    ...(election.kind === 'post' ? [] : questionBlocks(page)),
    { kind: 'heading', text: 'The days; each last day is still in time' },
    {
      kind: 'table',
      columns: [{ title: 'Step', width: 200 }, { title: 'Day' }],
      rows: steps
        .filter(({ day }) => day !== null)
        .map(({ step, label, day }) => [
          label,
          `${dayOf(day, profile)}${step === 'ballotClosesOn' && timetable.closesAt !== null ? `, ${timetable.closesAt}` : ''}`,
        ]),
    },
    { kind: 'heading', text: election.kind === 'post' ? 'Who may stand and who may vote' : 'Who may vote' },
    {
      kind: 'list',
      items: [...(election.kind === 'post' ? mayStand(page, profile.words) : []), ...mayVote(page, profile.words)],
    },
    ...(election.kind === 'post' ? howToNominate(page, profile) : []),
    ...(election.kind === 'post' ? [] : ([{ kind: 'heading', text: 'The ballot' }] as PaperBlock[])),
    { kind: 'paragraph', text: ballotSentence(page, profile) },
  ];
}

const questionBlocks = ({ election }: Page): PaperBlock[] => [
  { kind: 'callout', title: 'The question', text: election.question },
  { kind: 'list', items: election.choices },
];

function mayStand({ election }: Page, words: WordList): string[] {
  const { candidates: rules } = election;
  const standings = rules.standings.map((standing) => words.standings[standing].toLowerCase()).join(' or ');
  return [
    `To stand: a ${words.terms.member} in the constituency, ${standings} on the day of the nomination${rules.memberForDays === 0 ? '' : `, and a ${words.terms.member} for at least ${countOfDays(rules.memberForDays)}`}.`,
    ...(isSaid(rules.barred) ? [`Who may not stand: ${rules.barred}`] : []),
  ];
}

function mayVote({ election }: Page, words: WordList): string[] {
  const { voters } = election;
  const standings = voters.standings.map((standing) => words.standings[standing].toLowerCase()).join(' or ');
  return [
    `To vote: a ${words.terms.member} in the constituency, ${standings} on the day of the roll${voters.memberForDays === 0 ? '' : `, and a ${words.terms.member} for at least ${countOfDays(voters.memberForDays)}`}.`,
  ];
}

function howToNominate({ election }: Page, profile: Words): PaperBlock[] {
  const { needsProposer, needsSeconder } = election.candidates;
  const by =
    needsProposer && needsSeconder
      ? 'a proposer and a seconder'
      : needsProposer
        ? 'a proposer'
        : needsSeconder
          ? 'a seconder'
          : null;
  const until = election.timetable.nominationsCloseOn;
  const sentences = [
    'Nominations are made on the nomination form and signed by the candidate.',
    ...(by === null
      ? []
      : [
          `They need ${by} from the constituency, ${needsProposer && needsSeconder ? 'neither of whom is' : 'who is not'} the candidate.`,
        ]),
    ...(until === null ? [] : [`The returning officer must have them by ${dayOf(until, profile)}, that day included.`]),
  ];
  return [
    { kind: 'heading', text: 'Nominations and the ballot' },
    { kind: 'paragraph', text: sentences.join(' ') },
  ];
}

function ballotSentence({ election }: Page, profile: Words): string {
  const { timetable, isByPost, place, kind } = election;
  const only = kind === 'post' ? 'There is a ballot only if there are more candidates than seats. ' : '';
  if (!isByPost) {
    const where = isSaid(place) ? ` at ${place}` : '';
    return `${only}The ballot is held at a meeting on ${dayOf(timetable.ballotOpensOn, profile)}${where}.`;
  }
  const until = timetable.closesAt === null ? ', that day included' : `, ${timetable.closesAt}`;
  return `${only}Papers go out by post on ${dayOf(timetable.ballotOpensOn, profile)} and must be back by ${dayOf(timetable.ballotClosesOn, profile)}${until}${isSaid(place) ? `, at ${place}` : ''}.`;
}

function officerRows({ election }: Page): { label: string; value: string }[] {
  return [
    { label: 'Returning officer', value: election.returningOfficer?.name ?? '' },
    { label: 'Scrutineers', value: election.scrutineers.map(({ name }) => name).join(', ') },
  ];
}

const ON_THE_FORM = ['Post', 'Seats', 'Constituency'];

/** To be filled in by hand, on one sheet. */
export function formBlocks(page: Page, profile: Words): PaperBlock[] {
  const { election } = page;
  const { needsProposer, needsSeconder } = election.candidates;
  const last = lastDay(election.timetable, profile);
  return [
    { kind: 'facts', rows: purposeRows(page).filter(({ label }) => ON_THE_FORM.includes(label)) },
    ...(last === null ? [] : ([{ kind: 'callout', tone: 'urgent', text: last }] as PaperBlock[])),
    {
      kind: 'table',
      columns: [
        { title: '', width: 130 },
        { title: 'Name' },
        { title: 'Membership number', width: 76 },
        { title: 'Signature and day', width: 120 },
      ],
      rows: [
        signer('Candidate', 'I am willing to stand, and to serve if I am elected.'),
        ...(needsProposer ? [signer('Proposer', 'I propose this candidate.')] : []),
        ...(needsSeconder ? [signer('Seconder', 'I second this candidate.')] : []),
      ],
    },
    { kind: 'heading', text: 'Statement of the candidate (may be left empty)' },
    { kind: 'ruledLines', count: 4 },
    { kind: 'heading', text: 'For the returning officer' },
    {
      kind: 'table',
      columns: [
        { title: 'Received on', width: 130 },
        { title: 'Valid or not, and why' },
        { title: 'Signed', width: 130 },
      ],
      rows: [['\n', '\n', '\n']],
    },
  ];
}

function lastDay({ nominationsCloseOn }: Timetable, profile: Words): string | null {
  if (nominationsCloseOn === null) return null;
  return `The returning officer must have this by ${dayOf(nominationsCloseOn, profile)}, that day included.`;
}

const signer = (who: string, says: string): string[] => [`${who}\n${says}`, '', '', ''];

export function personsBlocks(page: Page, profile: Words): PaperBlock[] {
  const { election, nominations } = page;
  const shown = nominations.filter(({ receivedOn, ruling }) => receivedOn !== '' && ruling !== null);
  return [
    { kind: 'facts', rows: purposeRows(page) },
    { kind: 'heading', text: 'Nominated' },
    {
      kind: 'table',
      columns: [{ title: 'Candidate' }, { title: 'Proposer' }, { title: 'Seconder' }, { title: 'Ruling' }],
      rows: shown.map(({ name, proposer, seconder, ruling, withdrawnOn }) => [
        name,
        proposer ?? '',
        seconder ?? '',
        withdrawnOn !== null
          ? `Withdrew on ${dayOf(withdrawnOn, profile)}`
          : ruling?.isValid
            ? 'Stands nominated'
            : `Not valid: ${ruling?.why ?? ''}`,
      ]),
      whenEmpty: 'Nobody is nominated whose nomination was ruled on.',
    },
    ...shown
      .filter(({ isStanding, statement }) => isStanding && isSaid(statement))
      .flatMap(({ name, statement }): PaperBlock[] => [
        { kind: 'heading', level: 2, text: name },
        { kind: 'paragraph', text: statement },
      ]),
    { kind: 'heading', text: 'Signed' },
    { kind: 'facts', rows: [{ label: 'Returning officer', value: election.returningOfficer?.name ?? '' }] },
    { kind: 'ruledLines', count: 1 },
  ];
}
