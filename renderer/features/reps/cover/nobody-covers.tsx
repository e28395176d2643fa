// Where nobody covers, the largest first, and what to do next about each.

import { Link } from '@tanstack/react-router';
import { capital } from '../../../../shared/domain/words.ts';
import { listed } from '../../../../shared/rules/listed.ts';
import { useWords } from '../../../app/desk.tsx';
import { Block } from '../../../components/block.tsx';
import { IfMay } from '../../../components/if-may.tsx';
import { ReadingTable } from '../../../components/reading-table.tsx';
import classes from './cover.module.css';
import type { CoverData } from './cover-tab.tsx';

const SHOWN = 25;

export function NobodyCovers({ data }: { data: CoverData }) {
  const { terms } = useWords();
  const { rows, total } = data.nobodyCovers;
  const shown = rows.slice(0, SHOWN);
  if (total === 0) return null;
  return (
    <Block title="Where nobody covers">
      <ReadingTable
        label="Where nobody covers"
        heads={[capital(terms.workplace), capital(terms.members), 'Post']}
        hasActions
        align="middle"
      >
        {shown.map(({ workplaceId, workplace, employer, members, vacancies }) => (
          <tr key={workplaceId}>
            <td>
              <Link className={classes.uncovered} to="/workplaces/$id" params={{ id: workplaceId }}>
                {workplace}
              </Link>
              {employer !== null && <span className={classes.soft}> {employer}</span>}
            </td>
            <td className="tabular">{members.toLocaleString('en-GB')}</td>
            <td>
              {vacancies.length === 0 ? (
                <span className={classes.soft}>none</span>
              ) : (
                `${listed([...new Set(vacancies.map(({ post }) => post))])}, vacant`
              )}
            </td>
            <td>
              <IfMay call="reps.pipeline">
                <Link className={classes.next} to="/reps/pipeline" search={{ workplaceId }}>
                  Who may stand?<span className="visually-hidden"> {workplace}</span>
                </Link>
              </IfMay>
            </td>
          </tr>
        ))}
      </ReadingTable>
      {total > shown.length && (
        <p className={classes.foot}>
          {(total - shown.length).toLocaleString('en-GB')} more, with fewer {terms.members}. The table above has them
          all.
        </p>
      )}
    </Block>
  );
}
