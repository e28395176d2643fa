// The health check on a screen that is handed round: one question at a time, big enough for a thumb, and by keys alone. Nothing
// of the desk is in the document beside it, nothing of the one before is left, and only whoever began it ends it.

import { Button } from '@mantine/core';
import { notifications, useNotifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useReducer, useRef, useState } from 'react';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import { useDesk } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { LostConnection } from '../../../components/lost-connection.tsx';
import { AnswerScale } from './answer-scale.tsx';
import type { Answering } from './answering.ts';
import { EndAnswering } from './end-answering.tsx';
import classes from './kiosk.module.css';
import { hasAnswered, nobodyYet, type OnePerson, type Press, pressed } from './one-person.ts';

type Questions = Outputs['partnership']['healthQuestions'];

export function Kiosk({ answering }: { answering: Answering }) {
  const [isEnding, setIsEnding] = useState(false);
  const { data, error, refetch } = useQuery(
    useDesk().partnership.healthQuestions.queryOptions({ input: { waveId: answering.waveId } }),
  );
  useEffect(() => {
    document.title = 'Health check · Branchdesk';
  }, []);
  // What the desk said last, also a moment late, is nobody’s business on a screen that is handed round.
  const said = useNotifications().notifications.length;
  useEffect(() => {
    if (said > 0) notifications.clean();
  }, [said]);
  return (
    <div className={classes.screen}>
      <LostConnection />
      <header className={classes.top}>
        <span>{data?.forumName}</span>
        <Button variant="subtle" onClick={() => setIsEnding(true)}>
          Back to the desk
        </Button>
      </header>
      <main className={classes.middle}>
        {error && <ErrorBanner error={error} onTryAgain={() => void refetch()} />}
        {data && !data.isOpen && <Step title="This health check is closed">Nothing can be answered any more.</Step>}
        {data?.isOpen && <Answers questions={data} waveId={answering.waveId} />}
      </main>
      {isEnding && <EndAnswering answering={answering} onStay={() => setIsEnding(false)} />}
    </div>
  );
}

function Answers({ questions, waveId }: { questions: Questions; waveId: string }) {
  const [person, press] = useReducer(pressed, questions.items.length, nobodyYet);
  const send = useAction((client, input: Inputs['partnership']['answer']) => client.partnership.answer(input), {
    onDone: () => press({ kind: 'handOn' }),
  });
  const handOn = () => {
    const { side, level, scores, comment } = person;
    if (side !== null && hasAnswered(person)) void send.run({ waveId, answers: [{ side, level, scores, comment }] });
  };
  if (person.step === 'who') return <Who questions={questions} press={press} />;
  if (person.step === 'items') return <Item questions={questions} person={person} press={press} />;
  if (person.step === 'thanks') return <Thanks press={press} />;
  return (
    <Step title="Anything else?">
      Write so that nobody can tell who you are. You can leave it empty.
      <textarea
        // biome-ignore lint/a11y/noAutofocus: the one field of a step that was asked for
        autoFocus
        aria-label="Anything else?"
        className={classes.comment}
        autoComplete="off"
        spellCheck={false}
        maxLength={2_000}
        rows={5}
        value={person.comment}
        onChange={(event) => press({ kind: 'comment', text: event.currentTarget.value })}
      />
      {!hasAnswered(person) && <p>You have left out everything. Go back and give at least one answer.</p>}
      <ErrorBanner error={send.trouble} />
      <div className={classes.foot}>
        <Button size="xl" variant="filled" loading={send.isRunning} disabled={!hasAnswered(person)} onClick={handOn}>
          Answer and hand on
        </Button>
        <Button size="xl" onClick={() => press({ kind: 'back' })}>
          Back
        </Button>
        <Afresh press={press} />
      </div>
    </Step>
  );
}

/** A step's title takes the focus, so that a reader hears what is asked. */
function Step(props: { title: string; count?: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new title is another question
  useEffect(() => {
    // A field that asked for the focus keeps it.
    if (!(document.activeElement instanceof HTMLTextAreaElement)) heading.current?.focus();
  }, [props.title]);
  return (
    <>
      {props.count && <p className={classes.count}>{props.count}</p>}
      <h1 ref={heading} tabIndex={-1} className={classes.title}>
        {props.title}
      </h1>
      <div className={classes.words}>{props.children}</div>
    </>
  );
}

function Who({ questions, press }: { questions: Questions; press: (press: Press) => void }) {
  return (
    <>
      <Step title="How do we work together?">
        <p>
          {questions.items.length} statements, from 0 to 10. Nobody will know what you answered: no name and no time is
          kept, and figures are only told of several people together.
        </p>
      </Step>
      <div className={classes.sides}>
        {questions.sides.map(({ side, name, levels }) => (
          <section key={side} className={classes.side} aria-labelledby={`side-${side}`}>
            <h2 id={`side-${side}`}>{name}</h2>
            <ul>
              {levels.map(({ level, name: called }) => (
                <li key={level}>
                  <Button size="lg" fullWidth onClick={() => press({ kind: 'who', side, level })}>
                    {called}
                  </Button>
                </li>
              ))}
              <li>
                <Button size="lg" fullWidth variant="subtle" onClick={() => press({ kind: 'who', side, level: null })}>
                  {name}, level not said
                </Button>
              </li>
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

function Item(props: { questions: Questions; person: OnePerson; press: (press: Press) => void }) {
  const { questions, person, press } = props;
  const item = questions.items[person.at]!;
  const score = person.scores[person.at] ?? null;
  return (
    <>
      <Step title={item.text} count={`${person.at + 1} of ${questions.items.length}. ${questions.question}`}>
        {null}
      </Step>
      <AnswerScale
        key={item.no}
        label={item.text}
        least={questions.least}
        most={questions.most}
        value={score}
        onChange={(next) => press({ kind: 'score', score: next })}
        onNext={() => press({ kind: 'next' })}
      />
      <div className={classes.foot}>
        <Button size="xl" variant="filled" disabled={score === null} onClick={() => press({ kind: 'next' })}>
          Next
        </Button>
        <Button size="xl" onClick={() => press({ kind: 'back' })}>
          Back
        </Button>
        <Button
          size="xl"
          variant="subtle"
          onClick={() => {
            press({ kind: 'score', score: null });
            press({ kind: 'next' });
          }}
        >
          Leave this one out
        </Button>
        <Afresh press={press} />
      </div>
    </>
  );
}

function Afresh({ press }: { press: (press: Press) => void }) {
  return (
    <Button className={classes.push} variant="subtle" onClick={() => press({ kind: 'afresh' })}>
      Throw my answers away
    </Button>
  );
}

function Thanks({ press }: { press: (press: Press) => void }) {
  return (
    <>
      <Step title="Thank you">
        <p>Your answers lie with the others now. Nobody can look them up, and nothing of them is left here.</p>
      </Step>
      <div className={classes.foot}>
        <Button size="xl" variant="filled" onClick={() => press({ kind: 'afresh' })}>
          I am the next
        </Button>
      </div>
    </>
  );
}
