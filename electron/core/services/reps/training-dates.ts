// When training runs out or is missing, and certifications are looked at again.

import { addDays } from '../../../../shared/rules/limits.ts';
import { certificateOn } from '../../../../shared/rules/reps/companion.ts';
import { EXPIRES_WITHIN_DAYS } from '../../../../shared/rules/reps/training-needs.ts';
import { holdsOn } from '../../../../shared/rules/rows-at.ts';
import type { View } from '../../store/desk-store.ts';
import type { RepsDate, RepsDateFacts } from '../due/reps-dates.ts';
import { calledOf, postFacts } from './posts/post-facts.ts';
import { needsOfPeople } from './training/needs.ts';
import { nameOfMember } from './training/whose.ts';

/** So long a day that has passed is still told of; then it is a gap like others, on Today's card and on the page of training. */
const TOLD_LATE_DAYS = 28;

/**
 * Of everybody who holds a post. Training and what runs out of it for whoever sees everybody's: to others somebody's missing
 * training would be told by what they cannot see.
 */
export function datesOfTraining(view: View, facts: RepsDateFacts): RepsDate[] {
  return [...(view.seesAll('trainings') ? ofTraining(view, facts) : []), ...ofCertifications(view, facts)];
}

function ofTraining(view: View, profile: RepsDateFacts): RepsDate[] {
  const { today } = profile;
  const facts = postFacts(view, profile);
  const soon = addDays(today, EXPIRES_WITHIN_DAYS);
  const since = addDays(today, -TOLD_LATE_DAYS);
  return needsOfPeople(view, today).flatMap(({ memberId, terms, needs }) => {
    const rep = terms[0]!;
    const name = nameOfMember(view, memberId);
    const post = calledOf(facts, rep);
    return needs.flatMap(({ ruleId, topic, state, by, validUntil, trainingId, stage }): RepsDate[] => {
      const common = { number: post, typeInWords: 'Training', detail: name };
      if ((state === 'missing' || state === 'inProgress') && by !== null && by >= since) {
        const title = stage === null ? `Training needed: ${topic}` : `Training to finish: ${topic}`;
        const ref = { collection: 'reps' as const, id: rep.id };
        return [{ ...common, kind: 'trainingNeeded', day: by, title, ref, key: `training ${memberId} ${ruleId}` }];
      }
      if (
        (state === 'expired' || state === 'expiresSoon') &&
        validUntil !== null &&
        validUntil <= soon &&
        validUntil >= since
      ) {
        const ref = { collection: 'trainings' as const, id: trainingId! };
        const title = `Training to renew: ${topic}`;
        return [
          { ...common, kind: 'trainingExpires', day: validUntil, title, ref, key: `training runs out ${trainingId}` },
        ];
      }
      return [];
    });
  });
}

/** Of whoever holds a post, the certification that holds: nobody looks again at one that another took the place of. */
function ofCertifications(view: View, { today }: RepsDateFacts): RepsDate[] {
  const people = Map.groupBy([...view.all('certifications')], ({ memberId }) => memberId);
  return [...people].flatMap(([memberId, own]) => {
    const standing = certificateOn(own, today);
    const certification = own.find((one) => one === standing);
    if (certification === undefined || certification.reviewOn === null) return [];
    if (!view.byIndex('reps', 'memberId', memberId).some((term) => holdsOn(term, today))) return [];
    return [
      {
        kind: 'certificationReview',
        day: certification.reviewOn,
        title: 'Look at the certification again',
        ref: { collection: 'certifications', id: certification.id },
        key: `certification ${certification.id}`,
        number: certification.by,
        typeInWords: 'Certification to accompany',
        detail: nameOfMember(view, memberId),
      },
    ];
  });
}
