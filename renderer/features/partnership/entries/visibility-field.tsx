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
  const { officer, branch } = useSession();
  const { value, within = 'joint' } = props;
  const words = visibilityWords(branch?.words);
  const own = levelsOf(officer?.roles ?? null);
  const offered = LEVELS_IN_ORDER.filter(
    (level) => level === value.visibility || (own.includes(level) && isWithin(level, within)),
  );
  return (
    <>
      <Radio.Group
        label={props.label ?? 'Who may see it'}
        error={props.problem}
        value={value.visibility}
        onChange={(chosen) => {
          const visibility = chosen as Visibility;
          props.onChange({ visibility, ...(visibility !== 'inConfidence' && { confidentialUntil: null }) });
        }}
      >
        <div className={classes.levels}>
          {offered.map((level) => (
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
