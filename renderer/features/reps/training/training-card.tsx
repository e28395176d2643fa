// A rep's training, on the rep's page: what their post asks, and what they have done or are on the way to.

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Rep } from '../../../../shared/domain/reps/posts.ts';
import { useDesk, useSession } from '../../../app/desk.tsx';
import { saveDownload } from '../../../app/download.ts';
import { useAction } from '../../../app/use-action.ts';
import { useMay } from '../../../app/use-may.ts';
import { Block } from '../../../components/block.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { LinkAction } from '../../../components/link-action.tsx';
import { ReadingTable } from '../../../components/reading-table.tsx';
import { ApplyDialog } from './apply-dialog.tsx';
import { StageDay, StageSaid } from './course-page.tsx';
import { KeptFiles } from './kept-files.tsx';
import { TopicMark } from './topic-mark.tsx';
import classes from './training.module.css';
import { TrainingMenu } from './training-menu.tsx';

const MANY = { offset: 0, limit: 200 };

/** Nothing for whoever may not see this person's training: a rep sees their own. */
export function TrainingCard({ rep }: { rep: Rep }) {
  const may = useMay();
  const { officer } = useSession();
  const isOpen =
    may('reps.keepTraining') || (may('reps.trainings') && rep.memberId !== null && officer?.memberId === rep.memberId);
  return isOpen && rep.memberId !== null ? <Own memberId={rep.memberId} /> : null;
}

function Own({ memberId }: { memberId: string }) {
  const desk = useDesk();
  const may = useMay();
  const [isNoting, setIsNoting] = useState(false);
  const needs = useQuery(desk.reps.training.queryOptions({ input: { memberId } }));
  const done = useQuery(desk.reps.trainings.queryOptions({ input: { memberId, page: MANY } }));
  const record = useAction((client) => client.reps.record({ memberId }), { onDone: saveDownload });
  const topics = needs.data?.rows[0]?.topics ?? [];
  const rows = done.data?.rows ?? [];
  return (
    <Block
      title="Training"
      action={
        <span>
          {may('reps.record') && (
            <LinkAction about="posts, training and hours, as PDF" onPress={() => void record.run(undefined)}>
              Own record, as PDF
            </LinkAction>
          )}
          {may('reps.keepTraining') && (
            <LinkAction about="training" onPress={() => setIsNoting(true)}>
              Note
            </LinkAction>
          )}
        </span>
      }
    >
      <ErrorBanner error={needs.error ?? done.error ?? record.trouble} />
      {topics.length > 0 && (
        <ReadingTable label="What the rule book asks" heads={['The rule book asks', 'Stands']} align="middle">
          {topics.map((need) => (
            <tr key={need.ruleId}>
              <th scope="row">
                {need.topic}
                {need.isBeforeCasework && <span className={classes.small}>before a case is given to them</span>}
              </th>
              <td>
                <TopicMark need={need} />
              </td>
            </tr>
          ))}
        </ReadingTable>
      )}
      {rows.length === 0 ? (
        <p className={classes.quiet} style={{ marginTop: 10 }}>
          No course is written down yet.
        </p>
      ) : (
        <div style={{ marginTop: 14 }}>
          <ReadingTable
            label="Courses"
            heads={['Course', 'Stands at', 'On', 'Counts until']}
            hasActions={may('reps.moveTraining')}
            align="middle"
          >
            {rows.map((row) => (
              <tr key={row.training.id}>
                <th scope="row">
                  {row.training.name}
                  {row.training.provider !== '' && <span className={classes.small}>{row.training.provider}</span>}
                  {(row.stage === 'completed' || row.training.certificates.length > 0) && (
                    <KeptFiles
                      on={{ collection: 'trainings', id: row.training.id }}
                      revision={row.training.revision}
                      files={row.training.certificates}
                      about={row.training.name}
                    />
                  )}
                </th>
                <td>
                  <StageSaid row={row} />
                </td>
                <td>
                  <StageDay row={row} />
                </td>
                <td>
                  {row.training.validUntil ? (
                    <DayText day={row.training.validUntil} isShort />
                  ) : row.stage === 'completed' ? (
                    'for good'
                  ) : (
                    ''
                  )}
                </td>
                {may('reps.moveTraining') && (
                  <td>
                    <TrainingMenu row={row} />
                  </td>
                )}
              </tr>
            ))}
          </ReadingTable>
        </div>
      )}
      {isNoting && <ApplyDialog memberIds={[memberId]} onClose={() => setIsNoting(false)} />}
    </Block>
  );
}
