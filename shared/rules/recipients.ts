// Who of those that were chosen is written to, on which envelope, and who is left out and why: one rule for letters,
// labels and lists of email addresses.

import type { LeftOutReason, MailingKind } from '../domain/mailings.ts';
import type { Member } from '../domain/members.ts';
import { fold } from './fold.ts';
import { detailOn } from './former-details.ts';
import { listed } from './listed.ts';
import { greetingName, nameInPost, whyNotWrittenTo } from './writing-to.ts';

/** One letter, label or line: whom it is for. The first of them is the one whose address it bears. */
export interface Envelope {
  members: readonly [Member, ...Member[]];
}

export interface Recipients {
  envelopes: Envelope[];
  /** Everybody who was chosen and is written to, once each. */
  written: Member[];
  leftOut: { member: Member; why: LeftOutReason }[];
}

export interface Choice {
  kind: MailingKind;
  /** The day as at which consents and standings are read, `YYYY-MM-DD`. */
  day: string;
  mustHaveConsent?: boolean | undefined;
  /**
   * One letter or label for people of one last name at one address, named together. Who shares an address but no name may
   * be a lodger, and is written to alone: that somebody is in a union is theirs to tell.
   */
  oneAHousehold?: boolean | undefined;
}

/** Takes the chosen one by one, in the order in which they are to be written to. */
export class RecipientSort implements Recipients {
  readonly envelopes: Envelope[] = [];
  readonly written: Member[] = [];
  readonly leftOut: Recipients['leftOut'] = [];
  readonly #choice: Choice;
  readonly #shared = new Map<string, [Member, ...Member[]]>();

  constructor(choice: Choice) {
    this.#choice = choice;
  }

  take(member: Member): void {
    const { kind, day, mustHaveConsent = false, oneAHousehold = false } = this.#choice;
    const isEmail = kind === 'emailList';
    const why = whyNotWrittenTo(member, isEmail ? 'email' : 'post', day, {
      mustHaveConsent: isEmail && mustHaveConsent,
    });
    if (why !== null) {
      this.leftOut.push({ member, why });
      return;
    }
    const key = isEmail ? emailOn(member, day).toLowerCase() : oneAHousehold ? householdOf(member) : null;
    const together = key === null ? undefined : this.#shared.get(key);
    if (together === undefined) {
      const members: [Member, ...Member[]] = [member];
      if (key !== null) this.#shared.set(key, members);
      this.envelopes.push({ members });
      this.written.push(member);
      return;
    }
    together.push(member);
    // An address in a list is everybody's who has it; on paper the one envelope is the first one's.
    if (isEmail) this.written.push(member);
    else this.leftOut.push({ member, why: 'sameHousehold' });
  }
}

/** The address that a list of emails holds: as it was typed, without spaces around it. */
export const emailOn = (member: Member, day: string): string => (detailOn(member, 'email', day) ?? '').trim();

const householdOf = ({ address, postcode, lastName }: Member): string | null => {
  const name = fold(lastName);
  return name === '' ? null : [name, fold(address), fold(postcode).replaceAll(' ', '')].join('|');
};

/** "Ann and Bob Smith"; whoever's name is another's keeps theirs: "Ann Smith and Bob Jones". */
export function namesOn({ members }: Envelope): string {
  const [first] = members;
  const isOneName = members.every(({ lastName }) => fold(lastName) === fold(first.lastName));
  if (members.length === 1 || !isOneName || first.lastName.trim() === '') return listed(members.map(nameInPost));
  const given = members.map(({ knownAs, firstName }) => knownAs.trim() || firstName.trim());
  return given.includes('') ? listed(members.map(nameInPost)) : `${listed(given)} ${first.lastName.trim()}`;
}

/** "Ann and Bob", for the greeting. */
export const greetingOn = ({ members }: Envelope): string => listed(members.map(greetingName));
