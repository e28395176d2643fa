// The employer's own figures beside the cases: turnover, absence, vacancies, each from where it is kept; and what somebody was told.

import { Link } from '@tanstack/react-router';
import type { EvidenceAnswer } from '../../../../shared/contract/negotiations/evidence.ts';
import { useWords } from '../../../app/desk.tsx';
import { Block } from '../../../components/block.tsx';
import { LinkAction } from '../../../components/link-action.tsx';
import { Sparkline } from '../../../components/sparkline.tsx';
import classes from './evidence.module.css';
import type { Offered } from './use-as-evidence.tsx';

interface EmployerFiguresProps {
  figures: EvidenceAnswer['employerFigures'];
  /** Absent for whoever may not keep evidence, and while there is no item to keep it with. */
  onUse?: ((offered: Offered) => void) | undefined;
}

export function EmployerFigures({ figures, onUse }: EmployerFiguresProps) {
  const { terms } = useWords();
  const type = () => onUse?.({ kind: 'figure', text: '', source: '', on: null, question: null });
  return (
    <Block
      title={`The ${terms.employer}’s own figures`}
      action={
        onUse && (
          <LinkAction about={`what the ${terms.employer} said`} onPress={type}>
            Write down a figure
          </LinkAction>
        )
      }
    >
      {figures.length === 0 && (
        <p className={classes.quiet}>
          None is kept yet. Turnover, absence and vacancies that are watched under{' '}
          <Link to="/partnership/measures">Measures</Link> stand here by themselves; ask for them in writing before the
          talks.
        </p>
      )}
      <div className={classes.findings}>
        {figures.map(({ measureId, sentence, source, points }) => (
          <div key={measureId} className={classes.finding}>
            <div className={classes.words}>
              <Link to="/partnership/measures/$id" params={{ id: measureId }}>
                {sentence}
              </Link>{' '}
              <span className={classes.quiet}>
                {source === '' ? 'Source not said' : source}{' '}
                {points.length > 1 && (
                  <span className={classes.spark}>
                    <Sparkline values={points.map(({ value }) => value)} />
                  </span>
                )}
              </span>
            </div>
            {onUse && (
              <LinkAction
                about={sentence}
                onPress={() =>
                  onUse({ kind: 'figure', text: sentence, source, on: points.at(-1)?.on ?? null, question: null })
                }
              >
                Use as evidence
              </LinkAction>
            )}
          </div>
        ))}
      </div>
    </Block>
  );
}
