// What lists of cases, and of what hangs on a case, filter and sort by.

import { clauseKey } from '../../../shared/rules/clause-key.ts';
import { isFinished } from '../../../shared/rules/finished.ts';
import type { Field } from './collection-definition.ts';

export const caseFields: Record<string, Field<'cases'>> = {
  number: (found) => found.number,
  type: (found) => found.type,
  stage: (found) => found.stage,
  memberId: (found) => found.memberIds,
  member: (found, read) => {
    const member = read.get('members', found.memberIds[0] ?? '');
    return member ? `${member.lastName} ${member.firstName}`.trim() : null;
  },
  repId: (found) => found.repId,
  employerId: (found) => found.employerId,
  employer: (found, read) => (found.employerId && read.get('employers', found.employerId)?.name) || null,
  workplaceId: (found) => found.workplaceId,
  workplace: (found, read) => (found.workplaceId && read.get('workplaces', found.workplaceId)?.name) || null,
  openedOn: (found) => found.openedOn,
  closedOn: (found) => found.closed?.on ?? null,
  outcome: (found) => found.closed?.outcome ?? null,
  isOpen: (found) => found.closed === null,
  isFinished: (found) => isFinished(found),
  theme: (found) => found.themes,
  clause: (found) => found.reliesOn.map(clauseKey),
  /** The agreements of the register that it relies on. */
  agreementId: (found) => found.reliesOn.flatMap(({ agreementId }) => agreementId ?? []),
};

export const enquiryFields: Record<string, Field<'enquiries'>> = {
  repId: (enquiry) => enquiry.repId,
  memberId: (enquiry) => enquiry.memberId,
  caseId: (enquiry) => enquiry.caseId,
  askedOn: (enquiry) => enquiry.askedOn,
  isAnswered: (enquiry) => enquiry.answeredOn !== null,
};

export const timelineFields: Record<string, Field<'timeline'>> = {
  caseId: (entry) => entry.caseId,
  kind: (entry) => entry.kind,
  day: (entry) => entry.day,
  time: (entry) => entry.time,
  isContactWithMember: (entry) => entry.isContactWithMember,
  recordedAt: (entry) => entry.recordedAt,
};

export const taskFields: Record<string, Field<'tasks'>> = {
  caseId: (task) => task.caseId,
  dueOn: (task) => task.dueOn,
  doneOn: (task) => task.doneOn,
  isOpen: (task) => task.doneOn === null,
};

export const documentFields: Record<string, Field<'documents'>> = {
  caseId: (document) => document.caseId,
  name: (document) => document.name,
  mediaType: (document) => document.mediaType,
  bytes: (document) => document.bytes,
  addedOn: (document) => document.addedOn,
};
