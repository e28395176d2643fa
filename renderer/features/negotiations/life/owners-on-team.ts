// Whom somebody can name in a typed action: whoever sits at the table, by their name or what they are there for.

import type { Negotiation } from '../../../../shared/domain/negotiations/negotiations.ts';
import type { Owner } from '../../../../shared/rules/partnership/meetings/action-line.ts';

export const ownersOnTeam = (team: Negotiation['team']): Owner[] =>
  team.map(({ side, name, role }) => ({
    side,
    names: [name, name.split(' ')[0] ?? '', role].filter((each) => each.trim() !== ''),
    team: '',
    contact: name,
  }));
