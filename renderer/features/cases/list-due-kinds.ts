// What a date is, in words and as a picture, the same on Today, in the calendar and in its filters. Colour alone never
// says it: limits of the law are the desk's green, meetings the second colour, everything else plain.

import {
  BadgeCheck,
  CalendarClock,
  CircleQuestionMark,
  FileClock,
  FileSearch,
  FileX,
  Footprints,
  Gavel,
  GraduationCap,
  HandCoins,
  Handshake,
  Hourglass,
  Landmark,
  ListChecks,
  type LucideIcon,
  Megaphone,
  MessageCircle,
  MessageSquareReply,
  MessagesSquare,
  RefreshCw,
  Scale,
  Send,
  ShieldQuestionMark,
  Signature,
  SquareCheckBig,
  UserRoundX,
  Users,
  Vote,
} from 'lucide-react';
import type { DueKind } from '../../../shared/contract/case-clocks.ts';
import type { WordList } from '../../../shared/domain/words.ts';
import { capital } from '../../../shared/domain/words.ts';

export type DueTone = 'law' | 'meeting' | 'waiting' | 'plain';

interface DueLook {
  label: string;
  /** Where there is no room. */
  short: string;
  icon: LucideIcon;
  tone: DueTone;
}

export function dueLooks({ terms }: WordList): Record<DueKind, DueLook> {
  return {
    notifyConciliation: { label: `Start of ${terms.conciliation}`, short: 'Notify', icon: Hourglass, tone: 'law' },
    presentClaim: { label: `${capital(terms.tribunal)} limit`, short: 'Claim', icon: Landmark, tone: 'law' },
    noKeyDate: { label: 'Date not known', short: 'No date', icon: CircleQuestionMark, tone: 'law' },
    internalStep: { label: 'Our next step', short: 'Step', icon: Footprints, tone: 'plain' },
    employerReply: {
      label: `${capital(terms.employer)}’s reply`,
      short: 'Reply',
      icon: MessageSquareReply,
      tone: 'waiting',
    },
    hearing: { label: 'Hearing or meeting', short: 'Hearing', icon: Gavel, tone: 'meeting' },
    informationRequest: { label: 'Information asked for', short: 'Info', icon: FileSearch, tone: 'waiting' },
    offer: { label: 'Offer to answer', short: 'Offer', icon: Handshake, tone: 'plain' },
    refer: { label: 'Refer by', short: 'Refer', icon: Send, tone: 'law' },
    remedy: { label: 'Remedy due', short: 'Remedy', icon: BadgeCheck, tone: 'waiting' },
    dataRequest: { label: 'Data request', short: 'Data', icon: ShieldQuestionMark, tone: 'law' },
    consultationWindow: { label: 'Answer a consultation', short: 'Answer', icon: MessagesSquare, tone: 'law' },
    informationDue: { label: 'Information for a consultation', short: 'Info', icon: FileSearch, tone: 'waiting' },
    disputeStage: { label: 'Stage of a dispute', short: 'Dispute', icon: Scale, tone: 'plain' },
    partnershipMeeting: { label: 'Partnership meeting', short: 'Meeting', icon: Users, tone: 'meeting' },
    papersDue: { label: 'Agenda and papers', short: 'Papers', icon: FileClock, tone: 'plain' },
    minutesDue: { label: 'Minutes to approve', short: 'Minutes', icon: Signature, tone: 'waiting' },
    talkBy: { label: 'Talk early', short: 'Talk', icon: MessageCircle, tone: 'plain' },
    partnershipAction: { label: 'Partnership action', short: 'Action', icon: ListChecks, tone: 'waiting' },
    agreementReview: { label: 'Agreement to review', short: 'Review', icon: CalendarClock, tone: 'plain' },
    partnershipReview: { label: 'To look at again', short: 'Again', icon: RefreshCw, tone: 'plain' },
    termEnds: { label: 'A term ends', short: 'Term', icon: UserRoundX, tone: 'plain' },
    electionStep: { label: 'Step of an election', short: 'Election', icon: Vote, tone: 'law' },
    complaintsEnd: { label: 'Complaints end', short: 'Complain', icon: CalendarClock, tone: 'plain' },
    papersMayGo: { label: 'Papers may be destroyed', short: 'Papers', icon: FileX, tone: 'plain' },
    postTermEnds: { label: 'A term in a post ends', short: 'Term', icon: UserRoundX, tone: 'plain' },
    trainingNeeded: { label: 'Training to be done', short: 'Training', icon: GraduationCap, tone: 'plain' },
    trainingExpires: { label: 'Training runs out', short: 'Training', icon: GraduationCap, tone: 'plain' },
    certificationReview: { label: 'Certification to review', short: 'Certify', icon: RefreshCw, tone: 'plain' },
    talkAgain: { label: 'Talk again', short: 'Talk', icon: MessageCircle, tone: 'plain' },
    bargainingStep: { label: 'Step of a negotiation', short: 'Bargain', icon: HandCoins, tone: 'plain' },
    bargainingMeeting: { label: 'Meeting of a negotiation', short: 'Meet', icon: HandCoins, tone: 'plain' },
    ballotNotice: { label: 'Notice of a ballot', short: 'Notice', icon: Megaphone, tone: 'law' },
    actionNotice: { label: 'Notice of action', short: 'Notice', icon: Megaphone, tone: 'law' },
    mandateEnds: { label: 'A mandate for action ends', short: 'Mandate', icon: Hourglass, tone: 'law' },
    task: { label: 'Task', short: 'Task', icon: SquareCheckBig, tone: 'plain' },
  };
}
