// The yearly checklist of participative practices: yes, partly, no, or not assessed, which is not zero.

import { SegmentedControl } from '@mantine/core';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import { PRACTICES } from '../../../../shared/domain/partnership/health-items.ts';
import { useAction } from '../../../app/use-action.ts';
import { useMay } from '../../../app/use-may.ts';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import classes from './health.module.css';
import { type HealthResult, scoreInWords } from './scores.ts';

const NOT_ASSESSED = 'none';
const ANSWERS = [
  { value: 'yes', label: 'Yes' },
  { value: 'partly', label: 'Partly' },
  { value: 'no', label: 'No' },
  { value: NOT_ASSESSED, label: 'Not assessed' },
];

export function Practices({ result }: { result: HealthResult }) {
  const { wave, practices } = result;
  const may = useMay();
  const keep = useAction((client, input: Inputs['partnership']['keepPractices']) =>
    client.partnership.keepPractices(input),
  );
  const answers = new Map(wave.practices.map(({ key, answer }) => [key, answer]));
  const isReadOnly = !may('partnership.keepPractices') || keep.isRunning;
  return (
    <section className={classes.section}>
      <h2 className="section-title">Practices in place</h2>
      <p className={classes.calm}>
        Structures alone change little. Once a year the branch goes through what people meet in their daily work.
      </p>
      <ErrorBanner error={keep.trouble} />
      {practices.map(({ bundle, name, assessed, of, score }) => (
        <div key={bundle} className={classes.practices}>
          <h3 className={classes.bundle}>
            {name}
            <span>
              {score === null ? 'not assessed' : `${scoreInWords(score, 1)} of 10, from ${assessed} of ${of}`}
            </span>
          </h3>
          {PRACTICES.filter((practice) => practice.bundle === bundle).map(({ key, text }) => (
            <div key={key} className={classes.practice}>
              <span id={`practice-${key}`}>{text}</span>
              <SegmentedControl
                size="xs"
                aria-labelledby={`practice-${key}`}
                data={ANSWERS}
                readOnly={isReadOnly}
                value={answers.get(key) ?? NOT_ASSESSED}
                onChange={(next) =>
                  void keep.run({
                    id: wave.id,
                    revision: wave.revision,
                    practices: [{ key, answer: next === NOT_ASSESSED ? null : (next as 'yes' | 'partly' | 'no') }],
                  })
                }
              />
            </div>
          ))}
        </div>
      ))}
    </section>
  );
}
