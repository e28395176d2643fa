// Papers that come as a file: a ballot file or a list, taken as one agreed bundle once it is seen whose candidates are whose.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { PapersPreview } from '../../../../../shared/contract/elections/papers.ts';
import type { Election } from '../../../../../shared/domain/elections/elections.ts';
import type { Paper, SpoiltReason } from '../../../../../shared/domain/elections/papers.ts';
import { candidatesOnPaper, type OnThePaper } from '../../../../../shared/rules/elections/papers/on-the-paper.ts';
import type { ReadPapers } from '../../../../../shared/rules/elections/read-papers.ts';
import { fold } from '../../../../../shared/rules/fold.ts';
import type { CallContext } from '../../../desk.ts';
import { readBallots } from '../../../formats/ballots.ts';
import type { Transaction } from '../../../store/desk-store.ts';
import { found } from '../../cases/case-records.ts';
import { bytesOfGiven, withGivenFile } from '../../cases/given-file.ts';
import { InvalidInput, TooLarge } from '../../implementer.ts';
import { inWords } from '../counting/problems-of-papers.ts';
import { mustBeRunning } from '../roll/the-roll.ts';
import { bundleShown, mustRead, readerOf } from './bundles.ts';
import { mustHaveCandidates } from './enter-papers.ts';

type Asked = Inputs['elections']['previewPapers'];

const MOST_MEGABYTES = 64;
const MOST_FINDINGS = 200;
const MOST_KINDS = 100_000;

interface Taken {
  preview: PapersPreview;
  papers: Paper[];
  fileName: string;
}

/** @throws NotThere, InvalidInput with the line of each problem, TooLarge, AbortError. */
export async function previewPapers(
  input: Asked,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<PapersPreview> {
  const election = found(context.desk.store.view(context.account), 'elections', input.electionId);
  return (await take(input, election, context, signal)).preview;
}

/** @throws NotThere, InvalidInput, TooLarge, AbortError. */
export async function importPapers(
  { bundle, by, ...input }: Inputs['elections']['importPapers'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['elections']['importPapers']> {
  const { store } = context.desk;
  const election = found(store.view(context.account), 'elections', input.electionId);
  const { preview, papers, fileName } = await take(input, election, context, signal);
  if (preview.problems.length > 0) {
    throw new InvalidInput(...preview.problems.map((message) => ({ path: ['text'], message })));
  }
  const { seq, result } = await store.transact(
    { account: context.account },
    { code: 'elections.importPapers', ids: [election.id] },
    (tx) => {
      const now = found(tx, 'elections', election.id);
      mustBeRunning(now, 'electionId');
      const reader = readerOf(tx, context, by);
      if (reader.account !== '' || reader.by !== '') mustRead(tx, now, reader);
      const name = (bundle ?? fileName).slice(0, 500);
      const named = tx.byIndex('ballotBatches', 'electionId', now.id).find((batch) => fold(batch.name) === fold(name));
      if (named !== undefined) {
        throw new InvalidInput({
          path: ['bundle'],
          message: `${named.name} is there already. Call this bundle something else.`,
        });
      }
      refuseTwice(tx, now.id, papers);
      const saved = tx.put('ballotBatches', {
        id: randomUUIDv7(),
        electionId: now.id,
        name,
        source: 'file',
        first: { ...reader, papers: [] },
        second: null,
        settled: [],
        agreed: papers,
      });
      return bundleShown(saved, reader);
    },
    { ...(signal && { signal }) },
  );
  return { bundle: result, preview, seq };
}

/** Fewer may be the same by chance: two small boxes in which everybody was of one mind. */
const NOT_BY_CHANCE = 20;

/** One file under two names would count twice. @throws InvalidInput. */
function refuseTwice(tx: Transaction, electionId: string, papers: readonly Paper[]): void {
  if (papers.reduce((sum, { count }) => sum + count, 0) < NOT_BY_CHANCE) return;
  const same = JSON.stringify(papers);
  const there = tx
    .byIndex('ballotBatches', 'electionId', electionId)
    .find(({ source, agreed }) => source === 'file' && JSON.stringify(agreed) === same);
  if (there === undefined) return;
  throw new InvalidInput({
    path: ['text'],
    message: `These papers are here already, as ${there.name}: taken again, every one of them would count twice. If they are others, count them in one file.`,
  });
}

async function take(
  input: Asked,
  election: Election,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Taken> {
  mustBeRunning(election, 'electionId');
  mustHaveCandidates(election);
  const { read, fileName } = await inWords('text', () => readGiven(input, election, context, signal));
  const ours = candidatesOnPaper(election);
  const { match, numbers, problems: unmatched } = matched(read, ours, input.match);
  const problems = [...unmatched, ...standingHere(read, numbers, ours)];
  const papers = problems.length > 0 ? [] : agreedFrom(read, numbers);
  if (papers.length > MOST_KINDS) throw new TooLarge(MOST_KINDS, 'kinds of papers');
  const setAside = read.findings.filter(({ outcome }) => outcome === 'setAside');
  const sum = (all: readonly { count?: number; papers?: number }[]) =>
    all.reduce((total, one) => total + (one.count ?? one.papers ?? 0), 0);
  return {
    fileName,
    papers,
    preview: {
      title: read.title,
      match,
      candidates: read.candidates.map((fileName_, index) => {
        const number = numbers[index] ?? null;
        return {
          fileNumber: index + 1,
          fileName: fileName_,
          number,
          name: ours.find((one) => one.number === number)?.name ?? '',
        };
      }),
      papers: sum(read.papers),
      spoilt: sum(setAside),
      findings: read.findings
        .slice(0, MOST_FINDINGS)
        .map(({ where, papers: count, reason }) => ({ where, papers: count, reason })),
      findingsTotal: read.findings.length,
      notes: [
        ...(read.seats !== null && read.seats !== election.seats
          ? [`The file says ${read.seats} ${read.seats === 1 ? 'seat' : 'seats'}: counted is for ${election.seats}.`]
          : []),
        ...read.notes,
      ],
      problems,
    },
  };
}

async function readGiven(
  { text, file, upload, name, path }: Asked,
  { rule, seats }: Election,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<{ read: ReadPapers; fileName: string }> {
  const options = { rule, seats, signal };
  if (text !== undefined && [file, upload, path].some((given) => given !== undefined)) {
    const message = 'There are papers in the text and in a file. Give one of them.';
    throw new InvalidInput({ path: ['text'], message });
  }
  if (text !== undefined) return { read: await readBallots(text, options), fileName: name ?? 'Pasted papers' };
  return withGivenFile({ file, upload, name, path }, context, MOST_MEGABYTES, async (source) => ({
    read: await readBallots(await bytesOfGiven(source), { ...options, name: source.name }),
    fileName: source.name,
  }));
}

interface Matching {
  match: 'names' | 'order';
  /** Our number of each candidate of the file; null: nobody of ours. */
  numbers: (number | null)[];
  problems: string[];
}

function matched({ candidates }: ReadPapers, ours: readonly OnThePaper[], asked: Asked['match']): Matching {
  const byName = new Map<string, number[]>();
  for (const { name, number } of ours) byName.set(fold(name), [...(byName.get(fold(name)) ?? []), number]);
  const named = candidates.map((name) => {
    const found = byName.get(fold(name));
    return found?.length === 1 ? found[0]! : null;
  });
  const isTwice = (number: number | null, at: number) => number !== null && named.indexOf(number) !== at;
  const isNamed = named.every((number, at) => number !== null && !isTwice(number, at));
  if (asked === 'names' || (asked === undefined && isNamed)) {
    const problems = candidates.flatMap((name, index) => {
      if (named[index] === null)
        return [
          `Candidate ${index + 1} of the file, ${name}, is nobody who stands here, or two who stand are called so.`,
        ];
      return isTwice(named[index]!, index) ? [`${name} stands twice in the file.`] : [];
    });
    return { match: 'names', numbers: named, problems };
  }
  if (asked === undefined) {
    const message = 'The names in the file are not those of the candidates here. If the order is the same, say so.';
    return { match: 'names', numbers: named, problems: [message] };
  }
  if (candidates.length !== ours.length) {
    const message = `The file has ${candidates.length} candidates and ${ours.length} stand here: by their order alone nobody can tell who is who.`;
    return { match: 'order', numbers: named, problems: [message] };
  }
  return { match: 'order', numbers: ours.map(({ number }) => number), problems: [] };
}

/** Whoever withdrew by the file and stands here: one of the two is wrong, and their votes would count. */
const standingHere = (
  { withdrawn }: ReadPapers,
  numbers: readonly (number | null)[],
  ours: readonly OnThePaper[],
): string[] =>
  withdrawn.flatMap((fileNumber) => {
    const own = ours.find(({ number }) => number === numbers[fileNumber - 1]);
    return own === undefined || own.isWithdrawn
      ? []
      : [`By the file ${own.name} has withdrawn, and here they stand: put right whichever is wrong first.`];
  });

/** Equal papers together; those set aside are spoilt, each with the reason nearest to what was found. */
function agreedFrom(read: ReadPapers, numbers: readonly (number | null)[]): Paper[] {
  const byKey = new Map<string, Paper>();
  const add = (preferences: number[], spoilt: SpoiltReason | null, count: number) => {
    const key = spoilt ?? preferences.join(' ');
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, { paper: '', preferences, spoilt, count });
    else known.count += count;
  };
  for (const { preferences, count } of read.papers)
    add(
      preferences.map((number) => numbers[number - 1]!),
      null,
      count,
    );
  for (const { outcome, papers, reason } of read.findings)
    if (outcome === 'setAside') add([], reasonFor(reason), papers);
  return [...byKey].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, paper]) => paper);
}

function reasonFor(reason: string): SpoiltReason {
  if (reason.includes('all marked as first')) return 'severalFirstPreferences';
  if (reason.includes('no first preference')) return 'noFirstPreference';
  if (reason.includes('no preference')) return 'blank';
  return reason.includes('seat') ? 'tooManyMarks' : 'unclear';
}
