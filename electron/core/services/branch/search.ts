// Finding anything as one types: what search found, with the words by which a person tells one from another.

import type { Outputs } from '../../../../shared/contract/contract.ts';
import { mainJobOn } from '../../../../shared/rules/jobs.ts';
import { rowAt } from '../../../../shared/rules/rows-at.ts';
import type { CallContext } from '../../desk.ts';
import type { SearchHit, View } from '../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../branch-profile.ts';
import { namesOnCase, personName } from '../cases/case-records.ts';
import { partnershipFound } from './found-partnership.ts';
import { repsFound } from './found-reps.ts';
import { casesByWhatIsWritten } from './search-written.ts';

type Found = Outputs['branch']['search']['rows'][number];

export async function search(
  input: { text: string; limit: number },
  context: CallContext,
  signal?: AbortSignal,
): Promise<Outputs['branch']['search']> {
  const view = context.desk.store.view(context.account);
  const profile = branchProfile(context);
  if (input.text.trim() === '') return { rows: [], total: 0, isReady: true };
  const { hits, total, isReady } = await view.search(input.text, input.limit);
  const rows = hits.flatMap((hit) => worded(hit, view, profile) ?? []);
  const known = new Set(rows.flatMap(({ kind, id }) => (kind === 'case' ? [id] : [])));
  const asked = { typed: input.text, most: input.limit - rows.length, known };
  const written = await casesByWhatIsWritten(view, asked, profile, signal);
  const further = written.flatMap(({ on, where }) => {
    const row = caseFound(on.id, view, profile);
    return row === null ? [] : [{ ...row, detail: joined(where, row.detail) }];
  });
  return { rows: [...rows, ...further], total: total + further.length, isReady };
}

function worded(hit: SearchHit, view: View, profile: BranchProfile): Found | null {
  if (hit.collection === 'members') return memberFound(hit.id, view, profile);
  if (hit.collection === 'cases') return caseFound(hit.id, view, profile);
  if (hit.collection === 'workplaces') return workplaceFound(hit.id, view);
  if (hit.collection === 'documents') return documentFound(hit.id, view, profile);
  return partnershipFound(hit, view, profile) ?? repsFound(hit, view, profile);
}

const joined = (...parts: (string | null | undefined)[]): string => parts.filter((part) => part).join(' · ');

function memberFound(id: string, view: View, { today, words }: BranchProfile): Found | null {
  const member = view.get('members', id);
  if (member === undefined) return null;
  const job = mainJobOn(member.jobs, today);
  const workplace = job?.workplaceId ? view.get('workplaces', job.workplaceId)?.name : null;
  const standing = rowAt(member.standings, today)?.standing;
  const stands = member.isToCheck ? words.membershipAnswers.toCheck : standing && words.standings[standing];
  const detail = joined(member.number ?? 'no number yet', workplace, stands);
  return { kind: 'member', id, title: personName(member), detail, caseId: null };
}

function caseFound(id: string, view: View, { words }: BranchProfile): Found | null {
  const found = view.get('cases', id);
  if (found === undefined) return null;
  const workplace = found.workplaceId === null ? null : view.get('workplaces', found.workplaceId)?.name;
  const title = `${found.number} ${words.caseTypes[found.type]}`;
  return {
    kind: 'case',
    id,
    title,
    detail: joined(namesOnCase(view, found), workplace, words.stages[found.stage]),
    caseId: id,
  };
}

function workplaceFound(id: string, view: View): Found | null {
  const workplace = view.get('workplaces', id);
  if (workplace === undefined) return null;
  const employer = workplace.employerId === null ? null : view.get('employers', workplace.employerId)?.name;
  return { kind: 'workplace', id, title: workplace.name, detail: joined(employer, workplace.postcode), caseId: null };
}

function documentFound(id: string, view: View, { words }: BranchProfile): Found | null {
  const document = view.get('documents', id);
  const on = document && view.get('cases', document.caseId);
  if (document === undefined || on === undefined) return null;
  const detail = joined(on.number, words.caseTypes[on.type], namesOnCase(view, on));
  return { kind: 'document', id, title: document.name, detail, caseId: on.id };
}
