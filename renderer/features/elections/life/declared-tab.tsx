// The result as it was declared: who is elected and for how long, complaints and their answers, and how long papers are kept.

import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ElectionPage } from '../../../../shared/contract/elections/life.ts';
import { useMay } from '../../../app/use-may.ts';
import { Block, ProseBlock } from '../../../components/block.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import classes from './election.module.css';
import type { ElectionQuestion } from './use-election-change.ts';

interface DeclaredTabProps {
  page: ElectionPage;
  onAsk: (question: ElectionQuestion) => void;
}

export function DeclaredTab({ page, onAsk }: DeclaredTabProps) {
  const { election, next } = page;
  const { declaration, cancelled } = election;
  if (cancelled !== null) {
    return (
      <EmptyState title="It was cancelled">
        On <DayText day={cancelled.on} />: {cancelled.why}
      </EmptyState>
    );
  }
  if (declaration === null) return <EmptyState title="Nothing is declared yet">{next.sentence}</EmptyState>;
  return (
    <>
      {election.kind === 'post' && <Elected page={page} />}
      <Complaints page={page} onAsk={onAsk} />
      {declaration.destroyFrom !== null && <Papers page={page} onAsk={onAsk} />}
    </>
  );
}

function Elected({ page: { election, terms } }: { page: ElectionPage }) {
  const { how, electedIds, vacancies, on, by, termFrom } = election.declaration!;
  const elected = electedIds.map((id, index) => ({
    id,
    name: election.nominations.find((one) => one.id === id)?.name ?? '',
    term: terms[index],
  }));
  const last = terms[0]?.to ?? null;
  return (
    <Block
      title={how === 'uncontested' ? 'Elected without a ballot' : how === 'noCandidates' ? 'Nobody stood' : 'Elected'}
    >
      {elected.length > 0 && (
        <ol className={classes.elected}>
          {elected.map(({ id, name, term }) => (
            <li key={id}>
              {term ? (
                <Link to="/reps/$id" params={{ id: term.repId }}>
                  {name}
                </Link>
              ) : (
                name
              )}
            </li>
          ))}
        </ol>
      )}
      {vacancies > 0 && (
        <p>
          <strong>{vacancies === 1 ? 'One seat stays vacant.' : `${vacancies} seats stay vacant.`}</strong>
        </p>
      )}
      <p className={classes.hint}>
        Declared on <DayText day={on} />
        {by.trim() !== '' && ` by ${by}`}.
        {termFrom !== null && (
          <>
            {' '}
            The term begins on <DayText day={termFrom} />
            {last !== null && (
              <>
                {' '}
                and ends with <DayText day={last} />
              </>
            )}
            .
          </>
        )}
      </p>
    </Block>
  );
}

function Complaints({ page: { election, conflict }, onAsk }: DeclaredTabProps) {
  const may = useMay();
  const { complaintsUntil } = election.declaration!;
  return (
    <Block
      title="Complaints"
      action={
        may('elections.complain') && (
          <Button size="compact-md" variant="subtle" onClick={() => onAsk({ of: 'complain' })}>
            Write down a complaint
          </Button>
        )
      }
    >
      <p className={classes.hint}>
        {complaintsUntil === null ? (
          'The rules give no time for complaints.'
        ) : (
          <>
            Taken until <DayText day={complaintsUntil} />, that day included.
          </>
        )}
      </p>
      {election.complaints.length === 0 && <p>Nobody has complained.</p>}
      {election.complaints.map(({ id, on, by, what, answer, closedOn }) => (
        <article key={id} className={classes.nomination} aria-label={`Complaint of ${by}`}>
          <p>
            <strong>{by}</strong>, <DayText day={on} />
          </p>
          <p className={classes.statement}>{what}</p>
          <ProseBlock title="Answer" text={answer} />
          {closedOn !== null ? (
            <p className={classes.quiet}>
              Closed on <DayText day={closedOn} />.
            </p>
          ) : (
            may('elections.answerComplaint') &&
            conflict === null && (
              <Button size="compact-md" mt="xs" onClick={() => onAsk({ of: 'answer', complaintId: id })}>
                Answer it
              </Button>
            )
          )}
        </article>
      ))}
    </Block>
  );
}

function Papers({ page: { election, conflict, next }, onAsk }: DeclaredTabProps) {
  const may = useMay();
  const { destroyFrom, destroyedOn, destroyedBy, papersHash } = election.declaration!;
  return (
    <Block title="The papers">
      {destroyedOn !== null ? (
        <p>
          Destroyed on <DayText day={destroyedOn} />
          {destroyedBy.trim() !== '' && ` by ${destroyedBy}`}. The declared count stays.
        </p>
      ) : (
        <p>
          Kept until <DayText day={destroyFrom!} />, and longer while a complaint is open.
        </p>
      )}
      {papersHash !== '' && <p className={classes.quiet}>What was counted, as SHA-256: {papersHash}</p>}
      {next.code === 'destroyPapers' && conflict === null && may('elections.destroyPapers') && (
        <Button size="compact-md" mt="xs" onClick={() => onAsk({ of: 'destroy' })}>
          Destroy the papers
        </Button>
      )}
    </Block>
  );
}
