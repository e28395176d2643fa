// Reps and other posts: each procedure and the one function that answers it.

import { procedure } from '../implementer.ts';
import { appoint, changeTerm } from './posts/appoint.ts';
import { keepPost, removePost } from './posts/keep-post.ts';
import { keepRuleBook, readRuleBook } from './posts/keep-rule-book.ts';
import { noticePaper } from './posts/notice-paper.ts';
import { notify } from './posts/notify.ts';
import { repsOverview } from './posts/overview.ts';
import { phoneTree } from './posts/phone-tree.ts';
import { listPosts } from './posts/post-rows.ts';
import { repPage } from './posts/rep-page.ts';
import { listReps } from './posts/rep-rows.ts';
import { leaving, standDown } from './posts/stand-down.ts';

export const repsPosts = {
  list: procedure.reps.list.handler(({ input, context }) => listReps(input, context)),
  overview: procedure.reps.overview.handler(({ input, context }) => repsOverview(input, context)),
  get: procedure.reps.get.handler(({ input, context }) => repPage(input, context)),
  appoint: procedure.reps.appoint.handler(({ input, context }) => appoint(input, context)),
  changeTerm: procedure.reps.changeTerm.handler(({ input, context }) => changeTerm(input, context)),
  leaving: procedure.reps.leaving.handler(({ input, context }) => leaving(input, context)),
  standDown: procedure.reps.standDown.handler(({ input, context }) => standDown(input, context)),
  notify: procedure.reps.notify.handler(({ input, context }) => notify(input, context)),
  noticePaper: procedure.reps.noticePaper.handler(({ input, context }) => noticePaper(input, context)),
  phoneTree: procedure.reps.phoneTree.handler(({ input, context }) => phoneTree(input, context)),
  posts: procedure.reps.posts.handler(({ input, context }) => listPosts(input, context)),
  keepPost: procedure.reps.keepPost.handler(({ input, context }) => keepPost(input, context)),
  removePost: procedure.reps.removePost.handler(({ input, context }) => removePost(input, context)),
  ruleBook: procedure.reps.ruleBook.handler(({ input, context }) => readRuleBook(input, context)),
  keepRuleBook: procedure.reps.keepRuleBook.handler(({ input, context }) => keepRuleBook(input, context)),
};
