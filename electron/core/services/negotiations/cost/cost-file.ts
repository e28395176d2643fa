// A costing as a file: a paper to take into the room, or a workbook with every figure as a number and its working beside.

import type { Outputs } from '../../../../../shared/contract/contract.ts';
import type { CostInput, CostPaperInput, CostResult } from '../../../../../shared/contract/negotiations/cost.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import { currencyOf } from '../../../../../shared/rules/money.ts';
import type { CallContext } from '../../../desk.ts';
import { safeFileName } from '../../../formats/file-names.ts';
import { writePaper } from '../../../formats/pdf/paper.ts';
import type { Paper } from '../../../formats/pdf/paper-parts.ts';
import { writeWorkbook } from '../../../formats/xlsx.ts';
import { type BranchProfile, branchProfile } from '../../branch-profile.ts';
import { offerFile } from '../../offer-file.ts';
import { paperOf } from '../../partnership/paper-file.ts';
import {
  apartTable,
  gapTable,
  keyFigures,
  measureFacts,
  type PaperWords,
  pointTables,
  questionList,
  rowTable,
  settingFacts,
  workingTable,
  yearTable,
} from './cost-blocks.ts';
import { costGiven } from './cost-given.ts';
import { costSheets } from './cost-sheets.ts';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Three years of a point do not fit beside each other on an upright page. */
const MOST_YEARS_UPRIGHT = 1;

/** How this branch writes days and money. */
export const wordsOf = ({ nation, dateOrder }: Pick<BranchProfile, 'nation' | 'dateOrder'>): PaperWords => ({
  currency: currencyOf(nation),
  dayInWords: (day) => dayInWords(day, dateOrder),
});

/** @throws InvalidInput where it cannot be costed or the path cannot be used; AbortError. */
export async function costFile(
  { input, title, format, path }: CostPaperInput,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['negotiations']['costPaper']> {
  const result = costGiven(input, ['input']);
  const profile = branchProfile(context);
  const name = safeFileName(`${title.slice(0, 100)}.${format}`);
  if (format === 'xlsx') {
    const bytes = await writeWorkbook(
      costSheets(result, input, title, wordsOf(profile)),
      context.desk.now.instant().toString(),
      signal,
    );
    return offerFile({ name, mediaType: WORKBOOK, bytes }, path, context);
  }
  const { bytes } = await writePaper(paper(result, input, title, profile, context));
  return offerFile({ name, mediaType: 'application/pdf', bytes }, path, context);
}

function paper(
  result: CostResult,
  input: CostInput,
  title: string,
  profile: BranchProfile,
  context: CallContext,
): Paper {
  const words = wordsOf(profile);
  return {
    ...paperOf(profile, context),
    title,
    subtitle: dayInWords(profile.today, profile.dateOrder),
    footer: title.slice(0, 120),
    isLandscape: result.years.length > MOST_YEARS_UPRIGHT,
    blocks: [
      ...keyFigures(result, words),
      ...measureFacts(input, words),
      ...yearTable(result, words),
      ...apartTable(result, words),
      ...gapTable(result.gap, words),
      ...questionList(result),
      ...pointTables(result, words),
      ...rowTable(result, words),
      ...workingTable(result),
      settingFacts(result),
    ],
  };
}
