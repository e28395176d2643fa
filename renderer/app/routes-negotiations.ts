// The addresses of negotiations. Each page's filters stand in its address.

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod';
import { realTermsSearch } from '../features/negotiations/prices/real-terms-search.ts';
import { root } from './root-route.ts';

/** `tab`: what of it is looked at; `item`: which item. */
const tabSearch = (search: Record<string, unknown>): { tab?: string; item?: string } =>
  z
    .object({ tab: z.string().max(30).optional().catch(undefined), item: z.uuid().optional().catch(undefined) })
    .parse(search);

const negotiations = createRoute({
  getParentRoute: () => root,
  path: '/negotiations',
  validateSearch: tabSearch,
  component: lazyRouteComponent(
    () => import('../features/negotiations/life/negotiations-page.tsx'),
    'NegotiationsPage',
  ),
});

const newNegotiation = createRoute({
  getParentRoute: () => root,
  path: '/negotiations/new',
  validateSearch: tabSearch,
  component: lazyRouteComponent(
    () => import('../features/negotiations/life/new-negotiation-page.tsx'),
    'NewNegotiationPage',
  ),
});

const negotiation = createRoute({
  getParentRoute: () => root,
  path: '/negotiations/$id',
  validateSearch: tabSearch,
  component: lazyRouteComponent(() => import('../features/negotiations/life/negotiation-page.tsx'), 'NegotiationPage'),
});

const room = createRoute({
  getParentRoute: () => root,
  path: '/negotiations/$id/room',
  validateSearch: tabSearch,
  component: lazyRouteComponent(() => import('../features/negotiations/items/room-page.tsx'), 'RoomPage'),
});

const meeting = createRoute({
  getParentRoute: () => root,
  path: '/negotiations/meetings/$id',
  validateSearch: tabSearch,
  component: lazyRouteComponent(() => import('../features/negotiations/meetings/meeting-page.tsx'), 'MeetingPage'),
});

const payData = createRoute({
  getParentRoute: () => root,
  path: '/negotiations/pay-data',
  validateSearch: tabSearch,
  component: lazyRouteComponent(() => import('../features/negotiations/pay-data/pay-data-page.tsx'), 'PayDataPage'),
});

const spine = createRoute({
  getParentRoute: () => root,
  path: '/negotiations/pay-data/spines/$id',
  validateSearch: tabSearch,
  component: lazyRouteComponent(() => import('../features/negotiations/pay-data/spine-page.tsx'), 'SpinePage'),
});

const newSpine = createRoute({
  getParentRoute: () => root,
  path: '/negotiations/pay-data/spines/new',
  validateSearch: tabSearch,
  component: lazyRouteComponent(() => import('../features/negotiations/pay-data/new-spine-page.tsx'), 'NewSpinePage'),
});

const workforce = createRoute({
  getParentRoute: () => root,
  path: '/negotiations/pay-data/workforces/$id',
  validateSearch: tabSearch,
  component: lazyRouteComponent(() => import('../features/negotiations/pay-data/workforce-page.tsx'), 'WorkforcePage'),
});

const newWorkforce = createRoute({
  getParentRoute: () => root,
  path: '/negotiations/pay-data/workforces/new',
  validateSearch: tabSearch,
  component: lazyRouteComponent(
    () => import('../features/negotiations/pay-data/new-workforce-page.tsx'),
    'NewWorkforcePage',
  ),
});

const workOutCost = createRoute({
  getParentRoute: () => root,
  path: '/negotiations/cost',
  validateSearch: tabSearch,
  component: lazyRouteComponent(() => import('../features/negotiations/cost/cost-page.tsx'), 'CostPage'),
});

const realTerms = createRoute({
  getParentRoute: () => root,
  path: '/negotiations/real-terms',
  validateSearch: realTermsSearch,
  component: lazyRouteComponent(() => import('../features/negotiations/prices/real-terms-page.tsx'), 'RealTermsPage'),
});

const benchmarks = createRoute({
  getParentRoute: () => root,
  path: '/negotiations/benchmarks',
  validateSearch: tabSearch,
  component: lazyRouteComponent(
    () => import('../features/negotiations/benchmarks/benchmarks-page.tsx'),
    'BenchmarksPage',
  ),
});

export const negotiationsRoutes = [
  negotiations,
  newNegotiation,
  negotiation,
  room,
  meeting,
  payData,
  spine,
  newSpine,
  workforce,
  newWorkforce,
  workOutCost,
  realTerms,
  benchmarks,
];
