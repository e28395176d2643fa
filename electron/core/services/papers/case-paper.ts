// What every paper of a case has in common: its size, its head and foot, and when it was made.

import { dayInWords } from '../../../../shared/rules/day-words.ts';
import type { CallContext } from '../../desk.ts';
import { type Paper, type PaperBlock, paperSizeFor } from '../../formats/pdf/paper-parts.ts';
import type { BranchProfile } from '../branch-profile.ts';
import type { CaseMaterial } from './case-material.ts';

export const PDF = 'application/pdf';

/** This instant as papers and zips bear it. */
export const madeAt = ({ desk }: CallContext): string => desk.now.instant().toString({ smallestUnit: 'second' });

export const sizeOf = ({ branch }: BranchProfile): Paper['size'] => paperSizeFor(branch?.words ?? 'uk');

/** `subtitle` begins with the case's number. */
export function casePaper(
  title: string,
  { on, profile }: Pick<CaseMaterial, 'on' | 'profile'>,
  blocks: readonly PaperBlock[],
  context: CallContext,
): Paper {
  const branch = profile.branch?.name ?? '';
  return {
    title,
    subtitle: [on.number, branch, dayInWords(profile.today, profile.dateOrder)]
      .filter((part) => part !== '')
      .join(' · '),
    size: sizeOf(profile),
    blocks,
    confidentialLine: 'Confidential',
    footer: [on.number, branch].filter((part) => part !== '').join(' · '),
    createdAt: madeAt(context),
    author: branch,
    language: profile.branch?.words === 'us' ? 'en-US' : 'en-GB',
  };
}
