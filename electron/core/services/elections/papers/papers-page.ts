// Everything about an election's papers but what stands on any of them: the order, the bundles, and whether the figures add up.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { PaperAccount } from '../../../../../shared/contract/elections/papers.ts';
import type { Election } from '../../../../../shared/domain/elections/elections.ts';
import {
  type BallotBatch,
  type SpoiltReason,
  SpoiltReasonSchema,
} from '../../../../../shared/domain/elections/papers.ts';
import type { Roll } from '../../../../../shared/domain/elections/roll.ts';
import { spoiltWords } from '../../../../../shared/domain/elections/words-papers.ts';
import { accountOfPapers } from '../../../../../shared/rules/elections/papers/account-of-papers.ts';
import { fold } from '../../../../../shared/rules/fold.ts';
import type { CallContext } from '../../../desk.ts';
import { found } from '../../cases/case-records.ts';
import { rollOf } from '../roll/the-roll.ts';
import { agreedPapers } from './agreed-papers.ts';
import { bundleShown, readerOf, whyNotRead } from './bundles.ts';
import { advisedPapers } from './print-papers.ts';

/** @throws NotThere. */
export function papersPage(
  { id }: Inputs['elections']['papers'],
  context: CallContext,
): Outputs['elections']['papers'] {
  const view = context.desk.store.view(context.account);
  const election = found(view, 'elections', id);
  const reader = readerOf(view, context, '');
  const batches = [...view.byIndex('ballotBatches', 'electionId', id)];
  const roll = rollOf(view, id);
  const { candidates, isComplete, why } = agreedPapers(view, election);
  const { title, rule, seats, lot, papersPrinted } = election;
  return {
    ...{ title, rule, seats, candidates, isComplete, why },
    lot: lot && { seed: lot.seed, on: lot.on },
    printed: papersPrinted,
    advisedPapers: advisedPapers(election, roll?.voters.length ?? null),
    bundles: batches
      .sort((one, other) => (fold(one.name) < fold(other.name) ? -1 : 1))
      .map((batch) => bundleShown(batch, reader.account === '' ? null : reader)),
    account: accountOf(election, roll, batches),
    mayNotRead: whyNotRead(view, election, reader),
    yourName: reader.by,
  };
}

function accountOf(election: Election, roll: Roll | undefined, batches: readonly BallotBatch[]): PaperAccount {
  const spoilt = new Map<SpoiltReason, number>();
  let valid = 0;
  let waiting = 0;
  for (const { agreed, first } of batches) {
    if (agreed === null) waiting += first?.papers.length ?? 0;
    for (const { spoilt: reason, count } of agreed ?? []) {
      if (reason === null) valid += count;
      else spoilt.set(reason, (spoilt.get(reason) ?? 0) + count);
    }
  }
  const printed = election.papersPrinted;
  const given = roll?.given.length ?? null;
  const figures = { printed, given, replaced: roll?.replaced ?? 0, unused: roll?.unused ?? null, valid };
  return {
    ...figures,
    ...accountOfPapers({ ...figures, spoilt, waiting }),
    spoiltByReason: SpoiltReasonSchema.options.flatMap((reason) => {
      const papers = spoilt.get(reason);
      return papers === undefined ? [] : [{ reason, label: spoiltWords[reason], papers }];
    }),
  };
}
