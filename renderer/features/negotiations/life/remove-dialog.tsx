// Taking away a negotiation that was opened by mistake.

import { useNavigate } from '@tanstack/react-router';
import type { NegotiationPage } from '../../../../shared/contract/negotiations/life.ts';
import { useAction } from '../../../app/use-action.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';

export function RemoveDialog({ page: { negotiation }, onClose }: { page: NegotiationPage; onClose: () => void }) {
  const { id, revision, number } = negotiation;
  const navigate = useNavigate();
  const remove = useAction((client) => client.negotiations.remove({ id, revision }), {
    done: () => `${number} is taken away.`,
    undoes: () => ({ collection: 'negotiations', id }),
    onDone: () => void navigate({ to: '/negotiations' }),
  });
  return (
    <ConfirmDialog
      isOpen
      isDestructive
      title="Take it away?"
      action="Take it away"
      isRunning={remove.isRunning}
      trouble={remove.trouble}
      onCancel={onClose}
      onConfirm={() => void remove.run(undefined)}
    >
      For one that was opened by mistake. Where something was claimed or said, it is closed without a result instead, so
      that it can be looked up.
    </ConfirmDialog>
  );
}
