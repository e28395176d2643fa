// Every record that a rule of retention is about, with the day from which it counts.

import { Temporal } from 'temporal-polyfill';
import type { CollectionName, RecordOf } from '../../../../shared/domain/collections.ts';
import type { RetentionKind } from '../../../../shared/domain/data-requests.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import { type CountsFrom, caseCountsFrom, memberCountsFrom } from '../../../../shared/rules/retention.ts';
import type { View } from '../../store/desk-store.ts';
import type { BranchProfile } from '../branch-profile.ts';
import { namesOnCase, personName } from '../cases/case-records.ts';

export interface Kept<C extends CollectionName = CollectionName> {
  kind: RetentionKind;
  collection: C;
  record: RecordOf<C>;
  counts: CountsFrom;
}

/** Which collection holds a kind; who read what lies in a log of its own. */
export const collectionOfKind: Readonly<Record<Exclude<RetentionKind, 'accessLog'>, CollectionName>> = {
  cases: 'cases',
  formerMembers: 'members',
  enquiries: 'enquiries',
  equalityAnswers: 'monitoring',
  lists: 'lists',
  remittances: 'remittances',
  mailings: 'mailings',
  exchanges: 'exchanges',
  handovers: 'handovers',
  nonMembers: 'nonMembers',
  requests: 'requests',
  facilityTime: 'facilityTime',
};

/** The records of a kind, each with its day. Members who are none any more are those of `formerMembers`. */
export function* keptRecords(view: View, kind: keyof typeof collectionOfKind, profile: BranchProfile): Generator<Kept> {
  const said = (day: string) => dayInWords(day, profile.dateOrder);
  const on = (day: string, what: string): CountsFrom => ({ from: day, because: `${what} ${said(day)}.` });
  const not = (because: string): CountsFrom => ({ from: null, because });
  const dayOf = (at: string) => Temporal.Instant.from(at).toZonedDateTimeISO(profile.zone).toPlainDate().toString();
  switch (kind) {
    case 'cases':
      for (const record of view.all('cases'))
        yield { kind, collection: 'cases', record, counts: caseCountsFrom(record) };
      return;
    case 'formerMembers':
      for (const record of view.all('members')) {
        const counts = memberCountsFrom(record, profile.today);
        if (counts.from !== null) yield { kind, collection: 'members', record, counts };
      }
      return;
    case 'enquiries':
      for (const record of view.all('enquiries')) {
        const counts =
          record.caseId !== null && view.get('cases', record.caseId) !== undefined
            ? not('It became a case, and is kept as long as the case.')
            : on(record.answeredOn ?? record.askedOn, record.answeredOn === null ? 'Asked on' : 'Answered on');
        yield { kind, collection: 'enquiries', record, counts };
      }
      return;
    case 'equalityAnswers':
      for (const record of view.all('monitoring')) {
        yield { kind, collection: 'monitoring', record, counts: on(record.answeredOn, 'Given on') };
      }
      return;
    case 'lists': {
      const all = [...view.all('lists')];
      const newest = all.reduce<string>((last, { at }) => (at > last ? at : last), '');
      for (const record of all) {
        const counts =
          record.at === newest ? not('It is the newest list: its age is shown.') : on(record.day, 'Brought in on');
        yield { kind, collection: 'lists', record, counts };
      }
      return;
    }
    case 'remittances':
      for (const record of view.all('remittances')) {
        yield { kind, collection: 'remittances', record, counts: on(record.to, 'Its period ended on') };
      }
      return;
    case 'mailings':
      for (const record of view.all('mailings')) {
        yield { kind, collection: 'mailings', record, counts: on(record.day, 'Made on') };
      }
      return;
    case 'exchanges':
      for (const record of view.all('exchanges')) {
        yield { kind, collection: 'exchanges', record, counts: on(dayOf(record.at), 'The file was made on') };
      }
      return;
    case 'handovers':
      for (const record of view.all('handovers')) {
        const counts =
          record.acceptedOn === null ? not('It is not accepted yet.') : on(record.acceptedOn, 'Accepted on');
        yield { kind, collection: 'handovers', record, counts };
      }
      return;
    case 'nonMembers':
      for (const record of view.all('nonMembers')) {
        const counts =
          record.inTouchSince === null
            ? not('Nobody has written down since when they are in touch.')
            : on(record.inTouchSince, 'In touch since');
        yield { kind, collection: 'nonMembers', record, counts };
      }
      return;
    case 'requests':
      for (const record of view.all('requests')) {
        const counts = record.closed === null ? not('It is open.') : on(record.closed.on, 'Closed on');
        yield { kind, collection: 'requests', record, counts };
      }
      return;
    case 'facilityTime':
      for (const record of view.all('facilityTime')) {
        yield { kind, collection: 'facilityTime', record, counts: on(record.on, 'They are of') };
      }
  }
}

/** What stands for a record in the queue. Of equality answers nobody is told whose they are. */
export function titleOfKept(view: View, { kind, record }: Kept, profile: BranchProfile): string {
  const said = (day: string) => dayInWords(day, profile.dateOrder);
  switch (kind) {
    case 'cases': {
      const on = record as RecordOf<'cases'>;
      return `${on.number} ${profile.words.caseTypes[on.type]} · ${namesOnCase(view, on)}`;
    }
    case 'formerMembers':
      return personName(record as RecordOf<'members'>);
    case 'enquiries': {
      const enquiry = record as RecordOf<'enquiries'>;
      const member = enquiry.memberId === null ? undefined : view.get('members', enquiry.memberId);
      return `Question of ${said(enquiry.askedOn)} · ${member === undefined ? enquiry.name : personName(member)}`;
    }
    case 'equalityAnswers':
      return `Equality answers of ${said((record as RecordOf<'monitoring'>).answeredOn)}`;
    case 'lists': {
      const list = record as RecordOf<'lists'>;
      return `${list.fileName ?? 'Membership list'}, ${list.rows.toLocaleString('en-GB')} rows`;
    }
    case 'remittances': {
      const remittance = record as RecordOf<'remittances'>;
      const employer = view.get('employers', remittance.employerId)?.name ?? 'an employer';
      return `Check-off of ${employer}, ${said(remittance.from)} to ${said(remittance.to)}`;
    }
    case 'mailings':
      return (record as RecordOf<'mailings'>).title;
    case 'exchanges': {
      const on = view.get('cases', (record as RecordOf<'exchanges'>).caseId);
      return `Case-exchange file of ${on?.number ?? 'a case'}`;
    }
    case 'handovers':
      return `Handover of ${said((record as RecordOf<'handovers'>).madeOn)}`;
    case 'nonMembers':
      return personName(record as RecordOf<'nonMembers'>);
    case 'requests':
      return (record as RecordOf<'requests'>).number;
    case 'facilityTime': {
      const time = record as RecordOf<'facilityTime'>;
      const member = view.get('members', time.memberId);
      return `Hours of ${member === undefined ? 'somebody no longer on the list' : personName(member)}, ${said(time.on)}`;
    }
    case 'accessLog':
      return '';
  }
}
