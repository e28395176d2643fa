// Format 4: the branch says when it locks, who answers for its data and how long things are
// kept. What an older record lacks is what a new branch begins with.

import type { Migration } from './migration.ts';

export const trust: Migration = {
  format: 4,
  migrate(collection, record) {
    if (collection !== 'branch') return { ...record };
    return {
      ...record,
      lockAfterMinutes: 10,
      dataProtectionOffice: { name: '', email: '', phone: '', answersForItself: false },
      retention: [],
      keptLonger: [],
    };
  },
};
