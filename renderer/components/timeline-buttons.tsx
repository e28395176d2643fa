// What stands on an entry of a timeline to be pressed: what can be done with it, quiet until one comes near, and its file.

import classes from './timeline-buttons.module.css';

/** `about` is for whoever hears the page: "note". */
export function EntryAction(props: { about: string; children: string; onPress: () => void }) {
  return (
    <button type="button" className={classes.action} onClick={props.onPress}>
      {props.children}
      <span className="visually-hidden"> this {props.about.toLowerCase()}</span>
    </button>
  );
}

export function EntryFile(props: { children: string; onOpen: () => void }) {
  return (
    <button type="button" data-print className={classes.file} onClick={props.onOpen}>
      {props.children}
    </button>
  );
}
