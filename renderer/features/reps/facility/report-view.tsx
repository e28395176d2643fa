// Time off by employer and by rep in a period, against what is agreed, and the tables that public employers have published.

import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { FacilityReport } from '../../../../shared/contract/reps/facility.ts';
import { FacilityKindSchema } from '../../../../shared/domain/reps/facility-time.ts';
import { facilityWords } from '../../../../shared/domain/reps/words-facility.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { addDays } from '../../../../shared/rules/limits.ts';
import { relevantPeriod } from '../../../../shared/rules/reps/facility-figures.ts';
import { hoursAndMinutes } from '../../../../shared/rules/reps/facility-hours.ts';
import { useDesk, useSession, useToday, useWords } from '../../../app/desk.tsx';
import { saveDownload } from '../../../app/download.ts';
import { troubleOf } from '../../../app/sentences.ts';
import { useAction } from '../../../app/use-action.ts';
import { Block } from '../../../components/block.tsx';
import { DayField } from '../../../components/day-field.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { FactRow, FactTable } from '../../../components/fact-table.tsx';
import { LinkAction } from '../../../components/link-action.tsx';
import { ReadingTable } from '../../../components/reading-table.tsx';
import { StatCard, StatRow } from '../../../components/stat-card.tsx';
import classes from './facility.module.css';

interface ReportViewProps {
  employerId: string | undefined;
  from: string | undefined;
  to: string | undefined;
  onChange: (period: { from: string | undefined; to: string | undefined }) => void;
  /** Opens the person's entries. */
  onOpen: (memberId: string) => void;
}

/** A dash where there is nothing: what there is stands out. */
const timeOr = (minutes: number): string => (minutes === 0 ? '–' : hoursAndMinutes(minutes));

const KINDS = FacilityKindSchema.options;
const BANDS = [
  ['none', '0%'],
  ['toHalf', '1–50%'],
  ['overHalf', '51–99%'],
  ['all', '100%'],
  ['unknown', 'unknown'],
] as const;

export function ReportView(props: ReportViewProps) {
  const { employerId, from, to } = props;
  const desk = useDesk();
  const today = useToday();
  const { branch } = useSession();
  const { terms } = useWords();
  const asked = {
    ...(employerId !== undefined && { employerId }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
  const found = useQuery(desk.reps.facilityReport.queryOptions({ input: asked }));
  const file = useAction(
    (client, input: Inputs['reps']['facilityReportFile'], signal) => client.reps.facilityReportFile(input, { signal }),
    { onDone: saveDownload },
  );
  const report = found.data;
  if (report === undefined) return <ErrorBanner error={found.error === null ? null : troubleOf(found.error)} />;
  const now = relevantPeriod(today);
  const before = relevantPeriod(addDays(now.from, -1));
  const isUnited = branch?.nation !== 'united-states';
  return (
    <>
      <div className={`${classes.bar} ${classes.period}`} data-no-print>
        <DayField
          label="From"
          lean="past"
          value={report.from}
          onChange={(day) => day && props.onChange({ from: day, to: report.to })}
        />
        <DayField
          label="To"
          value={report.to}
          onChange={(day) => day && props.onChange({ from: report.from, to: day })}
        />
        {isUnited && (
          <div className={classes.turn}>
            <Button onClick={() => props.onChange(now)}>
              {now.from.slice(0, 4)}–{now.to.slice(2, 4)}
            </Button>
            <Button onClick={() => props.onChange(before)}>
              {before.from.slice(0, 4)}–{before.to.slice(2, 4)}
            </Button>
          </div>
        )}
        <div className={`${classes.turn} ${classes.state}`}>
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="filled" loading={file.isRunning}>
                Take it out…
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => void file.run({ ...asked, format: 'pdf' })}>As a paper (PDF)</Menu.Item>
              <Menu.Item onClick={() => void file.run({ ...asked, format: 'xlsx' })}>As a workbook (XLSX)</Menu.Item>
              <Menu.Item onClick={() => void file.run({ ...asked, format: 'csv' })}>As text (CSV)</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
      </div>
      <ErrorBanner error={file.trouble} />
      {report.warnings.map((warning) => (
        <p key={warning} className={classes.note}>
          {warning}
        </p>
      ))}
      {report.people.length === 0 ? (
        <EmptyState title="Nobody held a post in these days">
          Hours of whoever holds a post are added up here, by {terms.employer} and by {terms.rep}.
        </EmptyState>
      ) : (
        <Figures report={report} onOpen={props.onOpen} />
      )}
    </>
  );
}

function Figures({ report, onOpen }: { report: FacilityReport; onOpen: (memberId: string) => void }) {
  const { terms } = useWords();
  return (
    <>
      <StatRow>
        <StatCard figure={hoursAndMinutes(report.sums.total)} label="hours in all" />
        <StatCard figure={hoursAndMinutes(report.sums.paid)} label="of them paid" />
        <StatCard figure={hoursAndMinutes(report.sums.unpaid)} label="unpaid" />
        <StatCard
          figure={report.people.filter(({ sums }) => sums.total > 0).length}
          label={`${terms.reps} with hours`}
        />
      </StatRow>
      <Hours report={report} onOpen={onOpen} />
      {report.agreed.lines.length > 0 && <Agreed report={report} />}
      {report.agreed.lines.length === 0 && <p className={classes.quiet}>{report.agreed.words}</p>}
      {report.published !== null && <Published published={report.published} />}
    </>
  );
}

function Hours({ report, onOpen }: { report: FacilityReport; onOpen: (memberId: string) => void }) {
  const { branch } = useSession();
  const { terms } = useWords();
  const { kinds } = facilityWords(branch?.words);
  const heads = [...KINDS.map((kind) => kinds[kind]), 'Paid', 'Unpaid', 'All'];
  const cells = ({ byKind, paid, unpaid, total }: FacilityReport['sums']) => (
    <>
      {KINDS.map((kind) => (
        <td key={kind} data-number>
          {timeOr(byKind[kind])}
        </td>
      ))}
      <td data-number>{timeOr(paid)}</td>
      <td data-number>{timeOr(unpaid)}</td>
      <td data-number>
        <strong>{timeOr(total)}</strong>
      </td>
    </>
  );
  return (
    <>
      <Block title={`By ${terms.employer}`}>
        <ReadingTable heads={[capital(terms.employer), capital(terms.reps), ...heads]} align="middle">
          {report.employers.map(({ employerId, employer, reps, sums }) => (
            <tr key={employerId ?? 'none'}>
              <th scope="row">{employer ?? 'Not known'}</th>
              <td data-number>{reps}</td>
              {cells(sums)}
            </tr>
          ))}
        </ReadingTable>
        {report.employers.length === 0 && <p className={classes.quiet}>No hours are written down in these days.</p>}
      </Block>
      <Block title={`By ${terms.rep}, in the order of their names`}>
        <ReadingTable heads={[capital(terms.rep), 'Post', ...heads, 'Of working time']} align="middle">
          {report.people.map(({ memberId, name, posts, sums, percentOfWorking }) => (
            <tr key={memberId}>
              <th scope="row">
                <LinkAction about="their entries" onPress={() => onOpen(memberId)}>
                  {name}
                </LinkAction>
              </th>
              <td>{posts}</td>
              {cells(sums)}
              <td data-number>
                {sums.total === 0 ? '0%' : percentOfWorking === null ? 'unknown' : `${percentOfWorking}%`}
              </td>
            </tr>
          ))}
        </ReadingTable>
      </Block>
    </>
  );
}

function Agreed({ report }: { report: FacilityReport }) {
  const names = new Map(report.people.map(({ memberId, name }) => [memberId, name]));
  return (
    <Block title="Against what is agreed">
      <ReadingTable heads={['Whose', 'Agreement', 'Given', 'Used', 'So']} align="middle">
        {report.agreed.lines.map((line) => (
          <tr key={`${line.allowanceId} ${line.memberId}`}>
            <th scope="row">{line.memberId === null ? 'All together' : names.get(line.memberId)}</th>
            <td>
              {line.agreement}, {line.what}
            </td>
            <td data-number>{hoursAndMinutes(line.given)}</td>
            <td data-number>{hoursAndMinutes(line.used)}</td>
            <td>{line.over > 0 ? `${hoursAndMinutes(line.over)} over` : `${hoursAndMinutes(line.left)} left`}</td>
          </tr>
        ))}
      </ReadingTable>
      <p className={classes.quiet}>{report.agreed.words}</p>
    </Block>
  );
}

function Published({ published }: { published: NonNullable<FacilityReport['published']> }) {
  const { terms } = useWords();
  return (
    <Block title="The four tables of public employers">
      {!published.verified && (
        <p className={classes.note}>
          Nobody has checked for Branchdesk whether these have still to be published. Check before you rely on it.
        </p>
      )}
      <FactTable>
        <FactRow name={`1. ${capital(terms.reps)} in the period`}>{published.reps}</FactRow>
        <FactRow name="2. By share of working time">
          {BANDS.map(([band, label]) => `${label}: ${published.bands[band]}`).join(' · ')}
        </FactRow>
        <FactRow name="3. Share of the pay bill">The employer’s to reckon</FactRow>
        <FactRow name="4. Paid activities">
          {hoursAndMinutes(published.paidActivities)} of {hoursAndMinutes(published.paid)} paid hours,{' '}
          {published.percentPaidActivities === null ? 'n/a' : `${published.percentPaidActivities}%`}
        </FactRow>
        <FactRow name="Authority">{published.authority}</FactRow>
      </FactTable>
      <details>
        <summary>How these were reckoned</summary>
        <ul>
          {published.notes.map((note) => (
            <li key={note} className={classes.quiet}>
              {note}
            </li>
          ))}
        </ul>
      </details>
    </Block>
  );
}
