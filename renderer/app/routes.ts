// Every page's address. A page is loaded when it is first opened; what it is asked for (filters, a tab) is in the address.

import { createHashHistory, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { AreaStopped } from '../components/error-boundary.tsx';
import { root } from './root-route.ts';
import { branchRoutes } from './routes-branch.ts';
import { caseworkRoutes } from './routes-casework.ts';
import { membershipRoutes } from './routes-membership.ts';
import { negotiationsRoutes } from './routes-negotiations.ts';
import { partnershipRoutes } from './routes-partnership.ts';
import { repsRoutes } from './routes-reps.ts';

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

const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  component: lazyRouteComponent(() => import('../features/welcome/welcome-page.tsx'), 'WelcomePage'),
});

const routeTree = root.addChildren([
  index,
  today,
  ...caseworkRoutes,
  ...membershipRoutes,
  ...partnershipRoutes,
  ...repsRoutes,
  ...negotiationsRoutes,
  ...branchRoutes,
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
