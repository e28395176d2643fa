// Format 6: posts, training, facility time and elections. A term in a post says what it is called, whose rep it is beyond its
// workplaces, how it was filled and whom the employer was told of; an agreement says what time off it gives. What an older
// record lacks is empty.

import type { Migration } from './migration.ts';

export const representation: Migration = {
  format: 6,
  migrate(collection, record) {
    switch (collection) {
      case 'reps':
        return {
          ...record,
          name: '',
          title: '',
          postId: null,
          departments: [],
          shifts: [],
          deputyForId: null,
          filled: null,
          notices: [],
        };
      case 'agreements':
        return { ...record, facilityTime: [] };
      default:
        return { ...record };
    }
  },
};
