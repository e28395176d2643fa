// A workforce as it is read: how many, what they come to on a year of the spine, by grade and row by row, and what can be done with it.

import { Button, Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import { inOrder } from '../../../../shared/rules/negotiations/pay-data/spine-points.ts';
import { useSession } from '../../../app/desk.tsx';
import { saveDownload } from '../../../app/download.ts';
import { useAction } from '../../../app/use-action.ts';
import { useMay } from '../../../app/use-may.ts';
import { Chart } from '../../../components/chart.tsx';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { ExportMenu } from '../../../components/export-menu.tsx';
import { SelectField } from '../../../components/fields.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { SideHint, SideItem, SideList, TwoColumns } from '../../../components/side-list.tsx';
import { StatCard, StatRow } from '../../../components/stat-card.tsx';
import { usePayWords } from '../cost/use-currency.ts';
import { grouped } from './grouped.ts';
import classes from './pay-data.module.css';
import { WorkforceDetailsDialog } from './workforce-details-dialog.tsx';
import { WorkforceRows } from './workforce-rows.tsx';

type Page = Outputs['negotiations']['workforce'];

export const trail = [
  { label: 'Negotiations', to: '/negotiations' as const },
  { label: 'Pay data', to: '/negotiations/pay-data' as const },
  { label: 'Workforce' },
];

export function WorkforceRead(props: Page & { onYear: (yearId: string) => void; onEdit: () => void }) {
  const { workforce, spine, figures, workplaces, negotiations, questions, employer, unit } = props;
  const { id } = workforce;
  const navigate = useNavigate();
  const may = useMay();
  const { branch } = useSession();
  const { short } = usePayWords();
  const [grade, setGrade] = useState<string | null>(null);
  const [asked, setAsked] = useState<'details' | 'remove' | 'print' | null>(null);
  const mayKeep = may('negotiations.keepWorkforce');
  const file = useAction(
    (client, input: Inputs['negotiations']['workforceFile'], signal) =>
      client.negotiations.workforceFile(input, { signal }),
    { onDone: saveDownload },
  );
  const copy = useAction((client, input: { id: string }) => client.negotiations.copyWorkforce(input), {
    done: ({ name }) => `${name} is made, of today.`,
    undoes: (made) => ({ collection: 'workforces', id: made.id }),
    onDone: (made) => void navigate({ to: '/negotiations/pay-data/workforces/$id', params: { id: made.id } }),
  });
  const remove = useAction(
    (client, input: Inputs['negotiations']['removeWorkforce']) => client.negotiations.removeWorkforce(input),
    {
      done: () => `${workforce.name} is taken away.`,
      undoes: (gone) => ({ collection: 'workforces', id: gone.id }),
      onDone: () => void navigate({ to: '/negotiations/pay-data' }),
    },
  );
  const names = new Map(workplaces.map((place) => [place.id, place.name]));
  const whole = (amount: string) => short(amount.replace(/\.\d+$/, ''));
  const isSmall = figures.smallTotal > 0;
  return (
    <>
      <PageHeader
        title={workforce.name}
        windowTitle="Pay data"
        trail={trail}
        sentence={[employer, unit, `as at ${dayInWords(workforce.asAt, branch?.dateOrder)}`]
          .filter(Boolean)
          .join(' · ')}
        actions={
          <>
            {may('negotiations.workforceFile') && (
              <ExportMenu isRunning={file.isRunning} onChoose={(format) => void file.run({ id, format })} />
            )}
            <Menu position="bottom-end">
              <Menu.Target>
                <Button aria-label="More">
                  <Ellipsis size={18} aria-hidden />
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => (isSmall ? setAsked('print') : window.print())}>Print…</Menu.Item>
                {mayKeep && (
                  <>
                    <Menu.Item onClick={() => setAsked('details')}>Change employer, spine, on-costs…</Menu.Item>
                    <Menu.Item
                      onClick={() =>
                        void navigate({ to: '/negotiations/pay-data/workforces/new', search: { item: id } })
                      }
                    >
                      New figures from a spreadsheet…
                    </Menu.Item>
                    <Menu.Item onClick={() => void copy.run({ id })}>Make a copy of today</Menu.Item>
                    <Menu.Divider />
                    <Menu.Item color="late" onClick={() => setAsked('remove')}>
                      Take it away…
                    </Menu.Item>
                  </>
                )}
              </Menu.Dropdown>
            </Menu>
            {mayKeep && (
              <Button variant="filled" onClick={props.onEdit}>
                Edit the rows
              </Button>
            )}
          </>
        }
      />
      <ErrorBanner error={file.trouble ?? copy.trouble} onClose={file.trouble ? file.clear : copy.clear} />
      {questions.length > 0 && (
        <div className={classes.notice}>
          <strong>To look at</strong>
          <ul>
            {questions.slice(0, 6).map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
          {questions.length > 6 && `And ${questions.length - 6} more.`}
        </div>
      )}
      <TwoColumns
        nextLabel="About the workforce"
        next={
          <>
            <SideList title="Where it is from">
              <SideItem title={workforce.source || 'Source not said'}>Source</SideItem>
              <SideItem
                title={spine?.name ?? 'None: pay is written out'}
                {...(spine !== null && {
                  onOpen: () => void navigate({ to: '/negotiations/pay-data/spines/$id', params: { id: spine.id } }),
                })}
              >
                Spine
              </SideItem>
              {workforce.onCosts !== null && (
                <SideItem title="On top of pay">
                  {`NI ${workforce.onCosts.insurancePercent}% above ${short(workforce.onCosts.insuranceThreshold)}, pension ${workforce.onCosts.pensionPercent}%, other ${workforce.onCosts.otherPercent}%`}
                </SideItem>
              )}
              {workforce.notes.trim() !== '' && <SideItem title="Notes">{workforce.notes}</SideItem>}
            </SideList>
            {isSmall && (
              <SideList title="Before it leaves the branch">
                <SideHint>
                  {figures.smallTotal === 1 ? 'One row is' : `${figures.smallTotal} rows are`} of one person: it tells
                  what somebody is paid.
                </SideHint>
                {figures.small.slice(0, 5).map(({ row, text }) => (
                  <SideItem key={row} title={text || `Row ${row}`}>
                    Row {row}
                  </SideItem>
                ))}
              </SideList>
            )}
            <SideList title="Counts in">
              {negotiations.map((negotiation) => (
                <SideItem
                  key={negotiation.id}
                  title={negotiation.name}
                  onOpen={() =>
                    void navigate({ to: '/negotiations/$id', params: { id: negotiation.id }, search: { tab: 'pay' } })
                  }
                />
              ))}
              {negotiations.length === 0 && <SideHint>No negotiation yet: choose it under Pay.</SideHint>}
            </SideList>
          </>
        }
      >
        <StatRow>
          <StatCard figure={figures.people} label="people" />
          <StatCard figure={grouped(figures.fte)} label="full-time equivalents" />
          {figures.payBill !== null && (
            <StatCard
              figure={whole(figures.payBill)}
              label="pay bill a year"
              hint={figures.onCosts === null ? undefined : `and ${whole(figures.onCosts)} on top of it`}
            />
          )}
          {figures.unpaid > 0 && (
            <StatCard
              figure={figures.unpaid}
              label="whose point has no figure"
              hint="not in the pay bill"
              tone="soon"
            />
          )}
        </StatRow>
        {workforce.rows.length === 0 && (
          <EmptyState title="No rows" action={mayKeep && <Button onClick={props.onEdit}>Type the rows</Button>}>
            {workforce.payBill === null
              ? 'Nobody is in it yet.'
              : 'Its pay bill alone is known: percentages can be costed, and flat amounts with the number of people.'}
          </EmptyState>
        )}
        {figures.byGrade.length > 1 && (
          <Chart
            title="People by grade"
            series={['People']}
            labelHeader="Grade"
            besideHeader="Pay bill"
            rows={figures.byGrade.map((each) => ({
              key: each.grade,
              label: each.grade,
              values: [each.people],
              beside: each.payBill === null ? '' : whole(each.payBill),
            }))}
            onOpen={(row) => setGrade(row.key === grade ? null : row.key)}
          />
        )}
      </TwoColumns>
      {workforce.rows.length > 0 && (
        <>
          <div className={classes.bar} data-no-print>
            <h2 className="section-title">
              {grade === null ? `${workforce.rows.length.toLocaleString('en-GB')} rows` : grade}
              {grade !== null && (
                <Button size="compact-sm" variant="subtle" ml="xs" onClick={() => setGrade(null)}>
                  Show all
                </Button>
              )}
            </h2>
            {spine !== null && spine.years.length > 1 && (
              <SelectField
                label=""
                aria-label="Paid by which year"
                size="sm"
                options={inOrder(spine.years)
                  .reverse()
                  .map((year) => ({ value: year.id, label: `Paid by ${year.label}` }))}
                value={figures.year?.id ?? null}
                onChange={(next) => next && props.onYear(next)}
              />
            )}
          </div>
          <WorkforceRows
            workforce={workforce}
            spine={spine}
            yearId={figures.year?.id ?? null}
            placeName={(placeId) => names.get(placeId) ?? ''}
            grade={grade}
            fte={grouped(figures.fte)}
            people={figures.people}
            payBill={figures.payBill}
          />
        </>
      )}
      {asked === 'details' && <WorkforceDetailsDialog workforce={workforce} onClose={() => setAsked(null)} />}
      <ConfirmDialog
        isOpen={asked === 'print'}
        title="Somebody’s pay is in this"
        action="Print it all the same"
        onConfirm={() => {
          setAsked(null);
          setTimeout(() => window.print());
        }}
        onCancel={() => setAsked(null)}
      >
        {figures.smallTotal === 1 ? 'One row is' : `${figures.smallTotal} rows are`} of one person. On paper it tells
        whoever finds it what that person is paid.
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={asked === 'remove'}
        title={`Take “${workforce.name}” away?`}
        action="Take it away"
        isDestructive
        isRunning={remove.isRunning}
        trouble={remove.trouble}
        onConfirm={() => void remove.run({ id, revision: workforce.revision })}
        onCancel={() => setAsked(null)}
      >
        Its rows go with it. It can be undone.
      </ConfirmDialog>
    </>
  );
}
