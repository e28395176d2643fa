// Issues, early conversations, disputes, the entries on any partnership record, and who may see them.

import { partnershipEntries } from './entries.ts';

export const partnershipIssues = {
  ...partnershipEntries,
};
