// The employers' procedures: whose each is, which cases follow it, and whether its days have been typed yet.

import { Button, Checkbox, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { ChevronDown, Route } from 'lucide-react';
import { useState } from 'react';
import type { Outputs } from '../../../shared/contract/contract.ts';
import { useDesk, useWords } from '../../app/desk.tsx';
import { useMay } from '../../app/use-may.ts';
import { DayText } from '../../components/day-text.tsx';
import { Badge } from '../../components/days-left.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { untypedLimits, untypedWords, within } from './limit-words.ts';
import classes from './procedures.module.css';

type Row = Outputs['procedures']['list']['rows'][number];

const ANY = 'Any employer that has none of its own';

export function ProceduresPage() {
  const desk = useDesk();
  const [includeRetired, setIncludeRetired] = useState(false);
  const { data, error, refetch } = useQuery(
    desk.procedures.list.queryOptions({ input: { includeRetired, page: { offset: 0, limit: 500 } } }),
  );
  const rows = data?.rows ?? [];
  const employers = [...new Set(rows.map((row) => row.employer ?? ANY))].toSorted(byEmployer);
  return (
    <>
      <PageHeader
        title="Procedures"
        sentence="Each employer’s own stages and days: they start the employer’s clock beside the tribunal’s."
        actions={<StartOne isFilled />}
      />
      <ErrorBanner error={error} onTryAgain={() => void refetch()} />
      {data && rows.length === 0 && (
        <EmptyState icon={<Route size={24} />} title="No procedure has been written down yet" action={<StartOne />}>
          Take the employer’s policy out and start from a frame: its stages are there, its days you type. From then on
          every case says by when the employer must reply, and when the member must appeal.
        </EmptyState>
      )}
      {employers.map((employer) => (
        <section key={employer} className={classes.employer} aria-label={employer}>
          <h2 className="section-title">{employer}</h2>
          <ul>
            {rows
              .filter((row) => (row.employer ?? ANY) === employer)
              .map((row) => (
                <ProcedureRow key={row.id} row={row} />
              ))}
          </ul>
        </section>
      ))}
      {(rows.length > 0 || includeRetired) && (
        <Checkbox
          data-no-print
          label="Show those that are not used any more"
          checked={includeRetired}
          onChange={(event) => setIncludeRetired(event.currentTarget.checked)}
        />
      )}
    </>
  );
}

/** Employers by name; what is for any of them last. */
const byEmployer = (a: string, b: string): number => Number(a === ANY) - Number(b === ANY) || a.localeCompare(b, 'en');

function ProcedureRow({ row }: { row: Row }) {
  const words = useWords();
  const newest = row.versions.at(-1);
  const untyped = untypedLimits(newest?.stages ?? []);
  return (
    <li>
      <Link to="/procedures/$id" params={{ id: row.id }} className={classes.row}>
        <span className={classes.rowName}>
          <strong>{row.name}</strong>
          {row.isRetired && <Badge urgency="plain">not used any more</Badge>}
          {untyped > 0 && <Badge urgency="soon">{untypedWords(untyped)}</Badge>}
        </span>
        <span className={classes.rowAbout}>
          {row.caseTypes
            .map((type, index) => (index === 0 ? words.caseTypes[type] : within(words.caseTypes[type])))
            .join(', ')}
        </span>
        <span className={classes.rowWhen}>
          {newest && (
            <>
              {newest.stages.length} stages · version {newest.version}
              {newest.from && (
                <>
                  {' '}
                  from <DayText day={newest.from} isShort />
                </>
              )}
            </>
          )}
          {row.openCases > 0 &&
            ` · ${row.openCases} open ${row.openCases === 1 ? words.terms.case : words.terms.cases}`}
        </span>
      </Link>
    </li>
  );
}

/** Begins a new one: from a frame of the country's, or from nothing. */
function StartOne({ isFilled }: { isFilled?: boolean }) {
  const navigate = useNavigate();
  const { data } = useQuery(useDesk().procedures.frames.queryOptions());
  const may = useMay();
  const start = (frame?: string) =>
    void navigate({ to: '/procedures/new', search: frame === undefined ? {} : { frame } });
  if (!may('procedures.save')) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button {...(isFilled && { variant: 'filled' })} rightSection={<ChevronDown size={15} aria-hidden />}>
          Write one down
        </Button>
      </Menu.Target>
      <Menu.Dropdown maw={380}>
        <Menu.Label>Start from</Menu.Label>
        {data?.rows.map(({ key, name, stages }) => (
          <Menu.Item key={key} onClick={() => start(key)}>
            <span className={classes.frame}>
              <strong>{name}</strong>
              <span>{stages.map((stage) => stage.name).join(', ')}</span>
            </span>
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => start()}>Nothing: its own stages from the beginning</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
