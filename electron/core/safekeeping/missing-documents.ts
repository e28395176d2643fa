// Documents that records name and whose files are not here: after a backup was opened that lay without its attachments.

import type { CallContext } from '../desk.ts';
import { namedFiles } from '../store/attached-files.ts';

/** Their hashes, of what the account may see. */
export async function missingDocuments({ desk, account }: CallContext): Promise<string[]> {
  const view = desk.store.view(account);
  const named = new Set([...namedFiles(view)].map(({ hash }) => hash));
  return desk.store.keeping.missingAttachments([...named]);
}
