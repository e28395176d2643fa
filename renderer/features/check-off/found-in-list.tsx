// What was found when a list was held against the roll, before it is kept: the sums, the columns, what needs somebody.

import { Button } from '@mantine/core';
import { useState } from 'react';
import { RemittanceFieldSchema, type RemittanceMapping } from '../../../shared/contract/member-reconcile.ts';
import { capital } from '../../../shared/domain/words.ts';
import { useWords } from '../../app/desk.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { SelectField } from '../../components/fields.tsx';
import shared from '../../components/import.module.css';
import { MappingTable } from '../../components/mapping-table.tsx';
import classes from './check-off.module.css';
import { FindingKinds, type Shown } from './finding-kinds.tsx';
import { FindingRow } from './finding-row.tsx';
import { FoundTotals } from './found-totals.tsx';
import type { Found } from './new-check-page.tsx';

const AT_ONCE = 30;

interface FoundInListProps {
  found: Found;
  /** What is shown is of before: the newest choice could not be read. */
  isRefused: boolean;
  onSheet: (sheet: string) => void;
  onMapping: (mapping: RemittanceMapping) => void;
}

export function FoundInList({ found, isRefused, onSheet, onMapping }: FoundInListProps) {
  const { terms } = useWords();
  const [areColumnsOpen, setAreColumnsOpen] = useState(false);
  const names: Record<string, string> = {
    number: capital(terms.membershipNumber),
    payrollNumber: 'Payroll number',
    firstName: 'First name',
    lastName: 'Surname',
    fullName: 'Whole name',
    workplace: capital(terms.workplace),
    amount: 'Amount deducted',
  };
  // What the list states itself stands in the account already.
  const warnings = found.warnings.filter((warning) => !warning.startsWith('The list states '));
  const areColumnsShown = areColumnsOpen || isRefused;
  return (
    <>
      <FoundTotals totals={found.totals} />
      {warnings.length > 0 && (
        <div className={shared.warnings}>
          {warnings.slice(0, 8).map((warning) => (
            <p key={warning}>{warning}</p>
          ))}
        </div>
      )}
      <div className={classes.bar} data-no-print>
        <Button size="compact-md" aria-expanded={areColumnsShown} onClick={() => setAreColumnsOpen(!areColumnsOpen)}>
          {areColumnsShown ? 'Hide the columns' : 'Check the columns'}
        </Button>
        {found.sheets.length > 1 && (
          <SelectField
            label="The sheet"
            options={found.sheets.map(({ name, rows }) => ({
              value: name,
              label: `${name}, ${rows.toLocaleString('en-GB')} rows`,
            }))}
            value={found.sheet}
            onChange={(sheet) => sheet && onSheet(sheet)}
            size="sm"
          />
        )}
      </div>
      {areColumnsShown && (
        <div className={classes.columns}>
          <MappingTable
            headers={found.headers}
            sample={found.sample}
            mapping={found.mapping as Record<string, number>}
            fields={RemittanceFieldSchema.options.map((field) => ({ value: field, label: names[field] ?? field }))}
            onMapping={(mapping) => onMapping(mapping as RemittanceMapping)}
          />
        </div>
      )}
      <Unreadable rows={found.unreadable} />
      <ToSettle found={found} />
    </>
  );
}

function Unreadable({ rows }: { rows: Found['unreadable'] }) {
  if (rows.length === 0) return null;
  return (
    <section className={classes.unreadable}>
      <h2 className="section-title">
        {rows.length === 1 ? '1 row is' : `${rows.length.toLocaleString('en-GB')} rows are`} in no sum
      </h2>
      <ul>
        {rows.slice(0, 10).map(({ row, reason }) => (
          <li key={row}>
            Row {row.toLocaleString('en-GB')}: {reason}.
          </li>
        ))}
      </ul>
      {rows.length > 10 && <p className={classes.soft}>And {(rows.length - 10).toLocaleString('en-GB')} more.</p>}
    </section>
  );
}

function ToSettle({ found }: { found: Found }) {
  const [shown, setShown] = useState<Shown>('all');
  const [most, setMost] = useState(AT_ONCE);
  const rows = found.rows.filter(({ kind }) => shown === 'all' || kind === shown);
  if (found.rowsTotal === 0) {
    return (
      <EmptyState title="Everything agrees">
        Everybody in the list is on the roll at that rate, and nobody is missing. Keep it, so that the month is on
        record.
      </EmptyState>
    );
  }
  return (
    <section aria-label="To settle">
      <FindingKinds counts={found.counts} total={found.rowsTotal} shown={shown} onShow={setShown} />
      <ul className={classes.findings}>
        {rows.slice(0, most).map((finding) => (
          <FindingRow key={finding.id} finding={finding} />
        ))}
      </ul>
      {rows.length > most && (
        <Button mt="md" onClick={() => setMost(most + AT_ONCE * 4)}>
          Show more of {rows.length.toLocaleString('en-GB')}
        </Button>
      )}
    </section>
  );
}
