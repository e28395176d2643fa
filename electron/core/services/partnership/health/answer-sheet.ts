// The questions of a wave: on one blank sheet of paper a person, and for the screen on which one answers and hands on.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { HealthWave } from '../../../../../shared/domain/partnership/health.ts';
import {
  BASELINE_QUESTION,
  LEVEL_NAMES,
  LEVELS_OF,
  SCALE,
  WAVE_QUESTION,
} from '../../../../../shared/domain/partnership/health-items.ts';
import { sideWords } from '../../../../../shared/domain/partnership/words-visibility.ts';
import type { CallContext } from '../../../desk.ts';
import { writePaper } from '../../../formats/pdf/paper.ts';
import type { Paper } from '../../../formats/pdf/paper-parts.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { offerFile } from '../../offer-file.ts';
import { paperOf } from '../paper-file.ts';

const SIDES = ['management', 'staff'] as const;
const SPACE = '\u00a0';
const BOX = `☐${SPACE}`;
const NUMBERS = Array.from({ length: 11 }, (_, score) => String(score)).join(SPACE.repeat(3));

/** Lines to write on, as many as leave it on one page; where none do, the other side of the sheet has these. */
const LINES = [4, 3, 2, 1];
const LINES_OF_OTHER_SIDE = 12;

const questionOf = ({ isBaseline }: Pick<HealthWave, 'isBaseline'>): string =>
  isBaseline ? BASELINE_QUESTION : WAVE_QUESTION;

export function healthQuestions(
  { waveId }: Inputs['partnership']['healthQuestions'],
  context: CallContext,
): Outputs['partnership']['healthQuestions'] {
  const view = context.desk.store.view(context.account);
  const wave = found(view, 'healthWaves', waveId);
  const sides = sideWords(branchProfile(context).branch?.words);
  return {
    forumName: view.get('forums', wave.forumId)?.name ?? '',
    isOpen: wave.closedOn === null,
    question: questionOf(wave),
    ...SCALE,
    items: wave.items,
    sides: SIDES.map((side) => ({
      side,
      name: sides[side],
      levels: LEVELS_OF[side].map((level) => ({ level, name: LEVEL_NAMES[level] })),
    })),
  };
}

export async function answerSheet(
  { waveId, path }: Inputs['partnership']['answerSheet'],
  context: CallContext,
): Promise<Outputs['partnership']['answerSheet']> {
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const wave = found(view, 'healthWaves', waveId);
  const sides = sideWords(profile.branch?.words);
  const boxes = (names: readonly string[]) => names.map((name) => BOX + name.replaceAll(' ', SPACE)).join('    ');
  const sheet: Paper = {
    title: 'How do we work together?',
    subtitle: view.get('forums', wave.forumId)?.name ?? '',
    ...paperOf(profile, context),
    blocks: [
      {
        kind: 'paragraph',
        text: `Nobody will know what you answered: put no name on this sheet, fold it and hand it in. It is destroyed once it is entered. Figures are shown of ${wave.leastAnswers} people and more.`,
      },
      {
        kind: 'facts',
        rows: SIDES.map((side) => ({
          label: sides[side],
          value: boxes(LEVELS_OF[side].map((level) => LEVEL_NAMES[level])),
        })),
      },
      {
        kind: 'paragraph',
        text: `${questionOf(wave)} 0 is “${SCALE.least.toLowerCase()}”, 10 is “${SCALE.most.toLowerCase()}”. Leave out what you cannot say.`,
      },
      {
        kind: 'table',
        columns: [{ title: '', width: 20, align: 'right' }, { title: '' }, { title: 'Circle one', width: 156 }],
        rows: wave.items.map(({ text }, index) => [String(index + 1), text, NUMBERS]),
      },
      { kind: 'paragraph', text: 'Anything else? Write so that nobody can tell who you are.' },
    ],
    hasPageNumbers: false,
  };
  const bytes = await withLines(sheet);
  return offerFile({ name: 'health-check-sheet.pdf', mediaType: 'application/pdf', bytes }, path, context);
}

/** One page where that can be: a sheet a person. */
async function withLines(sheet: Paper): Promise<Uint8Array> {
  const written = (count: number) => writePaper({ ...sheet, blocks: [...sheet.blocks, { kind: 'ruledLines', count }] });
  for (const count of LINES) {
    const { bytes, pages } = await written(count);
    if (pages === 1) return bytes;
  }
  return (await written(LINES_OF_OTHER_SIDE)).bytes;
}
