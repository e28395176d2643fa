// Facility time: the month's sheet to type into, its entries as a list, and the report by employer and rep.

import { Button, Menu, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight, Ellipsis } from 'lucide-react';
import { facilityWords } from '../../../../shared/domain/reps/words-facility.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { useDesk, useSession, useToday, useWords } from '../../../app/desk.tsx';
import { useMay } from '../../../app/use-may.ts';
import { FilterChips } from '../../../components/filter-chips.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { monthInWords } from '../../cases/calendar-month.ts';
import { EntriesView } from './entries-view.tsx';
import classes from './facility.module.css';
import { monthBeside } from './month-beside.ts';
import { ReportView } from './report-view.tsx';
import { SheetView } from './sheet-view.tsx';

const EVERYBODY = { page: { offset: 0, limit: 500 } };

export function FacilityPage() {
  const { branch } = useSession();
  const { terms } = useWords();
  const today = useToday();
  const may = useMay();
  const navigate = useNavigate();
  const search = useSearch({ from: '/reps/facility-time' });
  const desk = useDesk();
  const words = facilityWords(branch?.words);
  const month = search.month ?? today.slice(0, 7);
  const mayReport = may('reps.facilityReport');
  const tab = search.tab === 'report' && !mayReport ? 'sheet' : (search.tab ?? 'sheet');
  const go = (next: Partial<typeof search>) =>
    void navigate({ to: '/reps/facility-time', search: { ...search, ...next }, replace: true });
  const employers = useQuery(desk.workplaces.employers.queryOptions({ input: EVERYBODY })).data?.rows ?? [];
  const reps = useQuery(desk.reps.facilitySheet.queryOptions({ input: { month, ...EVERYBODY } })).data;
  return (
    <>
      <PageHeader
        title={words.title}
        trail={[{ label: capital(terms.reps), to: '/reps' }, { label: words.title }]}
        sentence={
          reps?.mayKeepAll === false
            ? 'Your own hours, for your union work. The secretary and the convenor see them too.'
            : `Who was away for union work, when and for how long, against what is agreed.`
        }
        actions={
          may('reps.applyFacilityImport') && (
            <Menu position="bottom-end">
              <Menu.Target>
                <Button aria-label="More">
                  <Ellipsis size={18} aria-hidden />
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => void navigate({ to: '/reps/facility-time/import' })}>
                  Bring in a spreadsheet…
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )
        }
      />
      <div className={classes.bar} data-no-print>
        <SegmentedControl
          aria-label="What to look at"
          data={[
            { value: 'sheet', label: 'Sheet' },
            { value: 'entries', label: 'Entries' },
            ...(mayReport ? [{ value: 'report', label: 'Report' }] : []),
          ]}
          value={tab}
          onChange={(value) => go({ tab: value as 'sheet' | 'entries' | 'report' })}
        />
        {tab !== 'report' && (
          <div className={classes.turn}>
            <Button aria-label="The month before" px={10} onClick={() => go({ month: monthBeside(month, -1) })}>
              <ChevronLeft size={17} aria-hidden />
            </Button>
            <span className={classes.month} aria-live="polite">
              {monthInWords(`${month}-01`, branch?.dateOrder ?? 'dmy')}
            </span>
            <Button aria-label="The month after" px={10} onClick={() => go({ month: monthBeside(month, 1) })}>
              <ChevronRight size={17} aria-hidden />
            </Button>
          </div>
        )}
        <div className={classes.filters}>
          {reps?.mayKeepAll !== false && (
            <FilterChips
              filters={[
                {
                  key: 'employer',
                  label: capital(terms.employer),
                  choices: employers.map(({ id, name }) => ({ value: id, label: name })),
                  value: search.employerId,
                  onChange: (employerId) => go({ employerId: employerId ?? undefined }),
                },
                ...(tab === 'report'
                  ? []
                  : [
                      {
                        key: 'member',
                        label: capital(terms.rep),
                        choices: (reps?.rows ?? []).map(({ memberId, name }) => ({ value: memberId, label: name })),
                        value: search.memberId,
                        onChange: (memberId: string | null | undefined) => go({ memberId: memberId ?? undefined }),
                      },
                    ]),
              ]}
            />
          )}
        </div>
      </div>
      {tab === 'sheet' && (
        <SheetView
          key={`${month} ${search.memberId} ${search.employerId}`}
          month={month}
          memberId={search.memberId}
          employerId={search.employerId}
        />
      )}
      {tab === 'entries' && <EntriesView month={month} memberId={search.memberId} employerId={search.employerId} />}
      {tab === 'report' && (
        <ReportView
          employerId={search.employerId}
          from={search.from}
          to={search.to}
          onChange={go}
          onOpen={(memberId) => go({ tab: 'entries', memberId })}
        />
      )}
    </>
  );
}
