// Which sections a brief has: those that are asked for, else those that the negotiation keeps for its audience.

import type { Negotiation } from '../../../../../shared/domain/negotiations/negotiations.ts';
import {
  type BriefAudience,
  type BriefSection,
  isJointSection,
} from '../../../../../shared/domain/negotiations/words-brief.ts';
import { InvalidInput } from '../../implementer.ts';

/** Each once, in the order in which they are wanted. @throws InvalidInput: none, or one that is ours alone for both sides. */
export function chosenSections(
  { brief: kept }: Pick<Negotiation, 'brief'>,
  audience: BriefAudience,
  wanted: readonly BriefSection[] | undefined,
  titles: Readonly<Record<BriefSection, string>>,
): BriefSection[] {
  const ours = audience === 'joint' ? wanted?.find((section) => !isJointSection(section)) : undefined;
  if (ours !== undefined) {
    const message = `“${titles[ours]}” is ours alone: it cannot stand in a paper for both sides.`;
    throw new InvalidInput({ path: ['sections'], message });
  }
  const sections = [...new Set(wanted ?? (audience === 'joint' ? kept.joint.filter(isJointSection) : kept.staffSide))];
  if (sections.length === 0) {
    throw new InvalidInput({ path: ['sections'], message: 'Choose at least one section.' });
  }
  return sections;
}
