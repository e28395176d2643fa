// What an agreement says, part by part: its days, its clauses, who is consulted about what, longer texts.

import type { AgreementPage as Page } from '../../../shared/contract/agreements.ts';
import { agreementStateWords } from '../../../shared/domain/partnership/words-people.ts';
import { DayText } from '../../components/day-text.tsx';
import { FactRow, FactTable } from '../../components/fact-table.tsx';
import classes from './agreements.module.css';
import { ScopeTable } from './scope-table.tsx';

export function Facts({ page: { agreement, employer, forum, endsOn } }: { page: Page }) {
  const none = <span className={classes.quiet}>not said</span>;
  const day = (value: string | null) => (value === null ? none : <DayText day={value} />);
  return (
    <FactTable>
      <FactRow name="On the table">{agreementStateWords[agreement.state]}</FactRow>
      <FactRow name="Signed">{day(agreement.signedOn)}</FactRow>
      <FactRow name="In effect">
        {day(agreement.effectiveFrom ?? agreement.signedOn)}{' '}
        {endsOn === null ? 'until one side ends it' : <>to {day(endsOn)}</>}
      </FactRow>
      <FactRow name="To be reviewed by">{day(agreement.reviewDue)}</FactRow>
      {employer !== null && <FactRow name="Employer">{employer}</FactRow>}
      {forum !== null && <FactRow name="Forum">{forum.name}</FactRow>}
    </FactTable>
  );
}

export function Scope({ page: { agreement } }: { page: Page }) {
  if (agreement.scope.length === 0) {
    return (
      <p className={classes.quiet}>Nothing yet. Filled in, it begins each consultation with its level and notice.</p>
    );
  }
  return <ScopeTable scope={agreement.scope} />;
}
