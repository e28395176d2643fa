// Who may go into a hearing with a worker, as at the hearing's own day: an official whom a union employs, an official whom the
// union has certified in writing, or another of the employer's workers (Employment Relations Act 1999 s.10(3); Employment
// Relations (Northern Ireland) Order 1999 art.12). The Act knows no last day of a certificate: the union's own review day
// decides only whether the branch's rule is met.

import type { Job } from '../../domain/members.ts';
import type { CompanionGround, HearingKind } from '../../domain/reps/companion.ts';
import type { Rep } from '../../domain/reps/posts.ts';
import type { Certification } from '../../domain/reps/training.ts';
import type { Nation } from '../../domain/values.ts';
import { holdsOn } from '../rows-at.ts';
import { authoritiesOf, type RightFrom, rightIn } from './companion-law.ts';
import { whatWouldDo, whyNotCertified, whyNotEmployed, whyNotFellow } from './companion-why-not.ts';

export type CompanionCertificate = Pick<
  Certification,
  'certifiedOn' | 'by' | 'isInWriting' | 'reviewOn' | 'withdrawnOn'
>;

export interface CompanionFacts {
  name: string;
  /** The day of the hearing. */
  on: string;
  nation: Nation;
  hearing: HearingKind | null;
  /** null: nobody said whose worker is to be accompanied. */
  employer: { id: string; name: string } | null;
  /** Every term of the person in any post, deputies' among them. */
  terms: readonly Pick<Rep, 'kind' | 'from' | 'to'>[];
  /** Their jobs, each with the employer whose workplace it is; null: not open to whoever asks. */
  jobs: readonly Pick<Job, 'employerId' | 'from' | 'to'>[] | null;
  certificates: readonly CompanionCertificate[];
  rules: {
    isAskedOfEveryCompanion: boolean;
    /** Topics that the rule book asks before casework, and that do not count on the day; null: not open to whoever asks. */
    missingBeforeCasework: readonly string[] | null;
  };
  /** Why they should not be on this case at all, in a sentence; null: nothing is known, or no case was named. */
  conflict: string | null;
  inWords: (day: string) => string;
}

export interface CompanionStep {
  text: string;
  date?: string;
  authority?: string;
}

export interface CompanionAnswer {
  may: boolean;
  ground: CompanionGround;
  branchRuleMet: boolean;
  /** Where the right to be accompanied at all comes from. */
  rightFrom: RightFrom;
  /** Sentences: the ground, what would change it, what the branch's own rule says. */
  why: string;
  working: CompanionStep[];
}

/**
 * Pure, and of the day that is asked: a past hearing is answered as it was then. In the United States no Act asks for one of
 * the grounds: whoever holds a post may, and `ground` is then 'none' where none of them is there.
 */
export function mayAccompany(facts: CompanionFacts): CompanionAnswer {
  const { name, on, nation, employer, terms, jobs, inWords } = facts;
  const held = terms.filter((term) => holdsOn(term, on));
  const isEmployed = held.some(({ kind }) => kind === 'employedOfficial');
  const certificate = held.length > 0 ? certificateOn(facts.certificates, on) : undefined;
  const isFellow = employer !== null && (jobs ?? []).some((job) => job.employerId === employer.id && holdsOn(job, on));
  const ground: CompanionGround = isEmployed
    ? 'employed-official'
    : certificate
      ? 'certified'
      : isFellow
        ? 'fellow-worker'
        : 'none';
  const isUnitedStates = nation === 'united-states';
  const may = ground !== 'none' || (isUnitedStates && held.length > 0);
  const rule = branchRule(facts, may, certificateOn(facts.certificates, on));
  const right = rightIn(nation, facts.hearing);
  const day = inWords(on);
  const said: Record<CompanionGround, () => string[]> = {
    'employed-official': () => [`${name} is employed by the union and is one of its officials on ${day}.`],
    certified: () => [
      `${name} holds a post in the union on ${day} and has been certified in writing by ${certificate?.by ?? 'the union'} since ${inWords(certificate?.certifiedOn ?? on)}.`,
    ],
    'fellow-worker': () => [
      `${name} works for ${employer?.name ?? 'the employer'} on ${day}: a fellow worker may go in, certified or not.`,
    ],
    none: () => (may ? [`${name} holds a post in the union on ${day}.`] : noGround(facts)),
  };
  const why = [
    ...said[ground](),
    ...withoutEmployer(facts, may),
    ...(right.said === '' ? [] : [right.said]),
    ...(may && rule.said !== '' ? [rule.said] : []),
    ...(facts.conflict === null ? [] : [sentence(facts.conflict)]),
  ].join(' ');
  return { may, ground, branchRuleMet: rule.isMet, rightFrom: right.from, why, working: workingOf(facts, rule.said) };
}

/** Where nobody said whose worker it is: what was not asked. */
function withoutEmployer({ employer }: CompanionFacts, may: boolean): string[] {
  if (employer !== null) return [];
  return may
    ? ['No employer was named, so this answers without asking where they work.']
    : ['No employer was named, so this answers on certification alone: if they work for the same employer, they may.'];
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** In writing by the day, and not taken back by then; of several the one whose review is farthest. */
export function certificateOn(
  certificates: readonly CompanionCertificate[],
  on: string,
): CompanionCertificate | undefined {
  return certificates
    .filter((one) => one.isInWriting && one.certifiedOn <= on && (one.withdrawnOn === null || one.withdrawnOn > on))
    .toSorted((a, b) => ((a.reviewOn ?? '9999') < (b.reviewOn ?? '9999') ? 1 : -1))[0];
}

/** What is missing of each ground, and last what would give one. */
const noGround = (facts: CompanionFacts): string[] => [
  ...whyNotEmployed(facts),
  ...whyNotCertified(facts),
  ...whyNotFellow(facts),
  ...whatWouldDo(facts),
];

function branchRule(
  { on, rules, inWords }: CompanionFacts,
  may: boolean,
  certificate: CompanionCertificate | undefined,
): { isMet: boolean; said: string } {
  if (!may) return { isMet: false, said: '' };
  const said: string[] = [];
  if (certificate === undefined) {
    if (rules.isAskedOfEveryCompanion) {
      said.push('The rule book asks a certification of every companion, also where the law asks for none.');
    }
  } else if (certificate.reviewOn !== null && certificate.reviewOn < on) {
    said.push(
      `The union was to look at the certification again by ${inWords(certificate.reviewOn)}. In law it still stands; by the branch’s rule it is out of date.`,
    );
  }
  const missing = rules.missingBeforeCasework ?? [];
  if (missing.length > 0) {
    said.push(`The rule book asks training before casework that is missing or has expired: ${missing.join(', ')}.`);
  }
  const isUnknown = rules.missingBeforeCasework === null;
  const isMet = said.length === 0;
  if (isUnknown) said.push('Their training is not open to you, so whether the rule book’s is there was not asked.');
  return { isMet, said: said.join(' ') };
}

function workingOf(facts: CompanionFacts, rule: string): CompanionStep[] {
  const { on, terms, employer, jobs, certificates, nation, inWords } = facts;
  const authority = authoritiesOf(nation);
  const held = terms.filter((term) => holdsOn(term, on));
  const employed = held.some(({ kind }) => kind === 'employedOfficial');
  const certificate = certificateOn(certificates, on);
  const there = employer !== null && (jobs ?? []).some((job) => job.employerId === employer.id && holdsOn(job, on));
  const right = rightIn(nation, facts.hearing);
  return [
    { text: `The day is ${inWords(on)}: everything is asked as at that day.`, date: on },
    ...(right.step === '' ? [] : [{ text: right.step, authority: authority.right }]),
    {
      text: employed ? 'Employed by the union on that day: yes.' : 'Employed by the union on that day: no.',
      authority: authority.employed,
    },
    {
      text:
        held.length > 0 ? 'Holds a post in the union on that day: yes.' : 'Holds a post in the union on that day: no.',
      authority: authority.certified,
    },
    {
      text:
        certificate === undefined
          ? 'Certified in writing by that day: no.'
          : `Certified in writing by that day: yes, on ${inWords(certificate.certifiedOn)} by ${certificate.by}.`,
      ...(certificate && { date: certificate.certifiedOn }),
      authority: authority.certified,
    },
    {
      text:
        employer === null
          ? 'Works for the same employer: not asked, because no employer was named.'
          : jobs === null
            ? `Works for ${employer.name} on that day: not asked, because where they work is not open to you.`
            : `Works for ${employer.name} on that day: ${there ? 'yes' : 'no'}.`,
      authority: authority.fellow,
    },
    { text: rule === '' ? 'The branch’s own rule adds nothing.' : rule },
  ];
}
