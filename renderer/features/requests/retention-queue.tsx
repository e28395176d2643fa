// What is due to go by its rule, with why; nothing goes by itself. Each is looked at: kept longer, held, or destroyed.

import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Hourglass } from 'lucide-react';
import { useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import type { QueueRow } from '../../../shared/contract/requests.ts';
import { retentionKindWords } from '../../../shared/domain/data-request-words.ts';
import type { RetentionKind } from '../../../shared/domain/data-requests.ts';
import { useDesk } from '../../app/desk.tsx';
import { useMay } from '../../app/use-may.ts';
import { DayText } from '../../components/day-text.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { SelectField } from '../../components/fields.tsx';
import { EraseDialog } from './erase-dialog.tsx';
import { HoldDialog } from './hold-dialog.tsx';
import { KeepLongerDialog } from './keep-longer-dialog.tsx';
import classes from './requests.module.css';

const MORE = 20;
/** The desk answers so many at once; a kind chosen above shows the rest. */
const MOST = 500;
const ALL = 'all';

type Asked = { row: QueueRow; what: 'keep' | 'hold' | 'destroy' };

export function RetentionQueue() {
  const [kind, setKind] = useState<RetentionKind | typeof ALL>(ALL);
  const [withKept, setWithKept] = useState(true);
  const [shown, setShown] = useState(MORE);
  const [asked, setAsked] = useState<Asked | null>(null);
  const input: Inputs['branch']['retention'] = {
    ...(kind !== ALL && { kinds: [kind] }),
    withKept,
    page: { offset: 0, limit: shown },
  };
  const found = useQuery({
    ...useDesk().branch.retention.queryOptions({ input }),
    placeholderData: (before) => before,
  });
  if (found.error) return <ErrorBanner error={found.error} onTryAgain={() => void found.refetch()} />;
  if (!found.data) return null;
  const { rows, total, schedule } = found.data;
  const kinds = schedule.filter(({ due }) => due > 0);
  const close = () => setAsked(null);
  return (
    <>
      {kinds.length > 0 && (
        <div className={classes.tools} data-no-print>
          <SelectField
            label="Show"
            options={[
              { value: ALL, label: 'Everything that is due' },
              ...kinds.map(({ kind: value, due }) => ({
                value,
                label: `${retentionKindWords[value]}, ${due.toLocaleString('en-GB')}`,
              })),
            ]}
            value={kind}
            onChange={(value) => {
              setKind(value ?? ALL);
              setShown(MORE);
            }}
          />
          <Checkbox
            label="With what something keeps"
            checked={withKept}
            onChange={(event) => {
              setWithKept(event.currentTarget.checked);
              setShown(MORE);
            }}
          />
        </div>
      )}
      {total === 0 && (
        <EmptyState icon={<Hourglass size={30} />} title="Nothing is due to go">
          What has been kept as long as its rule says will stand here, oldest first, with the reason. Nothing goes by
          itself.
        </EmptyState>
      )}
      {rows.map((row) => (
        <QueueCard key={`${row.collection} ${row.id}`} row={row} onAsk={(what) => setAsked({ row, what })} />
      ))}
      {total > rows.length && shown < MOST && (
        <Button data-no-print onClick={() => setShown((before) => Math.min(MOST, before + MORE))}>
          Show more, {(total - rows.length).toLocaleString('en-GB')} left
        </Button>
      )}
      {asked?.what === 'keep' && <KeepLongerDialog row={asked.row} onClose={close} />}
      {asked?.what === 'hold' && (
        <HoldDialog
          on={{ kind: asked.row.collection === 'cases' ? 'case' : 'member', id: asked.row.id }}
          name={asked.row.title}
          onClose={close}
        />
      )}
      {asked?.what === 'destroy' && (
        <EraseDialog
          what={whatOf(asked.row)}
          title={asked.row.title}
          authority={schedule.find(({ kind: of }) => of === asked.row.kind)?.source ?? ''}
          onClose={close}
        />
      )}
    </>
  );
}

function whatOf({ collection, id }: QueueRow): Inputs['branch']['previewErase'] {
  if (collection === 'members') return { memberId: id };
  if (collection === 'cases') return { caseIds: [id] };
  return { records: [{ collection, id }] };
}

function QueueCard({ row, onAsk }: { row: QueueRow; onAsk: (what: Asked['what']) => void }) {
  const may = useMay();
  const isKept = row.keptBy.length > 0;
  const canHold = row.collection === 'cases' || row.collection === 'members';
  return (
    <section className={classes.card} aria-label={row.title}>
      <div className={classes.head}>
        <span className={classes.name}>{row.title}</span>
        <span className={classes.quiet}>
          {retentionKindWords[row.kind]}, due since <DayText day={row.dueOn} />
        </span>
      </div>
      <p className={classes.why}>{row.because.join(' ')}</p>
      {isKept && (
        <ul className={classes.kept}>
          {row.keptBy.map((why) => (
            <li key={why}>{why}</li>
          ))}
        </ul>
      )}
      <div className={classes.actions} data-no-print>
        {may('branch.keepLonger') && <Button onClick={() => onAsk('keep')}>Keep it longer…</Button>}
        {canHold && may('requests.hold') && <Button onClick={() => onAsk('hold')}>Put it under a legal hold…</Button>}
        {may('branch.erase') && !isKept && (
          <Button color="late" onClick={() => onAsk('destroy')}>
            Destroy it…
          </Button>
        )}
      </div>
    </section>
  );
}
