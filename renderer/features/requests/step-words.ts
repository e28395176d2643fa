// The steps of a data request as somebody says them: what each is called, which are offered when, and which were taken.

import type { RequestRow } from '../../../shared/contract/requests.ts';
import { dayOfInstant } from '../../components/day-text.tsx';

export type StepName =
  | 'sentToOffice'
  | 'acknowledged'
  | 'identityChecked'
  | 'extended'
  | 'answered'
  | 'reported'
  | 'whyNotReported'
  | 'peopleTold'
  | 'close';

interface StepWords {
  /** On the button. */
  action: string;
  title: string;
  sentence: string;
  /** What the second field asks for. */
  how: string;
  placeholder: string;
  done: string;
}

export const stepWords: Readonly<Record<StepName, StepWords>> = {
  sentToOffice: {
    action: 'I have sent it to the office',
    title: 'Sent to the data-protection office',
    sentence: 'From now on it is theirs to answer. Keep everything as it is until they say otherwise.',
    how: 'How',
    placeholder: 'By email, they confirmed it',
    done: 'Sent to the office',
  },
  acknowledged: {
    action: 'The person was told that it came',
    title: 'The person was told that it came',
    sentence: 'By the office, or by the branch where it answers for itself.',
    how: 'By whom, and how',
    placeholder: 'By the office, by email',
    done: 'Acknowledged',
  },
  identityChecked: {
    action: 'I am sure who is asking',
    title: 'Who is asking',
    sentence: 'Ask for no more than you need: somebody whom you know needs no paper.',
    how: 'How you know',
    placeholder: 'I have known them for years',
    done: 'Identity made sure',
  },
  extended: {
    action: 'It takes two months longer',
    title: 'It takes two months longer',
    sentence: 'Only where it is difficult, and only if the person was told so and why within the first month.',
    how: 'How they were told, and why it takes longer',
    placeholder: 'By letter: four years of papers',
    done: 'Two months longer',
  },
  answered: {
    action: 'The person has had the answer',
    title: 'The answer',
    sentence: 'What was answered, by whom, on which day.',
    how: 'How, and by whom',
    placeholder: 'By the office, with the pack',
    done: 'Answered',
  },
  reported: {
    action: 'It was reported to the ICO',
    title: 'Reported to the Information Commissioner',
    sentence: 'By the office, or by the branch where it answers for itself.',
    how: 'By whom, and their reference',
    placeholder: 'By the office, IC-123456',
    done: 'Reported to the ICO',
  },
  whyNotReported: {
    action: 'It need not be reported',
    title: 'Why it need not be reported',
    sentence: 'Only where it is unlikely to put anybody at risk. The office decides; write down what they said.',
    how: 'Why',
    placeholder: 'The letter came back unopened',
    done: 'Not reported',
  },
  peopleTold: {
    action: 'The people were told',
    title: 'The people whom it touches were told',
    sentence: 'They are told where the risk to them is high.',
    how: 'How',
    placeholder: 'By letter to each',
    done: 'The people were told',
  },
  close: {
    action: 'Close it',
    title: 'Close the request',
    sentence: 'From then on what is due by the schedule may go again.',
    how: 'How it ended',
    placeholder: 'The office answered, and told us to delete the case',
    done: 'Closed',
  },
};

const OF_BREACH: readonly StepName[] = ['sentToOffice', 'reported', 'whyNotReported', 'peopleTold', 'close'];
const OF_COMPLAINT: readonly StepName[] = ['sentToOffice', 'acknowledged', 'answered', 'close'];
const OF_REQUEST: readonly StepName[] = ['sentToOffice', 'identityChecked', 'extended', 'answered', 'close'];

/** What may be said next, the thing to do first. A branch that answers for itself sends nothing to anybody. */
export function stepsOffered({ request, next, mail }: RequestRow): StepName[] {
  const all = request.kind === 'breach' ? OF_BREACH : request.kind === 'complaint' ? OF_COMPLAINT : OF_REQUEST;
  const isTaken = (step: StepName): boolean => {
    if (step === 'whyNotReported') return request.whyNotReported.trim() !== '' || request.reported !== null;
    return step !== 'close' && request[step] !== null;
  };
  const isOpen = all.filter((step) => !isTaken(step) && (step !== 'sentToOffice' || mail !== null));
  const offered = request.sentToOffice === null && mail !== null ? isOpen.filter((step) => step !== 'close') : isOpen;
  const first = FIRST[next?.step ?? 'close'];
  return offered.toSorted((a, b) => Number(b === first) - Number(a === first));
}

const FIRST: Readonly<Record<NonNullable<RequestRow['next']>['step'], StepName>> = {
  send: 'sentToOffice',
  checkIdentity: 'identityChecked',
  acknowledge: 'acknowledged',
  answer: 'answered',
  report: 'reported',
  close: 'close',
};

/** What was done, in the order in which it usually is. */
export function stepsDone(
  { request }: RequestRow,
  zone: string | undefined,
): { words: string; day: string | null; how: string }[] {
  const steps = ['sentToOffice', 'acknowledged', 'identityChecked', 'extended', 'answered', 'peopleTold'] as const;
  const packs = request.packs ?? [];
  return [
    ...steps.flatMap((step) => {
      const taken = request[step];
      return taken === null ? [] : [{ words: stepWords[step].done, day: taken.on, how: taken.how }];
    }),
    ...(request.reported === null
      ? []
      : [{ words: stepWords.reported.done, day: dayOfInstant(request.reported.at, zone), how: request.reported.how }]),
    ...(request.whyNotReported.trim() === ''
      ? []
      : [{ words: stepWords.whyNotReported.done, day: null, how: request.whyNotReported }]),
    ...(packs.length === 0
      ? []
      : [{ words: packs.length === 1 ? 'Pack made once' : `Pack made ${packs.length} times`, day: null, how: '' }]),
    ...(request.closed === null
      ? []
      : [{ words: stepWords.close.done, day: request.closed.on, how: request.closed.outcome }]),
  ];
}
