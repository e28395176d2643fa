// What early conciliation's days and certificates can be, and what cannot: checked in words before anything is saved,
// because a limit is worked out from them.

import type { KeyDate } from '../domain/cases.ts';
import type { Nation } from '../domain/values.ts';

export interface ConciliationProblem {
  /** Within the conciliation: `['dayB']`, or `['laterCertificates', 0, 'certificateNo']`. */
  path: (string | number)[];
  message: string;
}

type Conciliation = KeyDate['conciliation'];
type Certificate = Conciliation['laterCertificates'][number];

/** One person's certificate (R123456/25/14), as ET1 asks for it, or a group's (M…, MU…), whose length is not told anywhere. */
const CERTIFICATE = /^(?:R\s*\d{6}\s*[/-]\s*\d{2}\s*[/-]\s*\d{2}|MU?\s*\d{4,7}\s*[/-]\s*\d{2}\s*[/-]\s*\d{1,3})$/i;

/** True for a number of the form that Acas gives; spaces, case and hyphens do not matter. */
export const looksLikeCertificate = (text: string): boolean => CERTIFICATE.test(text.trim());

/** Acas conciliates before a claim since this day (SI 2014/254); nobody asks for a day before it in earnest. */
const FIRST_DAY = '2014-05-06';
const LONGEST_YEARS = 10;

/**
 * What is impossible in these. Day A is when the conciliator was told, Day B when the certificate was received; both
 * are days that have been: a limit is never worked out from a certificate that is only expected.
 */
export function conciliationProblems(
  conciliation: Pick<Conciliation, 'dayA' | 'dayB' | 'certificateNo'> & Partial<Conciliation>,
  nation: Nation,
  today: string,
): ConciliationProblem[] {
  const { laterCertificates = [], ...first } = conciliation;
  const problems = certificateProblems(first, nation, today);
  if (laterCertificates.length > 0 && first.dayB === null && first.certificateNo.trim() === '') {
    problems.push({ path: ['dayB'], message: 'There is a later certificate. Write down the first one before it.' });
  }
  laterCertificates.forEach((certificate, index) => {
    for (const { path, message } of certificateProblems(certificate, nation, today)) {
      problems.push({ path: ['laterCertificates', index, ...path], message });
    }
    const isBefore = certificate.dayB !== null && first.dayB !== null && certificate.dayB < first.dayB;
    if (isBefore) {
      problems.push({
        path: ['laterCertificates', index, 'dayB'],
        message: 'This certificate came before the one that is written down as the first: it is the first that counts.',
      });
    }
  });
  return problems;
}

function certificateProblems(
  { dayA, dayB, certificateNo }: Certificate,
  nation: Nation,
  today: string,
): ConciliationProblem[] {
  const problems: ConciliationProblem[] = [];
  const say = (field: string, message: string) => problems.push({ path: [field], message });
  if (dayA !== null && dayA > today) {
    say('dayA', 'This day is still to come. Record it once the notification has gone in.');
  }
  if (dayA !== null && dayA < FIRST_DAY) {
    say('dayA', 'There was no early conciliation on this day: it began on 6 May 2014.');
  }
  if (dayB !== null && dayA === null) {
    say('dayA', 'There is a day for the certificate. On which day did the notification go in?');
  }
  if (dayB !== null && dayA !== null && dayB < dayA) {
    say('dayB', 'The certificate cannot have come before the notification went in.');
  }
  if (dayB !== null && dayA !== null && Number(dayB.slice(0, 4)) - Number(dayA.slice(0, 4)) > LONGEST_YEARS) {
    say('dayB', 'Conciliation cannot have lasted that long: check both days.');
  }
  if (dayB !== null && dayB > today) {
    say('dayB', 'This day is still to come. Record the certificate once it has been received.');
  }
  // Northern Ireland's agency numbers its certificates in its own way.
  const isAcas = nation === 'england-and-wales' || nation === 'scotland';
  if (isAcas && certificateNo.trim() !== '' && !looksLikeCertificate(certificateNo)) {
    say(
      'certificateNo',
      'This does not look like a certificate’s number. They look like R123456/25/14; a group’s begins with M or MU.',
    );
  }
  return problems;
}
