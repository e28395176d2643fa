// The addresses of members, workplaces and their reports.

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod';
import { DaySchema, IdSchema } from '../../shared/domain/values.ts';
import { reportSearch } from '../features/reports/report-question.ts';
import { type ListSearch, ListSearchSchema, listSearch, root } from './root-route.ts';

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

export const membershipRoutes = [
  members,
  importMembers,
  absentMembers,
  duplicates,
  checkOff,
  newCheck,
  bands,
  oneRemittance,
  quality,
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
] as const;
