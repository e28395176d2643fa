// Where nobody covers, the largest first, and what to do next about each.

import { Link } from '@tanstack/react-router';
import { useWords } from '../../../app/desk.tsx';
import { SideHint, SideList } from '../../../components/side-list.tsx';
import classes from './cover.module.css';
import type { CoverData } from './cover-tab.tsx';

const SHOWN = 12;

export function NobodyCovers({ data }: { data: CoverData }) {
  const { terms } = useWords();
  const { rows, total } = data.nobodyCovers;
  const shown = rows.slice(0, SHOWN);
  return (
    <SideList title={total === 0 ? 'Where nobody covers' : `Where nobody covers: ${total.toLocaleString('en-GB')}`}>
      {total === 0 && (
        <SideHint>
          Somebody covers every {terms.workplace} with {terms.members}.
        </SideHint>
      )}
      {shown.map(({ workplaceId, workplace, members, vacancies }) => (
        <li key={workplaceId} className={classes.uncovered}>
          <Link className={classes.uncoveredName} to="/workplaces/$id" params={{ id: workplaceId }}>
            {workplace}
          </Link>
          <span className={classes.soft}>
            {members.toLocaleString('en-GB')} {members === 1 ? terms.member : terms.members}
            {vacancies[0] ? `. Vacant: ${vacancies[0].post}` : ''}
          </span>
          <Link className={classes.next} to="/reps/pipeline" search={{ workplaceId }}>
            Who may stand?<span className="visually-hidden"> {workplace}</span>
          </Link>
        </li>
      ))}
      {total > shown.length && (
        <SideHint>
          {(total - shown.length).toLocaleString('en-GB')} more, with fewer {terms.members}. The table has them all.
        </SideHint>
      )}
    </SideList>
  );
}
