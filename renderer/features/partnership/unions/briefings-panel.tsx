// Telling the middle managers: one press after a meeting makes a briefing for each department; sent, acknowledged, what was asked.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { Action } from '../../../../shared/domain/partnership/actions.ts';
import { useDesk, useToday } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { useMay } from '../../../app/use-may.ts';
import { Block } from '../../../components/block.tsx';
import { DayField } from '../../../components/day-field.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { Badge } from '../../../components/days-left.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { ProseField, TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { LinkAction } from '../../../components/link-action.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { ReadingTable } from '../../../components/reading-table.tsx';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';
import { CoverageBar } from './coverage-bar.tsx';
import classes from './unions.module.css';

const SHOWN = 40;

export function BriefingsPanel({ forumId }: { forumId: string }) {
  const may = useMay();
  const { data, error, refetch } = useQuery(useDesk().partnership.briefings.queryOptions({ input: { forumId } }));
  const brief = useAction(
    (client, input: Inputs['partnership']['briefManagers']) => client.partnership.briefManagers(input),
    {
      done: ({ total }) =>
        total === 0
          ? 'Every department has a briefing of the last meeting already.'
          : `${total} ${total === 1 ? 'briefing is' : 'briefings are'} made, one for each department.`,
      undoes: ({ rows }) => (rows[0] === undefined ? undefined : { collection: 'actions', id: rows[0].id }),
    },
  );
  const [answered, setAnswered] = useState<Action | null>(null);
  if (error) return <ErrorBanner error={error} onTryAgain={() => void refetch()} />;
  if (!data) return null;
  if (data.departments.length === 0) {
    return (
      <EmptyState
        title="The forum has no departments yet"
        action={
          <LinkButton to="/partnership/forums/$id" params={{ id: forumId }} search={{ tab: 'seats' }}>
            To its seats and rules
          </LinkButton>
        }
      >
        Write down which departments it is about: after each meeting their managers can then be told at one press.
      </EmptyState>
    );
  }
  const open = data.rows.filter(({ acknowledgedOn }) => acknowledgedOn === null);
  return (
    <>
      <ErrorBanner error={brief.trouble} onClose={brief.clear} />
      <CoverageBar {...data.covered} words="departments’ managers acknowledged a briefing in the last 90 days" />
      {may('partnership.briefManagers') && (
        <p style={{ marginBottom: 22 }} data-no-print>
          <Button variant="filled" loading={brief.isRunning} onClick={() => void brief.run({ forumId })}>
            Brief every manager on the last meeting
          </Button>
        </p>
      )}
      <section className={classes.block}>
        <ReadingTable
          label="Departments and their last briefing"
          heads={['Department', 'Last sent', 'Last acknowledged']}
          hasActions
          align="middle"
        >
          {data.departments.map(({ department, sentOn, acknowledgedOn, isCovered }) => (
            <tr key={department}>
              <th scope="row">{department}</th>
              <td>
                {sentOn === null ? <span className={classes.quiet}>not sent</span> : <DayText day={sentOn} isShort />}
              </td>
              <td>
                {acknowledgedOn === null ? (
                  <span className={classes.quiet}>never</span>
                ) : (
                  <DayText day={acknowledgedOn} isShort />
                )}
              </td>
              <td>{!isCovered && <Badge urgency="soon">not in 90 days</Badge>}</td>
            </tr>
          ))}
        </ReadingTable>
      </section>
      {data.rows.length > 0 && (
        <Block title={open.length > 0 ? `Briefings, ${open.length} not acknowledged yet` : 'Briefings'}>
          <ReadingTable heads={['Department', 'What', 'How it stands']} hasActions align="middle">
            {[...open, ...data.rows.filter(({ acknowledgedOn }) => acknowledgedOn !== null)]
              .slice(0, SHOWN)
              .map((row) => (
                <BriefingRow key={row.id} row={row} onAnswer={() => setAnswered(row)} />
              ))}
          </ReadingTable>
        </Block>
      )}
      {answered && <BriefingDialog briefing={answered} onClose={() => setAnswered(null)} />}
    </>
  );
}

function BriefingRow({ row, onAnswer }: { row: Action; onAnswer: () => void }) {
  const today = useToday();
  const may = useMay();
  const isLate = row.acknowledgedOn === null && row.dueOn !== null && row.dueOn < today;
  return (
    <tr>
      <th scope="row" data-top>
        {row.team}
        {row.contact && <span className={classes.small}> · {row.contact}</span>}
      </th>
      <td data-top>
        {row.text}
        {row.questions.trim() !== '' && <p className={classes.small}>Asked: {row.questions}</p>}
      </td>
      <td data-top>
        {row.acknowledgedOn !== null ? (
          <>
            acknowledged <DayText day={row.acknowledgedOn} isShort />
          </>
        ) : row.sentOn !== null ? (
          <>
            sent <DayText day={row.sentOn} isShort />
          </>
        ) : (
          <span className={classes.quiet}>not sent</span>
        )}{' '}
        {isLate && <Badge urgency="late">overdue</Badge>}
      </td>
      <td data-top>
        {may('partnership.keepAction') && (
          <LinkAction about={row.team} onPress={onAnswer}>
            Note what happened
          </LinkAction>
        )}
      </td>
    </tr>
  );
}

function BriefingDialog({ briefing, onClose }: { briefing: Action; onClose: () => void }) {
  const today = useToday();
  const draft = useDialogDraft(
    `briefing:${briefing.id}`,
    {
      contact: briefing.contact,
      sentOn: briefing.sentOn ?? (today as string | null),
      acknowledgedOn: briefing.acknowledgedOn,
      questions: briefing.questions,
    },
    onClose,
  );
  const { value, change } = draft;
  const save = useAction((client, input: Inputs['partnership']['keepAction']) => client.partnership.keepAction(input), {
    done: () => `The briefing for ${briefing.team} is noted.`,
    undoes: ({ id }) => ({ collection: 'actions', id }),
    onDone: draft.finish,
  });
  if (!draft.isLoaded) return null;
  return (
    <FormDialog
      title={`Briefing for ${briefing.team}`}
      sentence={briefing.text}
      action="Save"
      draft={draft}
      isRunning={save.isRunning}
      trouble={save.trouble}
      onClose={draft.leave}
      onSubmit={() =>
        void save.run({ id: briefing.id, revision: briefing.revision, ...value, doneOn: value.acknowledgedOn })
      }
    >
      <TextField
        label="Who was told"
        isOptional
        placeholder="Theatre manager"
        value={value.contact}
        onChange={(contact) => change({ contact })}
        maxLength={500}
        autoComplete="off"
      />
      <DayField label="Sent on" lean="past" value={value.sentOn} onChange={(sentOn) => change({ sentOn })} />
      <DayField
        label="Acknowledged on"
        isOptional
        offersToday
        lean="past"
        help="Only then does the department count as told."
        value={value.acknowledgedOn}
        onChange={(acknowledgedOn) => change({ acknowledgedOn })}
      />
      <ProseField
        label="What they asked"
        isOptional
        value={value.questions}
        onChange={(questions) => change({ questions })}
      />
    </FormDialog>
  );
}
