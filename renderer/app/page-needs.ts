// What each page asks of the desk before all else: whoever may not call it is not led there, and finds a sentence where they
// go by an old address. Rules are in shared/rules/access; here is only which page stands on which procedure.

import type { ProcedurePath } from '../../shared/rules/access/may-call.ts';

/** By the beginning of the address; the longest that fits counts. Pages that are not named are everybody's. */
const NEEDS: Readonly<Record<string, ProcedurePath>> = {
  '/cases': 'cases.list',
  '/cases/new': 'cases.open',
  '/cases/import': 'cases.applyImport',
  '/cases/open-file': 'cases.applyExchange',
  '/cases/calendar': 'clocks.due',
  '/cases/enquiries': 'enquiries.list',
  '/cases/handovers': 'handovers.list',
  '/time-limits': 'clocks.due',
  '/members': 'members.list',
  '/members/import': 'members.applyImport',
  '/members/absent': 'members.absent',
  '/members/duplicates': 'members.duplicates',
  '/members/quality': 'members.quality',
  '/members/check-off': 'members.remittances',
  '/members/check-off/new': 'members.reconcile',
  '/mailings': 'mailings.list',
  '/mailings/new': 'mailings.preview',
  '/workplaces': 'workplaces.list',
  '/reports/membership': 'reports.membership',
  '/reports/make': 'reports.run',
  '/reports/casework': 'reports.casework',
  '/monitoring': 'monitoring.report',
  '/branch/officers': 'officers.add',
  '/branch/protect': 'officers.add',
  '/branch/audit': 'branch.audit',
  '/branch/requests': 'requests.list',
  '/branch/backups': 'branch.backups',
  '/procedures': 'procedures.list',
  '/procedures/new': 'procedures.save',
  '/letters': 'letters.list',
  '/reps': 'reps.list',
  '/reps/rules': 'reps.ruleBook',
  '/reps/cover': 'reps.cover',
  '/reps/facility-time': 'reps.facilityTime',
  '/reps/facility-time/import': 'reps.applyFacilityImport',
  '/reps/pipeline': 'reps.pipeline',
  '/reps/training': 'reps.training',
  '/reps/companion': 'reps.companions',
  '/elections': 'elections.list',
  '/elections/new': 'elections.open',
  '/elections/count': 'elections.count',
  '/partnership': 'partnership.home',
  '/partnership/forums': 'partnership.forum',
  '/partnership/forums/new': 'partnership.openForum',
  '/partnership/meetings': 'partnership.meeting',
  '/partnership/matters': 'partnership.matters',
  '/partnership/issues': 'partnership.issue',
  '/partnership/consultations': 'partnership.consultation',
  '/partnership/consultations/new': 'partnership.openConsultation',
  '/partnership/decisions': 'partnership.decision',
  '/partnership/initiatives': 'partnership.initiative',
  '/partnership/working': 'partnership.indicators',
  '/partnership/health': 'partnership.healthWave',
  '/partnership/measures': 'partnership.measures',
  '/partnership/unions': 'partnership.unions',
  '/partnership/library': 'partnership.template',
  '/partnership/annual-report': 'partnership.annualReportState',
  '/partnership/agreements': 'agreements.list',
  '/negotiations': 'negotiations.list',
  '/negotiations/new': 'negotiations.open',
  '/negotiations/meetings': 'negotiations.meeting',
  '/negotiations/pay-data': 'negotiations.workforces',
  '/negotiations/pay-data/spines/new': 'negotiations.applySpineImport',
  '/negotiations/pay-data/workforces/new': 'negotiations.applyWorkforceImport',
  '/negotiations/cost': 'negotiations.cost',
  '/negotiations/real-terms': 'negotiations.realTerms',
  '/negotiations/benchmarks': 'negotiations.benchmarks',
};

/** undefined for a page that is everybody's. */
export function pageNeeds(address: string): ProcedurePath | undefined {
  for (let path = address; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('/')))) {
    if (Object.hasOwn(NEEDS, path)) return NEEDS[path];
  }
  return undefined;
}
