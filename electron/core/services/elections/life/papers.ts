// The papers that an election puts on the wall: the notice with its days, the form to nominate with, who is nominated, and
// the declaration with its count. To print as PDF, or to change as a Word document.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { CallContext } from '../../../desk.ts';
import type { WordPaper } from '../../../formats/docx-paper.ts';
import type { PaperBlock } from '../../../formats/pdf/paper-parts.ts';
import { branchProfile } from '../../branch-profile.ts';
import { offerFile } from '../../offer-file.ts';
import { paperFile, paperOf } from '../../partnership/paper-file.ts';
import { declarationBlocks } from './declaration-blocks.ts';
import { refuse } from './election-records.ts';
import { formBlocks, noticeBlocks, personsBlocks } from './notice-blocks.ts';
import { get } from './page.ts';

type Kind = NonNullable<Inputs['elections']['paper']['paper']>;

const TITLES: Record<Kind, string> = {
  notice: 'Notice of election',
  nominationForm: 'Nomination form',
  personsNominated: 'Statement of persons nominated',
  declaration: 'Declaration of result',
};

/** @throws NotThere; InvalidInput for a declaration that is not made, and for nominations where there are none. */
export async function paper(
  { id, paper: kind = 'notice', format = 'pdf', path }: Inputs['elections']['paper'],
  context: CallContext,
): Promise<Outputs['elections']['paper']> {
  const profile = branchProfile(context);
  const page = get({ id }, context);
  const { election } = page;
  if (election.kind !== 'post' && (kind === 'nominationForm' || kind === 'personsNominated')) {
    refuse(['paper'], 'This is a ballot on a question: nobody is nominated for it.');
  }
  if (kind === 'declaration' && election.declaration === null) {
    refuse(['paper'], 'Nothing is declared yet.');
  }
  const blocks: Record<Kind, () => PaperBlock[]> = {
    notice: () => noticeBlocks(page, profile),
    nominationForm: () => formBlocks(page, profile),
    personsNominated: () => personsBlocks(page, profile),
    declaration: () => declarationBlocks(page, profile),
  };
  const title = election.kind === 'post' ? TITLES[kind] : TITLES[kind].replace('election', 'ballot');
  const branch = profile.branch?.name ?? '';
  const made: WordPaper = {
    ...paperOf(profile, context),
    title,
    subtitle: [election.title, election.number, branch].filter((part) => part.trim() !== '').join(' · '),
    blocks: blocks[kind](),
    footer: `${election.number}: ${title.toLowerCase()}`,
    author: branch,
  };
  return offerFile(await paperFile(`${election.number} ${title.toLowerCase()}`, made, format), path, context);
}
