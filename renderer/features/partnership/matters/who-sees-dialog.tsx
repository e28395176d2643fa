// Who may see an issue from now on. What hangs on it is narrowed with it.

import { useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { Issue } from '../../../../shared/domain/partnership/issues.ts';
import { useAction } from '../../../app/use-action.ts';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { VisibilityField } from '../entries/visibility-field.tsx';

export function WhoSeesDialog({ issue, onClose }: { issue: Issue; onClose: () => void }) {
  const { id, revision } = issue;
  const [value, setValue] = useState({
    visibility: issue.visibility,
    confidentialUntil: issue.confidentialUntil,
  });
  const save = useAction(
    (client, input: Inputs['partnership']['setVisibility'], signal) =>
      client.partnership.setVisibility(input, { signal }),
    {
      done: ({ narrowed }) =>
        narrowed === 0
          ? 'Who may see it is changed.'
          : `Who may see it is changed, and ${narrowed === 1 ? 'what hangs' : `the ${narrowed} that hang`} on it with it.`,
      undoes: () => ({ collection: 'issues', id }),
      onDone: onClose,
    },
  );
  return (
    <FormDialog
      title="Who may see this"
      sentence="Its notes, papers and actions are never seen wider than it: narrowing it narrows them too. Widening it leaves them as they are."
      action="Keep it"
      isRunning={save.isRunning}
      trouble={save.trouble}
      isSaidByFields={save.issueFor('visibility') !== undefined || save.issueFor('confidentialUntil') !== undefined}
      onClose={onClose}
      onSubmit={() => void save.run({ collection: 'issues', id, revision, ...value })}
    >
      <VisibilityField
        value={value}
        onChange={(part) => setValue((before) => ({ ...before, ...part }))}
        problem={save.issueFor('visibility')}
        dayProblem={save.issueFor('confidentialUntil')}
      />
    </FormDialog>
  );
}
