// Two readings beside each other, and each difference decided by somebody who looks at the paper.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { ReadShown } from '../../../../../shared/contract/elections/papers.ts';
import type { ReadPaper, SettledPaper } from '../../../../../shared/domain/elections/papers.ts';
import { candidatesOnPaper } from '../../../../../shared/rules/elections/papers/on-the-paper.ts';
import { paperInWords } from '../../../../../shared/rules/elections/papers/paper-words.ts';
import {
  comparePapers,
  differencesLeft,
  differencesOf,
} from '../../../../../shared/rules/elections/papers/readings.ts';
import { whatItSays } from '../../../../../shared/rules/elections/papers/what-it-says.ts';
import type { CallContext } from '../../../desk.ts';
import { NotThere, StaleRecord } from '../../../store/errors.ts';
import { found } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { mustBeRunning } from '../roll/the-roll.ts';
import { bundleShown, mustRead, onPaper, readerOf } from './bundles.ts';
import { withAgreed } from './enter-papers.ts';
import { marksGiven } from './given-papers.ts';

/** Until both have read nobody sees what either read. @throws NotThere, InvalidInput. */
export function compareReadings(
  { batchId }: Inputs['elections']['compareReadings'],
  context: CallContext,
): Outputs['elections']['compareReadings'] {
  const view = context.desk.store.view(context.account);
  const batch = found(view, 'ballotBatches', batchId);
  if (batch.first === null || batch.second === null) {
    const message =
      batch.source === 'file'
        ? `${batch.name} came as a file: there are no two readings of it.`
        : `${batch.name} has been read once: the second reading comes first, without sight of the first.`;
    throw new InvalidInput({ path: ['batchId'], message });
  }
  const election = found(view, 'elections', batch.electionId);
  const candidates = candidatesOnPaper(election);
  const names = candidates.map(({ name }) => name);
  const said = (read: Pick<ReadPaper, 'marks' | 'spoilt'>) => paperInWords(read, names, election);
  const shown = (read: ReadPaper | null): ReadShown | null => read && { ...read, inWords: said(read) };
  const differences = differencesOf(batch);
  const all = new Set([...batch.first.papers, ...batch.second.papers].map(({ paper }) => paper));
  return {
    bundle: bundleShown(batch, readerOf(view, context, '')),
    candidates,
    rule: election.rule,
    seats: election.seats,
    same: all.size - differences.length,
    differences: differences.map(({ paper, first, second, settled }) => ({
      paper,
      first: shown(first),
      second: shown(second),
      settled: settled && { ...settled, inWords: settled.isAbsent ? 'There is no such paper' : said(settled) },
    })),
  };
}

/** @throws NotThere, StaleRecord, InvalidInput. */
export async function settlePaper(
  input: Inputs['elections']['settlePaper'],
  context: CallContext,
): Promise<Outputs['elections']['settlePaper']> {
  const { batchId, revision, paper } = input;
  const { seq, result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'elections.settlePaper', ids: [batchId] },
    (tx) => {
      const batch = found(tx, 'ballotBatches', batchId);
      if (revision !== undefined && batch.revision !== revision) throw new StaleRecord('ballotBatches', batchId, batch);
      const election = found(tx, 'elections', batch.electionId);
      mustBeRunning(election, 'batchId');
      const reader = readerOf(tx, context, input.by);
      mustRead(tx, election, reader);
      const difference = differencesOf(batch).find((one) => one.paper === paper);
      if (difference === undefined) throw new NotThere('ballotBatches', paper);
      const settled: SettledPaper = {
        ...decided(input, difference, onPaper(election)),
        paper,
        by: reader.by,
        isAbsent: input.isAbsent ?? false,
      };
      const others = batch.settled.filter((one) => one.paper !== paper);
      const next = { ...batch, settled: [...others, settled].sort(comparePapers) };
      const saved = tx.put('ballotBatches', withAgreed(next, election), batch.revision);
      return { bundle: bundleShown(saved, reader), left: differencesLeft(saved).length };
    },
  );
  return { ...result, seq };
}

function decided(
  { as, marks, preferences, spoilt = null, isAbsent = false, paper }: Inputs['elections']['settlePaper'],
  { first, second }: ReturnType<typeof differencesOf>[number],
  on: ReturnType<typeof onPaper>,
): Pick<ReadPaper, 'marks' | 'spoilt'> {
  if (isAbsent) return { marks: [], spoilt: null };
  if (as !== undefined) {
    const read = as === 'first' ? first : second;
    if (read !== null) return { marks: read.marks, spoilt: read.spoilt };
    throw new InvalidInput({ path: ['as'], message: `The ${as} reading has no paper ${paper}.` });
  }
  const found = marksGiven({ marks, preferences, spoilt }, on, (field, message) => {
    throw new InvalidInput({ path: [field], message: `Paper ${paper}: ${message}` });
  });
  return { marks: found, spoilt: whatItSays({ marks: found, spoilt }, on).spoilt };
}
