// Writing to many members: letters, labels and lists of email addresses, and the record of who was written to.

import { procedure } from './implementer.ts';
import { makeEmailList } from './mailings/make-email-list.ts';
import { makeLabels } from './mailings/make-labels.ts';
import { listTemplates, makeLetters, previewLetters } from './mailings/make-letters.ts';
import { previewMailing } from './mailings/recipients.ts';
import { listMailings, openMailing } from './mailings/what-was-sent.ts';

export const mailings = {
  preview: procedure.mailings.preview.handler(({ input, context, signal }) => previewMailing(input, context, signal)),
  templates: procedure.mailings.templates.handler(({ context }) => listTemplates(context)),
  previewLetter: procedure.mailings.previewLetter.handler(({ input, context, signal }) =>
    previewLetters(input, context, signal),
  ),
  letters: procedure.mailings.letters.handler(({ input, context, signal }) => makeLetters(input, context, signal)),
  labels: procedure.mailings.labels.handler(({ input, context, signal }) => makeLabels(input, context, signal)),
  emailList: procedure.mailings.emailList.handler(({ input, context, signal }) =>
    makeEmailList(input, context, signal),
  ),
  list: procedure.mailings.list.handler(({ input, context }) => listMailings(input, context)),
  get: procedure.mailings.get.handler(({ input, context }) => openMailing(input, context)),
};
