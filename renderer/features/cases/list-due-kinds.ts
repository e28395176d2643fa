// What a date is, in words and as a picture, the same on Today, in the calendar and in its filters. Colour alone never
// says it: limits of the law are the desk's green, meetings the second colour, everything else plain.

import {
  BadgeCheck,
  CircleQuestionMark,
  FileSearch,
  Footprints,
  Gavel,
  Handshake,
  Hourglass,
  Landmark,
  type LucideIcon,
  MessageSquareReply,
  Send,
  SquareCheckBig,
} from 'lucide-react';
import type { DueKind } from '../../../shared/contract/case-clocks.ts';
import type { WordList } from '../../../shared/domain/words.ts';
import { capital } from '../../../shared/domain/words.ts';

export type DueTone = 'law' | 'meeting' | 'waiting' | 'plain';

interface DueLook {
  label: string;
  icon: LucideIcon;
  tone: DueTone;
}

export function dueLooks({ terms }: WordList): Record<DueKind, DueLook> {
  return {
    notifyConciliation: { label: `Start of ${terms.conciliation}`, icon: Hourglass, tone: 'law' },
    presentClaim: { label: `${capital(terms.tribunal)} limit`, icon: Landmark, tone: 'law' },
    noKeyDate: { label: 'Date not known', icon: CircleQuestionMark, tone: 'law' },
    internalStep: { label: 'Our next step', icon: Footprints, tone: 'plain' },
    employerReply: { label: `${capital(terms.employer)}’s reply`, icon: MessageSquareReply, tone: 'waiting' },
    hearing: { label: 'Hearing or meeting', icon: Gavel, tone: 'meeting' },
    informationRequest: { label: 'Information asked for', icon: FileSearch, tone: 'waiting' },
    offer: { label: 'Offer to answer', icon: Handshake, tone: 'plain' },
    refer: { label: 'Refer by', icon: Send, tone: 'law' },
    remedy: { label: 'Remedy due', icon: BadgeCheck, tone: 'waiting' },
    task: { label: 'Task', icon: SquareCheckBig, tone: 'plain' },
  };
}
