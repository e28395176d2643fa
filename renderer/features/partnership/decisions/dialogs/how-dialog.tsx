// How it was decided, and where each seat stands: one block is no consensus, a seat that stands aside is named, a seat that
// can live with it does not break it.

import { SegmentedControl, TextInput } from '@mantine/core';
import {
  type Decision,
  type DecisionMethod,
  DecisionMethodSchema,
} from '../../../../../shared/domain/partnership/decisions.ts';
import { decisionMethodWords, stanceWords } from '../../../../../shared/domain/partnership/words-consultations.ts';
import { sideWords } from '../../../../../shared/domain/partnership/words-visibility.ts';
import { isBlockedConsensus, methodWithStances } from '../../../../../shared/rules/partnership/decisions/stances.ts';
import { useSession } from '../../../../app/desk.tsx';
import { SelectField } from '../../../../components/fields.tsx';
import { FormDialog } from '../../../../components/form-dialog.tsx';
import { Note } from '../../consultations/window-notes.tsx';
import classes from '../decision.module.css';
import { type Asked, useChange } from '../use-change.ts';

type Stance = Decision['stances'][number]['stance'];

const NOT_SAID = 'notSaid';
/** Whoever does not go along says why. */
const NEEDS_WORDS: readonly string[] = ['standAside', 'block'];
const STANCES = (Object.keys(stanceWords) as Stance[]).map((value) => ({ value, label: stanceWords[value] }));

export function HowDialog(asked: Asked) {
  const { branch } = useSession();
  const sides = sideWords(branch?.words);
  const { method, stances } = asked.page.decision;
  const question = useChange(asked, 'how', { method, stances }, 'How it was decided is written down.');
  const { value, change, action } = question;
  if (!question.isLoaded) return null;
  const isBlocked = isBlockedConsensus(value);
  const called = methodWithStances(value);
  const stanceOf = (seatId: string) => value.stances.find((each) => each.seatId === seatId)?.stance ?? NOT_SAID;
  const setStance = (seatId: string, stance: string) => {
    const others = value.stances.filter((each) => each.seatId !== seatId);
    const note = value.stances.find((each) => each.seatId === seatId)?.note ?? '';
    change({ stances: stance === NOT_SAID ? others : [...others, { seatId, stance: stance as Stance, note }] });
  };
  const setNote = (seatId: string, note: string) =>
    change({ stances: value.stances.map((each) => (each.seatId === seatId ? { ...each, note } : each)) });
  return (
    <FormDialog
      draft={question}
      size="xl"
      title="How it was decided"
      action="Save it"
      isRunning={action.isRunning}
      isWaiting={isBlocked}
      trouble={action.trouble}
      onClose={question.leave}
      onSubmit={() => void question.save(value)}
    >
      <SelectField<DecisionMethod>
        label="How"
        placeholder="Choose one"
        options={DecisionMethodSchema.options.map((each) => ({ value: each, label: decisionMethodWords[each] }))}
        value={value.method}
        onChange={(each) => change({ method: each })}
        problem={action.issueFor('method')}
      />
      {isBlocked && (
        <Note tone="warning">
          A seat blocks it, so it is no consensus. Say that both sides agree to differ, or how else.
        </Note>
      )}
      {!isBlocked && called !== value.method && called !== null && (
        <Note tone="plain">It is kept as “{decisionMethodWords[called]}”.</Note>
      )}
      {asked.page.seats.length === 0 && (
        <p className={classes.hint}>Its forum has no seats, so no stances are asked.</p>
      )}
      {asked.page.seats.map(({ id, side, title, union }) => (
        <div key={id} className={classes.seat}>
          <span id={`seat-${id}`}>
            <strong>{title || 'A seat'}</strong>
            <span className={classes.hint}>
              {' '}
              {sides[side]}
              {union && `, ${union}`}
            </span>
          </span>
          <SegmentedControl
            aria-labelledby={`seat-${id}`}
            data={[...STANCES, { value: NOT_SAID, label: 'Not asked' }]}
            value={stanceOf(id)}
            onChange={(stance) => setStance(id, stance)}
          />
          {NEEDS_WORDS.includes(stanceOf(id)) && (
            <TextInput
              className={classes.note}
              aria-label={`Why: ${title || 'this seat'}`}
              placeholder="Why, in a few words"
              maxLength={500}
              value={value.stances.find((each) => each.seatId === id)?.note ?? ''}
              onChange={(event) => setNote(id, event.currentTarget.value)}
            />
          )}
        </div>
      ))}
    </FormDialog>
  );
}
