// The papers that an election puts on the wall: the notice with its days, the form to nominate with, who is nominated, and
// the declaration with its count. To print as PDF, or to change as a Word document.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { Election } from '../../../../../shared/domain/elections/elections.ts';
import { RULE_WORDS } from '../../../../../shared/domain/elections/words-count.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import { papersHash } from '../../../../../shared/rules/elections/life/papers-hash.ts';
import type { CallContext } from '../../../desk.ts';
import { writeBlt } from '../../../formats/blt-file.ts';
import type { WordPaper } from '../../../formats/docx-paper.ts';
import { safeFileName } from '../../../formats/file-names.ts';
import type { PaperBlock } from '../../../formats/pdf/paper-parts.ts';
import { branchProfile } from '../../branch-profile.ts';
import { offerFile } from '../../offer-file.ts';
import { paperFile, paperOf } from '../../partnership/paper-file.ts';
import { countSheetFile } from '../counting/count-sheet.ts';
import { agreedPapers } from '../papers/agreed-papers.ts';
import { declarationBlocks } from './declaration-blocks.ts';
import { refuse } from './election-records.ts';
import { formBlocks, noticeBlocks, personsBlocks } from './notice-blocks.ts';
import { outcomeOf } from './outcome.ts';
import { get } from './page.ts';

type Kind = Exclude<NonNullable<Inputs['elections']['paper']['paper']>, 'countSheet' | 'ballots'>;

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
  if (kind === 'ballots') return ballotsOf(election, path, context);
  if (kind === 'countSheet') return sheetOf(election, format, path, context);
  if (format !== 'pdf' && format !== 'docx') refuse(['format'], 'This is made as PDF or as a Word document.');
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

async function sheetOf(
  election: Election,
  format: NonNullable<Inputs['elections']['paper']['format']>,
  path: string | undefined,
  context: CallContext,
): Promise<Outputs['elections']['paper']> {
  if (format === 'docx' || format === 'blt') {
    refuse(['format'], 'A count sheet is made as PDF, as a workbook or as CSV.');
  }
  const { declaration, place, returningOfficer, title, timetable } = election;
  const view = context.desk.store.view(context.account);
  const count = declaration === null ? outcomeOf(view, election, branchProfile(context)).count : declaration.count;
  if (count === null) refuse(['paper'], 'Nothing was counted in this election.');
  const countedOn = declaration?.on ?? timetable.countOn;
  const about = { title, place, countedOn, returningOfficer: returningOfficer?.name ?? '' };
  return offerFile(await countSheetFile(count, about, format, context), path, context);
}

/** Equal papers together and in an order of their own: no number, no bundle, nobody's name. */
async function ballotsOf(
  election: Election,
  path: string | undefined,
  context: CallContext,
): Promise<Outputs['elections']['paper']> {
  const profile = branchProfile(context);
  const { declaration, lotSeed, number, rule, seats, title } = election;
  const view = context.desk.store.view(context.account);
  if (declaration?.destroyedOn) {
    refuse(['paper'], `The papers were destroyed on ${dayInWords(declaration.destroyedOn, profile.dateOrder)}.`);
  }
  const count = declaration === null ? outcomeOf(view, election, profile).count : declaration.count;
  const { candidates, papers, spoilt } = agreedPapers(view, election);
  if (count === null || papers.length === 0) refuse(['paper'], 'Nothing was counted in this election.');
  const text = writeBlt({
    comments: [
      `${number}: ${RULE_WORDS[rule]}. ${spoilt} spoilt ${spoilt === 1 ? 'paper is' : 'papers are'} not in this file.`,
      lotSeed === null ? 'Lots are drawn from the papers themselves.' : `Lots are drawn from this seed: ${lotSeed}`,
      `SHA-256 of the papers: ${papersHash(papers)}`,
    ],
    ...{ title, seats, candidates, papers },
  });
  const name = safeFileName(`${number} ballots.blt`);
  return offerFile({ name, mediaType: 'text/plain', bytes: new TextEncoder().encode(text) }, path, context);
}
