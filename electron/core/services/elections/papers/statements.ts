// What the candidates say for themselves, as a booklet in the order of the paper: each begins a part of their own, none is ranked.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import { candidatesOnPaper } from '../../../../../shared/rules/elections/papers/on-the-paper.ts';
import type { CallContext } from '../../../desk.ts';
import type { PaperBlock } from '../../../formats/pdf/paper-parts.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { offerFile } from '../../offer-file.ts';
import { paperFile, paperOf } from '../../partnership/paper-file.ts';
import { mustHaveCandidates } from './enter-papers.ts';

/** @throws NotThere, InvalidInput while nobody stands. */
export async function printStatements(
  { id, path }: Inputs['elections']['printStatements'],
  context: CallContext,
): Promise<Outputs['elections']['printStatements']> {
  const profile = branchProfile(context);
  const election = found(context.desk.store.view(context.account), 'elections', id);
  mustHaveCandidates(election);
  const { title, number, seats, lot, timetable } = election;
  const blocks = candidatesOnPaper(election)
    .filter(({ isWithdrawn }) => !isWithdrawn)
    .flatMap(({ nominationId, name }): PaperBlock[] => {
      const statement = election.nominations.find((nomination) => nomination.id === nominationId)?.statement ?? '';
      const text = statement.trim() === '' ? `${name} has given no statement.` : statement;
      return [
        { kind: 'heading', text: name },
        { kind: 'paragraph', text },
      ];
    });
  const order =
    lot === null
      ? 'In the order in which they were nominated: the order on the paper is not drawn yet.'
      : 'In the order on the ballot paper, which was drawn by lot.';
  const closes = timetable.ballotClosesOn;
  const paper = {
    ...paperOf(profile, context),
    title: 'The candidates in their own words',
    subtitle: [
      title,
      `${seats} ${seats === 1 ? 'seat' : 'seats'}`,
      ...(closes === null ? [] : [`vote by ${dayInWords(closes, profile.dateOrder)}`]),
    ].join(' · '),
    footer: `${number} · printed as the candidates gave it`,
    blocks: [{ kind: 'paragraph' as const, text: order, isSmall: true }, ...blocks],
  };
  return offerFile(await paperFile(`Candidates ${number}`, paper, 'pdf'), path, context);
}
