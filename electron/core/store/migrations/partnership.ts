// Format 5: partnership working. Its collections are new; what was there before is as it was. The format says that an older
// program must leave the folder alone.

import type { Migration } from './migration.ts';

export const partnership: Migration = {
  format: 5,
  migrate: (_collection, record) => record,
};
