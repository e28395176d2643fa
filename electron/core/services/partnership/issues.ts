// Issues, early conversations, disputes, the entries on any partnership record, and who may see them.

import { procedure } from '../implementer.ts';
import { addEntry, addPaper, changeEntry, entries, openPaper, removeEntry } from './issues/entries.ts';
import { release, setVisibility } from './issues/release.ts';

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
};
