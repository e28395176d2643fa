// Who may see something: four levels with a sentence each, of which those are offered that the writer sees and that are no
// wider than what it hangs on; and for a confidence, until when.

import { Radio } from '@mantine/core';
import type { Visibility } from '../../../../shared/domain/partnership/sides.ts';
import { LEVELS_IN_ORDER, visibilityWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { isWithin, levelsOf } from '../../../../shared/rules/partnership/visibility.ts';
import { useSession } from '../../../app/desk.tsx';
import { DayField } from '../../../components/day-field.tsx';
import classes from './entries.module.css';

export interface SharingValues {
  visibility: Visibility;
  confidentialUntil: string | null;
}

interface VisibilityFieldProps {
  value: SharingValues;
  onChange: (change: Partial<SharingValues>) => void;
  /** "Who may see it" unless said. */
  label?: string;
  /** The level of what it hangs on: nothing wider is offered. */
  within?: Visibility | undefined;
  problem?: string | undefined;
  dayProblem?: string | undefined;
}

export function VisibilityField(props: VisibilityFieldProps) {
  const { officer } = useSession();
  const { value, within = 'joint' } = props;
  const own = levelsOf(officer?.roles ?? null);
  const offered = LEVELS_IN_ORDER.filter(
    (level) => level === value.visibility || (own.includes(level) && isWithin(level, within)),
  );
  return (
    <>
      <LevelField
        label={props.label ?? 'Who may see it'}
        levels={offered}
        value={value.visibility}
        onChange={(visibility) =>
          props.onChange({ visibility, ...(visibility !== 'inConfidence' && { confidentialUntil: null }) })
        }
        problem={props.problem}
      />
      {value.visibility === 'inConfidence' && (
        <DayField
          label="In confidence until"
          isOptional
          lean="future"
          help="The last day of it. It ends nothing by itself: somebody releases it then."
          value={value.confidentialUntil}
          onChange={(confidentialUntil) => props.onChange({ confidentialUntil })}
          problem={props.dayProblem}
        />
      )}
    </>
  );
}

interface LevelFieldProps<L extends Visibility> {
  label: string;
  levels: readonly L[];
  value: L;
  onChange: (level: L) => void;
  problem?: string | undefined;
}

/** The levels to choose from, each with what it means. */
export function LevelField<L extends Visibility>({ label, levels, value, onChange, problem }: LevelFieldProps<L>) {
  const { branch } = useSession();
  const words = visibilityWords(branch?.words);
  return (
    <Radio.Group label={label} error={problem} value={value} onChange={(chosen) => onChange(chosen as L)}>
      <div className={classes.levels}>
        {levels.map((level) => (
          <Radio
            key={level}
            value={level}
            label={
              <>
                <strong>{words[level].label}</strong>
                <span className={classes.sentence}>{words[level].sentence}</span>
              </>
            }
          />
        ))}
      </div>
    </Radio.Group>
  );
}
