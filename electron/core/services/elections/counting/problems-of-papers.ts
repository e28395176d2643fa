// What cannot be read or counted of papers that somebody gives, in the sentences that answer them.

import { NotCountable } from '../../../../../shared/rules/elections/not-countable.ts';
import { TooManyRows } from '../../../formats/list-table.ts';
import { NotAList } from '../../../formats/not-a-list.ts';
import { InvalidInput, TooLarge } from '../../implementer.ts';

/** `field`: how they were given. @throws InvalidInput with a sentence for each problem, and its line; TooLarge. */
export async function inWords<T>(field: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NotCountable) {
      throw new InvalidInput(...error.problems.map(({ message }) => ({ path: [field], message })));
    }
    if (error instanceof NotAList) throw new InvalidInput({ path: [field], message: error.message });
    if (error instanceof TooManyRows) throw new TooLarge(error.limit, 'rows');
    throw error;
  }
}
