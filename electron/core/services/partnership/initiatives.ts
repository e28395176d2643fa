// Initiatives: each procedure and the one function that answers it.

import { procedure } from '../implementer.ts';
import { initiativePage } from './initiatives/initiative-page.ts';
import { initiativePaper } from './initiatives/initiative-paper.ts';
import { keepInitiative } from './initiatives/keep-initiative.ts';
import { listInitiatives } from './initiatives/list-initiatives.ts';
import {
  answerIdea,
  keepTest,
  moveInitiative,
  nextInitiativeStage,
  removeInitiative,
} from './initiatives/move-initiative.ts';
import { keepStory, signStory, story } from './initiatives/story.ts';

const { partnership } = procedure;

export const partnershipInitiatives = {
  initiatives: partnership.initiatives.handler(({ input, context }) => listInitiatives(input, context)),
  initiative: partnership.initiative.handler(({ input, context }) => initiativePage(input, context)),
  keepInitiative: partnership.keepInitiative.handler(({ input, context }) => keepInitiative(input, context)),
  moveInitiative: partnership.moveInitiative.handler(({ input, context }) => moveInitiative(input, context)),
  keepTest: partnership.keepTest.handler(({ input, context }) => keepTest(input, context)),
  answerIdea: partnership.answerIdea.handler(({ input, context }) => answerIdea(input, context)),
  nextInitiativeStage: partnership.nextInitiativeStage.handler(({ input, context }) =>
    nextInitiativeStage(input, context),
  ),
  removeInitiative: partnership.removeInitiative.handler(({ input, context }) => removeInitiative(input, context)),
  initiativePaper: partnership.initiativePaper.handler(({ input, context }) => initiativePaper(input, context)),
  keepStory: partnership.keepStory.handler(({ input, context }) => keepStory(input, context)),
  signStory: partnership.signStory.handler(({ input, context }) => signStory(input, context)),
  story: partnership.story.handler(({ input, context }) => story(input, context)),
};
