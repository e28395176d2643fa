// Reps beside members. Where people work is on the list that whoever asks sees; what they chose to answer about equality is
// told as the monitoring report tells it: reps are one group, members who are no reps the other, and of neither may a small
// count show or be worked out.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { Job, Member } from '../../../../../shared/domain/members.ts';
import {
  monitoringQuestions,
  NO_ANSWER,
  OWN_WORDS,
  PREFER_NOT_TO_SAY,
  tellingRows,
} from '../../../../../shared/domain/monitoring-words.ts';
import { capital } from '../../../../../shared/domain/words.ts';
import { mainJobOn } from '../../../../../shared/rules/jobs.ts';
import { membershipOn } from '../../../../../shared/rules/membership-on.ts';
import { type AnswerCounts, toldByEmployer, toldOfAll } from '../../../../../shared/rules/monitoring-counts.ts';
import {
  type Gap,
  gapsIn,
  gapsInFact,
  lengthOfMembership,
  PROFILE_FACTS,
  type ProfileFact,
  ProfileTable,
} from '../../../../../shared/rules/reps/profile.ts';
import { holdsOn, rowAt } from '../../../../../shared/rules/rows-at.ts';
import { FEWEST_SHOWN } from '../../../../../shared/rules/suppression.ts';
import type { CallContext } from '../../../desk.ts';
import { Turns } from '../../../formats/turns.ts';
import type { View } from '../../../store/desk-store.ts';
import type { BranchProfile } from '../../branch-profile.ts';
import { rowOf } from '../../monitoring/count-answers.ts';
import { coverDesk } from './count-cover.ts';

type Profile = Outputs['reps']['profile'];

const MOST_ROWS = 12;
const MOST_GAPS = 12;

const definitionOf = ({ rep, reps }: { rep: string; reps: string }): string =>
  `${capital(reps)} are members who hold a post on the day, deputies and posts for the whole branch among them; members are everybody on the list who was one then, ${reps} too. Of jobs the main one counts. Equality: by what people chose to answer, which is not everybody. A count from 1 to ${FEWEST_SHOWN - 1} is hidden, of ${reps} and of members who are none, and with it as many others as it takes so that nobody can work it out. A gap is told where, at the members’ share, there would be a ${rep}, or half as many are ${reps} as that.`;
const TODAY_ONLY =
  'Equality is told as at today only: two days beside each other would say what somebody answered between them.';
const WHOLE_ONLY =
  'Equality is told of the whole branch only: of one employer so few hold a post that it would say who is meant.';

/** @throws NotThere when there is no such employer; AbortError. */
export async function repsProfile(
  input: Inputs['reps']['profile'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Profile> {
  const { employerId } = input ?? {};
  const { view, profile, asAt } = coverDesk({ asAt: input?.asAt, employerId }, context);
  const { terms } = profile.words;
  const knownAt = context.desk.store.seq;
  const holders = holdersOn(view, asAt);
  const tables = new Map(PROFILE_FACTS.map((fact) => [fact, new ProfileTable()]));
  const answerOf = answersIn(view, profile, asAt);
  let members = 0;
  let reps = 0;
  const turns = new Turns(signal);
  for (const member of [...view.all('members')]) {
    if (turns.due()) await turns.pass();
    if (!membershipOn(member, asAt).isMember) continue;
    const job = mainJobOn(member.jobs, asAt);
    if (employerId !== undefined && (job?.employerId ?? null) !== employerId) continue;
    const isRep = holders.has(member.id);
    members += 1;
    if (isRep) reps += 1;
    for (const [fact, table] of tables) table.take(answerOf(fact, member, job), isRep);
  }
  const labels: Readonly<Record<ProfileFact, string>> = {
    employer: capital(terms.employer),
    department: 'Department',
    grade: 'Grade',
    shift: 'Shift',
    category: 'Category',
    membership: 'Length of membership',
  };
  const facts = [...tables].map(([fact, table]) => ({ fact, label: labels[fact], rows: table.told(MOST_ROWS) }));
  const equalityWhy = asAt !== profile.today ? TODAY_ONLY : employerId !== undefined ? WHOLE_ONLY : '';
  const equality = equalityWhy === '' ? await equalityOf(context, { profile, holders, asAt }, signal) : null;
  const gaps = [
    ...facts.flatMap(({ fact, rows }) =>
      // Of one employer all work for it.
      fact === 'employer' && employerId !== undefined ? [] : gapsInFact(fact, rows, terms),
    ),
    ...(equality === null ? [] : gapsInEquality(equality, terms)),
  ];
  return {
    asAt,
    knownAt,
    definition: definitionOf(terms),
    members,
    reps,
    facts,
    equality,
    equalityWhy,
    gaps: gaps
      .sort((a, b) => b.width - a.width || (a.sentence < b.sentence ? -1 : 1))
      .slice(0, MOST_GAPS)
      .map(({ sentence }) => sentence),
  };
}

/** Who holds any post on the day, by their ids as members. */
const holdersOn = (view: Pick<View, 'all'>, day: string): ReadonlySet<string> =>
  new Set(Array.from(view.all('reps'), (term) => (holdsOn(term, day) ? (term.memberId ?? '') : '')).filter(Boolean));

/** '' where nobody recorded it. */
function answersIn(view: View, { words }: BranchProfile, day: string) {
  return (fact: ProfileFact, member: Member, job: Job | undefined): string => {
    switch (fact) {
      case 'employer':
        return job?.employerId ? (view.get('employers', job.employerId)?.name ?? '') : '';
      case 'category': {
        const row = rowAt(member.categories, day);
        return row === undefined ? '' : words.categories[row.category];
      }
      case 'membership':
        return lengthOfMembership(member.joinedOn, day);
      default:
        return job?.[fact] ?? '';
    }
  };
}

/** Counted of everybody, whoever asks; it leaves here only as it may be told. */
async function equalityOf(
  { desk: { store } }: CallContext,
  { profile, holders, asAt }: { profile: BranchProfile; holders: ReadonlySet<string>; asAt: string },
  signal: AbortSignal | undefined,
): Promise<NonNullable<Profile['equality']>> {
  const everybody = store.forCounts();
  const questions = monitoringQuestions(profile.branch?.words ?? 'uk').map((asked) => ({
    ...asked,
    rows: tellingRows(asked),
  }));
  const none = (): number[][] => questions.map(({ rows }) => rows.map(() => 0));
  const [ofReps, ofOthers] = [none(), none()];
  const turns = new Turns(signal);
  for (const { memberId, answeredOn, answers } of [...everybody.all('monitoring')]) {
    if (turns.due()) await turns.pass();
    const member = everybody.get('members', memberId);
    if (member === undefined || answeredOn > asAt || !membershipOn(member, asAt).isMember) continue;
    const counts = holders.has(memberId) ? ofReps : ofOthers;
    for (const [at, { question, rows }] of questions.entries()) {
      (counts[at] as number[])[rows.indexOf(rowOf(answers[question], rows))]! += 1;
    }
  }
  const all: AnswerCounts = ofReps.map((table, at) => table.map((count, row) => count + (ofOthers[at]?.[row] ?? 0)));
  const told = toldOfAll(all);
  const toldOfReps = toldByEmployer(new Map([['reps', ofReps]]), ofOthers).get('reps');
  return {
    members: told.answered,
    reps: toldOfReps?.answered ?? null,
    questions: questions.map(({ question, label, rows }, at) => ({
      question,
      label,
      rows: rows.map((answer, row) => ({
        answer,
        members: told.tables[at]?.[row] ?? null,
        reps: toldOfReps?.tables[at]?.[row] ?? null,
      })),
    })),
  };
}

function gapsInEquality(
  { members, reps, questions }: NonNullable<Profile['equality']>,
  terms: { members: string; rep: string; reps: string },
): Gap[] {
  if (members === null || reps === null) return [];
  return questions.flatMap(({ label, rows }) =>
    gapsIn({
      rows,
      members,
      reps,
      apart: [PREFER_NOT_TO_SAY, NO_ANSWER, OWN_WORDS],
      say: (answer, share) =>
        `Of those who answered “${label}”, ${share.members} ${terms.members} said “${answer}”; ${
          share.reps === null ? `no ${terms.rep} did` : `of the ${terms.reps}, ${share.reps} did`
        }.`,
    }),
  );
}
