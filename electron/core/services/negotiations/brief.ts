// The brief: each procedure and the one function that answers it.

import { procedure } from '../implementer.ts';
import { briefState } from './brief/brief-state.ts';
import { keepBriefSections } from './brief/keep-sections.ts';
import { brief, previewBrief } from './brief/make-brief.ts';

const { negotiations } = procedure;

export const negotiationsBrief = {
  briefState: negotiations.briefState.handler(({ input, context }) => briefState(input, context)),
  keepBriefSections: negotiations.keepBriefSections.handler(({ input, context }) => keepBriefSections(input, context)),
  previewBrief: negotiations.previewBrief.handler(({ input, context }) => previewBrief(input, context)),
  brief: negotiations.brief.handler(({ input, context, signal }) => brief(input, context, signal)),
};
