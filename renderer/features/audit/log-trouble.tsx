// That nothing of who reads what can be written down just now, and why: nobody is kept from working, and everybody is told.

import { InstantText } from '../../components/day-text.tsx';

const WHY: Record<string, string> = {
  diskFull: 'The disk is full. Make some room on it.',
  readOnly: 'This disk or folder cannot be written to.',
};

export function LogTrouble({ trouble }: { trouble: { since: string; reason: string } }) {
  return (
    <p>
      <strong>
        Who reads what cannot be written down since <InstantText at={trouble.since} />.
      </strong>{' '}
      {WHY[trouble.reason] ?? 'The disk does not take it. Check that it is still there.'} Go on working: it is kept in
      memory and written down then, with a line that says that it came late.
    </p>
  );
}
