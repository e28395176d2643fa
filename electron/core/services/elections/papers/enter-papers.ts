// A bundle of papers as one person read it, and taking a bundle away. Papers are written down sorted by number, and never whose
// they are.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { Election } from '../../../../../shared/domain/elections/elections.ts';
import type { BallotBatch, ReadPaper } from '../../../../../shared/domain/elections/papers.ts';
import { candidatesOnPaper } from '../../../../../shared/rules/elections/papers/on-the-paper.ts';
import { agreedOf, differencesLeft } from '../../../../../shared/rules/elections/papers/readings.ts';
import { whatItSays } from '../../../../../shared/rules/elections/papers/what-it-says.ts';
import { fold } from '../../../../../shared/rules/fold.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction, Unsaved } from '../../../store/desk-store.ts';
import { StaleRecord } from '../../../store/errors.ts';
import { found } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { mustBeRunning } from '../roll/the-roll.ts';
import { bundleShown, isSameReader, mustRead, onPaper, type Reader, readerOf } from './bundles.ts';
import { readPapersOf } from './given-papers.ts';

type Entered = Inputs['elections']['enterPapers'];

/** @throws NotThere, InvalidInput with a sentence for each paper that cannot be. */
export async function enterPapers(input: Entered, context: CallContext): Promise<Outputs['elections']['enterPapers']> {
  const { electionId, reading = 'first' } = input;
  const { seq, result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'elections.enterPapers', ids: [electionId] },
    (tx) => {
      const election = found(tx, 'elections', electionId);
      mustBeRunning(election, 'electionId');
      mustHaveCandidates(election);
      const reader = readerOf(tx, context, input.by);
      mustRead(tx, election, reader);
      const papers = readPapersOf(input.papers, onPaper(election), election.papersPrinted);
      const batch = bundleNamed(tx, input);
      const put = reading === 'first' ? readFirst : readSecond;
      const saved = put(tx, { election, batch, papers, reader, name: input.name });
      return {
        bundle: bundleShown(saved, reader),
        differences: differencesLeft(saved).length,
        notes: notesOn(papers, election),
      };
    },
  );
  return { ...result, seq };
}

/** @throws InvalidInput. */
export function mustHaveCandidates(election: Election): void {
  if (election.kind !== 'post') {
    throw new InvalidInput({
      path: ['electionId'],
      message: 'This is a ballot on a question: its results are given part by part.',
    });
  }
  if (candidatesOnPaper(election).length > 0) return;
  throw new InvalidInput({
    path: ['electionId'],
    message: 'Nobody stands in this election yet: nominations have to be accepted first.',
  });
}

const bundleNamed = (tx: Transaction, { electionId, name }: Entered): BallotBatch | undefined =>
  tx.byIndex('ballotBatches', 'electionId', electionId).find((batch) => fold(batch.name) === fold(name));

interface Handed {
  election: Election;
  batch: BallotBatch | undefined;
  papers: ReadPaper[];
  reader: Reader;
  name: string;
}

function readFirst(tx: Transaction, { election, batch, papers, reader, name }: Handed): BallotBatch {
  if (batch !== undefined && (batch.source === 'file' || batch.second !== null)) {
    throw new InvalidInput({
      path: ['name'],
      message: `${batch.name} is there already. Call this bundle something else.`,
    });
  }
  if (batch?.first && !isSameReader(batch.first, reader)) {
    throw new InvalidInput({
      path: ['name'],
      message: `${batch.name} was read first by ${batch.first.by}. Read it as the second, or call this bundle something else.`,
    });
  }
  refuseElsewhere(tx, election, papers, batch?.id);
  const first = { ...reader, papers };
  if (batch !== undefined) return tx.put('ballotBatches', { ...batch, first }, batch.revision);
  return tx.put('ballotBatches', {
    id: randomUUIDv7(),
    electionId: election.id,
    name,
    source: 'entered',
    first,
    second: null,
    settled: [],
    agreed: null,
  });
}

function readSecond(tx: Transaction, { election, batch, papers, reader, name }: Handed): BallotBatch {
  if (batch?.first == null) {
    throw new InvalidInput({
      path: ['name'],
      message: `Nobody has read a bundle called ${name} first. Its name stands on the bundle’s slip.`,
    });
  }
  if (isSameReader(batch.first, reader)) {
    throw new InvalidInput({
      path: ['by'],
      message: `${batch.first.by} read ${batch.name} first: somebody else reads it the second time.`,
    });
  }
  if (
    batch.second !== null &&
    (batch.agreed !== null || batch.settled.length > 0 || !isSameReader(batch.second, reader))
  ) {
    throw new InvalidInput({ path: ['name'], message: `${batch.name} has been read twice already.` });
  }
  refuseElsewhere(tx, election, papers, batch.id);
  const next = { ...batch, second: { ...reader, papers }, settled: [] };
  return tx.put('ballotBatches', withAgreed(next, election), batch.revision);
}

export const withAgreed = <B extends Unsaved<'ballotBatches'>>(batch: B, election: Election): B => ({
  ...batch,
  agreed: agreedOf(batch, onPaper(election)),
});

/** A paper lies in one bundle. @throws InvalidInput. */
function refuseElsewhere(
  tx: Transaction,
  election: Election,
  papers: readonly ReadPaper[],
  own: string | undefined,
): void {
  const elsewhere = new Map<string, string>();
  for (const batch of tx.byIndex('ballotBatches', 'electionId', election.id)) {
    if (batch.id === own || batch.source === 'file') continue;
    for (const { paper } of batch.agreed ?? batch.first?.papers ?? []) elsewhere.set(paper, batch.name);
  }
  // Where papers have no number of ours, each bundle counts its own.
  if (election.papersPrinted === 0) return;
  const twice = papers.filter(({ paper }) => elsewhere.has(paper));
  if (twice.length === 0) return;
  throw new InvalidInput(
    ...twice.slice(0, 50).map(({ paper }) => ({
      path: ['papers'],
      message: `Paper ${paper} is in ${elsewhere.get(paper)} already: one of the two was misread, or it is a copy.`,
    })),
  );
}

function notesOn(papers: readonly ReadPaper[], election: Election): string[] {
  const on = onPaper(election);
  const cut = papers.flatMap((read) => {
    const says = whatItSays(read, on);
    return says.cut === '' ? [] : [`Paper ${read.paper}: ${says.cut}; what follows does not count.`];
  });
  return cut.slice(0, 50);
}

/** @throws NotThere, StaleRecord, InvalidInput. */
export async function removeBundle(
  { batchId, revision }: Inputs['elections']['removeBundle'],
  context: CallContext,
): Promise<Outputs['elections']['removeBundle']> {
  const { seq } = await context.desk.store.transact(
    { account: context.account },
    { code: 'elections.removeBundle', ids: [batchId] },
    (tx) => {
      const batch = found(tx, 'ballotBatches', batchId);
      if (revision !== undefined && batch.revision !== revision) throw new StaleRecord('ballotBatches', batchId, batch);
      const election = found(tx, 'elections', batch.electionId);
      mustBeRunning(election, 'batchId');
      mustNotStand(tx, election, readerOf(tx, context, ''));
      tx.remove('ballotBatches', batchId, batch.revision);
    },
  );
  return { seq };
}

function mustNotStand(tx: Transaction, election: Election, reader: Reader): void {
  if (reader.account !== '') mustRead(tx, election, reader);
}
