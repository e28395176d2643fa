// What early conciliation's days and certificate can be, and what cannot: checked in words before anything is saved,
// because a limit is worked out from them.

import type { KeyDate } from '../domain/cases.ts';
import type { Nation } from '../domain/values.ts';

export interface ConciliationProblem {
  field: 'dayA' | 'dayB' | 'certificateNo';
  message: string;
}

/** One person's certificate (R123456/25/14) or a group's (M…, MU…); the Acas form as ET1 asks for it. */
const CERTIFICATE = /^(?:R|MU?)\s*\d{4,7}\s*[/-]\s*\d{2}\s*[/-]\s*\d{1,3}$/i;

/** True for a number of the form that Acas gives; spaces, case and hyphens do not matter. */
export const looksLikeCertificate = (text: string): boolean => CERTIFICATE.test(text.trim());

/**
 * What is impossible in these. Day A is when the conciliator was told, Day B when the certificate was received; both
 * are days that have been: a limit is never worked out from a certificate that is only expected.
 */
export function conciliationProblems(
  conciliation: KeyDate['conciliation'],
  nation: Nation,
  today: string,
): ConciliationProblem[] {
  const { dayA, dayB, certificateNo } = conciliation;
  const problems: ConciliationProblem[] = [];
  if (dayA !== null && dayA > today) {
    problems.push({
      field: 'dayA',
      message: 'This day is still to come. Record it once the notification has gone in.',
    });
  }
  if (dayB !== null && dayA === null) {
    problems.push({
      field: 'dayA',
      message: 'There is a day for the certificate. On which day did the notification go in?',
    });
  }
  if (dayB !== null && dayA !== null && dayB < dayA) {
    problems.push({ field: 'dayB', message: 'The certificate cannot have come before the notification went in.' });
  }
  if (dayB !== null && dayB > today) {
    problems.push({
      field: 'dayB',
      message: 'This day is still to come. Record the certificate once it has been received.',
    });
  }
  // Northern Ireland's agency numbers its certificates in its own way.
  const isAcas = nation === 'england-and-wales' || nation === 'scotland';
  if (isAcas && certificateNo.trim() !== '' && !looksLikeCertificate(certificateNo)) {
    problems.push({
      field: 'certificateNo',
      message: 'This does not look like a certificate’s number. They look like R123456/25/14; a group’s begins with M.',
    });
  }
  return problems;
}
