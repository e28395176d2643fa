// Which other dates of a case one notification or one certificate may be for as well: those that are open, go to the same
// conciliator and say nothing else about conciliation yet. Another person's need a group's notification: they stand apart.

import type { Case, KeyDate } from '../../../shared/domain/cases.ts';
import { conciliatorOf } from '../../../shared/domain/words.ts';

export interface OtherDates {
  /** Of the same person. */
  own: KeyDate[];
  /** Of others on the case. */
  others: KeyDate[];
}

type Conciliation = KeyDate['conciliation'];

/** Where a notification is recorded: dates without one, and those that hold the same. */
export const datesToNotify = (on: Case, keyDate: KeyDate): OtherDates =>
  otherDates(on, keyDate, (theirs) => {
    const isBlank = theirs.dayA === null && theirs.dayB === null && theirs.certificateNo.trim() === '';
    // Where its certificate has come, whether it holds for a date that was added later is for a person to say.
    return (isBlank && keyDate.conciliation.dayB === null) || holdsSame(keyDate.conciliation, theirs);
  });

/** Where a certificate is recorded: dates with the same notification and no other certificate. */
export const datesWithCertificate = (on: Case, keyDate: KeyDate): OtherDates =>
  otherDates(on, keyDate, (theirs) => holdsSame(keyDate.conciliation, theirs));

function holdsSame(ours: Conciliation, theirs: Conciliation): boolean {
  if (theirs.dayA !== ours.dayA || theirs.startedBy !== ours.startedBy) return false;
  const hasNone = theirs.dayB === null && theirs.certificateNo.trim() === '';
  return hasNone || (theirs.dayB === ours.dayB && theirs.certificateNo === ours.certificateNo);
}

function otherDates(on: Case, keyDate: KeyDate, fits: (theirs: Conciliation) => boolean): OtherDates {
  const who = conciliatorOf(keyDate.nation).short;
  // In a case about one person a date that names nobody is theirs.
  const whose = ({ memberId }: KeyDate) => memberId ?? (on.memberIds.length === 1 ? on.memberIds[0] : null);
  const found = on.keyDates.filter(
    (each) =>
      each.id !== keyDate.id &&
      each.done === null &&
      each.nation !== 'united-states' &&
      conciliatorOf(each.nation).short === who &&
      each.conciliation.exemption === null &&
      fits(each.conciliation),
  );
  return {
    own: found.filter((each) => whose(each) === whose(keyDate)),
    others: found.filter((each) => whose(each) !== whose(keyDate)),
  };
}
