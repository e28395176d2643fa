// Where a record behind a figure is looked at.

import { linkOptions } from '@tanstack/react-router';
import type { Behind } from '../../../../shared/domain/partnership/indicators.ts';
import { PartnershipRefSchema } from '../../../../shared/domain/partnership/sides.ts';
import { placeOfShared } from '../place-of-shared.ts';

/** null: it has no page, and stands on none. */
export function placeOfBehind({ collection, id, seenOn }: Behind) {
  if (collection === 'cases') return linkOptions({ to: '/cases/$id', params: { id } });
  // An action and a paper are seen on the page of what they came from.
  const on = collection === 'actions' || collection === 'entries' ? seenOn : { collection, id };
  const ref = PartnershipRefSchema.safeParse(on);
  return ref.success ? placeOfShared(ref.data) : null;
}
