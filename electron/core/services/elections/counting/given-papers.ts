// Papers as somebody gives them to be counted, in whichever of the ways; what cannot be counted becomes the answer.

import type { Inputs } from '../../../../../shared/contract/contract.ts';
import type { CountResult } from '../../../../../shared/domain/elections/count-result.ts';
import { type CountInput, countPapers } from '../../../../../shared/rules/elections/count.ts';
import type { ReadPapers } from '../../../../../shared/rules/elections/read-papers.ts';
import type { CallContext } from '../../../desk.ts';
import { readBallotSheet } from '../../../formats/ballot-sheet.ts';
import { readBallots } from '../../../formats/ballots.ts';
import { readBlt } from '../../../formats/blt.ts';
import { readList } from '../../../formats/read-list.ts';
import { bytesOfGiven, withGivenFile } from '../../cases/given-file.ts';
import { InvalidInput } from '../../implementer.ts';
import { inWords } from './problems-of-papers.ts';

type CountInputs = Inputs['elections']['count'];

const MOST_MEGABYTES = 64;
const WAYS = ['blt', 'csv', 'ballots', 'file', 'upload', 'path'] as const;

/** @throws InvalidInput with a sentence for each problem, and its line; TooLarge; AbortError. */
export async function countGiven(
  input: CountInputs,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<CountResult> {
  const given = WAYS.filter((way) => input[way] !== undefined);
  if (given.length !== 1) {
    const which =
      given.length === 0 ? 'There are no papers in this.' : `There are papers in ${given.join(' and in ')}.`;
    throw new InvalidInput({ path: [], message: `${which} Give a ballot file, a list or the ballots: one of them.` });
  }
  const way = given[0]!;
  return inWords(way, async () => {
    const read = await readGiven(input, way, context, signal);
    const seats = input.seats ?? read.seats;
    if (seats === null)
      throw new InvalidInput({ path: ['seats'], message: 'Say how many seats there are: these papers do not.' });
    return countPapers(asCounted(read, input, seats));
  });
}

function asCounted(read: ReadPapers, input: CountInputs, seats: number): CountInput {
  const withdrawn = [...new Set([...read.withdrawn, ...(input.withdrawn ?? [])])];
  const nobody = withdrawn.find((number) => number > read.candidates.length);
  if (nobody !== undefined) {
    throw new InvalidInput({
      path: ['withdrawn'],
      message: `Candidate ${nobody} is said to have withdrawn, and there are ${read.candidates.length} candidates.`,
    });
  }
  const differs = read.seats !== null && read.seats !== seats;
  return {
    title: read.title,
    candidates: read.candidates,
    withdrawn,
    papers: read.papers,
    findings: read.findings,
    notes: [
      ...(differs ? [`Counted for ${seats} ${seats === 1 ? 'seat' : 'seats'}: the file says ${read.seats}.`] : []),
      ...read.notes,
    ],
    seats,
    rule: input.rule ?? 'scottish-stv',
    ...(input.seed !== undefined && { seed: input.seed }),
  };
}

async function readGiven(
  input: CountInputs,
  way: (typeof WAYS)[number],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<ReadPapers> {
  const { rule, seats, candidates } = input;
  const options = { rule, seats, candidates, signal };
  if (way === 'blt') return named(await readBlt(input.blt!, options), candidates);
  if (way === 'csv') return readBallotSheet(await readList(input.csv!, { signal }), options);
  if (way === 'ballots') return listed(input.ballots!, candidates);
  const { file, upload, name, path } = input;
  return withGivenFile({ file, upload, name, path }, context, MOST_MEGABYTES, async (source) =>
    named(await readBallots(await bytesOfGiven(source), { ...options, name: source.name }), candidates),
  );
}

/** The file's own candidates, called as the caller calls them. */
function named(read: ReadPapers, candidates: readonly string[] | undefined): ReadPapers {
  if (candidates === undefined || candidates.length === read.candidates.length) {
    return { ...read, candidates: candidates === undefined ? read.candidates : [...candidates] };
  }
  throw new InvalidInput({
    path: ['candidates'],
    message: `${candidates.length} candidates are named, and the file has ${read.candidates.length}.`,
  });
}

function listed(ballots: NonNullable<CountInputs['ballots']>, candidates: readonly string[] | undefined): ReadPapers {
  const papers = ballots.map((ballot, index) => {
    const where = `paper ${index + 1}`;
    return Array.isArray(ballot)
      ? { preferences: ballot, count: 1, where }
      : { preferences: ballot.preferences, count: ballot.count ?? 1, where };
  });
  let highest = 0;
  for (const { preferences } of papers) for (const number of preferences) highest = Math.max(highest, number);
  const known = candidates ?? Array.from({ length: Math.min(highest, 10_000) }, (_, index) => `Candidate ${index + 1}`);
  return { title: '', seats: null, candidates: [...known], withdrawn: [], papers, findings: [], notes: [] };
}
