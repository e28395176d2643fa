// Cases: each procedure and the one function that answers it.

import { caseClocks } from './case-clocks.ts';
import { caseFinding } from './case-finding.ts';
import { caseImports } from './case-imports.ts';
import { casePapers } from './case-papers.ts';
import { addMail } from './cases/add-mail.ts';
import { casePage, timelinePage } from './cases/case-page.ts';
import { updateCase } from './cases/change-case.ts';
import { closeCase, reopenCase } from './cases/close-case.ts';
import { previewClock, setKeyDate } from './cases/key-dates.ts';
import { listCases } from './cases/list-cases.ts';
import { logCase } from './cases/log-case.ts';
import { membershipOfOne } from './cases/membership.ts';
import { addEvent, addTask, updateEvent, updateTask } from './cases/timeline-and-tasks.ts';
import { addDocument, openDocument, updateDocument } from './documents.ts';
import { procedure } from './implementer.ts';
import { sealing } from './sealing.ts';

export const cases = {
  ...caseClocks,
  ...caseFinding,
  ...casePapers,
  ...caseImports,
  ...sealing,
  open: procedure.cases.open.handler(({ input, context }) => logCase(input, context)),
  checkMembership: procedure.cases.checkMembership.handler(({ input, context }) => membershipOfOne(input, context)),
  previewClock: procedure.cases.previewClock.handler(({ input, context }) => previewClock(input, context)),
  get: procedure.cases.get.handler(({ input, context }) => casePage(input, context)),
  list: procedure.cases.list.handler(({ input, context }) => listCases(input, context)),
  update: procedure.cases.update.handler(({ input, context }) => updateCase(input, context)),
  setKeyDate: procedure.cases.setKeyDate.handler(({ input, context }) => setKeyDate(input, context)),
  timeline: procedure.cases.timeline.handler(({ input, context }) => timelinePage(input, context)),
  addEvent: procedure.cases.addEvent.handler(({ input, context }) => addEvent(input, context)),
  addMail: procedure.cases.addMail.handler(({ input, context }) => addMail(input, context)),
  updateEvent: procedure.cases.updateEvent.handler(({ input, context }) => updateEvent(input, context)),
  addDocument: procedure.cases.addDocument.handler(({ input, context }) => addDocument(input, context)),
  updateDocument: procedure.cases.updateDocument.handler(({ input, context }) => updateDocument(input, context)),
  openDocument: procedure.cases.openDocument.handler(({ input, context }) => openDocument(input, context)),
  addTask: procedure.cases.addTask.handler(({ input, context }) => addTask(input, context)),
  updateTask: procedure.cases.updateTask.handler(({ input, context }) => updateTask(input, context)),
  close: procedure.cases.close.handler(({ input, context }) => closeCase(input, context)),
  reopen: procedure.cases.reopen.handler(({ input, context }) => reopenCase(input, context)),
};
