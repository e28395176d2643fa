// Courses: those ahead with the places that are left, and behind a switch those that are over.

import { Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CourseRow } from '../../../../shared/contract/reps/training.ts';
import { useDesk } from '../../../app/desk.tsx';
import { Block } from '../../../components/block.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { ReadingTable } from '../../../components/reading-table.tsx';
import classes from './training.module.css';

const MANY = { offset: 0, limit: 200 };

export function CoursesList() {
  const [includePast, setIncludePast] = useState(false);
  const { data, error, refetch } = useQuery(
    useDesk().reps.courses.queryOptions({ input: { includePast, page: MANY } }),
  );
  return (
    <Block
      title="Courses"
      action={
        <Switch
          label="Past ones, too"
          checked={includePast}
          onChange={(event) => setIncludePast(event.currentTarget.checked)}
          data-no-print
        />
      }
    >
      <ErrorBanner error={error} onTryAgain={() => void refetch()} />
      {data?.total === 0 ? (
        <p className={classes.quiet}>None ahead.</p>
      ) : (
        <ReadingTable label="Courses" heads={['Course', 'When', 'Where', 'Places']} align="middle">
          {(data?.rows ?? []).map((row) => (
            <tr key={row.course.id}>
              <th scope="row">
                <Link to="/reps/training/$id" params={{ id: row.course.id }}>
                  {row.course.name}
                </Link>
                <span className={classes.small}>
                  {[row.course.provider, row.course.isJoint ? 'together with management' : '']
                    .filter((part) => part !== '')
                    .join(' · ')}
                </span>
              </th>
              <td>
                <CourseDays course={row.course} />
              </td>
              <td>{row.course.place}</td>
              <td>{placesInWords(row)}</td>
            </tr>
          ))}
        </ReadingTable>
      )}
    </Block>
  );
}

export function CourseDays({ course: { from, to, cancelledOn } }: Pick<CourseRow, 'course'>) {
  if (cancelledOn !== null) return <>called off</>;
  if (from === null) return <>no day yet</>;
  return (
    <>
      <DayText day={from} isShort />
      {to !== null && to !== from && (
        <>
          {' '}
          to <DayText day={to} isShort />
        </>
      )}
    </>
  );
}

/** "3 of 12 left", "full"; nothing where nobody said how many can come. */
export function placesInWords({ course: { places }, placesLeft, isCounted }: CourseRow): string {
  if (places === null) return '';
  if (!isCounted || placesLeft === null) return String(places);
  return placesLeft === 0 ? `full (${places})` : `${placesLeft} of ${places} left`;
}
