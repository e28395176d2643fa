// Whatever the page of an item can put in front of itself, one at a time.

import type { Gate } from '../../../../shared/domain/negotiations/items.ts';
import type { TwoSides } from '../../../../shared/domain/partnership/sides.ts';
import { BenchmarksDialog } from './dialogs/benchmarks-dialog.tsx';
import { ClauseDialog } from './dialogs/clause-dialog.tsx';
import { AgreeDialog, EndDialog, RemoveItemDialog, RemoveRoundDialog } from './dialogs/end-dialogs.tsx';
import { EvidenceDialog } from './dialogs/evidence-dialog.tsx';
import { OursDialog } from './dialogs/ours-dialog.tsx';
import { RoundDialog } from './dialogs/round-dialog.tsx';
import { TableDialog, WaiveDialog } from './dialogs/table-dialogs.tsx';
import { ChangeItemDialog } from './item-dialog.tsx';
import type { ItemPartProps } from './item-view.tsx';

export type ItemQuestion =
  | { kind: 'change' | 'ours' | 'agree' | 'remove' | 'table' | 'benchmarks' | 'clause' }
  | { kind: 'round'; side: TwoSides }
  | { kind: 'changeRound' | 'removeRound'; roundId: string }
  | { kind: 'end'; to: 'withdrawn' | 'failedToAgree' }
  | { kind: 'evidence'; evidenceId?: string }
  | { kind: 'waive'; of: Gate };

export interface ItemDialogProps extends Omit<ItemPartProps, 'onAsk'> {
  onClose: () => void;
}

interface ItemDialogsProps extends ItemDialogProps {
  question: ItemQuestion;
  /** The item is not there any more. */
  onGone: () => void;
}

export function ItemDialogs({ question, onGone, ...props }: ItemDialogsProps) {
  const { item } = props.page;
  const { onClose } = props;
  switch (question.kind) {
    case 'change':
      return <ChangeItemDialog item={item} onClose={onClose} />;
    case 'ours':
      return <OursDialog {...props} />;
    case 'agree':
      return <AgreeDialog {...props} />;
    case 'remove':
      return <RemoveItemDialog {...props} onGone={onGone} />;
    case 'table':
      return <TableDialog {...props} />;
    case 'benchmarks':
      return <BenchmarksDialog {...props} />;
    case 'clause':
      return <ClauseDialog {...props} />;
    case 'round':
      return <RoundDialog {...props} side={question.side} round={null} />;
    case 'changeRound': {
      const round = item.rounds.find(({ id }) => id === question.roundId);
      return round ? <RoundDialog {...props} side={round.side} round={round} /> : null;
    }
    case 'removeRound':
      return <RemoveRoundDialog {...props} roundId={question.roundId} />;
    case 'end':
      return <EndDialog {...props} to={question.to} />;
    case 'evidence':
      return <EvidenceDialog {...props} evidenceId={question.evidenceId} />;
    case 'waive':
      return <WaiveDialog {...props} of={question.of} />;
  }
}
