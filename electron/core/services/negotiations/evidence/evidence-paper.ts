// The evidence as a PDF to take along, or as a workbook to go on reckoning with. Small numbers are kept back whoever asks.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { EvidenceAnswer } from '../../../../../shared/contract/negotiations/evidence.ts';
import type { WordList } from '../../../../../shared/domain/words.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import { EVIDENCE_BY } from '../../../../../shared/rules/negotiations/evidence/evidence-question.ts';
import type { CallContext } from '../../../desk.ts';
import { safeFileName } from '../../../formats/file-names.ts';
import { type Sheet, type SheetCell, writeWorkbook } from '../../../formats/xlsx.ts';
import { branchProfile } from '../../branch-profile.ts';
import { offerFile } from '../../offer-file.ts';
import { paperFile, paperOf } from '../../partnership/paper-file.ts';
import { evidenceAnswer } from './evidence-answer.ts';
import { evidenceBlocks, evidenceTitles, KEPT_BACK } from './evidence-blocks.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** @throws InvalidInput, NotThere, AbortError */
export async function evidencePaper(
  input: NonNullable<Inputs['negotiations']['evidencePaper']>,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['negotiations']['evidencePaper']> {
  const { format = 'pdf', path, ...asked } = input;
  const profile = branchProfile(context);
  const answers: EvidenceAnswer[] = [];
  for (const by of EVIDENCE_BY) answers.push(await evidenceAnswer({ ...asked, by }, context, signal));
  const [first] = answers as [EvidenceAnswer, ...EvidenceAnswer[]];
  const said = (day: string) => dayInWords(day, profile.dateOrder);
  const name = `evidence-from-cases-${first.from}-to-${first.to}`;
  if (format === 'xlsx') {
    const bytes = await writeWorkbook(sheets(answers, profile.words), first.madeAt, signal);
    return offerFile({ name: safeFileName(`${name}.xlsx`), mediaType: XLSX, bytes }, path, context);
  }
  const file = await paperFile(
    name,
    {
      title: 'Evidence from cases',
      subtitle: `${first.scope.text} · ${said(first.from)} to ${said(first.to)}`,
      blocks: evidenceBlocks(answers, profile.words),
      footer: profile.branch?.name ?? '',
      ...paperOf(profile, context),
    },
    'pdf',
  );
  return offerFile(file, path, context);
}

function sheets(answers: readonly EvidenceAnswer[], words: WordList): Sheet[] {
  const titles = evidenceTitles(words);
  return [
    ...answers.map(({ by, rows, periods }): Sheet => {
      const totals: SheetCell[] = ['All', ...periods.flatMap(({ cases, per100 }) => [cases ?? KEPT_BACK, per100])];
      return {
        name: titles[by],
        filters: true,
        totals: 1,
        columns: [
          { header: titles[by], width: 44 },
          ...periods.flatMap(({ label }) => [
            { header: label, width: 14, format: '#,##0' },
            { header: by === 'outcome' ? `${label}, %` : `${label}, per 100`, width: 18, format: '0.00' },
          ]),
        ],
        rows: [
          ...rows.map(({ label, cells }): SheetCell[] => [
            label,
            ...cells.flatMap(({ cases, per100 }) => [cases ?? KEPT_BACK, cases === null ? KEPT_BACK : per100]),
          ]),
          totals,
        ],
      };
    }),
    {
      name: `The ${words.terms.employer}’s own figures`,
      columns: [
        { header: 'Figure', width: 40 },
        { header: 'Up to', width: 14 },
        { header: 'Value', width: 12, format: '0.00' },
        { header: 'Unit', width: 14 },
        { header: 'Source', width: 40 },
      ],
      rows: (answers[0]?.employerFigures ?? []).flatMap(({ name, unit, points }) =>
        points.map(({ on, value, source }): SheetCell[] => [name, { day: on }, value, unit, source]),
      ),
    },
    {
      name: 'How it was counted',
      hasHeader: false,
      columns: [
        { header: '', width: 24 },
        { header: '', width: 120 },
      ],
      rows: [
        ['Scope', answers[0]?.scope.text ?? ''],
        ...answers.map(({ by, definition }): SheetCell[] => [titles[by], definition]),
        ...(answers[0]?.periods ?? []).map(({ label, to, members }): SheetCell[] => [
          `${words.terms.members} for ${label}`,
          `${members ?? 'n/a'} on ${to}`,
        ]),
        ...[...new Set(answers.flatMap(({ notes }) => notes))].map((note): SheetCell[] => ['', note]),
      ],
    },
  ];
}
