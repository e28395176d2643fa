// Consultations and decisions: how early, with what information, and what changed because of the union.

import { procedure } from '../implementer.ts';
import { consultationChronology } from './consultations/chronology.ts';
import { changeConsultation, openConsultation } from './consultations/open.ts';
import { consultationPage, previewWindow } from './consultations/page.ts';
import { presets } from './consultations/presets.ts';
import { influenceReport } from './decisions/influence-report.ts';
import { decisionPage } from './decisions/page.ts';
import { changeDecision, finaliseDecision, recordDecision } from './decisions/record.ts';

const { partnership } = procedure;

export const partnershipConsultations = {
  presets: partnership.presets.handler(({ input, context }) => presets(input, context)),
  previewWindow: partnership.previewWindow.handler(({ input, context }) => previewWindow(input, context)),
  openConsultation: partnership.openConsultation.handler(({ input, context }) => openConsultation(input, context)),
  changeConsultation: partnership.changeConsultation.handler(({ input, context }) =>
    changeConsultation(input, context),
  ),
  consultation: partnership.consultation.handler(({ input, context }) => consultationPage(input, context)),
  consultationChronology: partnership.consultationChronology.handler(({ input, context, signal }) =>
    consultationChronology(input, context, signal),
  ),
  recordDecision: partnership.recordDecision.handler(({ input, context }) => recordDecision(input, context)),
  changeDecision: partnership.changeDecision.handler(({ input, context }) => changeDecision(input, context)),
  decision: partnership.decision.handler(({ input, context }) => decisionPage(input, context)),
  finaliseDecision: partnership.finaliseDecision.handler(({ input, context }) => finaliseDecision(input, context)),
  influenceReport: partnership.influenceReport.handler(({ input, context }) => influenceReport(input, context)),
};
