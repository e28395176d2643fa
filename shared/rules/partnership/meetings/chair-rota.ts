// Who chairs the next meeting, and who keeps its minutes: sides take turns, and the side that does not chair writes.

import type { Forum } from '../../../domain/partnership/forums.ts';
import type { TwoSides } from '../../../domain/partnership/sides.ts';

export const otherSide = (side: TwoSides): TwoSides => (side === 'staff' ? 'management' : 'staff');

export interface Chairing {
  chairSide: TwoSides | null;
  minutesSide: TwoSides | null;
}

/** `before`: who chaired the meeting before it; null where there was none, or nobody noted it. The first is management's. */
export function nextChair(model: Forum['chairModel'], before: TwoSides | null): Chairing {
  const chairSide = chairFor(model, before);
  return { chairSide, minutesSide: chairSide === null ? null : otherSide(chairSide) };
}

function chairFor(model: Forum['chairModel'], before: TwoSides | null): TwoSides | null {
  switch (model) {
    case 'coChairs':
    case 'alternating':
      return before === null ? 'management' : otherSide(before);
    case 'fixedManagement':
      return 'management';
    case 'fixedStaff':
      return 'staff';
    case 'independent':
      return null;
  }
}
