// The details of a timeline's entry while they are being written: every kind with its own, as the fields hold them; and how
// they become what is kept. Pure, so that what is typed is never lost between the two.

import type { EntryDetails, TimelineKind } from '../../../shared/domain/timeline.ts';
import { moneyInWords, readMoney } from './read-money.ts';

type Of<K extends EntryDetails['kind']> = Extract<EntryDetails, { kind: K }>;

export interface HearingDraft extends Omit<Of<'hearing'>, 'kind' | 'postponement'> {
  isPostponed: boolean;
  askedOn: string | null;
  proposed: string | null;
  latest: string | null;
  why: string;
  answer: string;
}
export type RequestDraft = Omit<Of<'informationRequest'>, 'kind'>;
export type DecisionDraft = Omit<Of<'decision'>, 'kind'>;
export interface OfferDraft extends Omit<Of<'offer'>, 'kind' | 'amount'> {
  /** As it was typed. */
  amount: string;
}
export interface SettlementDraft extends Omit<Of<'settlement'>, 'kind' | 'amount'> {
  amount: string;
}

export interface DetailsDraft {
  hearing: HearingDraft;
  informationRequest: RequestDraft;
  decision: DecisionDraft;
  offer: OfferDraft;
  settlement: SettlementDraft;
}

export const EMPTY_DETAILS: DetailsDraft = {
  hearing: {
    attendees: [],
    companion: '',
    adjustmentsNeeded: '',
    adjustmentsProvided: '',
    isPostponed: false,
    askedOn: null,
    proposed: null,
    latest: null,
    why: '',
    answer: '',
  },
  informationRequest: { dueOn: null, chasedOn: [], answeredOn: null },
  decision: { decided: '', why: '', by: '', isNotProceeding: false },
  offer: { from: 'employer', amount: '', openUntil: null, answer: 'waiting' },
  settlement: { form: 'cot3', adviser: '', withPrecedent: false, amount: '', signedOn: null },
};

/** What a new hearing begins with: the adjustments that the member's record asks for. */
export const withNeeds = (needs: string): DetailsDraft => ({
  ...EMPTY_DETAILS,
  hearing: { ...EMPTY_DETAILS.hearing, adjustmentsNeeded: needs },
});

/** Which details a kind of entry has; null where it has none, or none that people write. */
export function detailKindOf(kind: TimelineKind): keyof DetailsDraft | null {
  if (kind === 'meeting' || kind === 'hearing') return 'hearing';
  if (kind === 'informationRequest' || kind === 'decision' || kind === 'offer' || kind === 'settlement') return kind;
  return null;
}

const amountOf = (typed: string): number | null => readMoney(typed) ?? null;

/** What is kept. `fallback` is what a decision is called where only its words were written. */
export function detailsOf(kind: TimelineKind, draft: DetailsDraft, text: string): EntryDetails | undefined {
  const of = detailKindOf(kind);
  if (of === null) return undefined;
  if (of === 'hearing') {
    const { isPostponed, askedOn, proposed, latest, why, answer, attendees, ...rest } = draft.hearing;
    const isWhole = isPostponed && askedOn !== null && proposed !== null && latest !== null;
    return {
      kind: 'hearing',
      ...rest,
      attendees: attendees.filter(({ name }) => name.trim() !== ''),
      postponement: isWhole ? { askedOn, proposed, latest, why, answer } : null,
    };
  }
  if (of === 'informationRequest') return { kind: of, ...draft.informationRequest };
  if (of === 'decision') {
    const { decided, ...rest } = draft.decision;
    return { kind: of, ...rest, decided: decided.trim() === '' ? firstLine(text) : decided };
  }
  if (of === 'offer') return { kind: of, ...draft.offer, amount: amountOf(draft.offer.amount) };
  const { amount, adviser, ...rest } = draft.settlement;
  return {
    kind: of,
    ...rest,
    amount: amountOf(amount),
    adviser: rest.form === 'settlementAgreement' ? adviser : '',
  };
}

const LONGEST = 500;
const firstLine = (text: string): string => (text.trim().split('\n')[0] ?? '').slice(0, LONGEST);

/** What was kept, as the fields hold it: to be corrected. */
export function draftOf(details: EntryDetails | undefined): DetailsDraft {
  if (details === undefined) return EMPTY_DETAILS;
  const money = (amount: number | null) => (amount === null ? '' : moneyInWords(amount).slice(1));
  switch (details.kind) {
    case 'hearing': {
      const { kind: _, postponement, ...rest } = details;
      const asked = postponement ?? { askedOn: null, proposed: null, latest: null, why: '', answer: '' };
      return { ...EMPTY_DETAILS, hearing: { ...rest, isPostponed: postponement !== null, ...asked } };
    }
    case 'informationRequest': {
      const { kind: _, ...rest } = details;
      return { ...EMPTY_DETAILS, informationRequest: rest };
    }
    case 'decision': {
      const { kind: _, ...rest } = details;
      return { ...EMPTY_DETAILS, decision: rest };
    }
    case 'offer': {
      const { kind: _, amount, ...rest } = details;
      return { ...EMPTY_DETAILS, offer: { ...rest, amount: money(amount) } };
    }
    case 'settlement': {
      const { kind: _, amount, ...rest } = details;
      return { ...EMPTY_DETAILS, settlement: { ...rest, amount: money(amount) } };
    }
    case 'email':
      return EMPTY_DETAILS;
  }
}

/** What is still missing before it can be kept, in words; null when nothing is. */
export function missingIn(kind: TimelineKind, draft: DetailsDraft): string | null {
  const of = detailKindOf(kind);
  if (of === 'hearing' && draft.hearing.isPostponed) {
    const { askedOn, proposed, latest } = draft.hearing;
    if (askedOn === null || proposed === null || latest === null) {
      return 'Say when the postponement was asked for, and which day was proposed.';
    }
  }
  if (of === 'offer' && readMoney(draft.offer.amount) === undefined) return 'The amount cannot be read.';
  if (of === 'settlement') {
    if (readMoney(draft.settlement.amount) === undefined) return 'The amount cannot be read.';
    if (draft.settlement.form === 'settlementAgreement' && draft.settlement.adviser.trim() === '') {
      return 'A settlement agreement binds only when an independent adviser is named.';
    }
  }
  return null;
}
