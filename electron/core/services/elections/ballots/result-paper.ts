// The result of a ballot as a paper for everybody who could vote, and for the employer: the figures that section 231 asks to be
// told, what they had to reach, and how many voted where. Places with few votes stand together in it.

import type { Inputs } from '../../../../../shared/contract/contract.ts';
import type { Download } from '../../../../../shared/contract/download.ts';
import type { BallotFigures, BallotTally, Threshold } from '../../../../../shared/contract/elections/ballots.ts';
import type { Election } from '../../../../../shared/domain/elections/elections.ts';
import { ballotKindWords } from '../../../../../shared/domain/elections/words-ballots.ts';
import { capital } from '../../../../../shared/domain/words.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import { figuresOf, percentInWords } from '../../../../../shared/rules/elections/ballots/figures.ts';
import { withSmallTogether } from '../../../../../shared/rules/elections/ballots/small-places.ts';
import type { CallContext } from '../../../desk.ts';
import type { PaperBlock } from '../../../formats/pdf/paper-parts.ts';
import { branchProfile } from '../../branch-profile.ts';
import { InvalidInput } from '../../implementer.ts';
import { offerFile } from '../../offer-file.ts';
import { heading } from '../../papers/summary.ts';
import { paperFile, paperOf } from '../../partnership/paper-file.ts';
import { foundBallot, tallyOf } from './result.ts';

/** @throws NotThere; InvalidInput while there are no figures. */
export async function resultPaper(
  { id, format = 'pdf', path }: Inputs['elections']['resultPaper'],
  context: CallContext,
): Promise<Download> {
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const election = foundBallot(view, id);
  const tally = tallyOf(election, profile);
  if (tally.total.verdict === 'nothingYet') {
    throw new InvalidInput({ path: ['id'], message: 'There are no figures yet: enter them first.' });
  }
  const day = (text: string) => dayInWords(text, profile.dateOrder);
  const blocks: PaperBlock[] = [
    { kind: 'callout', text: tally.total.inWords },
    { kind: 'facts', rows: aboutIt(election, day) },
    heading('The figures'),
    { kind: 'facts', rows: figureRows(tally.total) },
    ...thresholdBlocks(tally.total.thresholds),
    ...(tally.isEachForItself ? eachBlocks(tally) : placeBlocks(tally, profile.words.terms.workplace)),
    heading('What to know'),
    { kind: 'list', items: tally.notes },
  ];
  const file = await paperFile(
    `${election.number} result`,
    {
      title: election.title,
      subtitle: [ballotKindWords[election.kind], election.number, profile.branch?.name ?? '']
        .filter(Boolean)
        .join(' · '),
      blocks,
      footer: profile.branch?.name ?? '',
      ...paperOf(profile, context),
    },
    format,
  );
  return offerFile(file, path, context);
}

function aboutIt({ question, timetable, returningOfficer, scrutineers }: Election, day: (text: string) => string) {
  const { ballotOpensOn, ballotClosesOn } = timetable;
  return [
    { label: 'The question', value: question },
    { label: 'Voting began', value: ballotOpensOn === null ? '' : day(ballotOpensOn) },
    { label: 'Voting ended', value: ballotClosesOn === null ? '' : day(ballotClosesOn) },
    { label: 'Returning officer', value: returningOfficer?.name ?? '' },
    {
      label: scrutineers.length === 1 ? 'Scrutineer' : 'Scrutineers',
      value: scrutineers.map(({ name }) => name).join(', '),
    },
  ].filter(({ value }) => value.trim() !== '');
}

const number = (count: number): string => count.toLocaleString('en-GB');

const figureRows = ({ entitled, valid, votes, spoilt, cast, turnout }: BallotFigures) => [
  { label: 'Entitled to vote', value: number(entitled) },
  { label: 'Votes cast', value: `${number(valid)} papers that answer the question` },
  ...votes.map(({ choice, votes: count, share }) => ({
    label: `Answered “${choice}”`,
    value: `${number(count)} (${percentInWords(share)})`,
  })),
  { label: 'Spoiled or otherwise invalid papers returned', value: number(spoilt) },
  { label: 'Turnout', value: `${percentInWords(turnout)}: ${number(cast)} papers came back, spoiled ones among them` },
];

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const asMet = ({ isMet, applies }: Threshold): string =>
  applies ? (isMet === null ? 'Not settled' : isMet ? 'Yes' : 'No') : 'Not asked';

function thresholdBlocks(thresholds: readonly Threshold[]): PaperBlock[] {
  const asked = thresholds.filter(({ applies, required }) => applies || required !== null);
  if (asked.length === 0) return [];
  const open = asked.filter(({ verified, applies }) => applies && !verified);
  return [
    heading('What it had to reach'),
    {
      kind: 'table',
      columns: [
        { title: 'What' },
        { title: 'Needed', width: 56, align: 'right' },
        { title: 'Reached', width: 56, align: 'right' },
        { title: 'Met', width: 58 },
        { title: 'Authority', width: 130 },
      ],
      rows: asked.map((each) => [
        each.title,
        each.required === null ? '' : number(each.required),
        each.reached === null ? '' : number(each.reached),
        asMet(each),
        each.authority,
      ]),
    },
    ...asked
      .filter(({ applies, isMet }) => applies && isMet === null)
      .map(({ why }): PaperBlock => ({ kind: 'paragraph', text: why })),
    ...(open.length === 0
      ? []
      : [
          {
            kind: 'paragraph' as const,
            isSmall: true,
            text: `Not checked against the law as it stands today by anybody here: ${open.map(({ title }) => lowerFirst(title)).join('; ')}.`,
          },
        ]),
  ];
}

function placeBlocks({ constituencies, choices, total }: BallotTally, workplace: string): PaperBlock[] {
  if (constituencies.length < 2) return [];
  const given = constituencies.map(({ constituency, entitled, votes, spoilt }) => ({
    ...{ constituency, entitled, spoilt },
    votes: votes.map(({ votes: count }) => count),
  }));
  const places = withSmallTogether(given, choices);
  if (places.length === 0) {
    const text =
      'So few voted at some of the places, or so few voted one way, that figures by place would say how somebody voted. They are left out.';
    return [heading('Where people voted'), { kind: 'paragraph', text }];
  }
  const figures = places.map((place) => ({ ...place, ...figuresOf(place, choices) }));
  const isShortened = places.length < given.length;
  const half = total.thresholds.find(({ name, applies }) => name === 'turnout' && applies);
  return [
    heading('Where people voted'),
    {
      kind: 'table',
      columns: [
        { title: capital(workplace) },
        { title: 'Entitled', width: 60, align: 'right' },
        { title: 'Came back', width: 64, align: 'right' },
        { title: 'Turnout', width: 56, align: 'right' },
        ...choices.slice(0, 4).map((title) => ({ title, width: 52, align: 'right' as const })),
      ],
      rows: figures.map(({ constituency, entitled, cast, turnout, votes }) => [
        constituency,
        number(entitled),
        number(cast),
        percentInWords(turnout),
        ...votes.slice(0, 4).map(({ votes: count }) => number(count)),
      ]),
    },
    ...(isShortened
      ? [
          {
            kind: 'paragraph' as const,
            isSmall: true,
            text: 'Places at which fewer than five voted, or voted one way, stand together, so that nobody’s vote can be read from this paper.',
          },
        ]
      : []),
    heading(`Turnout by ${workplace}${half === undefined ? '' : '; the broken line is half'}`),
    {
      kind: 'bars',
      rows: figures.map(({ constituency, turnout }) => ({
        label: constituency,
        value: turnout,
        text: percentInWords(turnout),
      })),
      ...(half === undefined ? {} : { mark: 50 }),
    },
  ];
}

/** Each workplace is a ballot of its own: its result is told whole, as the law asks of every ballot. */
const eachBlocks = ({ constituencies }: BallotTally): PaperBlock[] =>
  constituencies.flatMap(({ constituency, outcome, ...figures }): PaperBlock[] => [
    heading(constituency),
    { kind: 'callout', text: outcome?.inWords ?? '' },
    { kind: 'facts', rows: figureRows(figures) },
    ...thresholdBlocks(outcome?.thresholds ?? []).slice(1),
  ]);
