// Who rings whom: those for the whole branch first, then the reps of each employer's workplaces with their phone numbers. It is for
// the branch alone, on paper, for the day on which nothing else works.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { Rep } from '../../../../../shared/domain/reps/posts.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import { holdsOn } from '../../../../../shared/rules/rows-at.ts';
import type { CallContext } from '../../../desk.ts';
import type { WordPaper } from '../../../formats/docx-paper.ts';
import type { PaperBlock } from '../../../formats/pdf/paper-parts.ts';
import { branchProfile } from '../../branch-profile.ts';
import { InvalidInput } from '../../implementer.ts';
import { offerFile } from '../../offer-file.ts';
import { paperFile, paperOf } from '../../partnership/paper-file.ts';
import { byName, calledOf, constituencyOf, nameOfRep, type PostFacts, postFacts } from './post-facts.ts';

/** @throws InvalidInput where nobody holds a post. */
export async function phoneTree(
  input: Inputs['reps']['phoneTree'],
  context: CallContext,
): Promise<Outputs['reps']['phoneTree']> {
  const { format = 'pdf', path } = input ?? {};
  const profile = branchProfile(context);
  const { today, dateOrder, words } = profile;
  const view = context.desk.store.view(context.account);
  const facts = postFacts(view, profile);
  const held = byName(
    facts,
    [...view.all('reps')].filter((rep) => holdsOn(rep, today)),
    (rep) => rep,
  );
  if (held.length === 0) {
    throw new InvalidInput({ path: [], message: 'Nobody holds a post today: there is nobody to ring.' });
  }
  const first = held.filter((rep) => rep.workplaceIds.length === 0 || RUNG_FIRST.includes(rep.kind));
  const paper: WordPaper = {
    ...paperOf(profile, context),
    title: 'Phone tree',
    subtitle: `${profile.branch?.name ?? words.terms.branch} · ${dayInWords(today, dateOrder)}`,
    confidentialLine: 'Private phone numbers: for the branch alone',
    blocks: [
      {
        kind: 'paragraph',
        text: `Whoever hears first rings those at the top; they ring the ${words.terms.reps} of each ${words.terms.workplace}, who ring their ${words.terms.members}.`,
      },
      ...(first.length === 0
        ? []
        : ([
            { kind: 'heading', text: 'Rung first' },
            tableOf(
              'For',
              first.map((rep) => [constituencyOf(facts, rep), ...lineOf(facts, rep)]),
            ),
          ] as PaperBlock[])),
      ...byPlace(facts, held),
    ],
    footer: 'Phone tree',
  };
  return offerFile(await paperFile(`Phone tree ${today}`, paper, format), path, context);
}

/** Who rings the others; they stand at their workplaces, too. */
const RUNG_FIRST: readonly Rep['kind'][] = ['branchSecretary', 'branchOfficer', 'convenor', 'employedOfficial'];

/** Employers by name, each with its workplaces by name; a place without anybody is not in it. */
function byPlace(facts: PostFacts, held: readonly Rep[]): PaperBlock[] {
  const { from } = facts;
  const places = [...new Set(held.flatMap(({ workplaceIds }) => workplaceIds))]
    .flatMap((id) => {
      const place = from.get('workplaces', id);
      const employer = place?.employerId ? (from.get('employers', place.employerId)?.name ?? '') : '';
      return place === undefined ? [] : [{ id, name: place.name, employer }];
    })
    .sort((a, b) => a.employer.localeCompare(b.employer) || a.name.localeCompare(b.name));
  return [...Map.groupBy(places, ({ employer }) => employer)].flatMap(([employer, of]): PaperBlock[] => [
    { kind: 'heading', text: employer || 'Elsewhere' },
    tableOf(
      'Where',
      of.flatMap((place) =>
        held
          .filter(({ workplaceIds }) => workplaceIds.includes(place.id))
          .map((rep) => [place.name, ...lineOf(facts, rep)]),
      ),
    ),
  ]);
}

const tableOf = (first: string, rows: string[][]): PaperBlock => ({
  kind: 'table',
  columns: [
    { title: first },
    { title: 'Name', width: 100 },
    { title: 'Post', width: 112 },
    { title: 'Phone', width: 76 },
  ],
  rows,
});

/** Name, post and phone. */
function lineOf(facts: PostFacts, rep: Rep): string[] {
  const member = rep.memberId === null ? undefined : facts.from.get('members', rep.memberId);
  const { departments, shifts } = rep;
  const narrower =
    departments.length + shifts.length > 0 ? ` (${constituencyOf(facts, { ...rep, workplaceIds: [] })})` : '';
  const deputy = rep.deputyForId === null ? '' : ', deputy';
  return [nameOfRep(facts, rep), `${calledOf(facts, rep)}${deputy}${narrower}`, member?.phone ?? ''];
}
