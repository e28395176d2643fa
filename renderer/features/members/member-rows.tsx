// What held when: standings, categories, payments and jobs with the days on which they held.

import { useQuery } from '@tanstack/react-query';
import type { Member } from '../../../shared/domain/members.ts';
import { dayInWords } from '../../../shared/rules/day-words.ts';
import { useDesk, useWords } from '../../app/desk.tsx';
import classes from './members.module.css';

interface Line {
  what: string;
  value: string;
  from: string | null;
  to: string | null;
}

export function MemberRows(props: { member: Member }) {
  const { member } = props;
  const desk = useDesk();
  const words = useWords();
  const places = useQuery(desk.workplaces.list.queryOptions({ input: { page: { offset: 0, limit: 500 } } }));
  const employers = useQuery(desk.workplaces.employers.queryOptions({ input: { page: { offset: 0, limit: 500 } } }));
  const nameOf = (rows: readonly { id: string; name: string }[] | undefined, id: string | null) =>
    id === null ? null : (rows?.find((row) => row.id === id)?.name ?? null);
  const lines: Line[] = [
    ...member.standings.map((row) => ({ ...row, what: 'Standing', value: words.standings[row.standing] })),
    ...member.jobs.map((row) => ({
      ...row,
      what: 'Job',
      value:
        [row.title, nameOf(places.data?.rows, row.workplaceId), nameOf(employers.data?.rows, row.employerId)]
          .filter((part) => part)
          .join(', ') || 'Not recorded',
    })),
    ...member.categories.map((row) => ({ ...row, what: 'Category', value: words.categories[row.category] })),
    ...member.payments.map((row) => ({ ...row, what: 'Pays by', value: words.paymentMethods[row.method] })),
  ];
  if (lines.length === 0) return null;
  return (
    <section className={classes.block}>
      <div className={classes.blockHead}>
        <h2 className="section-title">What held when</h2>
      </div>
      <ul className={classes.rows}>
        {lines.map((line) => (
          <li key={`${line.what} ${line.from} ${line.value}`}>
            <span className={classes.what}>{line.what}</span>
            <span>{line.value}</span>
            <span className={classes.when}>{spanInWords(line)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function spanInWords(row: { from: string | null; to: string | null }): string {
  if (row.from && row.to) return `${dayInWords(row.from)} to ${dayInWords(row.to)}`;
  if (row.from) return `since ${dayInWords(row.from)}`;
  return row.to ? `until ${dayInWords(row.to)}` : 'always, as far as is known';
}
