// Who has what the rule book asks: people by topics, in words.

import { Link } from '@tanstack/react-router';
import type { Outputs } from '../../../../shared/contract/contract.ts';
import { ReadingTable } from '../../../components/reading-table.tsx';
import { TopicMark } from './topic-mark.tsx';
import classes from './training.module.css';

type Needs = Outputs['reps']['training'];

export function NeedsMatrix({ needs }: { needs: Needs }) {
  const asked = needs.topics.filter(({ ruleId }) =>
    needs.rows.some(({ topics }) => topics.some((need) => need.ruleId === ruleId)),
  );
  return (
    <div className={classes.scroll}>
      <ReadingTable
        label="Who has what is asked"
        heads={['Who', ...asked.map(({ topic, isBeforeCasework }) => (isBeforeCasework ? `${topic} ★` : topic))]}
        align="middle"
      >
        {needs.rows.map((row) => (
          <tr key={row.memberId}>
            <th scope="row" className={classes.who}>
              <Link to="/reps/$id" params={{ id: row.repId }}>
                {row.name}
              </Link>
              <span className={classes.small}>{row.posts.join(', ')}</span>
            </th>
            {asked.map(({ ruleId }) => {
              const need = row.topics.find((each) => each.ruleId === ruleId);
              return <td key={ruleId}>{need === undefined ? <NotAsked /> : <TopicMark need={need} />}</td>;
            })}
          </tr>
        ))}
      </ReadingTable>
      {asked.some(({ isBeforeCasework }) => isBeforeCasework) && (
        <p className={classes.small}>★ asked before somebody is given a case</p>
      )}
    </div>
  );
}

const NotAsked = () => (
  <span className={classes.quiet}>
    <span aria-hidden>–</span>
    <span className="visually-hidden">not asked</span>
  </span>
);
