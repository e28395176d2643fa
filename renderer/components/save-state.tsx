// Whether what was typed is safe: "Saved 16:20". Read out politely, never in the way.

import { useSession } from '../app/desk.tsx';
import type { SaveStateValue } from '../app/use-draft.ts';
import { timeOfInstant } from './day-text.tsx';
import classes from './save-state.module.css';

/** `what`: said where the typed is a draft alone, and keeping it is a step of its own. */
export function SaveState(props: { state: SaveStateValue; what?: string }) {
  const { branch } = useSession();
  const { state } = props;
  return (
    <span role="status" className={classes.state} data-kind={state.kind} data-no-print>
      {state.kind === 'saving' && 'Saving'}
      {state.kind === 'saved' &&
        `${props.what === undefined ? 'Saved' : `${props.what} saved`} ${timeOfInstant(state.at, branch?.zone)}`}
      {state.kind === 'waiting' && 'Kept in this window until the desk answers'}
    </span>
  );
}
