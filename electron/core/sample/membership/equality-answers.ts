// What about a third of the sample's members answered of equality, by chance and by nothing else in their records.

import type { MonitoringAnswers, MonitoringQuestion } from '../../../../shared/domain/monitoring.ts';
import { monitoringQuestions } from '../../../../shared/domain/monitoring-words.ts';
import { addDays } from '../../../../shared/rules/limits.ts';
import { membershipOn } from '../../../../shared/rules/membership-on.ts';
import type { SampleMember } from '../members.ts';
import { idFrom, inHundred, weighted } from '../random.ts';

/** How often each answer is given, in the order in which they are offered; those beyond the end seldom. */
const WEIGHTS: Record<MonitoringQuestion, readonly number[]> = {
  ageGroup: [2, 15, 22, 24, 25, 10, 1, 1],
  sex: [62, 36, 2],
  genderIdentity: [94],
  sexualOrientation: [86, 5, 4, 5],
  ethnicGroup: [1, 2, 1, 5, 6, 2, 7, 4, 2, 4, 50, 4, 1, 9, 2],
  disability: [78, 13, 6, 3],
  religion: [44, 1, 34, 3, 1, 9, 2, 6],
  caringResponsibilities: [55, 25, 12, 4, 4],
};
const SELDOM = 1;
const ASKED_DAYS_AGO = 117;

export function someAnswers(members: readonly SampleMember[], today: string): Omit<MonitoringAnswers, 'revision'>[] {
  const answeredOn = addDays(today, -ASKED_DAYS_AGO);
  const offered = monitoringQuestions('uk').map(({ question, answers }) => ({
    question,
    choices: answers.map((value, index) => ({ value, weight: WEIGHTS[question][index] ?? SELDOM })),
  }));
  return members
    .filter((member) => membershipOn(member, today).isMember && inHundred(34))
    .map(({ id }) => {
      const answers: MonitoringAnswers['answers'] = {};
      for (const { question, choices } of offered) if (inHundred(91)) answers[question] = weighted(choices);
      return { id: idFrom(answeredOn), memberId: id, answeredOn, answers };
    });
}
