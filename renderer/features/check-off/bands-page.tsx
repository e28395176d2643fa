// Subscription bands: what each costs and since when, who carries it, and the names that nobody has priced yet.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Coins } from 'lucide-react';
import { useState } from 'react';
import type { Outputs } from '../../../shared/contract/contract.ts';
import type { PayPeriod } from '../../../shared/domain/subscriptions.ts';
import { capital } from '../../../shared/domain/words.ts';
import { bandInWords } from '../../../shared/rules/reconcile/band-words.ts';
import { rowAt } from '../../../shared/rules/rows-at.ts';
import { useDesk, useToday, useWords } from '../../app/desk.tsx';
import { DayText } from '../../components/day-text.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { type BandAsked, BandDialog } from './band-dialog.tsx';
import classes from './check-off.module.css';
import { periodNames } from './pay-period.ts';
import { useMoney } from './use-money.ts';

type Row = Outputs['members']['bands']['rows'][number];
type Rate = Row['rates'][number];

export function BandsPage() {
  const desk = useDesk();
  const { terms } = useWords();
  const bands = useQuery(desk.members.bands.queryOptions({ input: {} }));
  const [asked, setAsked] = useState<BandAsked | null>(null);
  const { rows = [], unpriced = [] } = bands.data ?? {};
  const isEmpty = bands.data && rows.length === 0 && unpriced.length === 0;
  return (
    <>
      <PageHeader
        title="Bands and rates"
        trail={[
          { label: capital(terms.members), to: '/members' },
          { label: capital(terms.checkOff), to: '/members/check-off' },
          { label: 'Bands and rates' },
        ]}
        sentence={`What ${terms.subscriptions} cost. ${capital(terms.checkOff)} is held against it.`}
        actions={
          <>
            <LinkButton to="/members/check-off">The lists</LinkButton>
            {!isEmpty && (
              <Button
                variant={unpriced.length === 0 ? 'filled' : 'default'}
                onClick={() => setAsked({ band: null, name: '' })}
              >
                Add a band
              </Button>
            )}
          </>
        }
      />
      <ErrorBanner error={bands.error} onTryAgain={() => void bands.refetch()} />
      {isEmpty && (
        <EmptyState
          icon={<Coins size={26} />}
          title="No band is written down yet"
          action={
            <Button variant="filled" onClick={() => setAsked({ band: null, name: '' })}>
              Add a band
            </Button>
          }
        >
          A band is what a {terms.member} pays by their earnings or hours. Write down what each costs, and a{' '}
          {terms.checkOff} list shows at once who pays something else.
        </EmptyState>
      )}
      {unpriced.length > 0 && (
        <Unpriced names={unpriced} onAsk={(name) => setAsked({ band: bandNamed(rows, name), name })} />
      )}
      <ul className={classes.bands}>
        {rows.map((band) => (
          <Band key={band.id} band={band} onRate={() => setAsked({ band, name: band.name })} />
        ))}
      </ul>
      {asked && <BandDialog key={asked.band?.id ?? asked.name} asked={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

/** A band without a rate is there already: it is given one, not added again. */
const bandNamed = (rows: readonly Row[], name: string): Row | null =>
  rows.find((row) => row.name.toLowerCase() === name.toLowerCase()) ?? null;

interface UnpricedProps {
  names: readonly { name: string; members: number }[];
  onAsk: (name: string) => void;
}

function Unpriced({ names, onAsk }: UnpricedProps) {
  const { terms } = useWords();
  return (
    <ul className={classes.unpriced} aria-label="Bands without a rate">
      {names.map(({ name, members }) => (
        <li key={name}>
          <span>
            {members === 1 ? `1 ${terms.member} carries` : `${members.toLocaleString('en-GB')} ${terms.members} carry`}{' '}
            <strong>{bandInWords(name)}</strong>: nobody has written down what it costs.
          </span>
          <Button size="compact-md" data-no-print onClick={() => onAsk(name)}>
            Write it down…<span className="visually-hidden"> for {bandInWords(name)}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Band({ band, onRate }: { band: Row; onRate: () => void }) {
  const money = useMoney();
  const today = useToday();
  const { terms } = useWords();
  const now = rowAt(band.rates, today);
  const others = band.rates.filter((rate) => rate !== now).toReversed();
  return (
    <li className={classes.band} aria-label={bandInWords(band.name)}>
      <div className={classes.bandName}>
        <h2>{band.name}</h2>
        <p className={classes.soft}>
          {band.members === 1 ? `1 ${terms.member}` : `${band.members.toLocaleString('en-GB')} ${terms.members}`}
        </p>
      </div>
      <div>
        <p className={classes.rate}>{now ? <Cost rate={now} /> : 'No rate today'}</p>
        {now && (
          <p className={classes.soft}>
            {now.from ? (
              <>
                since <DayText day={now.from} />
              </>
            ) : (
              'since always'
            )}
          </p>
        )}
      </div>
      <div>
        {others.length > 0 && (
          <details className={classes.history}>
            <summary>
              {others.length === 1 ? '1 other rate' : `${others.length} other rates`}
              <span className="visually-hidden"> of {bandInWords(band.name)}</span>
            </summary>
            <ul>
              {others.map((rate) => (
                <li key={rate.from}>
                  {money(rate.pence)} {ofPeriod(rate.period)} <Holds rate={rate} />
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <Button size="compact-md" data-no-print onClick={onRate}>
        New rate…<span className="visually-hidden"> for {bandInWords(band.name)}</span>
      </Button>
    </li>
  );
}

const ofPeriod = (period: PayPeriod): string => (period === 'fourWeeks' ? 'every four weeks' : periodNames[period]);

function Cost({ rate }: { rate: Rate }) {
  const money = useMoney();
  return (
    <>
      <strong>{money(rate.pence)}</strong> <span className={classes.soft}>{ofPeriod(rate.period)}</span>
    </>
  );
}

function Holds({ rate: { from, to } }: { rate: Rate }) {
  return (
    <span className={classes.soft}>
      {from && (
        <>
          from <DayText day={from} />
        </>
      )}
      {from && to && ' '}
      {to && (
        <>
          until <DayText day={to} />
        </>
      )}
    </span>
  );
}
