// The casework report from the records, with this branch's words. The same period of the same record gives the same
// figures.

import type { Outputs } from '../../../../shared/contract/contract.ts';
import type { CaseworkReport } from '../../../../shared/contract/reports.ts';
import { CaseOutcomeSchema, CaseTypeSchema } from '../../../../shared/domain/case-kinds.ts';
import { CASEWORK_DEFINITION, CaseworkCount, per100 } from '../../../../shared/rules/casework-report.ts';
import { rowsOf } from '../../../../shared/rules/membership-report.ts';
import { seesCasework } from '../../access/who-asks.ts';
import type { CallContext } from '../../desk.ts';
import { Turns } from '../../formats/turns.ts';
import { branchProfile } from '../branch-profile.ts';
import { destroyedNote } from '../keeping/destroyed-note.ts';
import { countMembers } from './count-members.ts';
import { periodOf } from './period.ts';
import { suppressed, wholeYears } from './suppressed-casework.ts';

const MOST_ROWS = 500;
const GONE = 'No longer on the desk';

interface Asked {
  from?: string | undefined;
  to?: string | undefined;
}

/** @throws InvalidInput when the period ends before it begins or is longer than fifty years; AbortError. */
export async function caseworkReport(
  asked: Asked,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<CaseworkReport> {
  const { words, today } = branchProfile(context);
  const isSuppressed = !seesCasework(context);
  const given = periodOf(asked.from, asked.to ?? today, 'Casework');
  const period = isSuppressed ? wholeYears(given, today) : given;
  const { store } = context.desk;
  const view = isSuppressed ? store.forCounts() : store.view(context.account);
  const knownAt = store.seq;
  const [cases, enquiries] = [[...view.all('cases')], [...view.all('enquiries')]];
  const members = await countMembers(view, period.to, period.to, signal);
  const count = new CaseworkCount(period);
  const turns = new Turns(signal);
  for (const [index, on] of cases.entries()) {
    count.take(on);
    if ((index & 255) === 0 && turns.due()) await turns.pass();
  }
  for (const enquiry of enquiries) count.takeEnquiry(enquiry);

  const employerName = (id: string) => view.get('employers', id)?.name ?? GONE;
  const membersOf = (employerId: string | null) => members.breakdowns.byEmployer.get(employerId) ?? 0;
  const ofAll = (cases: number) => per100(cases, members.members);
  const employers = rowsOf(count.byEmployer, employerName, `No ${words.terms.employer} recorded`, MOST_ROWS).rows;
  const themes = rowsOf(count.byTheme, (theme) => theme, 'No theme', MOST_ROWS).rows;
  const report = {
    ...period,
    knownAt,
    madeAt: context.desk.now.instant().toString(),
    definition: [CASEWORK_DEFINITION, destroyedNote(period.from, ['cases', 'enquiries'], context)]
      .filter(Boolean)
      .join(' '),
    members: members.members,
    logged: count.logged,
    closed: count.closed,
    openAtEnd: count.openAtEnd,
    enquiries: count.enquiries,
    openRemedies: count.openRemedies,
    isSuppressed: false,
    medianDays: count.medianDays,
    byType: byCount(
      CaseTypeSchema.options.flatMap((key) => {
        const cases = count.byType.get(key) ?? 0;
        return cases === 0 ? [] : [{ key, label: words.caseTypes[key], cases, per100: ofAll(cases) }];
      }),
    ),
    byEmployer: employers.map(({ key, label, members: cases }) => ({
      key,
      label,
      cases,
      per100: key === 'others' ? null : per100(cases, membersOf(key)),
    })),
    byTheme: themes.map(({ key, label, members: cases }) => ({ key, label, cases, per100: ofAll(cases) })),
    byMonth: [...count.byMonth].map(([month, cases]) => ({ month, cases, per100: ofAll(cases) })),
    byOutcome: byCount(
      CaseOutcomeSchema.options.flatMap((key) => {
        const cases = count.byOutcome.get(key) ?? 0;
        return cases === 0 ? [] : [{ key, label: words.outcomes[key], cases }];
      }),
    ),
  } satisfies Outputs['reports']['casework'];
  return isSuppressed ? suppressed(report) : report;
}

const byCount = <Row extends { cases: number }>(rows: Row[]): Row[] => rows.sort((a, b) => b.cases - a.cases);
