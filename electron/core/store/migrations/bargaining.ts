// Format 7: bargaining. Records of their own; what older records lack is empty.

import type { Migration } from './migration.ts';

export const bargaining: Migration = {
  format: 7,
  migrate: (_collection, record) => ({ ...record }),
};
