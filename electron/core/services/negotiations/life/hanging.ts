// What hangs on a negotiation, in its order.

import type { NegotiationItem } from '../../../../../shared/domain/negotiations/items.ts';
import type { NegotiationMeeting } from '../../../../../shared/domain/negotiations/meetings.ts';
import type { View } from '../../../store/desk-store.ts';

export const itemsOf = (view: View, negotiationId: string): NegotiationItem[] =>
  view
    .byIndex('negotiationItems', 'negotiationId', negotiationId)
    .toSorted((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1));

export const meetingsOf = (view: View, negotiationId: string): readonly NegotiationMeeting[] =>
  view.byIndex('negotiationMeetings', 'negotiationId', negotiationId);
