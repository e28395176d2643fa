// The sums of a list and of the roll as an account that adds up before one's eyes, and the list's own total beside them.

import type { RemittanceTotals } from '../../../shared/domain/subscriptions.ts';
import classes from './check-off.module.css';
import { useMoney, useSmallest } from './use-money.ts';

interface Line {
  label: string;
  pence: number;
}

export function FoundTotals({ totals }: { totals: RemittanceTotals }) {
  return (
    <div className={classes.accounts}>
      <Account
        title="The employer’s list"
        hint={rowsInWords(totals.rows)}
        lines={[
          { label: 'Agrees with the roll', pence: totals.agreed },
          { label: 'Another rate', pence: totals.differentRate },
          { label: 'Paid but unknown', pence: totals.unknown },
          { label: 'Duplicates', pence: totals.duplicate },
        ]}
        sum={{ label: 'The list comes to', pence: totals.list }}
      >
        <Stated totals={totals} />
      </Account>
      <Account
        title="Your roll"
        hint={totals.expectedMembers === 1 ? '1 member' : `${totals.expectedMembers.toLocaleString('en-GB')} members`}
        lines={[
          { label: 'Agrees with the list', pence: totals.agreed },
          { label: 'Should be, at another rate', pence: totals.expectedOfDifferent },
          { label: 'Known but unpaid', pence: totals.unpaid },
        ]}
        sum={{ label: 'The roll expects', pence: totals.expected }}
      />
    </div>
  );
}

const rowsInWords = (rows: number): string => (rows === 1 ? '1 row' : `${rows.toLocaleString('en-GB')} rows`);

interface AccountProps {
  title: string;
  hint: string;
  lines: readonly Line[];
  sum: Line;
  children?: React.ReactNode;
}

function Account({ title, hint, lines, sum, children }: AccountProps) {
  const money = useMoney();
  return (
    <section className={classes.account} aria-label={title}>
      <h2 className={classes.accountTitle}>
        {title} <span className={classes.soft}>{hint}</span>
      </h2>
      <table>
        <tbody>
          {lines.map(({ label, pence }, at) => (
            <tr key={label} data-none={pence === 0 || undefined}>
              <th scope="row">{label}</th>
              <td>
                {at > 0 && <span className={classes.plus}>+ </span>}
                {money(pence)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{sum.label}</th>
            <td>= {money(sum.pence)}</td>
          </tr>
        </tfoot>
      </table>
      {children}
    </section>
  );
}

function Stated({ totals: { stated, list } }: { totals: RemittanceTotals }) {
  const money = useMoney();
  const smallest = useSmallest();
  if (stated === null) return <p className={classes.stated}>The list states no total of its own.</p>;
  if (stated === list) {
    return (
      <p className={classes.stated}>
        Its own total says {money(stated)} too: it agrees to the {smallest}.
      </p>
    );
  }
  const off = money(Math.abs(stated - list));
  return (
    <p className={classes.stated} data-tone="late">
      Its own total says {money(stated)}: {off} {stated > list ? 'more' : 'less'} than its rows.
    </p>
  );
}
