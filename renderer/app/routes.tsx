// Every page's address. A page is loaded when it is first opened; what it is asked for (filters, a tab) is in the address.

import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import * as z from 'zod';
import { DueKindSchema } from '../../shared/contract/case-clocks.ts';
import { ConditionSchema, DirectionSchema } from '../../shared/contract/query.ts';
import { DaySchema, IdSchema } from '../../shared/domain/values.ts';
import { AreaStopped } from '../components/error-boundary.tsx';
import { reportSearch } from '../features/reports/report-question.ts';
import { NotFound } from './shell/not-found.tsx';
import { Shell } from './shell/shell.tsx';

/** How a list is filtered and sorted, kept in the address so that Back and links work. */
const ListSearchSchema = z.object({
  search: z.string().max(200).optional().catch(undefined),
  where: z.record(z.string(), ConditionSchema).optional().catch(undefined),
  sort: z
    .array(z.object({ field: z.string(), direction: DirectionSchema }))
    .max(3)
    .optional()
    .catch(undefined),
  /** The day as at which the members' list is read, for a figure of a report that opens its records. */
  asAt: DaySchema.optional().catch(undefined),
});
export type ListSearch = z.infer<typeof ListSearchSchema>;
const listSearch = (search: Record<string, unknown>): ListSearch => ListSearchSchema.parse(search);

const root = createRootRoute({ component: Shell, errorComponent: AreaStopped, notFoundComponent: NotFound });

const index = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/today', replace: true });
  },
});

const today = createRoute({
  getParentRoute: () => root,
  path: '/today',
  component: lazyRouteComponent(() => import('../features/today/today-page.tsx'), 'TodayPage'),
});

const cases = createRoute({
  getParentRoute: () => root,
  path: '/cases',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('../features/cases/cases-page.tsx'), 'CasesPage'),
});

const CalendarSearchSchema = z.object({
  /** The chosen day: its month is shown. Today unless said. */
  day: DaySchema.optional().catch(undefined),
  view: z.enum(['agenda']).optional().catch(undefined),
  kind: DueKindSchema.optional().catch(undefined),
  /** A rep by name, as the dates are. */
  rep: z.string().max(300).optional().catch(undefined),
});

const calendar = createRoute({
  getParentRoute: () => root,
  path: '/cases/calendar',
  validateSearch: (search: Record<string, unknown>): z.infer<typeof CalendarSearchSchema> =>
    CalendarSearchSchema.parse(search),
  component: lazyRouteComponent(() => import('../features/cases/calendar-page.tsx'), 'CalendarPage'),
});

const enquiries = createRoute({
  getParentRoute: () => root,
  path: '/cases/enquiries',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('../features/enquiries/enquiries-page.tsx'), 'EnquiriesPage'),
});

/** `from`: the rep whose cases are to be handed over. */
const handovers = createRoute({
  getParentRoute: () => root,
  path: '/cases/handovers',
  validateSearch: (search: Record<string, unknown>): { from?: string } =>
    z.object({ from: IdSchema.optional().catch(undefined) }).parse(search),
  component: lazyRouteComponent(() => import('../features/handovers/handovers-page.tsx'), 'HandoversPage'),
});

const importCases = createRoute({
  getParentRoute: () => root,
  path: '/cases/import',
  component: lazyRouteComponent(() => import('../features/cases/import-page.tsx'), 'ImportCasesPage'),
});

/** `memberId`: whom the case is for, when it is logged from a member's page. `enquiry`: the question that it begins with. */
const newCase = createRoute({
  getParentRoute: () => root,
  path: '/cases/new',
  validateSearch: (search: Record<string, unknown>): { memberId?: string; enquiry?: string } =>
    z
      .object({ memberId: IdSchema.optional().catch(undefined), enquiry: IdSchema.optional().catch(undefined) })
      .parse(search),
  component: lazyRouteComponent(() => import('../features/cases/case-form-page.tsx'), 'CaseFormPage'),
});

const oneCase = createRoute({
  getParentRoute: () => root,
  path: '/cases/$id',
  component: lazyRouteComponent(() => import('../features/cases/case-page.tsx'), 'CasePage'),
});

const members = createRoute({
  getParentRoute: () => root,
  path: '/members',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('../features/members/members-page.tsx'), 'MembersPage'),
});

const importMembers = createRoute({
  getParentRoute: () => root,
  path: '/members/import',
  component: lazyRouteComponent(() => import('../features/members/import-page.tsx'), 'ImportPage'),
});

const absentMembers = createRoute({
  getParentRoute: () => root,
  path: '/members/absent',
  component: lazyRouteComponent(() => import('../features/members/absent-page.tsx'), 'AbsentPage'),
});

const duplicates = createRoute({
  getParentRoute: () => root,
  path: '/members/duplicates',
  component: lazyRouteComponent(() => import('../features/duplicates/duplicates-page.tsx'), 'DuplicatesPage'),
});

const checkOff = createRoute({
  getParentRoute: () => root,
  path: '/members/check-off',
  component: lazyRouteComponent(() => import('../features/check-off/check-off-page.tsx'), 'CheckOffPage'),
});

const newCheck = createRoute({
  getParentRoute: () => root,
  path: '/members/check-off/new',
  component: lazyRouteComponent(() => import('../features/check-off/new-check-page.tsx'), 'NewCheckPage'),
});

const bands = createRoute({
  getParentRoute: () => root,
  path: '/members/check-off/bands',
  component: lazyRouteComponent(() => import('../features/check-off/bands-page.tsx'), 'BandsPage'),
});

const oneRemittance = createRoute({
  getParentRoute: () => root,
  path: '/members/check-off/$id',
  component: lazyRouteComponent(() => import('../features/check-off/remittance-page.tsx'), 'RemittancePage'),
});

/** `issue`: which trouble is looked at; the most pressing without it. */
const quality = createRoute({
  getParentRoute: () => root,
  path: '/members/quality',
  validateSearch: (search: Record<string, unknown>): { issue?: string } =>
    z.object({ issue: z.string().max(60).optional().catch(undefined) }).parse(search),
  component: lazyRouteComponent(() => import('../features/quality/quality-page.tsx'), 'QualityPage'),
});

/** `keep`: the record that stays; `other`: the one that goes into it. */
const mergeMembers = createRoute({
  getParentRoute: () => root,
  path: '/members/merge',
  validateSearch: (search: Record<string, unknown>): { keep?: string; other?: string } =>
    z.object({ keep: IdSchema.optional().catch(undefined), other: IdSchema.optional().catch(undefined) }).parse(search),
  component: lazyRouteComponent(() => import('../features/duplicates/merge-page.tsx'), 'MergePage'),
});

const member = createRoute({
  getParentRoute: () => root,
  path: '/members/$id',
  component: lazyRouteComponent(() => import('../features/members/member-page.tsx'), 'MemberPage'),
});

const mailings = createRoute({
  getParentRoute: () => root,
  path: '/mailings',
  component: lazyRouteComponent(() => import('../features/mailings/mailings-page.tsx'), 'MailingsPage'),
});

/** To whom: as the members' list was filtered, those chosen there (`chosen`), or those of a mailing before (`again`). */
const newMailing = createRoute({
  getParentRoute: () => root,
  path: '/mailings/new',
  validateSearch: (
    search: Record<string, unknown>,
  ): Pick<ListSearch, 'where' | 'search'> & { chosen?: boolean; again?: string } =>
    ListSearchSchema.pick({ where: true, search: true })
      .extend({ chosen: z.boolean().optional().catch(undefined), again: IdSchema.optional().catch(undefined) })
      .parse(search),
  component: lazyRouteComponent(() => import('../features/mailings/new-mailing-page.tsx'), 'NewMailingPage'),
});

const mailing = createRoute({
  getParentRoute: () => root,
  path: '/mailings/$id',
  component: lazyRouteComponent(() => import('../features/mailings/mailing-page.tsx'), 'MailingPage'),
});

/** `employerId`: counts of one employer's members; of all without it. */
const monitoring = createRoute({
  getParentRoute: () => root,
  path: '/monitoring',
  validateSearch: (search: Record<string, unknown>): { employerId?: string } =>
    z.object({ employerId: IdSchema.optional().catch(undefined) }).parse(search),
  component: lazyRouteComponent(() => import('../features/monitoring/monitoring-page.tsx'), 'MonitoringPage'),
});

const workplaces = createRoute({
  getParentRoute: () => root,
  path: '/workplaces',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('../features/workplaces/workplaces-page.tsx'), 'WorkplacesPage'),
});

const employers = createRoute({
  getParentRoute: () => root,
  path: '/workplaces/employers',
  component: lazyRouteComponent(() => import('../features/workplaces/employers-page.tsx'), 'EmployersPage'),
});

const employer = createRoute({
  getParentRoute: () => root,
  path: '/workplaces/employers/$id',
  component: lazyRouteComponent(() => import('../features/workplaces/employer-page.tsx'), 'EmployerPage'),
});

const workplace = createRoute({
  getParentRoute: () => root,
  path: '/workplaces/$id',
  component: lazyRouteComponent(() => import('../features/workplaces/workplace-page.tsx'), 'WorkplacePage'),
});

/** `asAt`: the day as at which it is drawn; today unless said. */
const wallChart = createRoute({
  getParentRoute: () => root,
  path: '/workplaces/$id/wall-chart',
  validateSearch: (search: Record<string, unknown>): { asAt?: string } =>
    z.object({ asAt: DaySchema.optional().catch(undefined) }).parse(search),
  component: lazyRouteComponent(() => import('../features/workplaces/wall-chart-page.tsx'), 'WallChartPage'),
});

const membershipReport = createRoute({
  getParentRoute: () => root,
  path: '/reports/membership',
  validateSearch: (search: Record<string, unknown>): { asAt?: string; from?: string } =>
    z
      .object({ asAt: DaySchema.optional().catch(undefined), from: DaySchema.optional().catch(undefined) })
      .parse(search),
  component: lazyRouteComponent(() => import('../features/reports/membership-report-page.tsx'), 'MembershipReportPage'),
});

/** The question is in the address: what is counted, by what, of when. */
const makeReport = createRoute({
  getParentRoute: () => root,
  path: '/reports/make',
  validateSearch: reportSearch,
  component: lazyRouteComponent(() => import('../features/reports/report-page.tsx'), 'ReportPage'),
});

/** The period: both days inclusive. */
const caseworkReport = createRoute({
  getParentRoute: () => root,
  path: '/reports/casework',
  validateSearch: (search: Record<string, unknown>): { from?: string; to?: string } =>
    z.object({ from: DaySchema.optional().catch(undefined), to: DaySchema.optional().catch(undefined) }).parse(search),
  component: lazyRouteComponent(() => import('../features/reports/casework-report-page.tsx'), 'CaseworkReportPage'),
});

/** `rule`: the time limit that is being counted; all of them without it. */
const timeLimits = createRoute({
  getParentRoute: () => root,
  path: '/time-limits',
  validateSearch: (search: Record<string, unknown>): { rule?: string } =>
    z.object({ rule: z.string().max(60).optional().catch(undefined) }).parse(search),
  component: lazyRouteComponent(() => import('../features/clocks/time-limits-page.tsx'), 'TimeLimitsPage'),
});

const procedures = createRoute({
  getParentRoute: () => root,
  path: '/procedures',
  component: lazyRouteComponent(() => import('../features/procedures/procedures-page.tsx'), 'ProceduresPage'),
});

/** `frame`: which one it starts from; none without it. */
const newProcedure = createRoute({
  getParentRoute: () => root,
  path: '/procedures/new',
  validateSearch: (search: Record<string, unknown>): { frame?: string } =>
    z.object({ frame: z.string().max(60).optional().catch(undefined) }).parse(search),
  component: lazyRouteComponent(() => import('../features/procedures/procedure-page.tsx'), 'NewProcedurePage'),
});

/** `edit`: the newest version is being corrected, or a new one made. */
const oneProcedure = createRoute({
  getParentRoute: () => root,
  path: '/procedures/$id',
  validateSearch: (search: Record<string, unknown>): { edit?: 'correct' | 'version' } =>
    z
      .object({
        edit: z.enum(['correct', 'version']).optional().catch(undefined),
      })
      .parse(search),
  component: lazyRouteComponent(() => import('../features/procedures/procedure-page.tsx'), 'ProcedurePage'),
});

const letters = createRoute({
  getParentRoute: () => root,
  path: '/letters',
  component: lazyRouteComponent(() => import('../features/letters/letters-page.tsx'), 'LettersPage'),
});

/** Which letter is being written, a starter by key or one of the branch's own; none is chosen yet without either. */
const caseLetter = createRoute({
  getParentRoute: () => root,
  path: '/cases/$id/letter',
  validateSearch: (search: Record<string, unknown>): { key?: string; templateId?: string } =>
    z
      .object({
        key: z.string().max(60).optional().catch(undefined),
        templateId: IdSchema.optional().catch(undefined),
      })
      .parse(search),
  component: lazyRouteComponent(() => import('../features/cases/letter-page.tsx'), 'LetterPage'),
});

const openCaseFile = createRoute({
  getParentRoute: () => root,
  path: '/cases/open-file',
  component: lazyRouteComponent(() => import('../features/cases/paper-open-file-page.tsx'), 'OpenCaseFilePage'),
});

const BranchTabSchema = z.enum(['history', 'backups', 'dates', 'settings']);
export type BranchTab = z.infer<typeof BranchTabSchema>;

const branch = createRoute({
  getParentRoute: () => root,
  path: '/branch',
  validateSearch: (search: Record<string, unknown>): { tab?: BranchTab } =>
    z.object({ tab: BranchTabSchema.optional().catch(undefined) }).parse(search),
  component: lazyRouteComponent(() => import('../features/branch/branch-page.tsx'), 'BranchPage'),
});

const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  component: lazyRouteComponent(() => import('../features/welcome/welcome-page.tsx'), 'WelcomePage'),
});

const routeTree = root.addChildren([
  index,
  today,
  cases,
  calendar,
  enquiries,
  handovers,
  importCases,
  newCase,
  oneCase,
  members,
  importMembers,
  absentMembers,
  duplicates,
  quality,
  checkOff,
  newCheck,
  bands,
  oneRemittance,
  mergeMembers,
  member,
  mailings,
  newMailing,
  mailing,
  monitoring,
  workplaces,
  employers,
  employer,
  workplace,
  wallChart,
  membershipReport,
  makeReport,
  caseworkReport,
  openCaseFile,
  caseLetter,
  timeLimits,
  letters,
  procedures,
  newProcedure,
  oneProcedure,
  branch,
  welcome,
]);

/** Addresses stand after the `#`, so that they work the same under `app://` and on the loopback host. */
export function makeRouter() {
  return createRouter({
    routeTree,
    history: createHashHistory(),
    defaultPreload: 'intent',
    defaultErrorComponent: AreaStopped,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
