// The handovers that were made: those that wait for their receiver first. Accepting moves the cases; the paper is for
// both to sign.

import { Button } from '@mantine/core';
import { FileText } from 'lucide-react';
import { useState } from 'react';
import type { Inputs, Outputs } from '../../../shared/contract/contract.ts';
import { useWords } from '../../app/desk.tsx';
import { saveDownload } from '../../app/download.ts';
import { useAction } from '../../app/use-action.ts';
import { DayText } from '../../components/day-text.tsx';
import { Badge } from '../../components/days-left.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import classes from './handovers.module.css';

type Row = Outputs['handovers']['list']['rows'][number];

const DONE_SHOWN = 5;

export function HandoverList({ rows }: { rows: readonly Row[] }) {
  const { terms } = useWords();
  const [showsAll, setShowsAll] = useState(false);
  const accept = useAction(
    (client, input: Inputs['handovers']['accept'], signal) => client.handovers.accept(input, { signal }),
    {
      done: ({ moved, leftOut }) =>
        `${moved === 1 ? `One ${terms.case} has` : `${moved} ${terms.cases} have`} changed hands.${
          leftOut > 0
            ? ` ${leftOut} closed or allocated elsewhere since ${leftOut === 1 ? 'was' : 'were'} left out.`
            : ''
        }`,
      undoes: ({ handover }) => ({ collection: 'handovers', id: handover.id }),
    },
  );
  const paper = useAction((client, id: string, signal) => client.handovers.paper({ id }, { signal }), {
    onDone: saveDownload,
  });
  if (rows.length === 0) return null;
  const waiting = rows.filter(({ acceptedOn }) => acceptedOn === null);
  const done = rows.filter(({ acceptedOn }) => acceptedOn !== null);
  const shown = [...waiting, ...(showsAll ? done : done.slice(0, DONE_SHOWN))];
  return (
    <section className={classes.made} aria-labelledby="handovers-made">
      <h2 id="handovers-made" className={classes.title}>
        {waiting.length > 0 ? 'Waiting to be accepted' : 'Handed over'}
      </h2>
      <ErrorBanner error={accept.trouble ?? paper.trouble} onShowCurrent={accept.clear} onClose={accept.clear} />
      <ul className={classes.cases}>
        {shown.map((row) => (
          <li key={row.id} className={classes.case}>
            <div className={classes.facts}>
              <p className={classes.name}>
                {row.fromName} → {row.toName},{' '}
                {row.caseIds.length === 1 ? `one ${terms.case}` : `${row.caseIds.length} ${terms.cases}`}{' '}
                {row.acceptedOn === null && <Badge urgency="soon">not accepted yet</Badge>}
              </p>
              <p className={classes.quiet}>
                {row.why === 'leaving' ? 'Leaves' : 'Away'}
                {row.awayUntil && (
                  <>
                    {' '}
                    until <DayText day={row.awayUntil} isShort />
                  </>
                )}
                . Made <DayText day={row.madeOn} isShort />
                {row.acceptedOn && (
                  <>
                    , accepted <DayText day={row.acceptedOn} isShort />
                  </>
                )}
              </p>
              {row.note !== '' && <p className={classes.note}>{row.note}</p>}
            </div>
            <div className={classes.buttons} data-no-print>
              <Button
                leftSection={<FileText size={15} aria-hidden />}
                loading={paper.isRunning}
                onClick={() => void paper.run(row.id)}
              >
                Paper
              </Button>
              {row.acceptedOn === null && (
                <Button
                  variant="filled"
                  loading={accept.isRunning}
                  onClick={() => void accept.run({ id: row.id, revision: row.revision })}
                >
                  Accept for {row.toName}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {done.length > DONE_SHOWN && !showsAll && (
        <Button variant="subtle" data-no-print onClick={() => setShowsAll(true)}>
          Show the other {done.length - DONE_SHOWN}
        </Button>
      )}
    </section>
  );
}
