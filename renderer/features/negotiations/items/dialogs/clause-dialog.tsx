// The clause of an agreement that an item is to change, chosen from the register.

import { Button } from '@mantine/core';
import type { NegotiationItem } from '../../../../../shared/domain/negotiations/items.ts';
import { FormDialog } from '../../../../components/form-dialog.tsx';
import { ChooseClause } from '../../../agreements/choose-clause.tsx';
import type { ItemDialogProps } from '../item-dialogs.tsx';
import { useChangeItem, useItemDialog } from '../use-item.ts';

interface Chosen {
  clause: NegotiationItem['clause'];
}

export function ClauseDialog({ page: { item }, negotiation, onClose }: ItemDialogProps) {
  const draft = useItemDialog<Chosen>(item, 'clause', { clause: item.clause }, onClose);
  const save = useChangeItem(item, 'Kept.', draft.finish);
  if (!draft.isLoaded) return null;
  const { clause } = draft.value;
  const [employer, ...others] = negotiation.employers;
  return (
    <FormDialog
      draft={draft}
      size="lg"
      title="The clause that it is to change"
      action="Keep it"
      isRunning={save.isRunning}
      trouble={save.trouble}
      onClose={draft.leave}
      onSubmit={() => void save.run({ clause })}
    >
      <ChooseClause
        employerId={others.length === 0 ? employer?.id : undefined}
        chosenId={clause?.clauseId ?? undefined}
        onChoose={({ id, agreementId }) => draft.change({ clause: { agreementId, clauseId: id } })}
      />
      {clause !== null && (
        <Button variant="subtle" onClick={() => draft.change({ clause: null })}>
          Point at no clause
        </Button>
      )}
    </FormDialog>
  );
}
