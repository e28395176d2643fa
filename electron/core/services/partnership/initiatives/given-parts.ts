// The parts that only one kind of initiative has, as somebody gives them: a story without its day is of today, an option may
// be its text alone.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs } from '../../../../../shared/contract/contract.ts';
import type { Initiative } from '../../../../../shared/domain/partnership/initiatives.ts';
import { withoutUndefined } from '../../../../../shared/rules/without-undefined.ts';
import { InvalidInput } from '../../implementer.ts';

type Given = Inputs['partnership']['keepInitiative'];
type Inquiry = NonNullable<Initiative['inquiry']>;
type Interests = NonNullable<Initiative['interests']>;

/** @throws InvalidInput where the initiative is of another kind. */
export function ownPart<T extends object>(name: string, before: T | null): T {
  if (before !== null) return before;
  throw new InvalidInput({ path: [name], message: 'This belongs to another kind of initiative.' });
}

export function inquiryGiven(
  before: Inquiry | null,
  { interviews, ...given }: NonNullable<Given['inquiry']>,
  today: string,
): Inquiry {
  const own = ownPart('inquiry', before);
  return {
    ...own,
    ...withoutUndefined(given),
    interviews:
      interviews?.map(({ id = randomUUIDv7(), on = today, group = '', story }) => ({ id, on, group, story })) ??
      own.interviews,
  };
}

export function interestsGiven(
  before: Interests | null,
  { options, ...given }: NonNullable<Given['interests']>,
): Interests {
  const own = ownPart('interests', before);
  return {
    ...own,
    ...withoutUndefined(given),
    options:
      options?.map((option) =>
        typeof option === 'string'
          ? { id: randomUUIDv7(), text: option, meets: [] }
          : { id: option.id ?? randomUUIDv7(), text: option.text, meets: option.meets ?? [] },
      ) ?? own.options,
  };
}
