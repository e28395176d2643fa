// "How we worked it out": the steps of a computed date in order, each with the authority it rests on.

import { Collapse } from '@mantine/core';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { useIsPrinting } from './printing.ts';
import classes from './working.module.css';

export interface Working {
  steps: readonly { text: string; authority?: string | undefined }[];
  isVerified: boolean;
  /** What follows for the reader from nobody having checked it. */
  unverified?: string;
  needsPerson?: string | undefined;
}

export const StepList = ({ steps }: Pick<Working, 'steps'>) => (
  <ol className={classes.steps}>
    {steps.map((step) => (
      <li key={step.text}>
        {step.text}
        {step.authority && <span className={classes.authority}> {step.authority}</span>}
      </li>
    ))}
  </ol>
);

export function Steps({ working }: { working: Working }) {
  return (
    <div className={classes.working}>
      <StepList steps={working.steps} />
      <p className={classes.verified}>
        {working.isVerified
          ? 'The law behind this has been read and checked by a person.'
          : (working.unverified ??
            'Not everything behind this has been checked by a person yet: that is why the earliest day is the one to work to.')}
      </p>
      {working.needsPerson && <p className={classes.verified}>{working.needsPerson}</p>}
    </div>
  );
}

/** A sentence with "How we worked it out" after it, and the working below; on paper the working stands there. */
export function WithWorking(props: {
  /** What stands around the sentence: it is given the sentence with its button. */
  children: (sentence: ReactNode) => ReactNode;
  sentence: string;
  sentenceClass: string | undefined;
  working: Working | null;
}) {
  const { working } = props;
  const [isOpen, setIsOpen] = useState(false);
  const isPrinting = useIsPrinting();
  const id = useId();
  const hasWorking = working !== null && working.steps.length > 0;
  const sentence = (
    <p className={props.sentenceClass}>
      {props.sentence}{' '}
      {hasWorking && (
        <button
          type="button"
          className={classes.how}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setIsOpen((before) => !before)}
        >
          How we worked it out {isOpen ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
        </button>
      )}
    </p>
  );
  return (
    <>
      {props.children(sentence)}
      {hasWorking &&
        (isPrinting ? (
          <Steps working={working} />
        ) : (
          <Collapse expanded={isOpen} id={id}>
            <Steps working={working} />
          </Collapse>
        ))}
    </>
  );
}
