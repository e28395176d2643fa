// The addresses of the branch: its history, who may unlock it, who did what, what must be kept, and its backups.

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod';
import { auditSearch } from '../features/audit/audit-search.ts';
import { root } from './root-route.ts';

const BranchTabSchema = z.enum(['history', 'dates', 'settings']);
export type BranchTab = z.infer<typeof BranchTabSchema>;

const RequestsTabSchema = z.enum(['requests', 'keeping', 'schedule', 'holds', 'destroyed']);
export type RequestsTab = z.infer<typeof RequestsTabSchema>;

const branch = createRoute({
  getParentRoute: () => root,
  path: '/branch',
  validateSearch: (search: Record<string, unknown>): { tab?: BranchTab } =>
    z.object({ tab: BranchTabSchema.optional().catch(undefined) }).parse(search),
  component: lazyRouteComponent(() => import('../features/branch/branch-page.tsx'), 'BranchPage'),
});

const officers = createRoute({
  getParentRoute: () => root,
  path: '/branch/officers',
  component: lazyRouteComponent(() => import('../features/officers/officers-page.tsx'), 'OfficersPage'),
});

const protect = createRoute({
  getParentRoute: () => root,
  path: '/branch/protect',
  component: lazyRouteComponent(() => import('../features/unlocking/protect-page.tsx'), 'ProtectPage'),
});

const audit = createRoute({
  getParentRoute: () => root,
  path: '/branch/audit',
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import('../features/audit/audit-page.tsx'), 'AuditPage'),
});

const requests = createRoute({
  getParentRoute: () => root,
  path: '/branch/requests',
  validateSearch: (search: Record<string, unknown>): { tab?: RequestsTab; request?: string } =>
    z
      .object({ tab: RequestsTabSchema.optional().catch(undefined), request: z.uuid().optional().catch(undefined) })
      .parse(search),
  component: lazyRouteComponent(() => import('../features/requests/requests-page.tsx'), 'RequestsPage'),
});

const backups = createRoute({
  getParentRoute: () => root,
  path: '/branch/backups',
  component: lazyRouteComponent(() => import('../features/safekeeping/backups-page.tsx'), 'BackupsPage'),
});

export const branchRoutes = [branch, officers, protect, audit, requests, backups];
