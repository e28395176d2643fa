// The five stages side by side, each person where they are, with the days behind them and what is next.

import { ActionIcon, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { EllipsisVertical } from 'lucide-react';
import type { PipelineRow, PipelineStage } from '../../../../shared/contract/reps/pipeline.ts';
import { reachedWords, stageHints, stageWords } from '../../../../shared/domain/reps/words-pipeline.ts';
import { daysBetween } from '../../../../shared/rules/limits.ts';
import { STAGES } from '../../../../shared/rules/reps/pipeline.ts';
import { useToday } from '../../../app/desk.tsx';
import { useMay } from '../../../app/use-may.ts';
import { DayText } from '../../../components/day-text.tsx';
import { DaysLeft } from '../../../components/days-left.tsx';
import { LinkAction } from '../../../components/link-action.tsx';
import classes from './pipeline.module.css';

interface BoardProps {
  rows: readonly PipelineRow[];
  onChange: (row: PipelineRow) => void;
  onEnd: (row: PipelineRow) => void;
  onApply: (row: PipelineRow) => void;
}

export function PipelineBoard({ rows, ...asks }: BoardProps) {
  return (
    <div className={classes.board}>
      {STAGES.map((stage) => (
        <Column key={stage} stage={stage} rows={rows.filter((row) => row.stage === stage)} {...asks} />
      ))}
    </div>
  );
}

function Column({ stage, rows, ...asks }: BoardProps & { stage: PipelineStage }) {
  return (
    <section className={classes.column} aria-label={stageWords[stage]}>
      <h2 className={classes.stage}>
        {stageWords[stage]} <span>{rows.length}</span>
      </h2>
      {rows.length === 0 ? (
        <p className={classes.hint}>{stageHints[stage]}</p>
      ) : (
        <ul className={classes.cards}>
          {rows.map((row) => (
            <Card key={row.id} row={row} {...asks} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Card({ row, onChange, onEnd, onApply }: Omit<BoardProps, 'rows'> & { row: PipelineRow }) {
  const may = useMay();
  const { name, memberId, title, workplaces, steps, interest, next } = row;
  const canChange = interest !== null && may('reps.keepInterest');
  return (
    <li className={classes.card} data-ended={interest?.ended ? true : undefined}>
      <div className={classes.cardHead}>
        <strong className={classes.name}>
          {memberId !== null && may('members.get') ? (
            <Link to="/members/$id" params={{ id: memberId }}>
              {name}
            </Link>
          ) : (
            name
          )}
        </strong>
        {canChange && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="subtle" size="sm" aria-label={`What to do with ${name}`} data-no-print>
                <EllipsisVertical size={16} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => onChange(row)}>Change what is written</Menu.Item>
              <Menu.Item onClick={() => onEnd(row)}>
                {interest.ended ? 'It goes on after all' : 'Nothing comes of it'}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      <span className={classes.soft}>{[title, ...workplaces.slice(0, 2)].join(' · ')}</span>
      <ol className={classes.steps} aria-label="How far">
        {steps
          .filter(({ on, state }) => on !== null && state !== 'notNeeded')
          .map(({ stage, on, detail }) => (
            <li key={stage}>
              {stage === 'election' && detail === 'Not elected' ? 'Not elected' : reachedWords[stage]}{' '}
              <DayText day={on!} isShort />
            </li>
          ))}
      </ol>
      {next.sentence !== '' && <p className={classes.next}>{next.sentence}</p>}
      <NextDay row={row} />
      {next.code === 'talk' && canChange ? (
        <span className={classes.talk}>
          <LinkAction about={name} onPress={() => onChange(row)}>
            Talked with them
          </LinkAction>
        </span>
      ) : (
        <NextAction row={row} onApply={onApply} />
      )}
    </li>
  );
}

const DAY_WORDS = {
  talk: 'Talk again',
  nominate: 'Nominations until',
  accept: 'Until',
  vote: 'Ballot until',
  apply: 'By',
  train: 'Course on',
  nothing: '',
} as const;

function NextDay({ row: { next } }: { row: PipelineRow }) {
  const today = useToday();
  if (next.on === null) return null;
  return (
    <p className={classes.day}>
      {DAY_WORDS[next.code]} <DayText day={next.on} isShort />{' '}
      <DaysLeft daysLeft={daysBetween(today, next.on)} isEvent={next.code === 'train'} />
    </p>
  );
}

function NextAction({ row, onApply }: { row: PipelineRow; onApply: (row: PipelineRow) => void }) {
  const { next, steps, name, memberId } = row;
  const may = useMay();
  const hidden = <span className="visually-hidden">: {name}</span>;
  if (next.electionId !== null) {
    const tab = next.code === 'nominate' || next.code === 'accept' ? { tab: 'candidates' } : {};
    return (
      <Link className={classes.action} to="/elections/$id" params={{ id: next.electionId }} search={tab}>
        {next.code === 'nominate' ? 'To the nominations' : 'To the election'}
        {hidden}
      </Link>
    );
  }
  if (next.code === 'apply' && memberId !== null && may('reps.keepTraining')) {
    return (
      <span className={classes.talk}>
        <LinkAction about={name} onPress={() => onApply(row)}>
          Find a course
        </LinkAction>
      </span>
    );
  }
  if ((next.code === 'apply' || next.code === 'train') && may('reps.training')) {
    return (
      <Link className={classes.action} to="/reps/training">
        To the training
        {hidden}
      </Link>
    );
  }
  const repId = steps.at(-1)?.repId ?? null;
  if (repId !== null && may('reps.get')) {
    return (
      <Link className={classes.action} to="/reps/$id" params={{ id: repId }}>
        Open their page{hidden}
      </Link>
    );
  }
  return null;
}
