// Adding to what happened: a note, a call, a letter, a meeting, a hearing. What is half-written is kept with its case.

import { Button } from '@mantine/core';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import { useToday, useWords } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { useDraft } from '../../app/use-draft.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { SaveState } from '../../components/save-state.tsx';
import { canBeRead } from '../../components/unread-fields.ts';
import classes from './entry-composer.module.css';
import { detailsOf, missingIn, withNeeds } from './entry-details.ts';
import { EntryFields, type EntryValues } from './entry-fields.tsx';
import { readTime } from './read-time.ts';
import { askingOf, isAppointment, isUsuallyContact, kindsToChoose, type WrittenKind } from './timeline-kinds.ts';

interface EntryDraft extends EntryValues {
  kind: WrittenKind;
}

/** `day` null is today, so that a draft finished tomorrow is tomorrow's; a hearing or meeting waits until it is given. */
const empty = (needs: string): EntryDraft => ({
  kind: 'note',
  day: null,
  time: '',
  place: '',
  text: '',
  isContactWithMember: false,
  isPrivileged: false,
  details: withNeeds(needs),
});

interface EntryComposerProps {
  caseId: string;
  /** What the members' records say they need at a meeting. */
  needs: string;
}

export function EntryComposer({ caseId, needs }: EntryComposerProps) {
  const words = useWords();
  const today = useToday();
  const [begin] = useState(() => empty(needs));
  const [showsAll, setShowsAll] = useState(false);
  const draft = useDraft<EntryDraft>(`case:${caseId}:entry`, begin);
  const form = useRef<HTMLFormElement>(null);
  const group = useId();
  const action = useAction(
    (client, input: Inputs['cases']['addEvent'], signal) => client.cases.addEvent(input, { signal }),
    {
      done: (entry) => `${words.timelineKinds[entry.kind]} added.`,
      undoes: (entry) => ({ collection: 'timeline', id: entry.id }),
    },
  );
  const { value, set } = draft;
  const isFolded = value.text === '' && value.kind === 'note';
  const isEmpty = value.text.trim() === '';
  const missing = missingIn(value.kind, value.details);
  const day = value.day ?? (isAppointment(value.kind) ? null : today);

  const choose = (kind: WrittenKind) => {
    set((before) => ({ ...before, kind, isContactWithMember: isUsuallyContact(kind) }));
  };
  const submit = async () => {
    if (isEmpty || day === null || missing !== null || action.isRunning) return;
    const { kind, time, place, text, isContactWithMember, isPrivileged } = value;
    const details = detailsOf(kind, value.details, text);
    const saved = await action.run({
      caseId,
      kind,
      day,
      time: readTime(time),
      place,
      text,
      isContactWithMember,
      isPrivileged,
      ...(details ? { details } : {}),
    });
    if (saved) await draft.forget();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    form.current?.requestSubmit();
  };
  if (!draft.isLoaded) return <div className={classes.coming} />;
  const { action: verb, placeholder } = askingOf(value.kind);
  return (
    <form
      ref={form}
      className={classes.composer}
      aria-label="Add to what happened"
      noValidate
      data-no-print
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        if (canBeRead(form.current)) void submit();
      }}
    >
      <fieldset className={classes.kinds}>
        <legend className="visually-hidden">What it is</legend>
        {kindsToChoose(showsAll, value.kind).map((kind) => (
          <label key={kind} className={classes.kind}>
            <input type="radio" name={group} checked={value.kind === kind} onChange={() => choose(kind)} />
            <span>{words.timelineKinds[kind]}</span>
          </label>
        ))}
        {kindsToChoose(true, value.kind).length > kindsToChoose(showsAll, value.kind).length && (
          <button type="button" className={classes.more} onClick={() => setShowsAll(true)}>
            More<span className="visually-hidden"> kinds of entry</span>
          </button>
        )}
      </fieldset>
      <ErrorBanner error={action.trouble?.code === 'INVALID_INPUT' ? null : action.trouble} />
      <EntryFields
        kind={value.kind}
        value={{ ...value, day }}
        onChange={(change) => set((before) => ({ ...before, ...change }))}
        placeholder={placeholder}
        issueFor={action.issueFor}
        isFolded={isFolded}
      />
      {!isFolded && (
        <div className={classes.foot}>
          <Button type="submit" loading={action.isRunning} disabled={isEmpty || day === null || missing !== null}>
            {verb}
          </Button>
          {!isEmpty && (
            <Button variant="subtle" onClick={() => void draft.forget()}>
              Throw it away
            </Button>
          )}
          {!isEmpty && missing !== null && <span className={classes.missing}>{missing}</span>}
          <SaveState state={draft.state} />
        </div>
      )}
    </form>
  );
}
