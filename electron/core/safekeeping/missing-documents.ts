// Documents that records name and whose files are not here: after a backup was opened that lay without its attachments.

import type { CallContext } from '../desk.ts';

/** Their hashes, of what the account may see. */
export async function missingDocuments({ desk, account }: CallContext): Promise<string[]> {
  const view = desk.store.view(account);
  const named = new Set<string>();
  for (const { hash } of view.all('documents')) named.add(hash);
  for (const { hash } of view.all('templates')) named.add(hash);
  return desk.store.keeping.missingAttachments([...named]);
}
