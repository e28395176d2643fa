// Evidence as a paper shows it: what can be read out first, then each breakdown drawn and in a table. Only from answers in which
// small numbers are kept back.

import type { EvidenceAnswer } from '../../../../../shared/contract/negotiations/evidence.ts';
import { capital, type WordList } from '../../../../../shared/domain/words.ts';
import type { EvidenceBy } from '../../../../../shared/rules/negotiations/evidence/evidence-question.ts';
import { rateInColumn } from '../../../../../shared/rules/negotiations/evidence/evidence-words.ts';
import { FEWEST_SHOWN } from '../../../../../shared/rules/suppression.ts';
import type { PaperBlock } from '../../../formats/pdf/paper-parts.ts';

export const KEPT_BACK = '–';
const MOST_BARS = 10;
/** So many columns fit on a page. */
const MOST_PERIODS = 4;
const PERIOD_WIDTH = 78;
const MOST_READ_OUT = 8;

/** What each breakdown is called over its figures. */
export const evidenceTitles = ({ terms }: WordList): Readonly<Record<EvidenceBy, string>> => ({
  theme: 'What the cases were about',
  clause: 'Which clauses they relied on',
  workplace: `By ${terms.workplace}`,
  type: 'By kind',
  outcome: 'How those that ended did',
});

/** @param answers each told, never exact */
export function evidenceBlocks(answers: readonly EvidenceAnswer[], words: WordList): PaperBlock[] {
  const sentences = answers
    .flatMap(({ rows }) => rows.filter(({ key }) => key !== null).slice(0, 3))
    .map(({ sentence }) => sentence)
    .filter(Boolean)
    .slice(0, MOST_READ_OUT);
  const figures = answers[0]?.employerFigures ?? [];
  return [
    ...(sentences.length === 0
      ? []
      : [{ kind: 'heading', text: 'To read out' } as const, { kind: 'list', items: sentences } as const]),
    ...totals(answers, words),
    ...answers.flatMap((answer) => breakdown(answer, words)),
    ...(figures.length === 0
      ? []
      : ([
          { kind: 'heading', text: `The ${words.terms.employer}’s own figures` },
          {
            kind: 'table',
            columns: [{ title: 'Figure' }, { title: 'Source', width: 140 }],
            rows: figures.map(({ sentence, source }) => [sentence, source]),
          },
        ] satisfies PaperBlock[])),
    {
      kind: 'paragraph',
      isSmall: true,
      text: [
        `${KEPT_BACK} is fewer than ${FEWEST_SHOWN}, or is kept back so that nobody can work out a count that is.`,
        answers[0]?.definition ?? '',
        ...new Set(answers.flatMap(({ notes }) => notes)),
      ].join(' '),
    },
  ];
}

const count = (cases: number | null): string => (cases === null ? KEPT_BACK : cases.toLocaleString('en-GB'));
const rate = (per100: number | null): string => (per100 === null ? KEPT_BACK : rateInColumn(per100));

/** How many cases there were at all, for how many members. */
function totals(answers: readonly EvidenceAnswer[], { terms }: WordList): PaperBlock[] {
  const logged = answers.find(({ by }) => by !== 'outcome');
  if (logged === undefined) return [];
  return [
    { kind: 'heading', text: `All ${terms.cases}` },
    {
      kind: 'table',
      columns: [
        { title: 'Logged in' },
        { title: capital(terms.cases), width: 90, align: 'right' },
        { title: `${capital(terms.members)} on the last day`, width: 130, align: 'right' },
        { title: 'Per 100', width: 70, align: 'right' },
      ],
      rows: logged.periods.map(({ label, cases, members, per100 }) => [
        label,
        count(cases),
        members === null ? 'n/a' : members.toLocaleString('en-GB'),
        cases !== null && per100 === null ? 'n/a' : rate(per100),
      ]),
    },
  ];
}

function breakdown({ by, rows, periods }: EvidenceAnswer, words: WordList): PaperBlock[] {
  const newest = periods.length - 1;
  const isOutcome = by === 'outcome';
  const shown = periods.slice(-MOST_PERIODS);
  const drawn = rows
    .filter(({ cells }) => cells[newest]?.per100 !== null && cells[newest]?.per100 !== undefined)
    .slice(0, MOST_BARS);
  const [now, before] = [periods[newest]?.label ?? '', periods[newest - 1]?.label];
  const unit = isOutcome ? 'percent' : `per 100 ${words.terms.members}`;
  return [
    { kind: 'heading', text: evidenceTitles(words)[by] },
    ...(drawn.length < 2
      ? []
      : ([
          {
            kind: 'bars',
            rows: drawn.map(({ label, cells }) => ({
              label,
              value: cells[newest]?.per100 ?? null,
              text: rate(cells[newest]?.per100 ?? null),
              ...(before === undefined ? {} : { earlier: cells[newest - 1]?.per100 ?? null }),
            })),
            ...(before === undefined ? {} : { legend: [`${now}, ${unit}`, before] as const }),
          },
        ] satisfies PaperBlock[])),
    {
      kind: 'table',
      columns: [
        { title: isOutcome ? 'Cases · percent of those that ended' : `Cases · ${unit}` },
        ...shown.map(({ label }) => ({ title: label, width: PERIOD_WIDTH, align: 'right' as const })),
      ],
      rows: rows.map(({ label, cells }) => [
        label,
        ...cells
          .slice(-shown.length)
          .map(({ cases, per100 }) =>
            cases === null || cases === 0 || per100 === null ? count(cases) : `${count(cases)} · ${rate(per100)}`,
          ),
      ]),
      whenEmpty: 'Too few to tell anything of them, or none.',
    },
  ];
}
