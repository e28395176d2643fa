// What is to be done before the next meeting: each with its day, and what is late first.

import { Link } from '@tanstack/react-router';
import { Circle, CircleAlert, CircleCheckBig } from 'lucide-react';
import type { Outputs } from '../../../../shared/contract/contract.ts';
import { daysBetween } from '../../../../shared/rules/limits.ts';
import { useToday } from '../../../app/desk.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { DaysLeft } from '../../../components/days-left.tsx';
import classes from './cards.module.css';

export type Before = Outputs['partnership']['forum']['before'];
type Task = Before['tasks'][number];

export const stateOf = ({ isDone, isLate }: Task): 'done' | 'late' | 'open' =>
  isDone ? 'done' : isLate ? 'late' : 'open';

const icons = { done: CircleCheckBig, late: CircleAlert, open: Circle };
const spoken = { done: 'Done: ', late: 'Late: ', open: '' };

export function BeforeList(props: { tasks: readonly Task[]; forumId: string }) {
  return (
    <ul className={classes.tasks} aria-label="What to do before it">
      {props.tasks.map((task) => (
        <TaskRow key={`${task.key} ${task.meetingId}`} task={task} forumId={props.forumId} />
      ))}
    </ul>
  );
}

function TaskRow(props: { task: Task; forumId: string }) {
  const { task, forumId } = props;
  const today = useToday();
  const state = stateOf(task);
  const Icon = icons[state];
  return (
    <li className={classes.task} data-state={state}>
      <Icon size={18} className={classes.taskSign} data-state={state} aria-hidden />
      <span>
        <span className="visually-hidden">{spoken[state]}</span>
        {task.key === 'seats' || task.key === 'noDate' ? (
          <Link
            to="/partnership/forums/$id"
            params={{ id: forumId }}
            search={{ tab: task.key === 'seats' ? 'seats' : 'meetings' }}
          >
            {task.sentence}
          </Link>
        ) : task.key === 'actions' ? (
          <Link to="/partnership/working" search={{ forumId }}>
            {task.sentence}
          </Link>
        ) : task.meetingId === null ? (
          task.sentence
        ) : (
          <Link to="/partnership/meetings/$id" params={{ id: task.meetingId }}>
            {task.sentence}
          </Link>
        )}
      </span>
      {task.dueOn !== null && !task.isDone && (
        <span className={classes.due}>
          <DayText day={task.dueOn} isShort />
          <DaysLeft daysLeft={daysBetween(today, task.dueOn)} />
        </span>
      )}
    </li>
  );
}
