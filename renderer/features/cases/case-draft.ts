// What the form for a case holds while it is being written, and when it may be logged: the contract's own schema, and
// one thing more. A date that nobody gave must be said to be unsure; it is never left out unseen.

import type * as z from 'zod';
import { type CaseOpen, CaseOpenSchema } from '../../../shared/contract/case-inputs.ts';
import type { Enquiry } from '../../../shared/domain/enquiries.ts';
import type { Issue } from '../../../shared/domain/partnership/issues.ts';

export type CaseDraft = Partial<CaseOpen>;
export type Who = CaseOpen['who'][number];
export type KeyDateDraft = NonNullable<CaseOpen['keyDates']>[number];

export const EMPTY_DRAFT: CaseDraft = { who: [], whatHappened: '', keyDates: [{}], nextStep: '', nextStepBy: null };

/** A key date that is null was said to be unsure; one that is undefined has not been answered. */
export const CaseFormSchema = CaseOpenSchema.refine(({ keyDates }) => keyDates?.[0]?.date !== undefined, {
  path: ['keyDates', 0, 'date'],
  error: 'Give the date, or say that nobody is sure of it yet.',
  // Said together with whatever else is missing, not only once the rest is right.
  when: () => true,
});
export type CaseFormOutput = z.output<typeof CaseFormSchema>;

/** Drafts are kept as JSON, in which nothing is undefined. */
export const asJson = (draft: CaseDraft): CaseDraft => JSON.parse(JSON.stringify(draft)) as CaseDraft;

/** A name as it was typed into the search, taken apart: "Grace Obi" is Grace, Obi. The last word is the surname. */
export function namesOf(typed: string): { firstName: string; lastName: string; phone: string } {
  const words = typed.trim().split(/\s+/);
  return { firstName: words.slice(0, -1).join(' '), lastName: words.at(-1) ?? '', phone: '' };
}

/** A case as an issue begins it: where it is and what it is about. Whom it is about is asked: an issue names nobody. */
export function draftFromIssue({ id, workplaceId, themes }: Issue): CaseDraft {
  return { ...EMPTY_DRAFT, issueId: id, themes, ...(workplaceId !== null && { workplaceId }) };
}

/** A case as an enquiry begins it: who asked, what was asked and answered, and who answered. */
export function draftFromEnquiry(enquiry: Enquiry): CaseDraft {
  const { id, memberId, name, phone, question, answer, repId, workplaceId, issueId } = enquiry;
  const whatHappened = answer === '' ? question : `${question}\n\n${answer}`;
  return {
    ...EMPTY_DRAFT,
    who: memberId !== null ? [{ memberId }] : name.trim() === '' ? [] : [{ ...namesOf(name), phone }],
    whatHappened,
    enquiryId: id,
    // Talked about early first: the form says so, and asks why not where nobody has talked.
    ...(issueId !== undefined && { issueId }),
    ...(repId !== null && { repId }),
    ...(workplaceId !== null && { workplaceId }),
  };
}
