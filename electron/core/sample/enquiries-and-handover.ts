// The sample's questions of the last weeks, one of which became a case, and a handover that waits for its receiver.

import type { Enquiry } from '../../../shared/domain/enquiries.ts';
import type { Handover } from '../../../shared/domain/handovers.ts';
import { mainJobOn } from '../../../shared/rules/jobs.ts';
import { addDays } from '../../../shared/rules/limits.ts';
import { rowAt } from '../../../shared/rules/rows-at.ts';
import type { SampleCase } from './cases.ts';
import type { SampleMember } from './members.ts';
import { between, idFrom, oneOf, shuffled } from './random.ts';
import type { SampleRep } from './reps.ts';

type SampleEnquiry = Omit<Enquiry, 'revision'>;
type SampleHandover = Omit<Handover, 'revision'>;

/** Asked so many days ago; one without an answer is still waiting. */
const QUESTIONS: readonly { question: string; answer: string; daysAgo: number }[] = [
  { question: 'How much notice do I have to give?', answer: 'One month, unless the contract says more.', daysAgo: 0 },
  { question: 'Can they change my rota with a day’s notice?', answer: '', daysAgo: 1 },
  { question: 'May I have a copy of my sickness record?', answer: 'Yes, in writing to HR. Sent the form.', daysAgo: 3 },
  { question: 'Is the pay rise backdated?', answer: 'To 1 April, paid in November.', daysAgo: 4 },
  { question: 'Who is our health and safety rep now?', answer: 'Gave the name and the extension.', daysAgo: 8 },
  { question: 'Do I get time off for my father’s funeral?', answer: 'Three days, clause 9.', daysAgo: 11 },
  { question: 'My payslip has a code that I do not know', answer: '', daysAgo: 12 },
  {
    question: 'Can I bring somebody to an informal chat?',
    answer: 'There is no right to, but ask: they mostly agree.',
    daysAgo: 19,
  },
  { question: 'How do I update my address?', answer: 'Done, on the list.', daysAgo: 26 },
];

interface Asking {
  members: readonly SampleMember[];
  reps: readonly SampleRep[];
  sampleCases: readonly SampleCase[];
  today: string;
}

export function someEnquiries({ members, reps, sampleCases, today }: Asking): SampleEnquiry[] {
  const current = members.filter(({ standings }) => rowAt(standings, today)?.standing === 'inBenefit');
  const asked = QUESTIONS.map(({ question, answer, daysAgo }): SampleEnquiry => {
    const askedOn = addDays(today, -daysAgo);
    const member = oneOf(current);
    return {
      id: idFrom(askedOn),
      memberId: member.id,
      name: '',
      phone: '',
      question,
      answer,
      askedOn,
      answeredOn: answer === '' ? null : askedOn,
      repId: oneOf(reps).id,
      workplaceId: mainJobOn(member.jobs, today)?.workplaceId ?? null,
      caseId: null,
    };
  });
  const became = sampleCases.find(({ scenario }) => scenario?.stage === 'intake' && scenario.isAnswered);
  const [first] = asked;
  if (became === undefined || first === undefined) return asked;
  const { id: caseId, memberIds, openedOn, workplaceId, repId } = became.record;
  const question = 'Something happened at work and I am not sure whether it is allowed';
  const answer = 'Rang back the same day: this is a case.';
  const memberId = memberIds[0] ?? null;
  const since = { id: idFrom(openedOn), askedOn: openedOn, answeredOn: openedOn };
  return [...asked, { ...first, ...since, memberId, question, answer, workplaceId, repId, caseId }];
}

/** The busiest rep is away for a while; somebody else is asked to take three cases on. */
export function someHandover(
  reps: readonly SampleRep[],
  sampleCases: readonly SampleCase[],
  today: string,
): SampleHandover | null {
  const openOf = (rep: SampleRep) =>
    sampleCases.filter(({ record }) => record.closed === null && record.repId === rep.id);
  const [from, ...others] = reps.toSorted((a, b) => openOf(b).length - openOf(a).length || (a.id < b.id ? -1 : 1));
  if (from === undefined) return null;
  const cases = openOf(from).slice(0, 3);
  const isOn = (rep: SampleRep) => cases.some(({ record }) => record.memberIds.includes(rep.memberId));
  const to = shuffled(others.filter(({ kind }) => kind === 'rep' || kind === 'convenor')).find((rep) => !isOn(rep));
  if (to === undefined || cases.length === 0) return null;
  const madeOn = addDays(today, -1);
  return {
    id: idFrom(madeOn),
    fromRepId: from.id,
    toRepId: to.id,
    why: 'away',
    awayUntil: addDays(today, between(16, 24)),
    caseIds: cases.map(({ record }) => record.id),
    note: 'Annual leave. The papers are in the cabinet; everybody has been told who to ring.',
    madeOn,
    acceptedOn: null,
  };
}
