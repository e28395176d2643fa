// Members: the list, one member's page, adding and changing somebody, and bringing in a membership list.

import { procedure } from './implementer.ts';
import { memberDuplicates } from './member-duplicates.ts';
import { applyImport, previewImport } from './member-import.ts';
import { memberQuality } from './member-quality.ts';
import { memberReconcile } from './member-reconcile.ts';
import { memberSources } from './member-sources.ts';
import { addMember, updateMember } from './members/edit-member.ts';
import { listMembers } from './members/list-members.ts';
import { memberAsAt } from './members/member-as-at.ts';
import { memberPage } from './members/member-page.ts';
import { valuesInUse } from './members/values-in-use.ts';

export const members = {
  list: procedure.members.list.handler(({ input, context }) => listMembers(input, context)),
  get: procedure.members.get.handler(({ input, context }) => memberPage(input, context)),
  asAt: procedure.members.asAt.handler(({ input, context, signal }) => memberAsAt(input, context, signal)),
  inUse: procedure.members.inUse.handler(({ context }) => valuesInUse(context)),
  add: procedure.members.add.handler(({ input, context }) => addMember(input, context)),
  update: procedure.members.update.handler(({ input, context }) => updateMember(input, context)),
  previewImport: procedure.members.previewImport.handler(({ input, context, signal }) =>
    previewImport(input, context, signal),
  ),
  applyImport: procedure.members.applyImport.handler(({ input, context, signal }) =>
    applyImport(input, context, signal),
  ),
  ...memberSources,
  ...memberDuplicates,
  ...memberReconcile,
  ...memberQuality,
};
