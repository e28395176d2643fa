// What several imported records have alike: who may see them, and signatures of which only the day is known.

import type { Visibility } from '../../../../../shared/domain/partnership/sides.ts';
import type { GivenSharing } from '../sharing.ts';

interface Leveled {
  visibility?: Visibility | undefined;
  confidential_until?: string | null | undefined;
}

export const levelOf = ({ visibility, confidential_until: confidentialUntil }: Leveled): GivenSharing => ({
  visibility,
  confidentialUntil,
});

export const signedOn = (on: string | null | undefined, side: string): { on: string; name: string } | null =>
  on ? { on, name: side } : null;
