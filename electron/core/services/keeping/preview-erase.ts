// What erasing would take, change and leave, said before anything is destroyed.

import type { Outputs } from '../../../../shared/contract/contract.ts';
import type { CollectionName, RecordOf } from '../../../../shared/domain/collections.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import { caseCountsFrom, memberCountsFrom, retentionOf, ruleFor } from '../../../../shared/rules/retention.ts';
import type { CallContext } from '../../desk.ts';
import { lastCopyDay } from '../../safekeeping/copies.ts';
import type { View } from '../../store/desk-store.ts';
import { casesByWhatIsWritten } from '../branch/search-written.ts';
import { type BranchProfile, branchProfile } from '../branch-profile.ts';
import { namesOnCase, personName } from '../cases/case-records.ts';
import { titleOfKept } from './kept-records.ts';
import { type Replacement, replacements } from './replace-person.ts';
import { kindOfCollection } from './retention-queue.ts';
import { type ToErase, type WhatGoes, whatGoes } from './what-goes.ts';
import { whatKeeps } from './what-keeps.ts';

const MOST_SHOWN = 200;
const MOST_WRITTEN = 20;

type Plan = Outputs['branch']['previewErase'];

/** In words: one, and several. */
export const collectionCountWords: Readonly<Partial<Record<CollectionName, readonly [string, string]>>> = {
  members: ['member', 'members'],
  cases: ['case', 'cases'],
  timeline: ['timeline entry', 'timeline entries'],
  tasks: ['task', 'tasks'],
  documents: ['document', 'documents'],
  exchanges: ['case-exchange file', 'case-exchange files'],
  enquiries: ['question', 'questions'],
  nonMembers: ['person in touch', 'people in touch'],
  monitoring: ['set of equality answers', 'sets of equality answers'],
  distinct: ['note that two people are two', 'notes that two people are two'],
  lists: ['note of a membership list', 'notes of membership lists'],
  remittances: ['check-off list', 'check-off lists'],
  mailings: ['mailing', 'mailings'],
  handovers: ['handover', 'handovers'],
  reps: ['former post', 'former posts'],
  requests: ['data request', 'data requests'],
  facilityTime: ['entry of a rep’s hours', 'entries of a rep’s hours'],
  trainings: ['training', 'trainings'],
  interests: ['note that they might stand', 'notes that they might stand'],
  certifications: ['certification to accompany', 'certifications to accompany'],
  holds: ['lifted legal hold', 'lifted legal holds'],
};

export function kindsOf(records: readonly { collection: string }[]): Plan['kinds'] {
  const counts = Map.groupBy(records, ({ collection }) => collection as CollectionName);
  return [...counts].map(([collection, those]) => {
    const words = collectionCountWords[collection] ?? ['record', 'records'];
    return { collection, words: words[those.length === 1 ? 0 : 1], count: those.length };
  });
}

/** What is to be typed: it names the number, so that what was read is what is destroyed. */
export const confirmWords = (records: number): string => `destroy ${records} ${records === 1 ? 'record' : 'records'}`;

export async function previewErase(
  asked: ToErase,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Plan> {
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const going = whatGoes(view, asked, profile);
  const staying = [...replacements(view, going)];
  const documents = going.records.filter(({ collection }) => collection === 'documents').length;
  return {
    kinds: kindsOf(going.records),
    records: going.records.length,
    documents,
    changed: staying
      .slice(0, MOST_SHOWN)
      .map((each) => ({ collection: each.collection, title: titleOf(view, each, profile) })),
    changedTotal: staying.length,
    blockedBy: going.blockedBy.slice(0, MOST_SHOWN),
    notes: await notesOn(going, staying, view, profile, context, signal),
    confirm: confirmWords(going.records.length),
  };
}

function titleOf(view: View, { collection, before }: Replacement, profile: BranchProfile): string {
  if (collection === 'cases') return `${before.number} · ${namesOnCase(view, before)}`;
  if (collection === 'tasks') return `A task on case ${view.get('cases', before.caseId)?.number ?? ''}`;
  if (collection === 'officers') return before.name;
  const kind = kindOfCollection(collection);
  if (kind === undefined) return 'The branch’s own record: what is kept longer';
  const counts = { from: null, because: '' };
  return titleOfKept(view, { kind, collection, record: before, counts }, profile);
}

/** What nobody must believe, and what the reader has to see to. */
async function notesOn(
  going: WhatGoes,
  staying: readonly Replacement[],
  view: View,
  profile: BranchProfile,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<string[]> {
  const notes = [
    'This cannot be undone: it goes from the records, from their history, from search and from every report.',
  ];
  const schedule = profile.branch?.retention ?? [];
  for (const id of going.cases) {
    const on = view.get('cases', id)!;
    const { isDue, dueOn } = retentionOf(ruleFor('cases', schedule), caseCountsFrom(on), profile.today);
    if (!isDue && dueOn !== null)
      notes.push(`By the schedule case ${on.number} would stay until ${dayInWords(dueOn, profile.dateOrder)}.`);
  }
  for (const id of going.members) {
    const counts = memberCountsFrom(view.get('members', id)!, profile.today);
    if (counts.from === null) notes.push(`${personName(view.get('members', id)!)}: ${counts.because}`);
  }
  const shared = staying.flatMap((each) => (each.collection === 'cases' ? [each.before.number] : []));
  if (shared.length > 0 && going.members.size > 0) {
    notes.push(
      `What somebody wrote in their own words is not changed in cases that stay: read through ${shared.slice(0, 20).join(', ')}.`,
    );
  }
  const written = await writtenIn(going, view, profile, signal);
  if (written.length > 0)
    notes.push(`Their name is also written in ${written.join(', ')}: look there before you go on.`);
  for (const { number, name } of whatKeeps(view, profile).unlisted.slice(0, 10)) {
    notes.push(`${number} is by somebody who is not on the list (${name}). If it is about the same person, stop here.`);
  }
  const last = await lastCopyDay(context.desk.store, profile);
  notes.push(
    last === null
      ? 'No backup that this desk knows of holds it.'
      : `Backups that Branchdesk made hold it until ${dayInWords(last, profile.dateOrder)}.`,
    'Paper, mail, files that were handed out, other people’s computers and copies that somebody made by hand are yours to see to.',
    'What is not open to you is left as it is: whoever may open it sees to it.',
  );
  return notes.slice(0, 50);
}

/** Cases that stay in which the full name of somebody who goes is written. */
async function writtenIn(
  { members, cases }: WhatGoes,
  view: View,
  profile: BranchProfile,
  signal: AbortSignal | undefined,
): Promise<string[]> {
  const numbers = new Set<string>();
  for (const id of members) {
    const typed = personName(view.get('members', id) as RecordOf<'members'>);
    const hits = await casesByWhatIsWritten(view, { typed, most: MOST_WRITTEN, known: cases }, profile, signal);
    for (const { on } of hits) numbers.add(on.number);
  }
  return [...numbers].slice(0, MOST_WRITTEN);
}
