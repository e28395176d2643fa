// The addresses of cases, their papers, procedures and clocks.

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod';
import { DueKindSchema } from '../../shared/contract/case-clocks.ts';
import { DaySchema, IdSchema } from '../../shared/domain/values.ts';
import { listSearch, root } from './root-route.ts';

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

/**
 * `memberId`: whom the case is for, when it is logged from a member's page. `enquiry`: the question that it begins with.
 * `issue`: the issue that it grows out of.
 */
const newCase = createRoute({
  getParentRoute: () => root,
  path: '/cases/new',
  validateSearch: (search: Record<string, unknown>): { memberId?: string; enquiry?: string; issue?: string } =>
    z
      .object({
        memberId: IdSchema.optional().catch(undefined),
        enquiry: IdSchema.optional().catch(undefined),
        issue: IdSchema.optional().catch(undefined),
      })
      .parse(search),
  component: lazyRouteComponent(() => import('../features/cases/case-form-page.tsx'), 'CaseFormPage'),
});

const oneCase = createRoute({
  getParentRoute: () => root,
  path: '/cases/$id',
  component: lazyRouteComponent(() => import('../features/cases/case-page.tsx'), 'CasePage'),
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

export const caseworkRoutes = [
  cases,
  calendar,
  enquiries,
  handovers,
  importCases,
  newCase,
  oneCase,
  caseworkReport,
  timeLimits,
  procedures,
  newProcedure,
  oneProcedure,
  letters,
  caseLetter,
  openCaseFile,
] as const;
