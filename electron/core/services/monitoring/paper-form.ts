// The questions on one sheet of paper, with what they are for and that every answer is voluntary.

import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import { monitoringQuestions } from '../../../../shared/domain/monitoring-words.ts';
import type { CallContext } from '../../desk.ts';
import { writePaper } from '../../formats/pdf/paper.ts';
import { paperSizeFor } from '../../formats/pdf/paper-parts.ts';
import { branchProfile } from '../branch-profile.ts';
import { offerFile } from '../offer-file.ts';

const BOX = '☐\u00a0';

export async function paperForm(
  input: Inputs['monitoring']['form'],
  context: CallContext,
): Promise<Outputs['monitoring']['form']> {
  const { branch } = branchProfile(context);
  const words = branch?.words ?? 'uk';
  const rows = monitoringQuestions(words).map(({ label, answers }) => ({
    label,
    value: [
      ...answers.map((answer) => BOX + answer.replaceAll(' ', '\u00a0')),
      `${BOX}In\u00a0my\u00a0own\u00a0words: ${'.'.repeat(28)}`,
    ].join('   '),
  }));
  const { bytes } = await writePaper({
    title: 'Who we are: equality monitoring',
    ...(branch && { subtitle: branch.name }),
    size: paperSizeFor(words),
    blocks: [
      {
        kind: 'paragraph',
        text: 'Why we ask: so that we can see whom the branch reaches and whom it leaves out, and whether members are treated alike at work. Every answer is voluntary. Leave out what you like; it changes nothing about your membership.',
      },
      {
        kind: 'paragraph',
        text: 'What happens with it: your answers are kept apart from your record. They are told as counts only, and never where a count is so small that you could be meant. You can change them or take them back at any time: tell the branch. Hand this sheet in sealed; it is destroyed once it has been entered.',
      },
      {
        kind: 'facts',
        rows: [{ label: 'Name, so that you can change or take back your answers', value: '.'.repeat(70) }, ...rows],
      },
    ],
    createdAt: context.desk.now.instant().toString(),
    language: words === 'us' ? 'en-US' : 'en-GB',
    hasPageNumbers: false,
  });
  return offerFile({ name: 'equality-monitoring-form.pdf', mediaType: 'application/pdf', bytes }, input?.path, context);
}
