// Who is consulted about what, how far and how long before, as an agreement says it.

import type { Agreement } from '../../../shared/domain/agreements.ts';
import { levelWords } from '../../../shared/domain/partnership/words-consultations.ts';
import { countOfDays } from '../../../shared/rules/day-words.ts';
import { ReadingTable } from '../../components/reading-table.tsx';
import classes from './agreements.module.css';

export const ScopeTable = ({ scope }: Pick<Agreement, 'scope'>) => (
  <ReadingTable heads={['Topic', 'How far', 'With whom', 'Notice']}>
    {scope.map(({ id, topic, level, who, noticeDays }) => (
      <tr key={id}>
        <th scope="row">{topic}</th>
        <td>{levelWords[level]}</td>
        <td>{who}</td>
        <td data-number>
          {noticeDays === null ? <span className={classes.quiet}>not said</span> : countOfDays(noticeDays)}
        </td>
      </tr>
    ))}
  </ReadingTable>
);
