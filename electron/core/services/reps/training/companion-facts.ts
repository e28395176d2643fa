// What is known of somebody who may go into a hearing, gathered for the rule: their terms, jobs, certificates and training, and
// what speaks against them in the case.

import type { Inputs } from '../../../../../shared/contract/contract.ts';
import type { Companion } from '../../../../../shared/contract/reps/companion.ts';
import type { CaseType } from '../../../../../shared/domain/case-kinds.ts';
import type { Case } from '../../../../../shared/domain/cases.ts';
import { personRoleWords } from '../../../../../shared/domain/casework-words.ts';
import type { HearingKind } from '../../../../../shared/domain/reps/companion.ts';
import type { Rep } from '../../../../../shared/domain/reps/posts.ts';
import type { TimelineEntry } from '../../../../../shared/domain/timeline.ts';
import { conflictOf } from '../../../../../shared/rules/conflicts.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import { mayAccompany } from '../../../../../shared/rules/reps/companion.ts';
import { missingBeforeCasework, trainingNeeds } from '../../../../../shared/rules/reps/training-needs.ts';
import { holdsOn } from '../../../../../shared/rules/rows-at.ts';
import type { CallContext } from '../../../desk.ts';
import type { View } from '../../../store/desk-store.ts';
import { NotThere } from '../../../store/errors.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found, personName } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { ruleBookOf } from '../rule-book.ts';
import { nameOfMember, seesTrainingOf } from './whose.ts';

/** Which hearing it is: its day, whose worker is to be accompanied, what kind it is, and the case where one was named. */
export interface Hearing {
  on: string;
  employer: { id: string; name: string } | null;
  kind: HearingKind | null;
  case: Case | null;
}

/** Somebody who may go in: a term of theirs where they hold or held one. */
export interface Candidate {
  rep: Rep | null;
  memberId: string | null;
}

const BY_TYPE: Partial<Record<CaseType, HearingKind>> = {
  disciplinary: 'disciplinary',
  dismissal: 'disciplinary',
  grievance: 'grievance',
  sickness: 'capability',
  redundancy: 'redundancy',
  flexibleWorking: 'flexibleWorking',
};

type HearingInput = Pick<Inputs['reps']['mayAccompany'], 'on' | 'employerId' | 'hearing'>;

/** @throws NotThere, InvalidInput */
export function hearingOf({ on, employerId, hearing }: HearingInput, context: CallContext): Hearing {
  const view = context.desk.store.view(context.account);
  const { today } = branchProfile(context);
  if (hearing === undefined || typeof hearing === 'string') {
    const employer = employerId == null ? null : namedEmployer(view, employerId);
    return { on: on ?? today, employer, kind: hearing ?? null, case: null };
  }
  const of = found(view, 'cases', hearing.caseId);
  const entry = hearing.entryId === undefined ? undefined : found(view, 'timeline', hearing.entryId);
  if (entry !== undefined && entry.caseId !== of.id) {
    throw new InvalidInput({ path: ['hearing', 'entryId'], message: 'This hearing is of another case.' });
  }
  const own = hearingOfCase(view, of, entry);
  const employer =
    employerId === undefined ? own.employer : employerId === null ? null : namedEmployer(view, employerId);
  return { on: on ?? entry?.day ?? today, employer, kind: hearing.kind ?? own.kind, case: of };
}

const namedEmployer = (view: View, id: string): { id: string; name: string } => ({
  id,
  name: found(view, 'employers', id).name,
});

/** A meeting may be anything: only of what was written down as a hearing the kind follows from the case's. */
export function hearingOfCase(view: View, of: Case, entry: TimelineEntry | undefined): Omit<Hearing, 'on'> {
  const place = of.workplaceId === null ? undefined : view.get('workplaces', of.workplaceId);
  const employerId = of.employerId ?? place?.employerId ?? null;
  const employer = employerId === null ? undefined : view.get('employers', employerId);
  return {
    employer: employer === undefined ? null : { id: employer.id, name: employer.name },
    kind: entry?.kind === 'meeting' ? null : (BY_TYPE[of.type] ?? null),
    case: of,
  };
}

/** A rep's term, or a member who holds none. @throws NotThere */
export function candidateOf(view: View, id: string): Candidate {
  const rep = view.get('reps', id);
  if (rep !== undefined) return { rep, memberId: rep.memberId };
  if (view.get('members', id) === undefined) throw new NotThere('reps', id);
  return { rep: view.byIndex('reps', 'memberId', id)[0] ?? null, memberId: id };
}

export function companion({ rep, memberId }: Candidate, hearing: Hearing, context: CallContext): Companion {
  const { nation, dateOrder } = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const { on, employer, kind } = hearing;
  const holder = rep === null ? undefined : view.nameOfPost(rep.id);
  const name = holder ? personName(holder) : memberId === null ? 'Somebody' : nameOfMember(view, memberId);
  const terms = memberId === null ? (rep === null ? [] : [rep]) : view.byIndex('reps', 'memberId', memberId);
  const { certification, training: rules } = ruleBookOf(view);
  const asked = rules.filter(({ isBeforeCasework }) => isBeforeCasework);
  const isOpen = memberId === null || asked.length === 0 || seesTrainingOf(context, memberId);
  const trainings = memberId === null ? [] : view.byIndex('trainings', 'memberId', memberId);
  const conflict = hearing.case === null ? null : conflictIn(view, hearing.case, { rep, memberId }, name);
  const answer = mayAccompany({
    name,
    on,
    nation,
    hearing: kind,
    employer,
    terms,
    jobs: jobsOf(view, memberId),
    certificates: memberId === null ? [] : view.byIndex('certifications', 'memberId', memberId),
    rules: {
      isAskedOfEveryCompanion: certification.isAskedOfEveryCompanion,
      missingBeforeCasework:
        memberId === null ? [] : isOpen ? missingBeforeCasework(trainingNeeds(terms, trainings, asked, on)) : null,
    },
    conflict,
    inWords: (day) => dayInWords(day, dateOrder),
  });
  return { repId: rep?.id ?? null, memberId, name, on, employer, ...answer, conflict };
}

function jobsOf(view: View, memberId: string | null) {
  if (memberId === null) return [];
  const member = view.get('members', memberId);
  if (member === undefined) return view.seesAll('members') ? [] : null;
  return member.jobs.map(({ employerId, workplaceId, from, to }) => ({
    employerId: employerId ?? (workplaceId === null ? null : (view.get('workplaces', workplaceId)?.employerId ?? null)),
    from,
    to,
  }));
}

function conflictIn(view: View, on: Case, { rep, memberId }: Candidate, name: string): string | null {
  const id = rep?.id ?? memberId;
  if (id === null) return null;
  const postIds = memberId === null ? [] : view.byIndex('reps', 'memberId', memberId).map((post) => post.id);
  return conflictOf(on, { post: { id, memberId }, name, postIds }, personRoleWords);
}

/** Everybody who holds a post on the day, once each; a term of their own before one as somebody's deputy. */
export function candidatesOn(view: View, on: string): Candidate[] {
  const held = [...view.all('reps')].filter((term) => holdsOn(term, on));
  return [...Map.groupBy(held, (term) => term.memberId ?? term.id).values()].map((terms) => {
    const rep = terms.find(({ deputyForId }) => deputyForId === null) ?? terms[0]!;
    return { rep, memberId: rep.memberId };
  });
}
