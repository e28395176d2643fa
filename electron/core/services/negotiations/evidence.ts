// Evidence from the branch’s own cases, with small numbers kept back.

import { procedure } from '../implementer.ts';
import { evidenceAnswer } from './evidence/evidence-answer.ts';
import { evidencePaper } from './evidence/evidence-paper.ts';

export const negotiationsEvidence = {
  evidence: procedure.negotiations.evidence.handler(({ input, context, signal }) =>
    evidenceAnswer(input ?? {}, context, signal),
  ),
  evidencePaper: procedure.negotiations.evidencePaper.handler(({ input, context, signal }) =>
    evidencePaper(input ?? {}, context, signal),
  ),
};
