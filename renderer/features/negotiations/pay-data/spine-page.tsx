// A pay spine: what each point pays, year by year, drawn and as a table; years are added, raised and put right here.

import { Button, Menu, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { SpineYear } from '../../../../shared/domain/negotiations/spines.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { newestYear } from '../../../../shared/rules/negotiations/pay-data/spine-points.ts';
import { useDesk } from '../../../app/desk.tsx';
import { saveDownload } from '../../../app/download.ts';
import { useAction } from '../../../app/use-action.ts';
import { useMay } from '../../../app/use-may.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { ExportMenu } from '../../../components/export-menu.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { SideHint, SideItem, SideList, TwoColumns } from '../../../components/side-list.tsx';
import classes from './pay-data.module.css';
import { RaiseDialog } from './raise-dialog.tsx';
import { SpineChart } from './spine-chart.tsx';
import { SpineSettingsDialog } from './spine-settings-dialog.tsx';
import { SpineTable } from './spine-table.tsx';
import { SpineYearDialog } from './spine-year-dialog.tsx';

type SpineAnswer = Outputs['negotiations']['spine'];
type Asked = { what: 'raise' | 'settings' | 'remove' } | { what: 'year'; year: SpineYear | null };

export function SpinePage() {
  const { id } = useParams({ from: '/negotiations/pay-data/spines/$id' });
  const desk = useDesk();
  const { data, error, refetch } = useQuery(desk.negotiations.spine.queryOptions({ input: { id } }));
  const trail = [
    { label: 'Negotiations', to: '/negotiations' as const },
    { label: 'Pay data', to: '/negotiations/pay-data' as const },
  ];
  if (data === undefined) {
    return (
      <>
        <PageHeader title={error ? 'This spine is not here' : null} trail={trail} />
        <ErrorBanner error={error} onTryAgain={() => void refetch()} />
      </>
    );
  }
  return <Spine {...data} trail={trail} />;
}

const ROUNDED = { pound: 'to the pound', penny: 'to the penny', none: 'not at all' } as const;

function Spine({
  spine,
  employer,
  points,
  workforces,
  negotiations,
  trail,
}: SpineAnswer & { trail: { label: string; to: '/negotiations' | '/negotiations/pay-data' }[] }) {
  const navigate = useNavigate();
  const may = useMay();
  const mayKeep = may('negotiations.keepSpine');
  const [asked, setAsked] = useState<Asked | null>(null);
  const [per, setPer] = useState<'year' | 'hour'>('year');
  const [near, setNear] = useState<string | null>(null);
  const [point, setPoint] = useState<string | null>(null);
  const file = useAction(
    (client, input: Inputs['negotiations']['spineFile'], signal) => client.negotiations.spineFile(input, { signal }),
    { onDone: saveDownload },
  );
  const remove = useAction(
    (client, input: Inputs['negotiations']['removeSpine']) => client.negotiations.removeSpine(input),
    {
      done: () => `${spine.name} is taken away.`,
      undoes: ({ id }) => ({ collection: 'paySpines', id }),
      onDone: () => void navigate({ to: '/negotiations/pay-data' }),
    },
  );
  const newest = newestYear(spine.years);
  const paid = newest?.rates.filter(({ amount }) => amount !== null).length ?? 0;
  const missing = points.length - paid;
  const close = () => setAsked(null);
  return (
    <>
      <PageHeader
        title={spine.name}
        windowTitle="Pay data"
        trail={[...trail, { label: 'Spine' }]}
        sentence={
          newest === undefined
            ? 'It has no year yet.'
            : `${paid} points in ${newest.label}${missing > 0 ? `; ${missing} have no figure in it and are kept` : ''}.`
        }
        actions={
          <>
            {may('negotiations.spineFile') && (
              <ExportMenu isRunning={file.isRunning} onChoose={(format) => void file.run({ id: spine.id, format })} />
            )}
            {mayKeep && (
              <>
                <Menu position="bottom-end">
                  <Menu.Target>
                    <Button aria-label="More">
                      <Ellipsis size={18} aria-hidden />
                    </Button>
                  </Menu.Target>
                  <Menu.Dropdown>
                    <Menu.Item onClick={() => setAsked({ what: 'year', year: null })}>Add a year…</Menu.Item>
                    <Menu.Item
                      onClick={() =>
                        void navigate({ to: '/negotiations/pay-data/spines/new', search: { item: spine.id } })
                      }
                    >
                      Add years from a spreadsheet…
                    </Menu.Item>
                    <Menu.Item onClick={() => setAsked({ what: 'settings' })}>Change its settings…</Menu.Item>
                    <Menu.Item onClick={() => window.print()}>Print…</Menu.Item>
                    <Menu.Divider />
                    <Menu.Item color="late" onClick={() => setAsked({ what: 'remove' })}>
                      Take it away…
                    </Menu.Item>
                  </Menu.Dropdown>
                </Menu>
                {newest !== undefined && (
                  <Button variant="filled" onClick={() => setAsked({ what: 'raise' })}>
                    Raise {newest.label} by…
                  </Button>
                )}
              </>
            )}
          </>
        }
      />
      <ErrorBanner error={file.trouble} onClose={file.clear} />
      <TwoColumns
        nextLabel="About the spine"
        next={
          <>
            <SideList title="Reckoned with">
              <SideItem title={employer ?? 'National'}>Whose it is</SideItem>
              <SideItem title={spine.basis === 'hour' ? 'Pay of an hour' : 'Pay of a year'}>
                What its figures are
              </SideItem>
              <SideItem title={`${spine.weeksInYear} weeks of ${spine.fullTimeHours} hours`}>
                What a year is divided by for an hour
              </SideItem>
              <SideItem title={capital(ROUNDED[spine.rounding])}>How each point is rounded after a rise</SideItem>
              {newest?.source && <SideItem title={newest.source}>Source of {newest.label}</SideItem>}
              {spine.notes.trim() !== '' && <SideItem title="Notes">{spine.notes}</SideItem>}
            </SideList>
            <SideList title="Who stands on it">
              {workforces.map(({ id, name }) => (
                <SideItem
                  key={id}
                  title={name}
                  onOpen={() => void navigate({ to: '/negotiations/pay-data/workforces/$id', params: { id } })}
                >
                  Workforce
                </SideItem>
              ))}
              {negotiations.map(({ id, name }) => (
                <SideItem
                  key={id}
                  title={name}
                  onOpen={() => void navigate({ to: '/negotiations/$id', params: { id }, search: { tab: 'pay' } })}
                >
                  Negotiation
                </SideItem>
              ))}
              {workforces.length + negotiations.length === 0 && <SideHint>Nobody yet: add a workforce.</SideHint>}
            </SideList>
          </>
        }
      >
        {newest === undefined ? (
          <EmptyState
            title="No year yet"
            action={
              mayKeep && (
                <Button variant="filled" onClick={() => setAsked({ what: 'year', year: null })}>
                  Add a year
                </Button>
              )
            }
          >
            Paste two columns: each point and what it pays.
          </EmptyState>
        ) : (
          <>
            <SpineChart spine={spine} points={points} point={point} onPoint={setPoint} />
            <div className={classes.bar} data-no-print>
              <h2 className="section-title">Points by years</h2>
              <SegmentedControl
                aria-label="Pay of a year or of an hour"
                data={[
                  { value: 'year', label: 'A year' },
                  { value: 'hour', label: 'An hour' },
                ]}
                value={per}
                onChange={(value) => setPer(value as typeof per)}
              />
            </div>
            <SpineTable
              spine={spine}
              points={points}
              per={per}
              near={near ?? point}
              onNear={setNear}
              onYear={mayKeep ? (year) => setAsked({ what: 'year', year }) : undefined}
            />
          </>
        )}
      </TwoColumns>
      {asked?.what === 'raise' && <RaiseDialog spine={spine} onClose={close} />}
      {asked?.what === 'settings' && <SpineSettingsDialog spine={spine} onClose={close} />}
      {asked?.what === 'year' && <SpineYearDialog spine={spine} points={points} year={asked.year} onClose={close} />}
      <ConfirmDialog
        isOpen={asked?.what === 'remove'}
        title={`Take “${spine.name}” away?`}
        action="Take it away"
        isDestructive
        isRunning={remove.isRunning}
        trouble={remove.trouble}
        onConfirm={() => void remove.run({ id: spine.id, revision: spine.revision })}
        onCancel={close}
      >
        All of its years go with it. It can be undone.
      </ConfirmDialog>
    </>
  );
}
