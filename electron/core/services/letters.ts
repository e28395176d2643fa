// Letters and forms from Word templates: each procedure and the one function that answers it.

import { procedure } from './implementer.ts';
import { downloadTemplate, listFields, listLetters, removeTemplate, saveTemplate } from './letters/templates.ts';
import { previewLetter, writeLetter } from './letters/write-letter.ts';

export const letters = {
  list: procedure.letters.list.handler(({ context }) => listLetters(context)),
  fields: procedure.letters.fields.handler(() => listFields()),
  template: procedure.letters.template.handler(({ input, context }) => downloadTemplate(input, context)),
  saveTemplate: procedure.letters.saveTemplate.handler(({ input, context }) => saveTemplate(input, context)),
  removeTemplate: procedure.letters.removeTemplate.handler(({ input, context }) => removeTemplate(input, context)),
  preview: procedure.letters.preview.handler(({ input, context }) => previewLetter(input, context)),
  write: procedure.letters.write.handler(({ input, context }) => writeLetter(input, context)),
};
