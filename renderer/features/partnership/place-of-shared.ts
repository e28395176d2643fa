// Where a partnership record is looked at: its own page, or the page on which it stands.

import { linkOptions } from '@tanstack/react-router';
import type { PartnershipRef } from '../../../shared/domain/partnership/sides.ts';

export function placeOfShared({ collection, id }: PartnershipRef) {
  switch (collection) {
    case 'forums':
      return linkOptions({ to: '/partnership/forums/$id', params: { id } });
    case 'meetings':
      return linkOptions({ to: '/partnership/meetings/$id', params: { id } });
    case 'issues':
      return linkOptions({ to: '/partnership/issues/$id', params: { id } });
    case 'consultations':
      return linkOptions({ to: '/partnership/consultations/$id', params: { id } });
    case 'decisions':
      return linkOptions({ to: '/partnership/decisions/$id', params: { id } });
    case 'initiatives':
      return linkOptions({ to: '/partnership/initiatives/$id', params: { id } });
    case 'measures':
      return linkOptions({ to: '/partnership/measures/$id', params: { id } });
    case 'healthWaves':
      return linkOptions({ to: '/partnership/health/$id', params: { id } });
    case 'unionProfiles':
      return linkOptions({ to: '/partnership/unions/$id', params: { id } });
    case 'agreements':
      return linkOptions({ to: '/partnership/agreements/$id', params: { id } });
    case 'negotiations':
      return linkOptions({ to: '/negotiations/$id', params: { id } });
    case 'actions':
      return linkOptions({ to: '/partnership' });
  }
}
