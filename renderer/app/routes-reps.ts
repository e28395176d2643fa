// The addresses of reps and elections. Each page's filters stand in its address.

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod';
import { SeatStateSchema } from '../../shared/contract/reps/posts.ts';
import { HearingKindSchema } from '../../shared/domain/reps/companion.ts';
import { type RepKind, RepKindSchema } from '../../shared/domain/reps/posts.ts';
import { DaySchema, IdSchema } from '../../shared/domain/values.ts';
import { listSearch, root } from './root-route.ts';

/** `tab`: what of it is looked at. */
const tabSearch = (search: Record<string, unknown>): { tab?: string } =>
  z.object({ tab: z.string().max(30).optional().catch(undefined) }).parse(search);

/** `workplaceId`: who may stand there. `ended`: also those of whom nothing came. */
const pipelineSearch = (search: Record<string, unknown>): { workplaceId?: string; ended?: boolean } =>
  z
    .object({
      workplaceId: z.uuid().optional().catch(undefined),
      ended: z.boolean().optional().catch(undefined),
    })
    .parse(search);

export interface CoverSearch {
  tab?: 'profile' | 'load';
  by?: 'department' | 'shift';
  /** The day as at which it is counted; undefined for today. */
  asAt?: string;
  employerId?: string;
  kind?: RepKind;
  /** Posts for the whole branch count, too. */
  wholeBranch?: boolean;
  /** Only places with members who have none, where nobody covers, or with members who have several. */
  only?: 'without' | 'nobody' | 'several';
  isTable?: boolean;
}

const coverSearch = (search: Record<string, unknown>): CoverSearch =>
  z
    .object({
      tab: z.enum(['profile', 'load']).optional().catch(undefined),
      by: z.enum(['department', 'shift']).optional().catch(undefined),
      asAt: DaySchema.optional().catch(undefined),
      employerId: z.uuid().optional().catch(undefined),
      kind: RepKindSchema.optional().catch(undefined),
      wholeBranch: z.boolean().optional().catch(undefined),
      only: z.enum(['without', 'nobody', 'several']).optional().catch(undefined),
      isTable: z.boolean().optional().catch(undefined),
    })
    .parse(search);

/** What it is for, where somebody comes from a vacancy or from a question to be put to the vote. */
const newElectionSearch = (search: Record<string, unknown>): { postId?: string; kind?: string } =>
  z
    .object({
      postId: z.string().max(40).optional().catch(undefined),
      kind: z.string().max(30).optional().catch(undefined),
    })
    .parse(search);

/** What is looked for among the reps. */
const repsSearch = (search: Record<string, unknown>) =>
  z
    .object({
      search: z.string().max(200).optional().catch(undefined),
      state: SeatStateSchema.optional().catch(undefined),
      kind: RepKindSchema.optional().catch(undefined),
      employer: IdSchema.optional().catch(undefined),
      workplace: IdSchema.optional().catch(undefined),
    })
    .parse(search);

const reps = createRoute({
  getParentRoute: () => root,
  path: '/reps',
  validateSearch: repsSearch,
  component: lazyRouteComponent(() => import('../features/reps/posts/reps-page.tsx'), 'RepsPage'),
});

const rep = createRoute({
  getParentRoute: () => root,
  path: '/reps/$id',
  validateSearch: tabSearch,
  component: lazyRouteComponent(() => import('../features/reps/posts/rep-page.tsx'), 'RepPage'),
});

const ruleBook = createRoute({
  getParentRoute: () => root,
  path: '/reps/rules',
  validateSearch: tabSearch,
  component: lazyRouteComponent(() => import('../features/reps/posts/rule-book-page.tsx'), 'RuleBookPage'),
});

const pipeline = createRoute({
  getParentRoute: () => root,
  path: '/reps/pipeline',
  validateSearch: pipelineSearch,
  component: lazyRouteComponent(() => import('../features/reps/pipeline/pipeline-page.tsx'), 'PipelinePage'),
});

const cover = createRoute({
  getParentRoute: () => root,
  path: '/reps/cover',
  validateSearch: coverSearch,
  component: lazyRouteComponent(() => import('../features/reps/cover/cover-page.tsx'), 'CoverPage'),
});

const training = createRoute({
  getParentRoute: () => root,
  path: '/reps/training',
  validateSearch: tabSearch,
  component: lazyRouteComponent(() => import('../features/reps/training/training-page.tsx'), 'TrainingPage'),
});

const course = createRoute({
  getParentRoute: () => root,
  path: '/reps/training/$id',
  validateSearch: tabSearch,
  component: lazyRouteComponent(() => import('../features/reps/training/course-page.tsx'), 'CoursePage'),
});

/** The hearing that is asked about, where somebody comes from one. */
const companionSearch = (search: Record<string, unknown>) =>
  z
    .object({
      employerId: IdSchema.optional().catch(undefined),
      on: DaySchema.optional().catch(undefined),
      hearing: HearingKindSchema.optional().catch(undefined),
    })
    .parse(search);

const companion = createRoute({
  getParentRoute: () => root,
  path: '/reps/companion',
  validateSearch: companionSearch,
  component: lazyRouteComponent(() => import('../features/reps/training/companion-page.tsx'), 'CompanionPage'),
});

/** `month`: `2026-11`; `from` and `to` are the report's days. */
const facilitySearch = z.object({
  tab: z.enum(['sheet', 'entries', 'report']).optional().catch(undefined),
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
  memberId: IdSchema.optional().catch(undefined),
  employerId: IdSchema.optional().catch(undefined),
  from: DaySchema.optional().catch(undefined),
  to: DaySchema.optional().catch(undefined),
});

const facilityTime = createRoute({
  getParentRoute: () => root,
  path: '/reps/facility-time',
  validateSearch: (search: Record<string, unknown>): z.infer<typeof facilitySearch> => facilitySearch.parse(search),
  component: lazyRouteComponent(() => import('../features/reps/facility/facility-page.tsx'), 'FacilityPage'),
});

const importFacilityTime = createRoute({
  getParentRoute: () => root,
  path: '/reps/facility-time/import',
  validateSearch: tabSearch,
  component: lazyRouteComponent(() => import('../features/reps/facility/import-page.tsx'), 'ImportFacilityPage'),
});

const elections = createRoute({
  getParentRoute: () => root,
  path: '/elections',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('../features/elections/life/elections-page.tsx'), 'ElectionsPage'),
});

const newElection = createRoute({
  getParentRoute: () => root,
  path: '/elections/new',
  validateSearch: newElectionSearch,
  component: lazyRouteComponent(() => import('../features/elections/life/new-election-page.tsx'), 'NewElectionPage'),
});

const countFile = createRoute({
  getParentRoute: () => root,
  path: '/elections/count',
  validateSearch: tabSearch,
  component: lazyRouteComponent(() => import('../features/elections/count/count-file-page.tsx'), 'CountFilePage'),
});

const election = createRoute({
  getParentRoute: () => root,
  path: '/elections/$id',
  validateSearch: tabSearch,
  component: lazyRouteComponent(() => import('../features/elections/life/election-page.tsx'), 'ElectionPage'),
});

const enterPapers = createRoute({
  getParentRoute: () => root,
  path: '/elections/$id/enter',
  validateSearch: tabSearch,
  component: lazyRouteComponent(() => import('../features/elections/papers/enter-papers-page.tsx'), 'EnterPapersPage'),
});

export const repsRoutes = [
  reps,
  rep,
  ruleBook,
  pipeline,
  cover,
  training,
  course,
  companion,
  facilityTime,
  importFacilityTime,
  elections,
  newElection,
  countFile,
  election,
  enterPapers,
];
