// One change of many cases, as one step that Undo takes back whole; what came of it in a sentence.

import type { Inputs, Outputs } from '../../../shared/contract/contract.ts';
import { type Action, useAction } from '../../app/use-action.ts';

type Result = Outputs['cases']['bulk'];

/** "12 cases are with Sam Adeyemi now. One was so already." */
export function bulkInWords(result: Result, terms: { case: string; cases: string }, what: string): string {
  const { changed, unchanged, missing } = result;
  const many = (count: number) =>
    count === 1 ? `One ${terms.case} is` : `${count.toLocaleString('en-GB')} ${terms.cases} are`;
  const sentences = [changed > 0 ? `${many(changed)} ${what}.` : 'Nothing had to change.'];
  if (unchanged > 0)
    sentences.push(`${unchanged === 1 ? 'One was' : `${unchanged.toLocaleString('en-GB')} were`} so already.`);
  if (missing > 0) sentences.push(`${many(missing)} not there any more.`);
  return sentences.join(' ');
}

export function useBulk(say: (result: Result) => string, onDone: () => void): Action<Inputs['cases']['bulk'], Result> {
  return useAction((client, input: Inputs['cases']['bulk'], signal) => client.cases.bulk(input, { signal }), {
    done: say,
    undoes: ({ seq }) => (seq === null ? undefined : { seq }),
    onDone,
  });
}
