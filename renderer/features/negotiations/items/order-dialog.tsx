// In which order the items of a negotiation stand: by dragging, or with the arrow keys.

import { useState } from 'react';
import type { NegotiationItem } from '../../../../shared/domain/negotiations/items.ts';
import { useAction } from '../../../app/use-action.ts';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { OrderedList } from '../../../components/ordered-list.tsx';
import classes from './items.module.css';

interface OrderDialogProps {
  negotiationId: string;
  items: readonly NegotiationItem[];
  onClose: () => void;
}

export function OrderDialog({ negotiationId: id, items, onClose }: OrderDialogProps) {
  const [ordered, setOrdered] = useState(items);
  const save = useAction(
    (client, itemIds: string[], signal) => client.negotiations.orderItems({ id, itemIds }, { signal }),
    {
      done: () => 'The items stand in this order now.',
      undoes: () => {
        const moved = ordered.find((item, at) => item !== items[at]);
        return moved && { collection: 'negotiationItems', id: moved.id };
      },
      onDone: onClose,
    },
  );
  return (
    <FormDialog
      title="Put the items in order"
      sentence="As they stand here they stand in the table, in the brief and in the room."
      action="Keep this order"
      isRunning={save.isRunning}
      trouble={save.trouble}
      onClose={onClose}
      onSubmit={() => void save.run(ordered.map((item) => item.id))}
    >
      <OrderedList
        label="Items"
        items={ordered}
        keyOf={(item) => item.id}
        nameOf={({ title }) => title}
        onOrder={setOrdered}
      >
        {({ title }) => <p className={classes.ordered}>{title}</p>}
      </OrderedList>
    </FormDialog>
  );
}
