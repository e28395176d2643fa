// What the right to be accompanied rests on, by country and kind of hearing.

import type { HearingKind } from '../../domain/reps/companion.ts';
import type { Nation } from '../../domain/values.ts';

/** `procedure`: the employer's own procedure or an agreement, and no Act; `depends`: on what the meeting may end in. */
export type RightFrom = 'law' | 'procedure' | 'depends';

interface Authorities {
  right: string;
  employed: string;
  certified: string;
  fellow: string;
}

const GREAT_BRITAIN: Authorities = {
  right: 'Employment Relations Act 1999 s.10(1), s.13(4)–(5)',
  employed: 'Employment Relations Act 1999 s.10(3)(a)',
  certified: 'Employment Relations Act 1999 s.10(3)(b)',
  fellow: 'Employment Relations Act 1999 s.10(3)(c)',
};

const ORDER = 'Employment Relations (Northern Ireland) Order 1999 art.12';
const WEINGARTEN = 'NLRB v J Weingarten Inc, 420 US 251 (1975)';
const all = (authority: string): Authorities => ({
  right: authority,
  employed: authority,
  certified: authority,
  fellow: authority,
});

export function authoritiesOf(nation: Nation): Authorities {
  if (nation === 'northern-ireland') return all(ORDER);
  return nation === 'united-states' ? all(WEINGARTEN) : GREAT_BRITAIN;
}

interface Right {
  from: RightFrom;
  /** For the answer; '' where it goes without saying. */
  said: string;
  /** For the working. */
  step: string;
}

const BY_KIND: Record<HearingKind, Right> = {
  disciplinary: { from: 'law', said: '', step: 'At a disciplinary hearing the worker has a right to be accompanied.' },
  grievance: { from: 'law', said: '', step: 'At a grievance hearing the worker has a right to be accompanied.' },
  capability: {
    from: 'depends',
    said: 'A capability meeting counts as a disciplinary hearing where it may end in a warning or some other action; otherwise the employer’s procedure says who may go in.',
    step: 'A capability meeting counts as a disciplinary hearing where it may end in a warning or some other action.',
  },
  ...byProcedure({
    redundancy: 'a redundancy meeting',
    flexibleWorking: 'a flexible working meeting',
    investigation: 'an investigation meeting',
    other: 'this kind of meeting',
  }),
};

function byProcedure<K extends HearingKind>(names: Record<K, string>): Record<K, Right> {
  const entries = (Object.entries(names) as [K, string][]).map(([kind, name]): [K, Right] => [
    kind,
    {
      from: 'procedure',
      said: `The Act speaks of disciplinary and grievance hearings: at ${name} the employer’s procedure or an agreement says who may go in.`,
      step: `At ${name} this Act gives no right to be accompanied; a procedure or an agreement may.`,
    },
  ]);
  return Object.fromEntries(entries) as Record<K, Right>;
}

/** No Act on companions: a right at an interview that may lead to discipline, and the agreement. */
const UNITED_STATES: Right = {
  from: 'law',
  said: 'No Act asks for a certificate here: at an interview that may lead to discipline an employee may ask for their union representative, and the agreement says who that is.',
  step: 'At an interview that may lead to discipline an employee may ask for their union representative.',
};

const BY_AGREEMENT: Right = {
  from: 'procedure',
  said: 'No Act asks for a certificate here: the agreement says who may go in.',
  step: 'The agreement says who may go in.',
};

/** null: nobody said what kind of hearing it is. */
export function rightIn(nation: Nation, hearing: HearingKind | null): Right {
  if (nation === 'united-states') {
    const isInterview = hearing === null || hearing === 'investigation' || hearing === 'disciplinary';
    return isInterview ? UNITED_STATES : BY_AGREEMENT;
  }
  return hearing === null ? { from: 'depends', said: '', step: '' } : BY_KIND[hearing];
}
