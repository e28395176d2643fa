// Who is affected, and who of them was asked.

import { Button } from '@mantine/core';
import { FormDialog } from '../../../../components/form-dialog.tsx';
import { GroupField } from '../group-field.tsx';
import { type Asked, useChange } from '../use-change.ts';

export function GroupsDialog(asked: Asked) {
  const { affected, consulted } = asked.consultation;
  const question = useChange(asked, 'groups', { affected, consulted }, 'Who was asked is written down.');
  const { value, change, action } = question;
  if (!question.isLoaded) return null;
  return (
    <FormDialog
      draft={question}
      title="Who is affected, and who was asked"
      sentence="By department, grade, union or site. Whoever is affected and was not asked is named on the page."
      action="Save who was asked"
      isRunning={action.isRunning}
      trouble={action.trouble}
      onClose={question.leave}
      onSubmit={() => void question.save(value)}
    >
      <GroupField label="Affected" value={value.affected} onChange={(groups) => change({ affected: groups })} />
      <GroupField
        label="Consulted"
        offered={value.affected}
        value={value.consulted}
        onChange={(groups) => change({ consulted: groups })}
      />
      <div>
        <Button variant="subtle" size="compact-md" ml={-12} onClick={() => change({ consulted: value.affected })}>
          All who are affected were asked
        </Button>
      </div>
    </FormDialog>
  );
}
