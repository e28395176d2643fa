// Real terms on paper: what to read out, the figures side by side, how pay and prices moved, and the working. In a brief, too.

import type { AgainstPrices, RealTerms, RealTermsLine } from '../../../../../shared/domain/negotiations/real-terms.ts';
import type { CurrencySign } from '../../../../../shared/rules/money.ts';
import { amountWithPence } from '../../../../../shared/rules/negotiations/amount-words.ts';
import { percentInWords } from '../../../../../shared/rules/negotiations/percent-words.ts';
import { monthAfter, monthsFromTo, wholeMonthInWords } from '../../../../../shared/rules/negotiations/prices/months.ts';
import type { PaperBlock, PaperText } from '../../../formats/pdf/paper-parts.ts';

const MOST_SENTENCES = 4;

/** `hasWorking`: how each figure of a line came about. */
export function realTermsBlocks(terms: RealTerms, currency: CurrencySign, hasWorking: boolean): PaperBlock[] {
  const { lines, prices, notes } = terms;
  const known = lines.filter(({ payThen }) => payThen !== null);
  const told = lines.filter(({ against }) => against.length > 0);
  // A line with pay in both months shows every step.
  const worked = told.find(({ payNow }) => payNow !== null) ?? told[0];
  const sentences =
    terms.summary.length > 0 ? terms.summary : told.flatMap(({ against }) => against.map(({ words }) => words));
  return [
    ...(sentences.length === 0
      ? []
      : [{ kind: 'callout', title: 'To read out', text: sentences.slice(0, MOST_SENTENCES).join('\n') } as const]),
    ...terms.warnings.map((text): PaperBlock => ({ kind: 'callout', text })),
    ...prices.flatMap(({ problem }): PaperBlock[] => (problem === null ? [] : [{ kind: 'callout', text: problem }])),
    { kind: 'heading', text: 'Prices', level: 2 },
    {
      kind: 'table',
      columns: [
        { title: 'Index' },
        { title: wholeMonthInWords(terms.fromMonth), width: 80, align: 'right' },
        { title: wholeMonthInWords(terms.toMonth), width: 80, align: 'right' },
        { title: 'Change', width: 70, align: 'right' },
      ],
      rows: prices.map(({ short, name, base, indexThen, indexNow, changePercent }) => [
        `${name} (${short}), ${base}`,
        indexThen?.value ?? '–',
        indexNow?.value ?? '–',
        changePercent === null ? '–' : percentInWords(changePercent, 2),
      ]),
    },
    { kind: 'heading', text: 'Pay', level: 2 },
    ...terms.prices.flatMap(({ series, short }): PaperBlock[] => {
      const rows = known.map((line) =>
        payRow(
          line,
          line.against.find((each) => each.series === series),
          currency,
        ),
      );
      const isTold = lines.some(({ against }) => against.some((each) => each.series === series));
      return isTold ? [payTable(rows, terms, short)] : [];
    }),
    ...chartBlocks(terms, currency),
    ...(known.length < lines.length ? [{ kind: 'paragraph', text: withoutFigure(lines) } as const] : []),
    ...(hasWorking && worked !== undefined ? workingBlocks(worked) : []),
    ...notes.map((text): PaperBlock => ({ kind: 'paragraph', text, isSmall: true })),
  ];
}

const withoutFigure = (lines: readonly RealTermsLine[]): string => {
  const labels = lines.filter(({ payThen }) => payThen === null).map(({ label }) => label);
  return `Without a figure to begin with: ${labels.join(', ')}.`;
};

function payTable(rows: PaperText[][], { fromMonth, toMonth }: RealTerms, short: string): PaperBlock {
  const right = (title: string, width: number) => ({ title, width, align: 'right' as const });
  return {
    kind: 'table',
    columns: [
      { title: `Against the ${short}` },
      right(wholeMonthInWords(fromMonth), 68),
      right(wholeMonthInWords(toMonth), 68),
      right('Would have kept pace', 72),
      right('Gap', 68),
      right('Gap %', 44),
      right('To restore it', 54),
    ],
    rows,
    isDense: true,
  };
}

function payRow(line: RealTermsLine, against: AgainstPrices | undefined, currency: CurrencySign): PaperText[] {
  const money = (amount: string | null | undefined) => (amount == null ? '–' : amountWithPence(amount, currency));
  const percent = (value: string | null | undefined) => (value == null ? '–' : percentInWords(value, 2));
  if (against === undefined)
    return [line.problem ?? line.label, money(line.payThen), money(line.payNow), '–', '–', '–', '–'];
  return [
    line.label,
    money(line.payThen),
    money(line.payNow),
    money(against.keepPace),
    { text: money(against.gap), isStrong: true },
    percent(against.gapPercent),
    percent(against.restorePercent),
  ];
}

/** Once a year from the first month, and the last month: every month would be more than a page can show. */
function chartBlocks(terms: RealTerms, currency: CurrencySign): PaperBlock[] {
  const { fromMonth, toMonth, chart, chartOf } = terms;
  const years = Math.floor(monthsFromTo(fromMonth, toMonth) / 12);
  const months = [
    ...new Set([...Array.from({ length: years + 1 }, (_, at) => monthAfter(fromMonth, at * 12)), toMonth]),
  ];
  const points = chart.filter(({ month }) => months.includes(month));
  if (points.length < 2) return [];
  return terms.prices
    .filter(({ problem }) => problem === null)
    .flatMap(({ series, short }): PaperBlock[] => [
      { kind: 'heading', text: `${chartOf}: pay, and what would have kept pace with the ${short}`, level: 2 },
      {
        kind: 'lines',
        legend: ['Pay', `Kept pace with the ${short}`],
        points: points.map((point) => ({
          label: wholeMonthInWords(point.month).replace(/^(...)\S*/, '$1'),
          value: point.pay === null ? null : Number(point.pay),
          text: point.pay === null ? '' : withoutPence(point.pay, currency),
          earlier: point[series] === null ? null : Number(point[series]),
          ...(point[series] !== null && { earlierText: withoutPence(point[series], currency) }),
        })),
      },
    ]);
}

const withoutPence = (amount: string, currency: CurrencySign): string =>
  amountWithPence(amount, currency).replace(/\.\d\d$/, '');

const workingBlocks = ({ label, working }: RealTermsLine): PaperBlock[] => [
  { kind: 'heading', text: `How the figures came about: ${label}`, level: 2 },
  {
    kind: 'table',
    columns: [{ title: 'What' }, { title: 'How' }, { title: 'So', width: 78, align: 'right' }],
    rows: working.map(({ text, formula, value }) => [text, formula, value]),
    isDense: true,
  },
];
