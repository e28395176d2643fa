// The addresses of partnership working and of the agreements register. Each page's filters stand in its address.

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod';
import { DaySchema, IdSchema } from '../../shared/domain/values.ts';
import { listSearch, root } from './root-route.ts';

/** `forumId`: which forum it is about; the first without it. `tab`: what of it is looked at. */
const forumSearch = (search: Record<string, unknown>): { forumId?: string; tab?: string } =>
  z
    .object({ forumId: IdSchema.optional().catch(undefined), tab: z.string().max(30).optional().catch(undefined) })
    .parse(search);

/** What is changing: on which forum, from which issue, and what it is called so far. */
const changingSearch = (
  search: Record<string, unknown>,
): { forumId?: string; tab?: string; issueId?: string; topic?: string } =>
  z
    .object({
      forumId: IdSchema.optional().catch(undefined),
      tab: z.string().max(30).optional().catch(undefined),
      issueId: IdSchema.optional().catch(undefined),
      topic: z.string().max(500).optional().catch(undefined),
    })
    .parse(search);

const home = createRoute({
  getParentRoute: () => root,
  path: '/partnership',
  validateSearch: forumSearch,
  component: lazyRouteComponent(() => import('../features/partnership/forums/partnership-page.tsx'), 'PartnershipPage'),
});

const newForum = createRoute({
  getParentRoute: () => root,
  path: '/partnership/forums/new',
  validateSearch: forumSearch,
  component: lazyRouteComponent(() => import('../features/partnership/forums/new-forum-page.tsx'), 'NewForumPage'),
});

const forum = createRoute({
  getParentRoute: () => root,
  path: '/partnership/forums/$id',
  validateSearch: forumSearch,
  component: lazyRouteComponent(() => import('../features/partnership/forums/forum-page.tsx'), 'ForumPage'),
});

const meeting = createRoute({
  getParentRoute: () => root,
  path: '/partnership/meetings/$id',
  validateSearch: forumSearch,
  component: lazyRouteComponent(() => import('../features/partnership/meetings/meeting-page.tsx'), 'MeetingPage'),
});

const matters = createRoute({
  getParentRoute: () => root,
  path: '/partnership/matters',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('../features/partnership/matters/matters-page.tsx'), 'MattersPage'),
});

const issue = createRoute({
  getParentRoute: () => root,
  path: '/partnership/issues/$id',
  validateSearch: forumSearch,
  component: lazyRouteComponent(() => import('../features/partnership/matters/issue-page.tsx'), 'IssuePage'),
});

const newConsultation = createRoute({
  getParentRoute: () => root,
  path: '/partnership/consultations/new',
  validateSearch: changingSearch,
  component: lazyRouteComponent(
    () => import('../features/partnership/consultations/new-consultation-page.tsx'),
    'NewConsultationPage',
  ),
});

const consultation = createRoute({
  getParentRoute: () => root,
  path: '/partnership/consultations/$id',
  validateSearch: forumSearch,
  component: lazyRouteComponent(
    () => import('../features/partnership/consultations/consultation-page.tsx'),
    'ConsultationPage',
  ),
});

const decision = createRoute({
  getParentRoute: () => root,
  path: '/partnership/decisions/$id',
  validateSearch: forumSearch,
  component: lazyRouteComponent(() => import('../features/partnership/decisions/decision-page.tsx'), 'DecisionPage'),
});

const initiative = createRoute({
  getParentRoute: () => root,
  path: '/partnership/initiatives/$id',
  validateSearch: forumSearch,
  component: lazyRouteComponent(
    () => import('../features/partnership/initiatives/initiative-page.tsx'),
    'InitiativePage',
  ),
});

/** `from` and `to`: first and last day of the figures, both inclusive; the last 12 months without them. */
const workingSearch = (search: Record<string, unknown>): { forumId?: string; from?: string; to?: string } =>
  z
    .object({
      forumId: IdSchema.optional().catch(undefined),
      from: DaySchema.optional().catch(undefined),
      to: DaySchema.optional().catch(undefined),
    })
    .parse(search);

const working = createRoute({
  getParentRoute: () => root,
  path: '/partnership/working',
  validateSearch: workingSearch,
  component: lazyRouteComponent(() => import('../features/partnership/working/working-page.tsx'), 'WorkingPage'),
});

const healthChecks = createRoute({
  getParentRoute: () => root,
  path: '/partnership/health',
  validateSearch: forumSearch,
  component: lazyRouteComponent(() => import('../features/partnership/health/health-list-page.tsx'), 'HealthListPage'),
});

const health = createRoute({
  getParentRoute: () => root,
  path: '/partnership/health/$id',
  validateSearch: forumSearch,
  component: lazyRouteComponent(() => import('../features/partnership/health/health-page.tsx'), 'HealthPage'),
});

const measures = createRoute({
  getParentRoute: () => root,
  path: '/partnership/measures',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('../features/partnership/measures/measures-page.tsx'), 'MeasuresPage'),
});

const measure = createRoute({
  getParentRoute: () => root,
  path: '/partnership/measures/$id',
  validateSearch: forumSearch,
  component: lazyRouteComponent(() => import('../features/partnership/measures/measure-page.tsx'), 'MeasurePage'),
});

const unions = createRoute({
  getParentRoute: () => root,
  path: '/partnership/unions',
  validateSearch: forumSearch,
  component: lazyRouteComponent(() => import('../features/partnership/unions/unions-page.tsx'), 'UnionsPage'),
});

const union = createRoute({
  getParentRoute: () => root,
  path: '/partnership/unions/$id',
  validateSearch: forumSearch,
  component: lazyRouteComponent(() => import('../features/partnership/unions/union-page.tsx'), 'UnionPage'),
});

const library = createRoute({
  getParentRoute: () => root,
  path: '/partnership/library',
  validateSearch: forumSearch,
  component: lazyRouteComponent(() => import('../features/partnership/papers/library-page.tsx'), 'LibraryPage'),
});

const annualReport = createRoute({
  getParentRoute: () => root,
  path: '/partnership/annual-report',
  validateSearch: forumSearch,
  component: lazyRouteComponent(
    () => import('../features/partnership/papers/annual-report-page.tsx'),
    'AnnualReportPage',
  ),
});

const agreements = createRoute({
  getParentRoute: () => root,
  path: '/partnership/agreements',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('../features/agreements/agreements-page.tsx'), 'AgreementsPage'),
});

/** `clause`: the one that is looked for. */
const agreement = createRoute({
  getParentRoute: () => root,
  path: '/partnership/agreements/$id',
  validateSearch: (search: Record<string, unknown>): { clause?: string } =>
    z.object({ clause: IdSchema.optional().catch(undefined) }).parse(search),
  component: lazyRouteComponent(() => import('../features/agreements/agreement-page.tsx'), 'AgreementPage'),
});

export const partnershipRoutes = [
  home,
  newForum,
  forum,
  meeting,
  matters,
  issue,
  newConsultation,
  consultation,
  decision,
  initiative,
  working,
  healthChecks,
  health,
  measures,
  measure,
  unions,
  union,
  library,
  annualReport,
  agreements,
  agreement,
] as const;
