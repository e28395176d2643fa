// Whether what was typed is safe: "Saved 16:20". Read out politely, never in the way.

import { useSession } from '../app/desk.tsx';
import type { SaveStateValue } from '../app/use-draft.ts';
import { timeOfInstant } from './day-text.tsx';
import classes from './save-state.module.css';

export function SaveState(props: { state: SaveStateValue }) {
  const { branch } = useSession();
  const { state } = props;
  return (
    <span role="status" className={classes.state} data-kind={state.kind} data-no-print>
      {state.kind === 'saving' && 'Saving'}
      {state.kind === 'saved' && `Saved ${timeOfInstant(state.at, branch?.zone)}`}
      {state.kind === 'waiting' && 'Kept in this window until the desk answers'}
    </span>
  );
}
