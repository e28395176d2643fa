// What the form about a member holds, and what of it is a change: details, dated rows and consents, from one day on.

import type { Inputs } from '../../../shared/contract/contract.ts';
import {
  type Channel,
  ChannelSchema,
  type Member,
  type MembershipCategory,
  type MembershipStanding,
  type PaymentMethod,
} from '../../../shared/domain/members.ts';
import { changeFrom } from '../../../shared/rules/change-rows.ts';
import { consentOn } from '../../../shared/rules/writing-to.ts';
import type { MemberPageData } from './member-page.tsx';

export const textNames = [
  'firstName',
  'lastName',
  'knownAs',
  'phone',
  'email',
  'address',
  'postcode',
  'accessNeeds',
  'notes',
] as const;
export type TextName = (typeof textNames)[number];

export type Answer = 'agreed' | 'refused';

export interface MemberForm extends Record<TextName, string> {
  revision: number;
  number: string;
  birthDate: string | null;
  joinedOn: string | null;
  standing: MembershipStanding | null;
  category: MembershipCategory | null;
  paymentMethod: PaymentMethod | null;
  band: string;
  consents: Record<Channel, Answer | null>;
  /** How they said it: "by phone". */
  how: string;
  /** The day from which what is new holds. */
  from: string | null;
}

export function memberFormOf({ member, row }: Pick<MemberPageData, 'member' | 'row'>, today: string): MemberForm {
  const said = (channel: Channel): Answer | null => {
    const answer = consentOn(member.consents, channel, today);
    return answer === null ? null : answer ? 'agreed' : 'refused';
  };
  return {
    ...(Object.fromEntries(textNames.map((name) => [name, member[name]])) as Record<TextName, string>),
    revision: member.revision,
    number: member.number ?? '',
    birthDate: member.birthDate,
    joinedOn: member.joinedOn,
    standing: row.standing,
    category: row.category,
    paymentMethod: row.paymentMethod,
    band: row.band ?? '',
    consents: Object.fromEntries(
      ChannelSchema.options.map((channel) => [channel, said(channel)]),
    ) as MemberForm['consents'],
    how: '',
    from: today,
  };
}

const KEPT = ['number', 'firstName', 'lastName', 'knownAs', 'phone', 'email', 'address', 'postcode'] as const;
const DATED = ['standing', 'category', 'paymentMethod', 'band'] as const;

/** The channels of which they say something else now. */
export const answeredAnew = (form: MemberForm, before: MemberForm): Channel[] =>
  ChannelSchema.options.filter((channel) => form.consents[channel] !== before.consents[channel]);

/** Whether something changed that holds from a day, so that the day must be asked. */
export const needsDay = (form: MemberForm, before: MemberForm): boolean =>
  DATED.some((name) => form[name] !== before[name]) ||
  KEPT.some((name) => form[name] !== before[name] && before[name] !== '') ||
  answeredAnew(form, before).length > 0;

/** What the form changes in the record, as `members.update` takes it. */
export function memberChanges(form: MemberForm, before: MemberForm, member: Member, today: string) {
  const input: Inputs['members']['update'] = { id: member.id, revision: form.revision };
  const from = form.from ?? today;
  for (const name of textNames) if (form[name] !== before[name]) input[name] = form[name];
  if (form.number !== before.number) input.number = form.number.trim() === '' ? null : form.number;
  if (KEPT.some((name) => form[name] !== before[name])) input.changedOn = from;
  if (form.birthDate !== before.birthDate) input.birthDate = form.birthDate;
  if (form.joinedOn !== before.joinedOn) input.joinedOn = form.joinedOn;
  if (member.isToCheck && form.number.trim() !== '') input.isToCheck = false;
  if (form.standing !== before.standing) {
    input.standings = changeFrom(member.standings, from, form.standing && { standing: form.standing });
  }
  if (form.category !== before.category) {
    input.categories = changeFrom(member.categories, from, form.category && { category: form.category });
  }
  if (form.paymentMethod !== before.paymentMethod) {
    input.payments = changeFrom(member.payments, from, form.paymentMethod && { method: form.paymentMethod });
  }
  if (form.band !== before.band) {
    input.bands = changeFrom(member.bands, from, form.band.trim() === '' ? null : { band: form.band });
  }
  const anew = answeredAnew(form, before);
  if (anew.length > 0) {
    const said = anew.map((channel) => ({
      channel,
      isGiven: form.consents[channel] === 'agreed',
      on: from,
      how: form.how,
    }));
    input.consents = [...member.consents, ...said];
  }
  return input;
}
