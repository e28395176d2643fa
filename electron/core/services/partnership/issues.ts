// Issues, early conversations, disputes, the entries on any partnership record, and who may see them.

import { procedure } from '../implementer.ts';
import { digest } from './issues/digest.ts';
import { beginStage, changeDispute, closeDispute, openDispute } from './issues/disputes.ts';
import { addEntry, addPaper, changeEntry, entries, openPaper, removeEntry } from './issues/entries.ts';
import { failureToAgree } from './issues/failure-letter.ts';
import { issueChoices, issuePage } from './issues/issue-page.ts';
import { changeIssue, logConversation, moveIssue, raiseIssue } from './issues/keep-issues.ts';
import { figures, matters } from './issues/matters.ts';
import { release, setVisibility } from './issues/release.ts';
import { talkEarly } from './issues/talk-early.ts';

const { partnership } = procedure;

export const partnershipIssues = {
  entries: partnership.entries.handler(({ input, context }) => entries(input, context)),
  addEntry: partnership.addEntry.handler(({ input, context }) => addEntry(input, context)),
  addPaper: partnership.addPaper.handler(({ input, context }) => addPaper(input, context)),
  changeEntry: partnership.changeEntry.handler(({ input, context }) => changeEntry(input, context)),
  removeEntry: partnership.removeEntry.handler(({ input, context }) => removeEntry(input, context)),
  openPaper: partnership.openPaper.handler(({ input, context }) => openPaper(input, context)),
  setVisibility: partnership.setVisibility.handler(({ input, context }) => setVisibility(input, context)),
  release: partnership.release.handler(({ input, context }) => release(input, context)),
  matters: partnership.matters.handler(({ input, context }) => matters(input, context)),
  issueFigures: partnership.issueFigures.handler(({ input, context }) => figures(input, context)),
  issue: partnership.issue.handler(({ input, context }) => issuePage(input, context)),
  issueChoices: partnership.issueChoices.handler(({ context }) => issueChoices(context)),
  raiseIssue: partnership.raiseIssue.handler(({ input, context }) => raiseIssue(input, context)),
  changeIssue: partnership.changeIssue.handler(({ input, context }) => changeIssue(input, context)),
  logConversation: partnership.logConversation.handler(({ input, context }) => logConversation(input, context)),
  moveIssue: partnership.moveIssue.handler(({ input, context }) => moveIssue(input, context)),
  openDispute: partnership.openDispute.handler(({ input, context }) => openDispute(input, context)),
  changeDispute: partnership.changeDispute.handler(({ input, context }) => changeDispute(input, context)),
  beginStage: partnership.beginStage.handler(({ input, context }) => beginStage(input, context)),
  closeDispute: partnership.closeDispute.handler(({ input, context }) => closeDispute(input, context)),
  failureToAgree: partnership.failureToAgree.handler(({ input, context }) => failureToAgree(input, context)),
  talkEarly: partnership.talkEarly.handler(({ input, context }) => talkEarly(input, context)),
  digest: partnership.digest.handler(({ input, context }) => digest(input, context)),
};
