// Answers to equality monitoring, counted of the members of a day. Counts leave this file only as they may be told.

import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { MonitoringAnswers } from '../../../../shared/domain/monitoring.ts';
import { monitoringQuestions, NO_ANSWER, OWN_WORDS, tellingRows } from '../../../../shared/domain/monitoring-words.ts';
import { mainJobOn } from '../../../../shared/rules/jobs.ts';
import { membershipOn } from '../../../../shared/rules/membership-on.ts';
import { type AnswerCounts, toldByEmployer, toldOfAll } from '../../../../shared/rules/monitoring-counts.ts';
import { FEWEST_SHOWN } from '../../../../shared/rules/suppression.ts';
import type { CallContext } from '../../desk.ts';
import { Turns } from '../../formats/turns.ts';
import { branchProfile } from '../branch-profile.ts';
import { found } from '../cases/case-records.ts';
import { InvalidInput } from '../implementer.ts';

const DEFINITION = `People on the list who were members on the day, by what they chose to answer up to then. Answering is voluntary, so these are not figures of all members. A count from 1 to ${FEWEST_SHOWN - 1} is hidden, and with it as many others as it takes so that nobody can work it out from the rest, from another employer or from the total. Answers in people’s own words are told together.`;

const TODAY_ONLY =
  'Equality is told as at today only: two days beside each other would say what somebody answered between them.';

/** @throws NotThere when there is no such employer; InvalidInput of another day than today; AbortError. */
export async function monitoringReport(
  input: Inputs['monitoring']['report'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['monitoring']['report']> {
  const { branch, today } = branchProfile(context);
  const { store } = context.desk;
  const view = store.view(context.account);
  const knownAt = store.seq;
  const { asAt = today, employerId } = input ?? {};
  if (asAt !== today) throw new InvalidInput({ path: ['asAt'], message: TODAY_ONLY });
  if (employerId !== undefined) found(view, 'employers', employerId);
  const questions = monitoringQuestions(branch?.words ?? 'uk').map((asked) => ({ ...asked, rows: tellingRows(asked) }));
  const none = (): number[][] => questions.map(({ rows }) => rows.map(() => 0));
  const answersOf = new Map([...view.all('monitoring')].map((answers) => [answers.memberId, answers]));
  const byEmployer = new Map<string, number[][]>();
  const unplaced = none();
  let members = 0;
  const turns = new Turns(signal);
  for (const member of [...view.all('members')]) {
    if (turns.due()) await turns.pass();
    if (!membershipOn(member, asAt).isMember) continue;
    const employer = mainJobOn(member.jobs, asAt)?.employerId ?? null;
    if (employerId === undefined || employer === employerId) members += 1;
    const answers = answersOf.get(member.id);
    if (answers === undefined || answers.answeredOn > asAt) continue;
    const counts = employer === null ? unplaced : (byEmployer.get(employer) ?? none());
    if (employer !== null) byEmployer.set(employer, counts);
    for (const [question, { question: name, rows }] of questions.entries()) {
      const row = rows.indexOf(rowOf(answers.answers[name], rows));
      (counts[question] as number[])[row]! += 1;
    }
  }
  const all: AnswerCounts = questions.map((_, question) =>
    (unplaced[question] as number[]).map((count, row) =>
      [...byEmployer.values()].reduce((sum, counts) => sum + (counts[question]?.[row] ?? 0), count),
    ),
  );
  const told = employerId === undefined ? toldOfAll(all) : toldByEmployer(byEmployer, unplaced).get(employerId);
  return {
    asAt,
    knownAt,
    members,
    answered: told?.answered ?? null,
    definition: DEFINITION,
    questions: questions.map(({ question, label, rows }, at) => ({
      question,
      label,
      rows: rows.map((answer, row) => ({ answer, members: told?.tables[at]?.[row] ?? null })),
    })),
  };
}

/** The row of its question's table in which an answer is told. */
export const rowOf = (answer: MonitoringAnswers['answers']['sex'], rows: readonly string[]): string =>
  answer === undefined ? NO_ANSWER : rows.includes(answer) && answer !== NO_ANSWER ? answer : OWN_WORDS;
