// Format 3: a member has everything that membership keeps of them, and places their departments, goals and headcounts. What
// an older record lacks is empty; the one job that held was the main one.

import type { Migration } from './migration.ts';

type Fields = Readonly<Record<string, unknown>>;

export const wholeMembership: Migration = {
  format: 3,
  migrate(collection, record) {
    switch (collection) {
      case 'members':
        return {
          ...record,
          knownAs: '',
          bands: [],
          consents: [],
          earlier: [],
          otherNumbers: [],
          mergedFrom: [],
          unread: [],
          jobs: (record.jobs as Fields[]).map(jobOf),
        };
      case 'employers':
        return { ...record, headcounts: [] };
      case 'workplaces':
        return { ...record, departments: [], goals: [] };
      case 'lists':
        return { ...record, sourceId: null, path: null, isWhole: true, absent: [], kept: [] };
      default:
        return { ...record };
    }
  },
};

const jobOf = (job: Fields) => ({
  ...job,
  unitId: null,
  department: '',
  grade: '',
  shift: '',
  hours: null,
  isMain: true,
});
