// A rep's open cases as whoever takes them over must know them, each with the choice of who that is.

import { Select } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Outputs } from '../../../shared/contract/contract.ts';
import type { RepRow } from '../../../shared/contract/reps/posts.ts';
import { useWords } from '../../app/desk.tsx';
import { DayText } from '../../components/day-text.tsx';
import { Badge } from '../../components/days-left.tsx';
import classes from './handovers.module.css';

type HandoverCase = Outputs['handovers']['preview']['cases'][number];

const NOBODY = 'nobody';

interface HandoverCasesProps {
  cases: readonly HandoverCase[];
  /** Those that no handover covers yet. */
  uncovered: ReadonlySet<string>;
  receivers: readonly RepRow[];
  chosen: Record<string, string>;
  onChoose: (caseId: string, repId: string | null) => void;
}

export function HandoverCases(props: HandoverCasesProps) {
  return (
    <ul className={classes.cases}>
      {props.cases.map((each) => (
        <li key={each.id} className={classes.case}>
          <CaseFacts of={each} />
          <div className={classes.receiver}>
            {props.uncovered.has(each.id) ? (
              <Select
                aria-label={`Who takes ${each.number}`}
                data={[
                  { value: NOBODY, label: 'Nobody yet' },
                  ...props.receivers.map((rep) => ({ value: rep.id, label: rep.name })),
                ]}
                value={props.chosen[each.id] ?? NOBODY}
                allowDeselect={false}
                searchable={props.receivers.length > 10}
                onChange={(value) => props.onChoose(each.id, value === NOBODY ? null : value)}
              />
            ) : (
              <Badge urgency="brand">handed over, to be accepted</Badge>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function CaseFacts({ of: each }: { of: HandoverCase }) {
  const { caseTypes } = useWords();
  return (
    <div className={classes.facts}>
      <Link to="/cases/$id" params={{ id: each.id }} className={classes.name}>
        {each.number} {caseTypes[each.type]} · {each.memberName}
      </Link>
      <p>
        {each.nextWhat ?? 'Nothing planned'}
        {each.nextDay && (
          <>
            , <DayText day={each.nextDay} isShort />
          </>
        )}
      </p>
      {each.promises.map((promise) => (
        <p key={promise.what} className={classes.promise}>
          Promised: {promise.what}
          {promise.dueOn && (
            <>
              , by <DayText day={promise.dueOn} isShort />
            </>
          )}
        </p>
      ))}
      <p className={classes.quiet}>
        {each.lastContactOn ? (
          <>
            Last heard from us <DayText day={each.lastContactOn} isShort />
          </>
        ) : (
          'Has not heard from us yet'
        )}
      </p>
    </div>
  );
}
