// What each line of the audit says in words: the log keeps a procedure such as `cases.get`, and people read this.

import type { AuditKind } from './audit.ts';
import { reasonWords } from './history-words.ts';
import { NEGOTIATIONS_EXPORTED, NEGOTIATIONS_READ } from './negotiations/audit-words.ts';
import { PARTNERSHIP_EXPORTED, PARTNERSHIP_READ } from './partnership/audit-words.ts';
import { REPS_EXPORTED, REPS_READ } from './reps/audit-words.ts';

const READ: Record<string, string> = {
  ...PARTNERSHIP_READ,
  ...REPS_READ,
  ...NEGOTIATIONS_READ,
  'branch.audit': 'The list of who did what was looked at',
  'branch.carryOn': 'Damage was found, and saving went on all the same',
  'branch.history': 'The branch’s history was looked at',
  'branch.search': 'The records were searched',
  'branch.retention': 'The keeping of records was looked at',
  'branch.restorePreview': 'It was looked up what restoring a backup would lose',
  'branch.previewErase': 'It was looked up what erasing would take away',
  'cases.get': 'A case was opened',
  'cases.list': 'The list of cases was looked at',
  'cases.timeline': 'A case’s timeline was read',
  'cases.openDocument': 'A document was opened',
  'cases.checkMembership': 'Somebody’s membership was checked for a case',
  'cases.comparators': 'Cases like this one were looked for',
  'cases.sealedWith': 'It was looked up who may open a sealed case',
  'cases.suggestRep': 'It was looked up who could take a case on',
  'cases.clocks': 'A case’s dates were read',
  'cases.readiness': 'It was looked up what a referral still lacks',
  'cases.previewExchange': 'A case-exchange file was looked into',
  'cases.previewImport': 'A list of open cases was looked into',
  'clocks.due': 'The dates that are due were looked at',
  'enquiries.get': 'A question was opened',
  'enquiries.list': 'The list of questions was looked at',
  'handovers.list': 'The handovers were looked at',
  'handovers.preview': 'It was looked up what a handover would hand over',
  'letters.preview': 'A letter was looked at before it was written',
  'mailings.get': 'A mailing was opened',
  'mailings.list': 'The mailings were looked at',
  'mailings.preview': 'It was looked up whom a mailing would reach',
  'mailings.previewLetter': 'A letter to members was looked at before it was made',
  'members.absent': 'Those who left the membership list were looked at',
  'members.asAt': 'What held of a member on a day was looked up',
  'members.duplicates': 'Members who may be there twice were looked at',
  'members.get': 'A member was opened',
  'members.list': 'The list of members was looked at',
  'members.previewImport': 'A membership list was looked into',
  'members.previewMerge': 'Two members were compared',
  'members.quality': 'What is to be mended among members was looked at',
  'members.qualityRows': 'Members to be mended were looked at',
  'members.remittance': 'A check-off list was opened',
  'members.remittances': 'The check-off lists were looked at',
  'monitoring.report': 'Counts of equality answers were looked at',
  'reports.casework': 'The casework report was looked at',
  'reports.membership': 'The membership report was looked at',
  'reports.records': 'The records behind a figure were looked at',
  'reports.run': 'A report was looked at',
  'session.unlock': 'The desk was unlocked',
  'requests.certificates': 'The certificates of destruction were looked at',
  'requests.get': 'A data request was opened',
  'requests.holds': 'The legal holds were looked at',
  'requests.list': 'The data requests were looked at',
  'workplaces.density': 'The density of workplaces was looked at',
  'workplaces.densityOverTime': 'The density of workplaces over time was looked at',
  'workplaces.nonMembers': 'Those in touch at a workplace were looked at',
  'workplaces.wallChart': 'A wall chart was looked at',
};

const EXPORTED: Record<string, string> = {
  ...PARTNERSHIP_EXPORTED,
  ...REPS_EXPORTED,
  ...NEGOTIATIONS_EXPORTED,
  'branch.accessReport': 'A list of who saw a record was taken out',
  'branch.backup': 'A backup was made',
  'branch.export': 'The branch was taken out: to move, or as an open export',
  'branch.exportAudit': 'The list of who did what was exported',
  'branch.subjectAccess': 'Everything held about somebody was put together',
  'cases.bundle': 'A bundle of a case’s documents was taken out',
  'cases.calendar': 'Dates were taken out as a calendar',
  'cases.exchange': 'A case left in a case-exchange file',
  'cases.exportList': 'A list of cases was exported',
  'cases.handOut': 'A hand-out for a case was taken out',
  'cases.redact': 'A redacted copy of a case was taken out',
  'cases.refer': 'A referral pack was taken out',
  'clocks.sheet': 'The deadline sheet was taken out',
  'handovers.paper': 'A handover was taken out on paper',
  'letters.write': 'A letter was taken out',
  'mailings.emailList': 'A list of email addresses was taken out',
  'mailings.labels': 'Address labels were taken out',
  'mailings.letters': 'Letters to members were taken out',
  'members.exportFindings': 'Rows of a check-off list were exported',
  'members.exportRejected': 'Rows that could not be brought in were exported',
  'reports.export': 'A report was exported',
  'reports.exportCasework': 'The casework report was exported',
  'reports.exportMembers': 'A list of members was exported',
  'reports.exportMembership': 'The membership report was exported',
  'reports.membershipReturn': 'The membership return was exported',
  'requests.certificate': 'A certificate of destruction was taken out',
};

const PRINTED: Record<string, string> = {
  '/cases/$id': 'A case’s page was printed',
  '/members/$id': 'A member’s page was printed',
  '/cases': 'The list of cases was printed',
  '/members': 'The list of members was printed',
  '/today': 'Today’s page was printed',
  '/branch/audit': 'The list of who did what was printed',
};

const GAPS: Record<string, string> = {
  stopped: 'The program stopped while a line was being written: it is missing',
  diskFull: 'The disk was full: nothing could be written down at once',
  readOnly: 'The disk could not be written to: nothing could be written down at once',
  failed: 'The disk did not take it: nothing could be written down at once',
  damaged: 'The disk did not take it: nothing could be written down at once',
  tooMany: 'More happened at once than could be written down',
};

const worded = (words: Record<string, string>, what: string, otherwise: string): string =>
  Object.hasOwn(words, what) ? words[what]! : otherwise;

/** What was done, as a sentence without its full stop; never who or about whom. */
export function auditWords(kind: AuditKind, what: string): string {
  if (kind === 'change') return reasonWords(what);
  if (kind === 'read') return worded(READ, what, 'Something was looked at');
  if (kind === 'export') return worded(EXPORTED, what, worded(READ, what, 'Something was exported'));
  if (kind === 'print') return worded(PRINTED, what, 'A page was printed');
  if (kind === 'gap') return worded(GAPS, what, 'Something could not be written down');
  if (what === 'session.unlock') return 'A wrong passphrase was tried';
  const asked = worded(READ, what, worded(EXPORTED, what, ''));
  return asked === ''
    ? 'Asked for something in vain'
    : `Asked in vain: ${asked.charAt(0).toLowerCase()}${asked.slice(1)}`;
}

/** Each kind as one chooses it. */
export const AUDIT_KIND_WORDS: Readonly<Record<AuditKind, string>> = {
  read: 'Read',
  change: 'Changed',
  export: 'Exported',
  print: 'Printed',
  refused: 'Refused',
  gap: 'Missing',
};
