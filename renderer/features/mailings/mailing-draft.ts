// What somebody has said of a mailing that is not made yet. It survives a closed window; whoever signs, and how the branch
// is reached, stays for the next one.

import type { Inputs } from '../../../shared/contract/contract.ts';
import type { LabelSheet } from '../../../shared/contract/mailings.ts';
import type { MailingKind } from '../../../shared/domain/mailings.ts';

export type To = Inputs['mailings']['preview']['to'];
export type Which = Inputs['mailings']['letters']['which'];

export interface MailingDraft {
  kind: MailingKind;
  title: string;
  /** A starter by its key or one of the branch's own by id; '' while none is chosen. */
  letter: string;
  values: Record<string, string>;
  oneAHousehold: boolean;
  largePrint: boolean;
  mustHaveConsent: boolean;
  /** null: the sheet that is usual in the branch's country. */
  sheet: LabelSheet | null;
  skip: number;
}

export const MAILING_DRAFT = 'mailing:new';
export const emptyMailing: MailingDraft = {
  kind: 'letters',
  title: '',
  letter: '',
  values: {},
  oneAHousehold: false,
  largePrint: true,
  mustHaveConsent: false,
  sheet: null,
  skip: 0,
};

/** Who was chosen on the members' list, one by one: too many for an address. */
export const RECIPIENTS_DRAFT = 'mailing:recipients';
export interface ChosenRecipients {
  memberIds: string[];
}
export const nobodyChosen: ChosenRecipients = { memberIds: [] };

const STANDING_VALUES = ['branchContact', 'signature', 'signatureRole', 'repName', 'repContact'];

/** What is left of a mailing once it is made. */
export const afterMaking = (made: MailingDraft): MailingDraft => ({
  ...made,
  title: '',
  skip: 0,
  values: Object.fromEntries(Object.entries(made.values).filter(([name]) => STANDING_VALUES.includes(name))),
});
