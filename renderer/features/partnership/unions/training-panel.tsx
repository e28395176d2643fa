// Training against what the forum asks for, seat by seat; the same course noted for everybody who was there.

import { Button, Checkbox, MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Check, Minus, RotateCw } from 'lucide-react';
import { useState } from 'react';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { useDesk, useSession, useToday } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { useMay } from '../../../app/use-may.ts';
import { DayField } from '../../../components/day-field.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { ReadingTable } from '../../../components/reading-table.tsx';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';
import { CoverageBar } from './coverage-bar.tsx';
import classes from './unions.module.css';

type Training = Outputs['partnership']['training'];
type Topic = Training['rows'][number]['topics'][number];

export function TrainingPanel({ forum }: { forum: { id: string; revision: number } }) {
  const may = useMay();
  const { branch } = useSession();
  const [isNoting, setIsNoting] = useState(false);
  const { data, error, refetch } = useQuery(
    useDesk().partnership.training.queryOptions({ input: { forumId: forum.id } }),
  );
  if (error) return <ErrorBanner error={error} onTryAgain={() => void refetch()} />;
  if (!data) return null;
  const topics = data.rows[0]?.topics.map(({ topic }) => topic) ?? [];
  const sides = sideWords(branch?.words);
  const { management, staff, all } = data.coverage;
  const said = ({ of, all: held }: typeof all) => (held === 0 ? 'n/a' : `${of} of ${held}`);
  const note = may('partnership.noteTraining') && data.total > 0 && (
    <Button variant="filled" onClick={() => setIsNoting(true)}>
      Note a course
    </Button>
  );
  return (
    <>
      {topics.length === 0 ? (
        <EmptyState
          title={data.total === 0 ? 'Nobody sits there yet' : 'The forum asks for no training yet'}
          action={
            <LinkButton to="/partnership/forums/$id" params={{ id: forum.id }} search={{ tab: 'seats' }}>
              To its seats and rules
            </LinkButton>
          }
        >
          Say what everybody who sits there is to be trained in: negotiating, managing change, reading the accounts,
          solving problems by interests, reaching consensus. The gaps then stand here by seat.
        </EmptyState>
      ) : (
        <>
          <CoverageBar {...all} words="who sit there have all that is asked, and none of it has run out" />
          <p className={classes.quiet} style={{ marginBottom: 18 }}>
            {sides.management}: {said(management)} · {sides.staff}: {said(staff)}
            {data.joint.percent !== null && ` · ${data.joint.percent}% of what counts was learnt together`}
          </p>
          <div className={classes.scroll}>
            <ReadingTable label="Training by seat" heads={['Who sits there', ...topics]} align="middle">
              {data.rows.map((row) => (
                <tr key={row.seatId}>
                  <th scope="row">
                    {row.holder || row.title}
                    <span className={classes.small}>
                      {' '}
                      · {row.holder ? `${row.title || 'seat'}, ` : ''}
                      {sides[row.side].toLowerCase()}
                    </span>
                  </th>
                  {row.topics.map((topic) => (
                    <td key={topic.topic}>
                      <Had topic={topic} />
                    </td>
                  ))}
                </tr>
              ))}
            </ReadingTable>
          </div>
        </>
      )}
      <p style={{ marginTop: 20 }} data-no-print>
        {note}
      </p>
      {isNoting && <CourseDialog forum={forum} training={data} topics={topics} onClose={() => setIsNoting(false)} />}
    </>
  );
}

function Had({ topic: { counts, on, validUntil, isExpired, isJoint } }: { topic: Topic }) {
  if (on === null) {
    return (
      <span className={classes.cell} data-is="no">
        <Minus size={14} aria-hidden /> not yet
      </span>
    );
  }
  if (isExpired && validUntil !== null) {
    return (
      <span className={classes.cell} data-is="old">
        <RotateCw size={13} aria-hidden /> ran out <DayText day={validUntil} isShort />
      </span>
    );
  }
  return (
    <span className={classes.cell} data-is={counts ? 'yes' : 'no'}>
      <Check size={14} strokeWidth={2.4} aria-hidden />
      <span>
        <DayText day={on} isShort />
        {isJoint && ', together'}
      </span>
    </span>
  );
}

interface CourseProps {
  forum: { id: string; revision: number };
  training: Training;
  topics: readonly string[];
  onClose: () => void;
}

function CourseDialog({ forum, training, topics, onClose }: CourseProps) {
  const today = useToday();
  const draft = useDialogDraft(
    `course:${forum.id}`,
    {
      topic: topics[0] ?? '',
      on: today as string | null,
      isJoint: true,
      validUntil: null as string | null,
      seatIds: training.rows.map(({ seatId }) => seatId),
    },
    onClose,
  );
  const { value, change } = draft;
  const save = useAction(
    (client, input: Inputs['partnership']['noteTraining']) => client.partnership.noteTraining(input),
    {
      done: () =>
        `${value.topic} is noted for ${value.seatIds.length} ${value.seatIds.length === 1 ? 'seat' : 'seats'}.`,
      undoes: ({ id }) => ({ collection: 'forums', id }),
      onDone: draft.finish,
    },
  );
  if (!draft.isLoaded) return null;
  return (
    <FormDialog
      title="Note a course"
      action="Note it"
      draft={draft}
      isRunning={save.isRunning}
      isWaiting={value.topic.trim() === '' || value.on === null || value.seatIds.length === 0}
      trouble={save.trouble}
      isSaidByFields={save.issueFor('on') !== undefined || save.issueFor('validUntil') !== undefined}
      onClose={draft.leave}
      onSubmit={() => void save.run({ forumId: forum.id, revision: forum.revision, ...value, on: value.on! })}
    >
      <TextField
        label="In what"
        value={value.topic}
        onChange={(topic) => change({ topic })}
        maxLength={500}
        list="topics-asked"
        autoComplete="off"
      />
      <datalist id="topics-asked">
        {topics.map((topic) => (
          <option key={topic} value={topic} />
        ))}
      </datalist>
      <MultiSelect
        label="Who was there"
        data={training.rows.map(({ seatId, holder, title }) => ({ value: seatId, label: holder || title || 'A seat' }))}
        value={value.seatIds}
        onChange={(seatIds) => change({ seatIds })}
        searchable
        clearable
      />
      <DayField
        label="When"
        lean="past"
        value={value.on}
        onChange={(on) => change({ on })}
        problem={save.issueFor('on')}
      />
      <Checkbox
        label="Both sides learnt it together"
        checked={value.isJoint}
        onChange={(event) => change({ isJoint: event.currentTarget.checked })}
      />
      <DayField
        label="It counts until"
        isOptional
        lean="future"
        help="Empty: for good."
        value={value.validUntil}
        onChange={(validUntil) => change({ validUntil })}
        problem={save.issueFor('validUntil')}
      />
    </FormDialog>
  );
}
