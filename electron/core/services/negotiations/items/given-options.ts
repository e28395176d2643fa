// Options and standards as somebody gives them: a text alone is enough, and what was known of it stays.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs } from '../../../../../shared/contract/contract.ts';
import type { Option, Standard } from '../../../../../shared/domain/negotiations/items.ts';
import { withoutUndefined } from '../../../../../shared/rules/without-undefined.ts';
import { InvalidInput } from '../../implementer.ts';

type Given = Inputs['negotiations']['keepItem'];

/** The one that is meant: by its id, else by its words. */
const known = <T extends { id: string; text: string }>(
  all: readonly T[],
  given: { id?: string | undefined; text: string },
) => (given.id === undefined ? all.find(({ text }) => text === given.text) : all.find(({ id }) => id === given.id));

const inFull = <T extends { text: string }>(given: string | T): T | { text: string } =>
  typeof given === 'string' ? { text: given } : given;

export function standardsGiven(before: readonly Standard[], given: NonNullable<Given['standards']>): Standard[] {
  return given.map((one) => {
    const full: { id?: string | undefined; text: string; isForBothSides?: boolean | undefined } = inFull(one);
    return {
      id: full.id ?? randomUUIDv7(),
      text: full.text,
      isForBothSides: false,
      ...known(before, full),
      ...withoutUndefined(full),
    };
  });
}

/** What an option was said to meet goes with the standard that is taken away. @throws InvalidInput */
export function optionsGiven(
  before: readonly Option[],
  given: Given['options'],
  standards: readonly Standard[],
): Option[] {
  const ids = new Set(standards.map(({ id }) => id));
  const kept = ({ meets }: Option) => meets.filter(({ standardId }) => ids.has(standardId));
  if (given === undefined) return before.map((option) => ({ ...option, meets: kept(option) }));
  return given.map((one, at) => {
    const { meets, ...full }: Exclude<typeof one, string> = typeof one === 'string' ? { text: one } : one;
    const was = known(before, full);
    const option: Option = {
      id: full.id ?? randomUUIDv7(),
      text: full.text,
      bySide: null,
      meets: [],
      isAgreed: false,
      isForBothSides: false,
      ...was,
      ...withoutUndefined(full),
    };
    return { ...option, meets: meets === undefined ? kept(option) : meetsGiven(meets, standards, at) };
  });
}

function meetsGiven(
  meets: readonly { standard: string; value: Option['meets'][number]['value'] }[],
  standards: readonly Standard[],
  at: number,
): Option['meets'] {
  return meets.map(({ standard, value }) => {
    const meant = standards.find(({ id, text }) => id === standard || text === standard);
    if (meant) return { standardId: meant.id, value };
    const message = `“${standard.slice(0, 80)}” is not among the standards of this item.`;
    throw new InvalidInput({ path: ['options', at, 'meets'], message });
  });
}
