// Every date of every case in a month, or one below the other: the law's limits, hearings, steps, replies, remedies.

import { Button, SegmentedControl } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { CalendarPlus, ChevronLeft, ChevronRight, Printer } from 'lucide-react';
import { useMemo, useState } from 'react';
import { DueKindSchema } from '../../../shared/contract/case-clocks.ts';
import type { Inputs } from '../../../shared/contract/contract.ts';
import { capital } from '../../../shared/domain/words.ts';
import { dayInWords } from '../../../shared/rules/day-words.ts';
import { useSession, useToday, useWords } from '../../app/desk.tsx';
import { saveDownload } from '../../app/download.ts';
import { useAction } from '../../app/use-action.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { FilterChips } from '../../components/filter-chips.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { printPage } from '../../components/printing.ts';
import { TwoColumns } from '../../components/side-list.tsx';
import { CalendarAgenda } from './calendar-agenda.tsx';
import { CalendarDay } from './calendar-day.tsx';
import { CalendarDownloadDialog } from './calendar-download-dialog.tsx';
import { useDueBetween } from './calendar-due.ts';
import { CalendarGrid } from './calendar-grid.tsx';
import { byDay, daysAway, monthInWords, monthsAway, weeksOf } from './calendar-month.ts';
import classes from './calendar-page.module.css';
import { dueLooks } from './list-due-kinds.ts';

const NOBODY = 'Nobody allocated';
const SHEET_DAYS = 28;

export function CalendarPage() {
  const words = useWords();
  const today = useToday();
  const { branch } = useSession();
  const order = branch?.dateOrder ?? 'dmy';
  const navigate = useNavigate();
  const search = useSearch({ from: '/cases/calendar' });
  const day = search.day ?? today;
  const [asksDownload, setAsksDownload] = useState(false);
  const go = (next: Partial<typeof search>) =>
    void navigate({ to: '/cases/calendar', search: { ...search, ...next }, replace: true });

  const weeks = useMemo(() => weeksOf(day, order === 'mdy'), [day, order]);
  const due = useDueBetween(weeks[0]![0]!, weeks.at(-1)!.at(-1)!, search.kind);
  const everything = due.data?.rows ?? [];
  const names = [...new Set(everything.map(({ repName }) => repName ?? NOBODY))].sort((a, b) => a.localeCompare(b));
  const shown = everything.filter(({ repName }) => search.rep === undefined || (repName ?? NOBODY) === search.rep);
  const days = byDay(shown);
  const looks = dueLooks(words);
  const inMonth = shown.filter((item) => item.day?.slice(0, 7) === day.slice(0, 7));
  const sheet = useAction(
    (client, input: NonNullable<Inputs['clocks']['sheet']>, signal) => client.clocks.sheet(input, { signal }),
    { onDone: saveDownload },
  );
  const month = monthInWords(day, order);
  return (
    <>
      <PageHeader
        title={month}
        windowTitle={`Calendar, ${month}`}
        sentence={
          due.data ? monthSentence(inMonth.length, inMonth.filter(({ daysLeft }) => (daysLeft ?? 0) < 0).length) : ' '
        }
        actions={
          <>
            <Button leftSection={<Printer size={16} aria-hidden />} onClick={() => void printPage()}>
              Print
            </Button>
            <Button
              loading={sheet.isRunning}
              title={`For a second named officer: everything due up to ${dayInWords(daysAway(today, SHEET_DAYS), order)}`}
              onClick={() => void sheet.run({ to: daysAway(today, SHEET_DAYS) })}
            >
              Deadline sheet
            </Button>
            <Button
              variant="filled"
              leftSection={<CalendarPlus size={16} aria-hidden />}
              onClick={() => setAsksDownload(true)}
            >
              Add to my calendar
            </Button>
          </>
        }
      />
      <ErrorBanner error={sheet.trouble} onClose={sheet.clear} />
      <div className={classes.bar} data-no-print>
        <div className={classes.turn}>
          <Button aria-label="The month before" px={10} onClick={() => go({ day: monthsAway(day, -1) })}>
            <ChevronLeft size={17} aria-hidden />
          </Button>
          <Button onClick={() => go({ day: undefined })} disabled={day === today}>
            Today
          </Button>
          <Button aria-label="The month after" px={10} onClick={() => go({ day: monthsAway(day, 1) })}>
            <ChevronRight size={17} aria-hidden />
          </Button>
        </div>
        <div className={classes.filters}>
          <FilterChips
            filters={[
              {
                key: 'kind',
                label: 'Kind of date',
                choices: DueKindSchema.exclude(['noKeyDate']).options.map((kind) => ({
                  value: kind,
                  label: looks[kind].label,
                })),
                value: search.kind,
                onChange: (value) => go({ kind: DueKindSchema.safeParse(value).data }),
              },
              {
                key: 'rep',
                label: capital(words.terms.rep),
                choices: names.map((name) => ({ value: name, label: name })),
                value: search.rep,
                onChange: (rep) => go({ rep: rep ?? undefined }),
              },
            ]}
            shown={due.data ? `${inMonth.length.toLocaleString('en-GB')} shown` : undefined}
          />
        </div>
        <SegmentedControl
          aria-label="Month or list"
          value={search.view ?? 'month'}
          onChange={(view) => go({ view: view === 'agenda' ? 'agenda' : undefined })}
          data={[
            { value: 'month', label: 'Month' },
            { value: 'agenda', label: 'List' },
          ]}
        />
      </div>
      <ErrorBanner error={due.error} onTryAgain={() => void due.refetch()} />
      {due.data && due.data.total > due.data.rows.length && (
        <p className={classes.more}>
          {due.data.rows.length.toLocaleString('en-GB')} of {due.data.total.toLocaleString('en-GB')} dates are shown.
          Choose a kind of date to see all of it.
        </p>
      )}
      {search.view === 'agenda' ? (
        <CalendarAgenda items={inMonth} month={month} />
      ) : (
        <TwoColumns next={<CalendarDay day={day} items={days.get(day) ?? []} />} nextLabel="The chosen day">
          <CalendarGrid weeks={weeks} day={day} days={days} label={month} onDay={(next) => go({ day: next })} />
        </TwoColumns>
      )}
      {asksDownload && <CalendarDownloadDialog onClose={() => setAsksDownload(false)} />}
    </>
  );
}

function monthSentence(count: number, overdue: number): string {
  if (count === 0) return 'Nothing is due in this month.';
  const dates = count === 1 ? 'One date' : `${count.toLocaleString('en-GB')} dates`;
  if (overdue === 0) return `${dates} in this month.`;
  return `${dates} in this month. ${overdue === 1 ? 'One has' : `${overdue.toLocaleString('en-GB')} have`} passed and nobody has answered for ${overdue === 1 ? 'it' : 'them'}.`;
}
