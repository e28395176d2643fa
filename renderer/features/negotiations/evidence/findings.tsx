// What may be read out of the evidence, a sentence for each finding; one press keeps it with an item.

import type { EvidenceAnswer, EvidenceRow } from '../../../../shared/contract/negotiations/evidence.ts';
import { FEWEST_SHOWN } from '../../../../shared/rules/suppression.ts';
import { useWords } from '../../../app/desk.tsx';
import { Block } from '../../../components/block.tsx';
import { LinkAction } from '../../../components/link-action.tsx';
import classes from './evidence.module.css';

interface FindingsProps {
  /** In which small numbers are kept back. */
  told: EvidenceAnswer;
  onUse?: ((row: EvidenceRow) => void) | undefined;
  /** Asks for the whole branch instead, where that is not what is asked. */
  onWiden?: (() => void) | undefined;
}

const MOST = 12;

export function Findings({ told, onUse, onWiden }: FindingsProps) {
  const { terms } = useWords();
  const rows = told.rows.filter(({ key, sentence }) => key !== null && sentence !== '').slice(0, MOST);
  return (
    <Block title="To read out, and to put in papers">
      {told.notes.map((note) => (
        <p key={note} className={classes.quiet}>
          {note}
        </p>
      ))}
      {rows.length === 0 ? (
        <p className={classes.quiet}>
          Nothing of this may be said of {told.scope.text} in any one year: fewer than {FEWEST_SHOWN} {terms.cases}{' '}
          would say who is meant. Try another breakdown: the kind of {terms.case} says more than its theme where there
          are few.{' '}
          {onWiden && (
            <LinkAction about="this breakdown" onPress={onWiden}>
              Look at the whole branch
            </LinkAction>
          )}
        </p>
      ) : (
        <div className={classes.findings}>
          {rows.map((row) => (
            <div key={row.key} className={classes.finding}>
              <p>{row.sentence}</p>
              {onUse && (
                <LinkAction about={row.sentence} onPress={() => onUse(row)}>
                  Use as evidence
                </LinkAction>
              )}
            </div>
          ))}
        </div>
      )}
    </Block>
  );
}
