// Eleven numbers from "not at all" to "fully": pressed, or typed (1 and then 0 is ten), or moved along with the arrows. Enter goes
// on to the next.

import { type KeyboardEvent, useEffect, useRef } from 'react';
import classes from './kiosk.module.css';
import { scoreTyped } from './one-person.ts';

interface AnswerScaleProps {
  label: string;
  least: string;
  most: string;
  value: number | null;
  onChange: (score: number) => void;
  onNext: () => void;
}

const SCORES = Array.from({ length: 11 }, (_, score) => score);
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };

export function AnswerScale({ label, least, most, value, onChange, onNext }: AnswerScaleProps) {
  const group = useRef<HTMLDivElement>(null);
  const focusOn = (score: number) =>
    group.current?.querySelector<HTMLElement>(`[data-score="${score}"]`)?.focus({ preventScroll: true });
  const choose = (score: number) => {
    onChange(score);
    focusOn(score);
  };
  // The digits count wherever the focus is: there is one question on the screen.
  const latest = useRef({ value, choose, onNext });
  useEffect(() => {
    latest.current = { value, choose, onNext };
  });
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !/^\d$/.test(event.key)) return;
      latest.current.choose(scoreTyped(latest.current.value, Number(event.key)));
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step !== undefined) choose(Math.min(10, Math.max(0, value === null ? (step > 0 ? 0 : 10) : value + step)));
    else if (event.key === 'Enter' && value !== null) onNext();
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div ref={group} role="radiogroup" aria-label={label} className={classes.scale} onKeyDown={onKeyDown}>
        {SCORES.map((score) => (
          // biome-ignore lint/a11y/useSemanticElements: a radio's own keys would take Enter and the digits
          <button
            key={score}
            type="button"
            role="radio"
            aria-checked={value === score}
            data-score={score}
            tabIndex={value === score || (value === null && score === 5) ? 0 : -1}
            className={classes.score}
            onClick={() => choose(score)}
          >
            {score}
          </button>
        ))}
      </div>
      <div className={classes.ends} aria-hidden>
        <span>0 {least}</span>
        <span>10 {most}</span>
      </div>
      <p className={classes.keys}>Type a number, or press it; Enter goes on.</p>
    </>
  );
}
