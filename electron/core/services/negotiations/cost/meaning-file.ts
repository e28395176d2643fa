// "What it means for me", to hand out: a page for each point, or all points in one table.

import type { Outputs } from '../../../../../shared/contract/contract.ts';
import type { CostResult, MeaningPaperInput } from '../../../../../shared/contract/negotiations/cost.ts';
import { amountInWords, amountWithPence } from '../../../../../shared/rules/negotiations/amount-words.ts';
import {
  type Meaning,
  type MeaningYear,
  meaningOf,
  type PartOfFullTime,
  pointsWithPay,
} from '../../../../../shared/rules/negotiations/cost/meaning.ts';
import { percentInWords } from '../../../../../shared/rules/negotiations/percent-words.ts';
import type { CallContext } from '../../../desk.ts';
import { safeFileName } from '../../../formats/file-names.ts';
import { writePaper } from '../../../formats/pdf/paper.ts';
import type { PaperBlock } from '../../../formats/pdf/paper-parts.ts';
import { branchProfile } from '../../branch-profile.ts';
import { InvalidInput } from '../../implementer.ts';
import { offerFile } from '../../offer-file.ts';
import { paperOf } from '../../partnership/paper-file.ts';
import type { PaperWords } from './cost-blocks.ts';
import { wordsOf } from './cost-file.ts';
import { costGiven } from './cost-given.ts';

const MOST_PAGES = 200;
/** Points: what “from Wed 30 September 2026” takes. */
const YEAR_WIDTH = 130;

/** @throws InvalidInput where it cannot be costed, no point has a figure, or the path cannot be used. */
export async function meaningFile(
  { input, title, points, layout, hours, weeksPaid, path }: MeaningPaperInput,
  context: CallContext,
): Promise<Outputs['negotiations']['meaningPaper']> {
  const result = costGiven({ ...input, workingRows: [] }, ['input']);
  const meanings = meaningsOf(result, points, { hours, weeksPaid });
  const profile = branchProfile(context);
  const words = wordsOf(profile);
  if (layout === 'pages' && meanings.length > MOST_PAGES) {
    throw new InvalidInput({
      path: ['layout'],
      message: `That is ${meanings.length} pages. Print them as a table, or fewer points.`,
    });
  }
  const isTable = layout === 'table';
  const { bytes } = await writePaper({
    ...paperOf(profile, context),
    title,
    footer: title.slice(0, 120),
    isLandscape: isTable && result.years.length > 1,
    blocks: isTable ? tableBlocks(meanings, result, words) : pageBlocks(meanings, title, words),
  });
  const name = safeFileName(`${title.slice(0, 100)}.pdf`);
  return offerFile({ name, mediaType: 'application/pdf', bytes }, path, context);
}

function meaningsOf(result: CostResult, wanted: readonly string[] | undefined, part: PartOfFullTime): Meaning[] {
  if (result.years[0]?.points.length === 0) {
    throw new InvalidInput({
      path: ['input', 'spine'],
      message: 'Give the spine: what it means depends on the point.',
    });
  }
  const points = wanted ?? pointsWithPay(result);
  return points.map((point, index) => {
    const meaning = meaningOf(result, point, part);
    if (meaning) return meaning;
    throw new InvalidInput({ path: ['points', index], message: `Point ${point} has no figure on the spine.` });
  });
}

function whose({ hours, weeksPaid }: Meaning): string {
  const parts = [
    hours === null ? 'Full time' : `${hours} hours a week`,
    ...(weeksPaid === null ? [] : [`${weeksPaid} weeks a year`]),
  ];
  return `${parts.join(', ')}, before tax and deductions.`;
}

const percent = (text: string | null): string => (text === null ? '' : percentInWords(text, 2));

/** Each page is handed out on its own, so each says what it is. */
function pageBlocks(meanings: readonly Meaning[], title: string, words: PaperWords): PaperBlock[] {
  return meanings.flatMap((meaning, index): PaperBlock[] => [
    ...(index === 0
      ? []
      : ([{ kind: 'pageBreak' }, { kind: 'paragraph', text: { text: title, isStrong: true } }] satisfies PaperBlock[])),
    ...pointPage(meaning, words),
  ]);
}

function pointPage(meaning: Meaning, words: PaperWords): PaperBlock[] {
  const { currency, dayInWords } = words;
  const exact = (amount: string) => amountWithPence(amount, currency);
  const last = meaning.years.at(-1);
  if (!last) return [];
  const columns = (['year', 'month', 'hour'] as const).map((part) => ({
    label: `A ${part} more`.replace('A hour', 'An hour'),
    value: part === 'year' ? amountInWords(last.overNow.year, currency) : exact(last.overNow[part]),
    note: `${exact(last.pay[part])} instead of ${exact(meaning.now[part])}`,
  }));
  const rows = meaning.years.map((year) => [
    [year.label, ...(year.from === null ? [] : [`from ${dayInWords(year.from)}`])].join('\n'),
    exact(year.pay.year),
    exact(year.pay.month),
    exact(year.pay.hour),
    exact(year.rise.year),
    percent(year.percent),
  ]);
  return [
    { kind: 'heading', text: `Point ${meaning.point}` },
    { kind: 'paragraph', text: whose(meaning) },
    { kind: 'keyFigures', figures: columns },
    {
      kind: 'table',
      columns: [
        { title: '', width: YEAR_WIDTH },
        ...['A year', 'A month', 'An hour', 'Rise a year', 'Percent'].map(
          (title) => ({ title, align: 'right' }) as const,
        ),
      ],
      rows: [['Now', exact(meaning.now.year), exact(meaning.now.month), exact(meaning.now.hour), '', ''], ...rows],
    },
    ...besides(meaning.years, words),
  ];
}

/** What is paid once, back pay, and a point that goes. */
function besides(years: readonly MeaningYear[], { currency, dayInWords }: PaperWords): PaperBlock[] {
  const items = years.flatMap(({ label, movedTo, oneOff, backPay, paidOn }, index) => [
    ...(movedTo !== null && years[index - 1]?.movedTo !== movedTo
      ? [`${label}: the point goes. You move to point ${movedTo}.`]
      : []),
    ...(oneOff === '0.00' ? [] : [`${label}: ${amountInWords(oneOff, currency)} is paid once.`]),
    ...(backPay === null
      ? []
      : [
          `${label}: ${amountWithPence(backPay.amount, currency)} back pay for ${backPay.months} ${backPay.months === '1' ? 'month' : 'months'}${paidOn === null ? '' : `, paid on ${dayInWords(paidOn)}`}.`,
        ]),
  ]);
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

function tableBlocks(meanings: readonly Meaning[], { years }: CostResult, { currency }: PaperWords): PaperBlock[] {
  const first = meanings[0];
  if (!first) return [];
  const exact = (amount: string) => amountWithPence(amount, currency);
  const right = (title: string) => ({ title, align: 'right' }) as const;
  const hasBackPay = meanings.some((meaning) => meaning.years.some(({ backPay }) => backPay !== null));
  const hasOneOff = meanings.some((meaning) => meaning.years.some(({ oneOff }) => oneOff !== '0.00'));
  const sum = (meaning: Meaning, pick: (year: MeaningYear) => string) =>
    meaning.years
      .map(pick)
      .filter((amount) => amount !== '0.00')
      .map(exact)
      .join(' + ') || '–';
  return [
    { kind: 'paragraph', text: whose(first) },
    {
      kind: 'table',
      isDense: true,
      columns: [
        { title: 'Point', width: 44 },
        right('Now, a year'),
        ...years.map(({ label }) => right(label)),
        right('More a year'),
        right('More a month'),
        right('More an hour'),
        right('%'),
        ...(hasOneOff ? [right('Paid once')] : []),
        ...(hasBackPay ? [right('Back pay')] : []),
      ],
      rows: meanings.map((meaning) => {
        const last = meaning.years.at(-1);
        return [
          meaning.point,
          exact(meaning.now.year),
          ...meaning.years.map(({ pay }) => exact(pay.year)),
          ...(last ? [last.overNow.year, last.overNow.month, last.overNow.hour].map(exact) : []),
          last?.percentOverNow ?? '',
          ...(hasOneOff ? [sum(meaning, ({ oneOff }) => oneOff)] : []),
          ...(hasBackPay ? [sum(meaning, ({ backPay }) => backPay?.amount ?? '0.00')] : []),
        ];
      }),
    },
  ];
}
