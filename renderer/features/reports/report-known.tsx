// What the desk knew, and when: figures of a past day are made of what is known now, unless somebody asks what was known
// then. Said in plain words, because two reports of one day may differ for this alone.

import { Button, Popover } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReportTable } from '../../../shared/contract/report-run.ts';
import { useDesk } from '../../app/desk.tsx';
import { DayField } from '../../components/day-field.tsx';
import { InstantText } from '../../components/day-text.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import classes from './reports.module.css';

interface ReportKnownProps {
  table: ReportTable;
  /** Whether an earlier moment was asked for. */
  isEarlier: boolean;
  onChange: (knownAt: number | undefined) => void;
}

export function ReportKnown({ table, isEarlier, onChange }: ReportKnownProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <p className={classes.known} data-earlier={isEarlier || undefined}>
      {table.knownAt === 0 ? (
        'As the desk knew it before anything was recorded.'
      ) : isEarlier ? (
        <>
          As the desk knew it on <InstantText at={table.madeAt} />. What was recorded, merged or undone since is left
          out.
        </>
      ) : (
        <>
          As the desk knows it now; the record last changed on <InstantText at={table.madeAt} />.
        </>
      )}{' '}
      <span data-no-print>
        {isEarlier && (
          <Button variant="subtle" size="compact-sm" onClick={() => onChange(undefined)}>
            As it is known now
          </Button>
        )}
        <Popover opened={isOpen} onChange={setIsOpen} position="bottom-start" width={340} trapFocus returnFocus>
          <Popover.Target>
            <Button variant="subtle" size="compact-sm" onClick={() => setIsOpen(!isOpen)}>
              {isEarlier ? 'Another day' : 'As it was known earlier'}
            </Button>
          </Popover.Target>
          <Popover.Dropdown>
            <KnownOn
              onChoose={(knownAt) => {
                setIsOpen(false);
                onChange(knownAt);
              }}
            />
          </Popover.Dropdown>
        </Popover>
      </span>
    </p>
  );
}

function KnownOn(props: { onChoose: (knownAt: number) => void }) {
  const desk = useDesk();
  const [day, setDay] = useState<string | null>(null);
  const known = useQuery({
    ...desk.reports.knownOn.queryOptions({ input: { day: day ?? '2000-01-01' } }),
    enabled: day !== null,
  });
  const found = day === null ? undefined : known.data;
  return (
    <>
      <p className={classes.explained}>
        A report sent last month was made of what was on the desk then. Choose that day, and this one is made of the
        same: the figures and the file come out as they did.
      </p>
      <DayField label="As it was known at the end of" value={day} onChange={setDay} lean="past" autoFocus />
      <ErrorBanner error={day === null ? null : known.error} />
      {found && (
        <>
          <p className={classes.explained} role="status">
            {found.at === null ? (
              'Nothing had been recorded by then.'
            ) : (
              <>
                The last change by then was on <InstantText at={found.at} />.
              </>
            )}
          </p>
          <Button variant="filled" disabled={found.at === null} onClick={() => props.onChoose(found.knownAt)}>
            Show it as it was known then
          </Button>
        </>
      )}
    </>
  );
}
