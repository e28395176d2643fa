// Forums: opening one, its seats and rules, its constitution, its schedule, and the home of partnership.

import { procedure } from '../implementer.ts';
import { constitutionPaper } from './forums/constitution-paper.ts';
import { forumPage } from './forums/forum-page.ts';
import { forums, home } from './forums/home.ts';
import { lint } from './forums/lint.ts';
import { changeForum, openForum } from './forums/open-forum.ts';
import { schedule } from './forums/plan-meetings.ts';
import { removeForum } from './forums/remove-forum.ts';

const { partnership } = procedure;

export const partnershipForums = {
  home: partnership.home.handler(({ context }) => home(context)),
  forums: partnership.forums.handler(({ input, context }) => forums(input, context)),
  forum: partnership.forum.handler(({ input, context }) => forumPage(input.id, context)),
  openForum: partnership.openForum.handler(({ input, context }) => openForum(input, context)),
  changeForum: partnership.changeForum.handler(({ input, context }) => changeForum(input, context)),
  removeForum: partnership.removeForum.handler(({ input, context }) => removeForum(input, context)),
  lintConstitution: partnership.lintConstitution.handler(({ input, context }) => lint(input, context)),
  schedule: partnership.schedule.handler(({ input, context }) => schedule(input, context)),
  constitution: partnership.constitution.handler(({ input, context }) => constitutionPaper(input, context)),
};
