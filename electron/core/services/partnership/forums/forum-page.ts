// One forum with everything that its page shows: who sits today, what its constitution lacks, its meetings, what both sides
// agreed, its unions, and where it stands among the other bodies.

import type { Outputs } from '../../../../../shared/contract/contract.ts';
import type { Forum, Seat } from '../../../../../shared/domain/partnership/forums.ts';
import { agreementStanding } from '../../../../../shared/rules/agreements.ts';
import { fold } from '../../../../../shared/rules/fold.ts';
import { leadsRhythm } from '../../../../../shared/rules/partnership/forums/leads-rhythm.ts';
import {
  holderOn,
  isSeatOpen,
  isVacantOn,
  sittingOf,
} from '../../../../../shared/rules/partnership/forums/seat-holders.ts';
import type { CallContext } from '../../../desk.ts';
import type { View } from '../../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { findingsOf, postsIn, unionOf, unionsIn } from './forum-facts.ts';
import { beforeNext, forumRow, meetingsOf } from './forum-rows.ts';

type ForumPage = Outputs['partnership']['forum'];

const MOST_MEETINGS = 500;
const MOST_BELOW = 500;
const MOST_ABOVE = 20;

/** @throws NotThere */
export function forumPage(id: string, context: CallContext): ForumPage {
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const forum = found(view, 'forums', id);
  const meetings = meetingsOf(view, id);
  const seats = forum.seats.map((seat) => seatToday(view, seat, profile));
  return {
    forum,
    employer: forum.employerId === null ? null : (view.get('employers', forum.employerId)?.name ?? null),
    seats,
    findings: findingsOf(view, forum, profile),
    before: beforeNext(view, forum, meetings, profile),
    // Of more than fit, the newest.
    meetings: meetings.slice(-MOST_MEETINGS),
    meetingsTotal: meetings.length,
    agreements: agreementsOf(view, id, profile.today),
    unions: unionsIn(view, forum).slice(0, 100),
    structure: structureOf(view, forum, profile),
    leadsRhythm: leadsRhythm(forum.leads, meetings, profile.today),
  };
}

/** Where each stands follows from all of them: one that another took the place of is past. */
function agreementsOf(view: View, forumId: string, today: string): ForumPage['agreements'] {
  const all = [...view.all('agreements')];
  return view
    .byIndex('agreements', 'forumId', forumId)
    .slice(0, 100)
    .map((one) => ({ ...one, standing: agreementStanding(one, all, today) }));
}

function seatToday(view: View, seat: Seat, { today }: BranchProfile): ForumPage['seats'][number] {
  const postOf = postsIn(view);
  const sitting = holderOn(seat, today, postOf);
  return {
    ...seat,
    union: unionOf(view, seat) ?? '',
    sitting,
    deputySitting: seat.deputy === null ? null : sittingOf(seat.deputy, postOf, today),
    isVacant: isVacantOn(seat, today, postOf),
    isClosed: !isSeatOpen(seat, today),
  };
}

/** A body that reports to itself by way of others stands in it once. */
function structureOf(view: View, forum: Forum, profile: BranchProfile): ForumPage['structure'] {
  const row = (one: Forum) => forumRow(view, one, meetingsOf(view, one.id), profile);
  const seen = new Set([forum.id]);
  const above: ForumPage['structure']['above'] = [];
  for (let up = forum.parentId; up !== null && !seen.has(up) && above.length < MOST_ABOVE; ) {
    seen.add(up);
    const parent = view.get('forums', up);
    if (parent === undefined) break;
    above.unshift(row(parent));
    up = parent.parentId;
  }
  const below: ForumPage['structure']['below'] = [];
  const walk = (id: string, depth: number) => {
    const children = [...view.byIndex('forums', 'parentId', id)].filter(({ state }) => state !== 'closed');
    for (const child of children.sort((a, b) => fold(a.name).localeCompare(fold(b.name)))) {
      if (seen.has(child.id) || below.length >= MOST_BELOW) continue;
      seen.add(child.id);
      below.push({ ...row(child), depth });
      walk(child.id, depth + 1);
    }
  };
  walk(forum.id, 1);
  return { above, below };
}
