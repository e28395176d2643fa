// One difference: who, what the list says, what the roll says; with what can be done about it where that is asked for.

import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Finding } from '../../../shared/domain/subscriptions.ts';
import classes from './check-off.module.css';
import { kindNames } from './finding-actions.ts';
import { useMoney } from './use-money.ts';

interface FindingRowProps {
  finding: Finding;
  /** Before the row: whether it is chosen. */
  box?: ReactNode;
  actions?: ReactNode;
}

export function FindingRow({ finding, box, actions }: FindingRowProps) {
  const { memberId, name, row } = finding;
  const shownName = name || finding.payrollNumber || finding.number || 'No name';
  const numbers = [finding.payrollNumber, finding.number].filter((text) => text !== '').join(' · ');
  return (
    <li
      className={classes.finding}
      data-kind={finding.kind}
      aria-label={`${kindNames[finding.kind].title}: ${shownName}`}
    >
      {box}
      <div className={classes.who}>
        {memberId ? (
          <Link to="/members/$id" params={{ id: memberId }} className={classes.name}>
            {shownName}
          </Link>
        ) : (
          <span className={classes.name}>{shownName}</span>
        )}
        <span className={classes.numbers}>
          {[numbers, row === null ? '' : `row ${row.toLocaleString('en-GB')}`].filter(Boolean).join(' · ')}
        </span>
      </div>
      <div className={classes.kind}>{kindNames[finding.kind].title}</div>
      <p className={classes.says}>
        <Says finding={finding} />
      </p>
      {actions}
    </li>
  );
}

/** What the list says and what the roll says; the amounts where they are the matter. */
function Says({ finding: { kind, paid, expected, detail } }: { finding: Finding }) {
  const money = useMoney();
  switch (kind) {
    case 'unpaid':
      return (
        <>
          Not in the list; <strong>{expected === null ? 'nobody knows what' : money(expected)}</strong> expected.
        </>
      );
    case 'differentRate':
    case 'moved':
      return <>{detail}</>;
    default:
      return (
        <>
          <strong>{money(paid ?? 0)}</strong> paid. <span className={classes.soft}>{detail}</span>
        </>
      );
  }
}
