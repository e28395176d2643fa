// Everybody on the way to a post, with what is next for each, and the posts that wait for somebody.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { PipelineRow, PipelineStage } from '../../../../../shared/contract/reps/pipeline.ts';
import type { Election } from '../../../../../shared/domain/elections/elections.ts';
import type { Rep } from '../../../../../shared/domain/reps/posts.ts';
import { addDays } from '../../../../../shared/rules/limits.ts';
import {
  type Aim,
  isElectionFor,
  isForSame,
  openFor,
  type PipelineFacts,
  STAGES,
  stands,
  wayOf,
} from '../../../../../shared/rules/reps/pipeline.ts';
import { postCalled } from '../../../../../shared/rules/reps/posts-words.ts';
import { holdsOn } from '../../../../../shared/rules/rows-at.ts';
import type { CallContext } from '../../../desk.ts';
import { compareKeys, sortKey } from '../../../store/conditions.ts';
import type { View } from '../../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../../branch-profile.ts';
import { personName } from '../../cases/case-records.ts';
import { ruleBookOf } from '../rule-book.ts';
import { seesTrainingOf } from '../training/whose.ts';

/** Whoever has been in the post for so long is on the way no more. */
const DAYS_IN_POST = 365;

export function listPipeline(input: Inputs['reps']['pipeline'], context: CallContext): Outputs['reps']['pipeline'] {
  const { workplaceId, postId, memberId, stage, includeEnded = false, page } = input ?? {};
  const { offset = 0, limit = 50 } = page ?? {};
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const all = everybodyOnTheWay(view, profile, includeEnded, context);
  const asked = all.filter(
    (row) =>
      (workplaceId === undefined || row.workplaceIds.includes(workplaceId)) &&
      (postId === undefined || row.postId === postId) &&
      (memberId === undefined || row.memberId === memberId),
  );
  const rows = asked.filter((row) => stage === undefined || row.stage === stage);
  const waiting = memberId === undefined ? vacanciesOf(view, profile, all) : [];
  return {
    rows: rows.slice(offset, offset + limit),
    total: rows.length,
    counts: Object.fromEntries(
      STAGES.map((each) => [each, asked.filter((row) => row.stage === each).length]),
    ) as Record<PipelineStage, number>,
    vacancies: waiting.filter(
      (post) =>
        (workplaceId === undefined || post.workplaceIds.includes(workplaceId)) &&
        (postId === undefined || post.postId === postId),
    ),
  };
}

/** Those with the nearest day first, then by name. */
function everybodyOnTheWay(
  view: View,
  profile: BranchProfile,
  includeEnded: boolean,
  context: CallContext,
): PipelineRow[] {
  const elections = [...view.all('elections')].filter(({ kind, cancelled }) => kind === 'post' && cancelled === null);
  const { training: rules } = ruleBookOf(view);
  const { today } = profile;
  const since = addDays(today, -DAYS_IN_POST);
  const interests = [...view.all('interests')]
    .filter(({ ended }) => includeEnded || ended === null)
    .map((interest): Aim => ({ ...interest, since: interest.saidOn, interest }));
  const known = new Map<string, Aim[]>();
  const note = (aim: Aim) => known.set(aim.memberId ?? '', [...(known.get(aim.memberId ?? '') ?? []), aim]);
  for (const aim of interests) if (aim.memberId !== null && aim.interest?.ended === null) note(aim);
  const isNew = (aim: Aim) => !known.get(aim.memberId ?? '')?.some((other) => isForSame(other, aim));
  const nominated = elections
    .filter(({ declaration }) => declaration === null)
    .flatMap(aimsOfNominations)
    .filter((aim) => {
      if (!isNew(aim)) return false;
      note(aim);
      return true;
    });
  const inPost = [...view.all('reps')]
    .filter((rep) => isRecent(rep, since, today))
    .map(aimOfTerm)
    .filter(isNew);
  const facts = (id: string | null): PipelineFacts => ({
    elections,
    reps: id === null ? [] : view.byIndex('reps', 'memberId', id),
    trainings: id === null ? [] : view.byIndex('trainings', 'memberId', id),
    rules,
    isTrainingOpen: id !== null && seesTrainingOf(context, id),
    today,
  });
  const rowsOf = (aim: Aim & { id: string }) => rowOf(view, aim, wayOf(aim, facts(aim.memberId)), profile);
  return [
    ...interests
      .map((aim) => rowsOf({ ...aim, id: aim.interest!.id }))
      .filter((row) => includeEnded || !isOver(row, since)),
    ...nominated.map(rowsOf),
    // Whoever was elected without ever saying so is shown while there is something left to learn.
    ...(rules.length === 0 ? [] : inPost.map(rowsOf).filter((row) => row.stage === 'training')),
  ].sort(byNextDay);
}

const isOver = ({ stage, steps }: PipelineRow, since: string): boolean =>
  stage === 'post' && (steps.at(-1)?.on ?? '') < since;

const isRecent = ({ deputyForId, kind, from, to }: Rep, since: string, today: string): boolean =>
  deputyForId === null && kind !== 'employedOfficial' && from !== null && from >= since && (to === null || to >= today);

const aimOfTerm = ({ id, memberId, kind, postId, workplaceIds, from }: Rep): Aim & { id: string } => ({
  ...{ id, memberId, kind, postId, workplaceIds, since: from ?? '', interest: null },
});

const aimsOfNominations = ({ nominations, repKind, postId, workplaceIds }: Election): (Aim & { id: string })[] =>
  repKind === null
    ? []
    : nominations.filter(stands).map(({ id, memberId, receivedOn }) => ({
        ...{ id, memberId, kind: repKind, postId, workplaceIds, since: receivedOn, interest: null },
      }));

function rowOf(
  view: View,
  { id, interest, memberId, kind, postId, workplaceIds }: Aim & { id: string },
  way: ReturnType<typeof wayOf>,
  { words }: BranchProfile,
): PipelineRow {
  const member = memberId === null ? undefined : view.get('members', memberId);
  const nominated = way.steps
    .flatMap(({ electionId }) => (electionId === null ? [] : (view.get('elections', electionId)?.nominations ?? [])))
    .find((each) => each.memberId === memberId);
  const post = postId === null ? undefined : view.get('posts', postId);
  return {
    ...{ id, interest, memberId, kind, postId },
    name: member ? personName(member) : interest?.name || nominated?.name || 'Somebody no longer on the list',
    title: postCalled(kind, [post?.title ?? ''], { ruleBook: ruleBookOf(view), words }),
    workplaceIds: [...workplaceIds],
    workplaces: workplaceIds.flatMap((each) => view.get('workplaces', each)?.name ?? []),
    ...way,
  };
}

function byNextDay(a: PipelineRow, b: PipelineRow): number {
  const [one, other] = [a.next.on ?? '9999', b.next.on ?? '9999'];
  if (one !== other) return one < other ? -1 : 1;
  return compareKeys(sortKey(a.name), sortKey(b.name)) || (a.id < b.id ? -1 : 1);
}

/** Posts of today with an empty seat, and how many are on the way to each. */
function vacanciesOf(view: View, { today, words }: BranchProfile, rows: readonly PipelineRow[]) {
  const elections = [...view.all('elections')].filter(({ kind, cancelled }) => kind === 'post' && cancelled === null);
  const ruleBook = ruleBookOf(view);
  const held = Map.groupBy(
    [...view.all('reps')].filter((rep) => rep.postId !== null && rep.deputyForId === null && holdsOn(rep, today)),
    ({ postId }) => postId,
  );
  return [...view.all('posts')]
    .filter((post) => holdsOn(post, today))
    .flatMap((post) => {
      const seats = post.seats - (held.get(post.id)?.length ?? 0);
      if (seats <= 0) return [];
      const aim = { kind: post.kind, postId: post.id, workplaceIds: post.workplaceIds };
      const election =
        openFor(aim, elections, today) ??
        elections.find((each) => each.declaration === null && isElectionFor(aim, each));
      return [
        {
          ...{ postId: post.id, kind: post.kind, workplaceIds: post.workplaceIds, seats },
          title: postCalled(post.kind, [post.title], { ruleBook, words }),
          workplaces: post.workplaceIds.flatMap((id) => view.get('workplaces', id)?.name ?? []),
          onTheWay: rows.filter((row) => row.stage !== 'post' && row.interest?.ended == null && isForSame(aim, row))
            .length,
          electionId: election?.id ?? null,
        },
      ];
    })
    .sort((a, b) => a.onTheWay - b.onTheWay || (a.title < b.title ? -1 : 1));
}
