// Equality monitoring: answers by choice, told only as counts in which small numbers are hidden.

import { monitoringQuestions } from '../../../shared/domain/monitoring-words.ts';
import { branchProfile } from './branch-profile.ts';
import { procedure } from './implementer.ts';
import { monitoringReport } from './monitoring/count-answers.ts';
import { saveAnswers, withdrawAnswers } from './monitoring/keep-answers.ts';
import { paperForm } from './monitoring/paper-form.ts';

export const monitoring = {
  questions: procedure.monitoring.questions.handler(({ context }) => ({
    questions: monitoringQuestions(branchProfile(context).branch?.words ?? 'uk').map((asked) => ({
      ...asked,
      answers: [...asked.answers],
    })),
  })),
  save: procedure.monitoring.save.handler(({ input, context }) => saveAnswers(input, context)),
  withdraw: procedure.monitoring.withdraw.handler(({ input, context }) => withdrawAnswers(input, context)),
  report: procedure.monitoring.report.handler(({ input, context, signal }) => monitoringReport(input, context, signal)),
  form: procedure.monitoring.form.handler(({ input, context }) => paperForm(input, context)),
};
