// The letter that tells an employer who holds which post, for which of its workplaces, and from when to when. It leaves the branch:
// nothing else of anybody stands in it, nor anything of another employer's workplaces.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { Rep } from '../../../../../shared/domain/reps/posts.ts';
import { ELSEWHERE_THAN_BRITAIN } from '../../../../../shared/domain/reps/words-posts.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import { addDays } from '../../../../../shared/rules/limits.ts';
import { overlap, TERM_ENDS_SOON } from '../../../../../shared/rules/reps/posts-terms.ts';
import { constituencyInWords } from '../../../../../shared/rules/reps/posts-words.ts';
import type { CallContext } from '../../../desk.ts';
import type { WordPaper } from '../../../formats/docx-paper.ts';
import type { PaperBlock } from '../../../formats/pdf/paper-parts.ts';
import type { View } from '../../../store/desk-store.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { offerFile } from '../../offer-file.ts';
import { paperFile, paperOf } from '../../partnership/paper-file.ts';
import { employerOf, placesAt } from './employers-to-tell.ts';
import { byName, calledOf, nameOfRep, type PostFacts, postFacts } from './post-facts.ts';

const MOST_REPS = 500;

/** @throws NotThere, InvalidInput where nobody is to be told of. */
export async function noticePaper(
  { employerId, repIds, format = 'pdf', path }: Inputs['reps']['noticePaper'],
  context: CallContext,
): Promise<Outputs['reps']['noticePaper']> {
  const profile = branchProfile(context);
  const { today, dateOrder, words, nation } = profile;
  const { terms } = words;
  const view = context.desk.store.view(context.account);
  const facts = postFacts(view, profile);
  const employer = found(view, 'employers', employerId);
  const named = repIds?.map((id) => found(view, 'reps', id)) ?? whomItConcerns(view, employerId, today);
  const reps = byName(facts, named, (rep) => rep);
  if (reps.length === 0) {
    const message = `Nobody holds a post for ${employer.name} today: there is nobody to write about.`;
    throw new InvalidInput({ path: ['employerId'], message });
  }
  const said = (day: string) => dayInWords(day, dateOrder);
  const branch = profile.branch?.name ?? `The ${terms.branch}`;
  const paper: WordPaper = {
    ...paperOf(profile, context),
    title: `Union ${terms.reps} at ${employer.name}`,
    subtitle: `${branch} · ${said(today)}`,
    blocks: [
      {
        kind: 'facts',
        rows: [
          { label: 'To', value: employer.name },
          { label: 'From', value: branch },
          { label: 'Date', value: said(today) },
        ],
      },
      {
        kind: 'paragraph',
        text: `We write to tell you who holds which post for the union at ${employer.name}, for whom, and from when to when.`,
      },
      {
        kind: 'table',
        columns: [
          { title: 'Name', width: 84 },
          { title: 'Post', width: 84 },
          { title: 'For' },
          { title: 'From', width: 68 },
          { title: 'Until', width: 68 },
        ],
        rows: reps.map((rep) => [
          nameOfRep(facts, rep),
          postAt(facts, rep),
          constituencyAt(facts, rep, employerId),
          rep.from === null ? '' : said(rep.from),
          rep.to === null ? 'until further notice' : said(rep.to),
        ]),
      },
      ...lawOf(reps, nation),
      {
        kind: 'paragraph',
        text: 'Please tell those who plan their work and who decide about time off, and write to us if anything here does not agree with what you hold.',
      },
      { kind: 'paragraph', text: 'We write again when anything of this changes.' },
      { kind: 'heading', text: `For ${branch}` },
      { kind: 'ruledLines', count: 2 },
    ],
    footer: `${branch}: ${terms.reps} at ${employer.name}`,
  };
  const made = await offerFile(
    await paperFile(`${employer.name} ${terms.reps} ${today}`, paper, format),
    path,
    context,
  );
  return { ...made, about: reps.slice(0, MOST_REPS).map(({ id, revision }) => ({ id, revision })) };
}

/** Terms of today, and those that begin within 90 days, whose constituency or holder's own job is there. */
function whomItConcerns(view: View, employerId: string, today: string): Rep[] {
  const span = { from: today, to: addDays(today, TERM_ENDS_SOON) };
  return [...view.all('reps')].filter((rep) => {
    if (rep.kind === 'employedOfficial' && rep.workplaceIds.length === 0) return false;
    if (!overlap(rep, span) || (rep.to !== null && rep.to < today)) return false;
    if (rep.workplaceIds.length > 0) return placesAt(view, rep, employerId).length > 0;
    return employerOf(view, rep, today) === employerId;
  });
}

const postAt = (facts: PostFacts, rep: Rep): string => {
  const called = calledOf(facts, rep);
  return rep.deputyForId === null ? called : `${called}, deputy for ${nameOfRep(facts, { id: rep.deputyForId })}`;
};

/** As far as it is this employer's. */
function constituencyAt({ from }: PostFacts, rep: Rep, employerId: string): string {
  const places = placesAt(from, rep, employerId);
  if (rep.workplaceIds.length > 0 && places.length === 0) return '';
  const own = { ...rep, workplaceIds: places.map(({ id }) => id) };
  return constituencyInWords(
    rep.kind,
    own,
    places.map(({ name }) => name),
  );
}

/** What such a letter does by law, for the kinds of post that are in it. Great Britain alone: elsewhere the law is another. */
function lawOf(reps: readonly Rep[], nation: string): PaperBlock[] {
  if (ELSEWHERE_THAN_BRITAIN.includes(nation)) return [];
  const items = [
    ...(reps.some(({ kind }) => kind === 'safetyRep')
      ? [
          'For safety representatives this is the notification in writing of their names and of the employees whom they represent (Safety Representatives and Safety Committees Regulations 1977, regulation 3(2)).',
        ]
      : []),
    ...(reps.some(({ kind }) => kind === 'learningRep')
      ? [
          'For learning representatives this is the notice in writing that they are representatives of the union (Trade Union and Labour Relations (Consolidation) Act 1992, section 168A(2)).',
        ]
      : []),
  ];
  return items.map((text) => ({ kind: 'paragraph', text }));
}
