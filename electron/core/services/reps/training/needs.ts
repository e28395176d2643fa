// Who needs what training by the rule book, and who lacks it: everybody who holds a post on the day.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { TrainingNeedsRow } from '../../../../../shared/contract/reps/training.ts';
import type { Rep } from '../../../../../shared/domain/reps/posts.ts';
import { type TopicNeed, totalsOf, trainingNeeds } from '../../../../../shared/rules/reps/training-needs.ts';
import { holdsOn } from '../../../../../shared/rules/rows-at.ts';
import type { CallContext } from '../../../desk.ts';
import { compareKeys, sortKey } from '../../../store/conditions.ts';
import type { View } from '../../../store/desk-store.ts';
import { branchProfile } from '../../branch-profile.ts';
import { calledOf, type PostFacts, postFacts } from '../posts/post-facts.ts';
import { ruleBookOf } from '../rule-book.ts';
import { memberOf, nameOfMember, orderOfMember, seesTrainingOf } from './whose.ts';

export interface PersonNeeds {
  memberId: string;
  terms: Rep[];
  needs: TopicNeed[];
}

/** Everybody on the list who holds a post on the day; in no order. */
export function needsOfPeople(view: View, asAt: string): PersonNeeds[] {
  const rules = ruleBookOf(view).training;
  const held = [...view.all('reps')].filter((term) => term.memberId !== null && holdsOn(term, asAt));
  return [...Map.groupBy(held, ({ memberId }) => memberId!)].map(([memberId, terms]) => ({
    memberId,
    terms,
    needs: trainingNeeds(terms, view.byIndex('trainings', 'memberId', memberId), rules, asAt),
  }));
}

const WANTED: Record<'gaps' | 'expiring' | 'beforeCasework', (need: TopicNeed) => boolean> = {
  gaps: ({ state }) => state === 'missing' || state === 'expired',
  expiring: ({ state }) => state === 'expiresSoon',
  beforeCasework: ({ isBeforeCasework, state }) => isBeforeCasework && state !== 'has' && state !== 'expiresSoon',
};

/** Whoever may not see the others' training has their own alone. @throws NotThere */
export function training(input: Inputs['reps']['training'], context: CallContext): Outputs['reps']['training'] {
  const { only, page, asAt: day, ...whose } = input ?? {};
  const { offset = 0, limit = 50 } = page ?? {};
  const profile = branchProfile(context);
  const asAt = day ?? profile.today;
  const view = context.desk.store.view(context.account);
  const facts = postFacts(view, profile);
  const isWhole = view.seesAll('trainings');
  const memberId = memberOf(view, whose);
  const people = needsOfPeople(view, asAt).filter(
    (person) =>
      (memberId === undefined || person.memberId === memberId) && (isWhole || seesTrainingOf(context, person.memberId)),
  );
  const wanted = only === undefined ? people : people.filter(({ needs }) => needs.some(WANTED[only]));
  const inOrder = wanted
    .map((person) => ({ person, key: sortKey(orderOfMember(view, person.memberId)) }))
    .sort((a, b) => compareKeys(a.key, b.key) || (a.person.memberId < b.person.memberId ? -1 : 1));
  const all = people.flatMap(({ needs }) => needs);
  return {
    rows: inOrder.slice(offset, offset + limit).map(({ person }) => rowOf(view, facts, person)),
    total: inOrder.length,
    asAt,
    isWhole,
    totals: totalsOf(all),
    topics: ruleBookOf(view).training.map(({ id, topic, isBeforeCasework }) => {
      const of = all.filter(({ ruleId }) => ruleId === id);
      const has = of.filter(({ state }) => state === 'has' || state === 'expiresSoon').length;
      return { ruleId: id, topic, isBeforeCasework, has, ...totalsOf(of) };
    }),
  };
}

const rowOf = (view: View, facts: PostFacts, { memberId, terms, needs }: PersonNeeds): TrainingNeedsRow => ({
  memberId,
  repId: (terms.find(({ deputyForId }) => deputyForId === null) ?? terms[0]!).id,
  name: nameOfMember(view, memberId),
  posts: [...new Set(terms.map((term) => calledOf(facts, term)))],
  topics: needs,
});
