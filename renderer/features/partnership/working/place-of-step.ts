// On which page a step up the ladder is done.

import { linkOptions } from '@tanstack/react-router';
import type { CriterionPage } from '../../../../shared/domain/partnership/indicators.ts';

export function placeOfStep(page: CriterionPage, forumId: string) {
  switch (page) {
    case 'forum':
      return linkOptions({ to: '/partnership/forums/$id', params: { id: forumId }, search: { tab: 'seats' } });
    case 'meetings':
    case 'health':
    case 'actions':
      return linkOptions({ to: '/partnership/forums/$id', params: { id: forumId } });
    case 'agreements':
      return linkOptions({ to: '/partnership/agreements' });
    case 'voice':
      return linkOptions({ to: '/partnership/unions', search: { forumId, tab: 'managers' } });
    case 'measures':
      return linkOptions({ to: '/partnership/measures' });
    case 'annualReport':
      return linkOptions({ to: '/partnership/annual-report', search: { forumId } });
    default:
      return linkOptions({ to: '/partnership/matters' });
  }
}
