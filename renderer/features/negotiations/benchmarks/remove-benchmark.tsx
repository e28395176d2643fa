// Taking a benchmark away: where items stand on it, they are named first.

import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { BenchmarkRow } from '../../../../shared/contract/negotiations/benchmarks.ts';
import { useAction } from '../../../app/use-action.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';

interface RemoveBenchmarkProps {
  benchmark: BenchmarkRow;
  onClose: () => void;
  onRemoved: () => void;
}

export function RemoveBenchmark({ benchmark, onClose, onRemoved }: RemoveBenchmarkProps) {
  const { id, revision, who, items } = benchmark;
  const remove = useAction(
    (client, input: Inputs['negotiations']['removeBenchmark']) => client.negotiations.removeBenchmark(input),
    {
      done: () => 'The benchmark was taken away.',
      undoes: ({ seq }) => ({ seq }),
      onDone: () => {
        onClose();
        onRemoved();
      },
    },
  );
  return (
    <ConfirmDialog
      isOpen
      isDestructive
      title="Take this benchmark away?"
      action="Take it away"
      isRunning={remove.isRunning}
      trouble={remove.trouble}
      onConfirm={() => void remove.run({ id, revision, isSure: items.length > 0 })}
      onCancel={onClose}
    >
      <p>
        {items.length === 0
          ? `No item stands on “${who}”.`
          : `${items.map(({ title, negotiation }) => `“${title}” (${negotiation})`).join(', ')} ${items.length === 1 ? 'stands' : 'stand'} on it, and may lack a benchmark without it.`}{' '}
        It can be undone.
      </p>
    </ConfirmDialog>
  );
}
