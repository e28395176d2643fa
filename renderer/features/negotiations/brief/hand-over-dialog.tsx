// Before a paper for both sides leaves: what the other side will see, line by line. Whoever hands it over has read it here.

import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import classes from './brief.module.css';

export type Way = 'pdf' | 'docx' | 'print';

const VERBS: Readonly<Record<Way, string>> = { pdf: 'Make the PDF', docx: 'Make the Word file', print: 'Print it' };

interface HandOverDialogProps {
  way: Way;
  shown: readonly string[];
  onConfirm: () => void;
  onClose: () => void;
}

export function HandOverDialog({ way, shown, onConfirm, onClose }: HandOverDialogProps) {
  return (
    <ConfirmDialog
      isOpen
      title="The other side will see this"
      action={VERBS[way]}
      onConfirm={onConfirm}
      onCancel={onClose}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by the keyboard */}
      <ul className={classes.shown} tabIndex={0} aria-label="What the other side will see">
        {shown.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className={classes.never}>
        Mandate, limits, drafts, red lines, fallback, interests, our plan and notes are not in it.
      </p>
    </ConfirmDialog>
  );
}
