// Which sections a brief has for an audience, and in which order: kept in the negotiation.

import { isDeepStrictEqual } from 'node:util';
import type { Inputs } from '../../../../../shared/contract/contract.ts';
import type { Negotiation } from '../../../../../shared/domain/negotiations/negotiations.ts';
import { briefSectionWords } from '../../../../../shared/domain/negotiations/words-brief.ts';
import type { CallContext } from '../../../desk.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found, foundAt } from '../../cases/case-records.ts';
import { chosenSections } from './chosen-sections.ts';

/** The same sections again change nothing. @throws InvalidInput, NotThere, StaleRecord */
export async function keepBriefSections(
  { id, revision, audience, sections }: Inputs['negotiations']['keepBriefSections'],
  context: CallContext,
): Promise<Negotiation> {
  const titles = briefSectionWords(branchProfile(context).branch?.words, audience);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'negotiations.keepBriefSections', ids: [id] },
    (tx) => {
      const before =
        revision === undefined ? found(tx, 'negotiations', id) : foundAt(tx, 'negotiations', { id, revision });
      const chosen = chosenSections(before, audience, sections, titles);
      const brief = { ...before.brief, [audience === 'joint' ? 'joint' : 'staffSide']: chosen };
      return isDeepStrictEqual(brief, before.brief)
        ? before
        : tx.put('negotiations', { ...before, brief }, before.revision);
    },
  );
  return result;
}
