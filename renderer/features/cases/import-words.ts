// What each field of a case is called where a spreadsheet's columns are sorted out, in the order in which it is offered.

import type { CaseImportField } from '../../../shared/contract/case-import.ts';
import { capital, type WordList } from '../../../shared/domain/words.ts';

export function importFieldWords({ terms }: WordList): Record<CaseImportField, string> {
  return {
    memberNumber: capital(terms.membershipNumber),
    firstName: 'First name',
    lastName: 'Surname',
    fullName: 'Whole name',
    type: `Kind of ${terms.case}`,
    whatHappened: 'What happened',
    keyDate: 'The date that counts',
    openedOn: 'Logged on',
    employer: capital(terms.employer),
    workplace: capital(terms.workplace),
    rep: capital(terms.rep),
    stage: 'Stage',
    nextStep: 'What comes next',
    nextStepBy: 'By when',
    dayA: `Start of ${terms.conciliation}`,
    dayB: 'Certificate received',
    certificateNo: 'Certificate number',
    themes: 'Tags',
    reference: 'Your own reference',
  };
}

export const count = (number: number): string => number.toLocaleString('en-GB');
