// The six joint commitments of a forum: which were agreed, and what of the last 12 months shows each.

import { Button, Collapse } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import type { CommitmentRow } from '../../../shared/contract/partnership/people-rows.ts';
import { commitmentWords } from '../../../shared/domain/partnership/words-people.ts';
import { sideWords } from '../../../shared/domain/partnership/words-visibility.ts';
import { useDesk, useSession, useToday } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { useMay } from '../../app/use-may.ts';
import { DayField } from '../../components/day-field.tsx';
import { DayText } from '../../components/day-text.tsx';
import { Badge } from '../../components/days-left.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { ProseField, TextField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { LinkAction } from '../../components/link-action.tsx';
import { useDialogDraft } from '../../components/use-dialog-draft.ts';
import { placeOfShared } from '../partnership/place-of-shared.ts';
import classes from './agreements.module.css';

interface CommitmentsProps {
  forum: { id: string; revision: number };
}

export function CommitmentsSection({ forum }: CommitmentsProps) {
  const { branch } = useSession();
  const may = useMay();
  const names = commitmentWords(branch?.words);
  const sides = sideWords(branch?.words);
  const [shown, setShown] = useState<CommitmentRow | null>(null);
  const { data, error, refetch } = useQuery(
    useDesk().partnership.commitments.queryOptions({ input: { forumId: forum.id } }),
  );
  const keep = useAction(
    (client, input: Inputs['partnership']['keepCommitment']) => client.partnership.keepCommitment(input),
    { done: () => 'The commitment is changed.', undoes: ({ id }) => ({ collection: 'forums', id }) },
  );
  if (error) return <ErrorBanner error={error} onTryAgain={() => void refetch()} />;
  return (
    <section className={classes.promises}>
      <h2 className={classes.promisesTitle}>What both sides promised each other</h2>
      <ErrorBanner error={keep.trouble} onClose={keep.clear} />
      <div className={classes.commitments}>
        {data?.rows.map((row) => (
          <article key={row.commitment} className={classes.commitment} data-open={row.isAgreed}>
            <span className={classes.row}>
              <strong>{names[row.commitment]}</strong>
              {row.isAgreed && row.hasNoEvidence && <Badge urgency="soon">no evidence in 12 months</Badge>}
            </span>
            <span className={classes.quiet}>
              {!row.isAgreed ? (
                'Not agreed yet'
              ) : row.agreedOn === null ? (
                'Agreed'
              ) : (
                <>
                  Agreed on <DayText day={row.agreedOn} isShort />
                </>
              )}
            </span>
            {row.note.trim() !== '' && <span className={classes.prose}>{row.note}</span>}
            <Evidence row={row} />
            <span className={classes.row}>
              {!row.isAgreed && may('partnership.keepCommitment') && (
                <Button
                  size="compact-sm"
                  loading={keep.isRunning}
                  onClick={() =>
                    void keep.run({ forumId: forum.id, revision: forum.revision, commitment: row.commitment })
                  }
                >
                  Both sides agreed to it
                </Button>
              )}
              {row.isAgreed && may('partnership.addEvidence') && (
                <LinkAction about={names[row.commitment]} onPress={() => setShown(row)}>
                  Add evidence
                </LinkAction>
              )}
            </span>
          </article>
        ))}
      </div>
      {data && data.interestGaps.length > 0 && (
        <p className={classes.warning} style={{ marginTop: 16 }}>
          Only one side’s interests are written down:{' '}
          {data.interestGaps.map(({ collection, id, label, missing }, at) => (
            <span key={id}>
              {at > 0 && ', '}
              <Link {...placeOfShared({ collection, id })}>{label}</Link> ({sides[missing].toLowerCase()} missing)
            </span>
          ))}
        </p>
      )}
      {shown && <EvidenceDialog forumId={forum.id} row={shown} onClose={() => setShown(null)} />}
    </section>
  );
}

const FIRST = 2;

function Evidence({ row: { evidence } }: { row: CommitmentRow }) {
  const [isWhole, setIsWhole] = useState(false);
  if (evidence.length === 0) return null;
  const line = ({ id, title, day, on }: CommitmentRow['evidence'][number]) => (
    <li key={id}>
      <Link {...placeOfShared(on)}>{title}</Link>{' '}
      <span className={classes.quiet}>
        <DayText day={day} isShort />
      </span>
    </li>
  );
  return (
    <>
      <ul className={classes.evidence}>{evidence.slice(0, FIRST).map(line)}</ul>
      {evidence.length > FIRST && (
        <>
          <Collapse expanded={isWhole}>
            <ul className={classes.evidence}>{evidence.slice(FIRST).map(line)}</ul>
          </Collapse>
          {!isWhole && (
            <Button size="compact-sm" variant="subtle" onClick={() => setIsWhole(true)}>
              {evidence.length - FIRST} more
            </Button>
          )}
        </>
      )}
    </>
  );
}

function EvidenceDialog(props: { forumId: string; row: CommitmentRow; onClose: () => void }) {
  const { forumId, row, onClose } = props;
  const today = useToday();
  const { branch } = useSession();
  const draft = useDialogDraft(
    `evidence:${forumId}:${row.commitment}`,
    { title: '', day: today as string | null, text: '' },
    onClose,
  );
  const { value, change } = draft;
  const save = useAction(
    (client, input: Inputs['partnership']['addEvidence']) => client.partnership.addEvidence(input),
    {
      done: () => 'The evidence is added.',
      undoes: ({ id }) => ({ collection: 'entries', id }),
      onDone: draft.finish,
    },
  );
  if (!draft.isLoaded) return null;
  return (
    <FormDialog
      title="Add evidence"
      sentence={`What shows that “${commitmentWords(branch?.words)[row.commitment].toLowerCase()}” is more than words.`}
      action="Add it"
      draft={draft}
      isRunning={save.isRunning}
      isWaiting={value.title.trim() === '' || value.day === null}
      trouble={save.trouble}
      isSaidByFields={save.issueFor('day') !== undefined}
      onClose={draft.leave}
      onSubmit={() =>
        void save.run({
          forumId,
          commitment: row.commitment,
          title: value.title,
          text: value.text,
          day: value.day!,
        })
      }
    >
      <TextField
        label="What happened"
        placeholder="The finance director showed both sides the working"
        value={value.title}
        onChange={(title) => change({ title })}
        maxLength={500}
        autoComplete="off"
      />
      <DayField
        label="When"
        lean="past"
        value={value.day}
        onChange={(day) => change({ day })}
        problem={save.issueFor('day')}
      />
      <ProseField label="More about it" isOptional value={value.text} onChange={(text) => change({ text })} />
    </FormDialog>
  );
}
