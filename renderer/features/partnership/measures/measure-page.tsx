// One measure: how far it is, its run chart and figures, what was before and after a day, and who owns it. A reward is the team's.

import { Button, Menu } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { ChevronDown, Pencil } from 'lucide-react';
import { useState } from 'react';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import { presetOf } from '../../../../shared/domain/partnership/measure-presets.ts';
import { compassWords } from '../../../../shared/domain/partnership/words-issues.ts';
import {
  figureInWords,
  measureKindWords,
  measurePurposeWords,
} from '../../../../shared/domain/partnership/words-measures.ts';
import { useDesk } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { useMay } from '../../../app/use-may.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { DayField } from '../../../components/day-field.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { SideHint, SideItem, SideList, TwoColumns } from '../../../components/side-list.tsx';
import { StatCard, StatRow } from '../../../components/stat-card.tsx';
import { EntryComposer } from '../entries/entry-composer.tsx';
import { EntryList } from '../entries/entry-list.tsx';
import { VisibilityMark } from '../entries/visibility-mark.tsx';
import { MeasureDialog } from './measure-dialog.tsx';
import classes from './measures.module.css';
import { AddPointDialog, ImportPoints } from './points-dialogs.tsx';
import { PointsTable } from './points-table.tsx';
import { RunChart } from './run-chart.tsx';

type Result = Outputs['partnership']['measure'];
type Asked = 'change' | 'point' | 'list' | 'remove' | null;

export function MeasurePage() {
  const { id } = useParams({ from: '/partnership/measures/$id' });
  const [around, setAround] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked>(null);
  const navigate = useNavigate();
  const may = useMay();
  const { data, error, refetch } = useQuery({
    ...useDesk().partnership.measure.queryOptions({ input: { id, ...(around !== null && { around }) } }),
    placeholderData: keepPreviousData,
  });
  const fromRecords = useAction(
    (client, input: Inputs['partnership']['pointFromRecords'], signal) =>
      client.partnership.pointFromRecords(input, { signal }),
    { done: () => 'The figure of today is kept.', undoes: () => ({ collection: 'measures', id }) },
  );
  const remove = useAction(
    (client, input: Inputs['partnership']['removeMeasure']) => client.partnership.removeMeasure(input),
    {
      done: () => 'The measure is removed.',
      undoes: () => ({ collection: 'measures', id }),
      onDone: () => void navigate({ to: '/partnership/measures' }),
    },
  );
  if (error) return <ErrorBanner error={error} onTryAgain={() => void refetch()} />;
  if (!data) return null;
  const { measure } = data;
  const on = { collection: 'measures', id } as const;
  const close = () => setAsked(null);
  return (
    <>
      <PageHeader
        title={measure.name}
        windowTitle="A measure"
        trail={[
          { label: 'Partnership', to: '/partnership' },
          { label: 'Goals and outcomes', to: '/partnership/measures' },
        ]}
        sentence={
          <>
            {measureKindWords[measure.kind]}
            {measure.team !== '' && ` of ${measure.team}`}
            {data.forumName !== null && `, ${data.forumName}`}.{' '}
            {measure.lowerIsBetter ? 'Lower is better.' : 'Higher is better.'}{' '}
            <VisibilityMark visibility={measure.visibility} />
          </>
        }
        actions={
          may('partnership.keepMeasure') && (
            <>
              <Button leftSection={<Pencil size={16} aria-hidden />} onClick={() => setAsked('change')}>
                Change
              </Button>
              <Menu position="bottom-end">
                <Menu.Target>
                  <Button variant="filled" rightSection={<ChevronDown size={16} aria-hidden />}>
                    Add figures
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item onClick={() => setAsked('point')}>One figure</Menu.Item>
                  <Menu.Item onClick={() => setAsked('list')}>A list</Menu.Item>
                  {presetOf(measure.preset)?.isFromRecords && may('partnership.pointFromRecords') && (
                    <Menu.Item onClick={() => void fromRecords.run({ id })}>From the branch’s own records</Menu.Item>
                  )}
                  <Menu.Divider />
                  <Menu.Item onClick={() => setAsked('remove')}>Remove this measure</Menu.Item>
                </Menu.Dropdown>
              </Menu>
            </>
          )
        }
      />
      <ErrorBanner error={fromRecords.trouble} />
      <TwoColumns next={<Beside result={data} />} nextLabel="About this measure">
        <Standing result={data} />
        <RunChart result={data} />
        <PointsTable result={data} />
        <Around result={data} day={around} onDay={setAround} />
        <section className={classes.section} aria-label="Notes">
          <h2 className="section-title">What was said and found</h2>
          <EntryComposer on={on} within={measure.visibility} kinds={['note', 'paper', 'evidence', 'reflection']} />
          <EntryList on={on} label="What was said and found" within={measure.visibility} />
        </section>
      </TwoColumns>
      {asked === 'change' && <MeasureDialog measure={measure} forumId={null} onClose={close} />}
      {asked === 'point' && <AddPointDialog measure={measure} onClose={close} />}
      {asked === 'list' && <ImportPoints measure={measure} onClose={close} />}
      <ConfirmDialog
        isOpen={asked === 'remove'}
        title="Remove this measure?"
        action="Remove it"
        isDestructive
        isRunning={remove.isRunning}
        trouble={remove.trouble}
        onCancel={close}
        onConfirm={() => void remove.run({ id, revision: measure.revision })}
      >
        Its {measure.points.length} figures go with it. It can be undone right afterwards.
      </ConfirmDialog>
    </>
  );
}

function Standing({ result: { measure, figures } }: { result: Result }) {
  const { unit, baseline, target } = measure;
  const { latest, change, movement, progress, isReached, year } = figures;
  const moved = movement === 'better' ? 'better' : movement === 'worse' ? 'worse' : 'the same';
  return (
    <StatRow>
      <StatCard
        figure={latest === null ? 'n/a' : figureInWords(latest.value, unit)}
        label="Now"
        hint={latest && <DayText day={latest.on} isShort />}
      />
      {baseline !== null && (
        <StatCard
          figure={figureInWords(baseline.value, unit)}
          label="It began at"
          hint={change !== null && `${change > 0 ? '+' : ''}${figureInWords(change, unit)} since: ${moved}`}
        />
      )}
      {target !== null && (
        <StatCard
          figure={figureInWords(target.value, unit)}
          label="To reach"
          hint={
            target.by !== null && (
              <>
                by <DayText day={target.by} isShort />
              </>
            )
          }
        />
      )}
      {target !== null && (
        <StatCard
          figure={progress === null ? 'n/a' : `${Math.round(progress)}%`}
          label="Of the way"
          hint={isReached ? 'Reached' : undefined}
        />
      )}
      {year !== null && (
        <StatCard
          figure={year.value === null ? 'n/a' : figureInWords(year.value, unit)}
          label="Over the last year"
          hint={`${figureInWords(year.over, '')} of ${figureInWords(year.under, '')}, ${year.points} figures`}
        />
      )}
    </StatRow>
  );
}

function Around(props: { result: Result; day: string | null; onDay: (day: string | null) => void }) {
  const { measure, around, note } = props.result;
  if (measure.points.length < 2) return null;
  const said = (side: { mean: number; points: number } | null) =>
    side === null ? 'n/a' : figureInWords(side.mean, measure.unit);
  const points = (side: { points: number } | null) => (side ? `mean of ${side.points}` : undefined);
  return (
    <section className={classes.section}>
      <h2 className="section-title">Before and after</h2>
      <p className={classes.calm}>{note}</p>
      <div className={classes.around}>
        <DayField
          label="A day from which something was different"
          value={props.day}
          onChange={props.onDay}
          lean="past"
        />
        {around !== null && (
          <>
            <StatCard figure={said(around.before)} label="Before" hint={points(around.before)} />
            <StatCard figure={said(around.after)} label="From then on" hint={points(around.after)} />
          </>
        )}
      </div>
    </section>
  );
}

function Beside({ result: { measure, initiatives } }: { result: Result }) {
  const navigate = useNavigate();
  const { owners, compass, purpose, definition, source, agreedOn, reward, gainShare } = measure;
  return (
    <>
      <SideList title="About it">
        {definition !== '' && <SideItem title="What is counted">{definition}</SideItem>}
        {source !== '' && <SideItem title="Where it comes from">{source}</SideItem>}
        {purpose !== null && <SideItem title="What it is for">{measurePurposeWords[purpose]}</SideItem>}
        {compass.length > 0 && (
          <SideItem title="Compass">{compass.map((point) => compassWords[point]).join(', ')}</SideItem>
        )}
        {agreedOn !== null && (
          <SideItem title="Agreed by both sides">
            <DayText day={agreedOn} />
          </SideItem>
        )}
        {(owners.management !== '' || owners.staff !== '') && (
          <SideItem title="Who looks after it">
            {[owners.management, owners.staff].filter((owner) => owner !== '').join(' and ')}
          </SideItem>
        )}
        {reward !== null && <SideItem title="What the team gets, all alike">{reward.what}</SideItem>}
        {gainShare !== null && (
          <SideItem title="Gain-share">
            Nothing {measure.lowerIsBetter ? 'above' : 'below'} {figureInWords(gainShare.threshold, measure.unit)}
            {gainShare.sharedAmong !== null && `, shared alike among ${gainShare.sharedAmong}`}.
          </SideItem>
        )}
      </SideList>
      <SideList title="Worked on with">
        {initiatives.length === 0 && <SideHint>No initiative names this measure yet.</SideHint>}
        {initiatives.map(({ id, number, title, raisedOn }) => (
          <SideItem
            key={id}
            title={title}
            onOpen={() => void navigate({ to: '/partnership/initiatives/$id', params: { id } })}
          >
            {number}, since <DayText day={raisedOn} isShort />
          </SideItem>
        ))}
      </SideList>
    </>
  );
}
