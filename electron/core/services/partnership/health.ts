// The health check: each procedure and the one function that answers it.

import { procedure } from '../implementer.ts';
import { answerSheet, healthQuestions } from './health/answer-sheet.ts';
import { answersTemplate, importAnswers } from './health/answers-list.ts';
import { addHealthAction, changeWave, keepPractices } from './health/change-wave.ts';
import { addAnswers, closeWave, dropWave, healthWave, healthWaves, openWave, recordWave } from './health/waves.ts';

const { partnership } = procedure;

export const partnershipHealth = {
  openWave: partnership.openWave.handler(({ input, context }) => openWave(input, context)),
  answer: partnership.answer.handler(({ input, context }) => addAnswers(input.waveId, input.answers, context)),
  importAnswers: partnership.importAnswers.handler(({ input, context, signal }) =>
    importAnswers(input, context, signal),
  ),
  answersTemplate: partnership.answersTemplate.handler(({ input, context }) => answersTemplate(input, context)),
  answerSheet: partnership.answerSheet.handler(({ input, context }) => answerSheet(input, context)),
  closeWave: partnership.closeWave.handler(({ input, context }) => closeWave(input, context)),
  dropWave: partnership.dropWave.handler(({ input, context }) => dropWave(input, context)),
  recordHealthWave: partnership.recordHealthWave.handler(({ input, context }) => recordWave(input, context)),
  healthWave: partnership.healthWave.handler(({ input, context }) => healthWave(input, context)),
  healthWaves: partnership.healthWaves.handler(({ input, context }) => healthWaves(input, context)),
  healthQuestions: partnership.healthQuestions.handler(({ input, context }) => healthQuestions(input, context)),
  changeWave: partnership.changeWave.handler(({ input, context }) => changeWave(input, context)),
  keepPractices: partnership.keepPractices.handler(({ input, context }) => keepPractices(input, context)),
  addHealthAction: partnership.addHealthAction.handler(({ input, context }) => addHealthAction(input, context)),
};
