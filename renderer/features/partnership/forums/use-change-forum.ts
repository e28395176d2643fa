// Saves what a dialog asks about a forum, and takes it back with Undo.

import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import { type Action, useAction } from '../../../app/use-action.ts';

type Change = Inputs['partnership']['changeForum'];
type Changed = Outputs['partnership']['changeForum'];

export function useChangeForum(said: () => string, onDone?: () => void): Action<Change, Changed> {
  return useAction((client, input: Change) => client.partnership.changeForum(input), {
    done: said,
    undoes: ({ forumId }) => ({ collection: 'forums', id: forumId }),
    ...(onDone && { onDone }),
  });
}
