// The roll, as a remittance list is held against it: who is expected to pay through this employer, and who a row means.

import type { Member } from '../../domain/members.ts';
import type { Band, PayPeriod } from '../../domain/subscriptions.ts';
import { detailOn } from '../former-details.ts';
import { nameKey } from '../import-plan.ts';
import { mainJobOn } from '../jobs.ts';
import { membershipOn } from '../membership-on.ts';
import { holdsOn, rowAt } from '../rows-at.ts';
import { rateOf } from './amounts.ts';
import type { PaidRow } from './remittance-rows.ts';

export interface OnRoll {
  member: Member;
  /** Whether check-off through this employer is expected on the day. */
  isExpected: boolean;
  /** Why it is not, in words; '' where it is. */
  whyNot: string;
  band: string;
  /** Pence in the period; null where no rate is written down for the band. */
  expected: number | null;
  workplaceId: string | null;
  payrollNumbers: string[];
}

/** Why no check-off is expected of a member, as findings say it. */
export const WHY_NOT = {
  worksElsewhere: 'works for another employer, says the roll',
  noJob: 'has no job on the roll',
  noPayment: 'has no way of paying on the roll',
  paysOtherwise: 'pays in another way, says the roll',
} as const;

export interface RollOptions {
  employerId: string;
  /** The last day of the period (`YYYY-MM-DD`), as at which the roll is read. */
  day: string;
  period: PayPeriod;
  bands: ReadonlyMap<string, Band>;
}

/** A number as payroll systems and spreadsheets pass it on: without its spaces, its hyphens and the zeros before it. */
export const plainNumber = (number: string): string =>
  number
    .replace(/[\s-]/g, '')
    .replace(/^0+(?=.)/, '')
    .toLowerCase();

const exactly = (number: string): string => `as written: ${number.trim().toLowerCase()}`;

type InList = Pick<PaidRow, 'number' | 'payrollNumber' | 'name'>;

const asInList = ({ number, payrollNumber, name }: InList): string =>
  [plainNumber(number), plainNumber(payrollNumber), nameKey({ firstName: name })].join('|');
const NOTHING_IN_LIST = '||';

/** A key that means two people means nobody. */
class OneByKey {
  private readonly byKey = new Map<string, OnRoll | null>();

  add(key: string, known: OnRoll): void {
    if (key === '') return;
    const other = this.byKey.get(key);
    if (other === undefined) this.byKey.set(key, known);
    else if (other?.member.id !== known.member.id) this.byKey.set(key, null);
  }

  get(key: string): OnRoll | undefined {
    return key === '' ? undefined : (this.byKey.get(key) ?? undefined);
  }

  isOfSeveral(key: string): boolean {
    return this.byKey.get(key) === null;
  }

  addNumber(number: string, known: OnRoll): void {
    const plain = plainNumber(number);
    this.add(plain, known);
    if (plain !== '') this.add(exactly(number), known);
  }

  /** Where 0123 and 123 are two people, each is found by the number as it is written. */
  getNumber(number: string): OnRoll | undefined {
    return this.get(plainNumber(number)) ?? (number.trim() === '' ? undefined : this.get(exactly(number)));
  }
}

export class Roll {
  readonly people: OnRoll[] = [];
  private readonly byNumber = new OneByKey();
  private readonly byPayroll = new OneByKey();
  private readonly byName = new OneByKey();
  private readonly byId = new Map<string, OnRoll>();
  private readonly told = new Map<string, string>();
  private readonly options: RollOptions;

  constructor(options: RollOptions) {
    this.options = options;
  }

  /** A person has said of an earlier list whom such a row means: numbers and name together, as they are again. */
  tell(row: InList, memberId: string): void {
    const key = asInList(row);
    if (key !== NOTHING_IN_LIST) this.told.set(key, memberId);
  }

  add(member: Member): void {
    const { employerId, day, period, bands } = this.options;
    const here = member.jobs.filter((job) => job.employerId === employerId);
    const job = here.find((each) => each.isMain && holdsOn(each, day)) ?? here.find((each) => holdsOn(each, day));
    const band = rowAt(member.bands, day)?.band ?? '';
    const whyNot = this.whyNot(member, job !== undefined);
    const known: OnRoll = {
      member,
      isExpected: whyNot === '',
      whyNot,
      band,
      expected: band === '' ? null : rateOf(bands, band, day, period),
      workplaceId: job?.workplaceId ?? null,
      payrollNumbers: here.map(({ payrollNumber }) => plainNumber(payrollNumber)).filter((number) => number !== ''),
    };
    this.people.push(known);
    this.byId.set(member.id, known);
    for (const number of [member.number ?? '', ...member.otherNumbers]) this.byNumber.addNumber(number, known);
    for (const { payrollNumber } of here) this.byPayroll.addNumber(payrollNumber, known);
    if (here.length > 0) {
      this.byName.add(nameKey(member), known);
      if (member.knownAs !== '') this.byName.add(nameKey({ ...member, firstName: member.knownAs }), known);
    }
  }

  private whyNot(member: Member, worksHere: boolean): string {
    const { day } = this.options;
    const { isMember, standing } = membershipOn(member, day);
    if (!isMember) return standing === null ? 'is no member on the roll' : `is no member any more (${standing})`;
    if (!worksHere) return mainJobOn(member.jobs, day) ? WHY_NOT.worksElsewhere : WHY_NOT.noJob;
    const method = rowAt(member.payments, day)?.method;
    if (method === 'checkOff') return '';
    return method === undefined ? WHY_NOT.noPayment : WHY_NOT.paysOtherwise;
  }

  /**
   * Whom a row means: as a person has said, else by membership number, else by payroll number with this employer, else by name where one person alone
   * has it. A payroll number that belongs to somebody of quite another name is not believed.
   */
  find(row: InList): OnRoll | undefined {
    const told = this.told.size > 0 ? this.told.get(asInList(row)) : undefined;
    if (told !== undefined && this.byId.has(told)) return this.byId.get(told);
    const byNumber = this.byNumber.getNumber(row.number);
    if (byNumber) return byNumber;
    const name = row.name === '' ? '' : nameKey({ firstName: row.name });
    const byName = this.byName.get(name);
    const byPayroll = this.byPayroll.getNumber(row.payrollNumber);
    if (byPayroll && (name === '' || byName === byPayroll || this.sharesSurname(byPayroll.member, name)))
      return byPayroll;
    return byName;
  }

  /** Why a row means nobody, in words. */
  whyNobody({ number, payrollNumber, name }: InList): string {
    const isTwice =
      this.byNumber.isOfSeveral(plainNumber(number)) ||
      this.byPayroll.isOfSeveral(plainNumber(payrollNumber)) ||
      (name !== '' && this.byName.isOfSeveral(nameKey({ firstName: name })));
    return isTwice ? 'More than one person on the roll fits.' : 'Nobody on the roll has this number or name.';
  }

  private sharesSurname(member: Member, name: string): boolean {
    const words = new Set(name.split(' '));
    const surnames = [member.lastName, detailOn(member, 'lastName', this.options.day) ?? ''];
    const firsts = [member.firstName, member.knownAs];
    const isIn = (text: string) =>
      text !== '' &&
      nameKey({ lastName: text })
        .split(' ')
        .every((word) => words.has(word));
    return surnames.some(isIn) || firsts.some(isIn);
  }
}
