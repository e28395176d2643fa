// The stages of a procedure from top to bottom on one line: what each is called, who must act and how long they have.

import type { ReactNode } from 'react';
import type { ProcedureStage } from '../../../shared/domain/procedures.ts';
import { useWords } from '../../app/desk.tsx';
import { lengthOf, limitSentence, within } from './limit-words.ts';
import classes from './stage-picture.module.css';

interface StagePictureProps {
  stages: readonly ProcedureStage[];
  /** Beside the editor: who, what and how long, instead of sentences. */
  isShort?: boolean;
}

const whoWords = { member: 'Member', union: 'Union', employer: 'Employer' } as const;

export function StagePicture({ stages, isShort }: StagePictureProps) {
  const words = useWords();
  return (
    <ol className={classes.picture} data-short={isShort || undefined}>
      {stages.map((stage, index) => (
        <li key={stage.id} className={classes.stage}>
          <span className={classes.mark} aria-hidden>
            {index + 1}
          </span>
          <div>
            <p className={classes.name}>
              {stage.name.trim() === '' ? 'Not named yet' : stage.name}
              {stage.name !== words.stages[stage.caseStage] && !isShort && (
                <span className={classes.where}>listed as {within(words.stages[stage.caseStage])}</span>
              )}
            </p>
            {stage.limits.length > 0 && (
              <ul className={classes.limits}>
                {stage.limits.map((limit) => (
                  <li key={limit.id}>
                    {isShort ? (
                      <>
                        <span>
                          {whoWords[limit.who]}: {within(limit.what) || 'nothing yet'}
                        </span>
                        <Length>{lengthOf(limit)}</Length>
                      </>
                    ) : (
                      <>
                        {limitSentence(limit)}
                        {limit.count === null && <Length>{null}</Length>}
                      </>
                    )}
                    {isShort && limit.onSilence !== 'nothing' && (
                      <span className={classes.silence}>
                        {limit.onSilence === 'refused' ? 'silence: refused' : 'silence: on to the next'}
                      </span>
                    )}
                  </li>
                ))}
              </ul>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

const Length = ({ children }: { children: ReactNode }) =>
  children === null ? <span className={classes.untyped}>no days typed yet</span> : <strong>{children}</strong>;
