// What a mailing is called, and why somebody is left out of one, as a sentence goes on.

import type { LeftOutReason, MailingKind } from '../../../shared/domain/mailings.ts';

export const kindWords: Readonly<Record<MailingKind, string>> = {
  letters: 'Letters',
  labels: 'Address labels',
  emailList: 'Email list',
};

export const count = (many: number): string => many.toLocaleString('en-GB');

/** "3 have died": what follows the count. */
export function leftOutWords(why: LeftOutReason, many: number, kind: MailingKind, mustHaveConsent = true): string {
  const isOne = many === 1;
  const words: Record<LeftOutReason, string> = {
    deceased: isOne ? 'has died' : 'have died',
    noConsent:
      kind === 'emailList'
        ? mustHaveConsent
          ? isOne
            ? 'has not agreed to email'
            : 'have not agreed to email'
          : isOne
            ? 'wants no email'
            : 'want no email'
        : isOne
          ? 'wants no post'
          : 'want no post',
    noAddress: isOne ? 'has no address' : 'have no address',
    noEmail: isOne ? 'has no email address' : 'have no email address',
    notAMember: isOne ? 'is not a member now' : 'are not members now',
    sameHousehold: isOne ? 'is named on the same envelope' : 'are named on the same envelope',
  };
  return words[why];
}

/** Why this one person was left out. */
export const whyWords: Readonly<Record<LeftOutReason, string>> = {
  deceased: 'Has died',
  noConsent: 'Has refused, or not agreed',
  noAddress: 'No address',
  noEmail: 'No email address',
  notAMember: 'Not a member at the time',
  sameHousehold: 'Named on the same envelope',
};

/** "128 letters", "1 label", "96 addresses". */
export function piecesInWords(kind: MailingKind, many: number): string {
  const words: Record<MailingKind, [string, string]> = {
    letters: ['letter', 'letters'],
    labels: ['label', 'labels'],
    emailList: ['address', 'addresses'],
  };
  return `${count(many)} ${words[kind][many === 1 ? 0 : 1]}`;
}

/** What the button makes: "128 letters", "a list of 96 addresses". */
export const madeInWords = (kind: MailingKind, many: number): string =>
  `${kind === 'emailList' ? 'a list of ' : ''}${piecesInWords(kind, many)}`;
