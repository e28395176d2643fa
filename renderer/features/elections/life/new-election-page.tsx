// A new election: what it is for, who votes and the first day. The rule book says the rest, and the picture shows it at once.

import { Button, NumberInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import { RepKindSchema } from '../../../../shared/domain/reps/posts.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { useDesk, useToday, useWords } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { type Draft, useDraft } from '../../../app/use-draft.ts';
import { useKindWords } from '../../../app/use-kind-words.ts';
import { WorkplacesField } from '../../../components/constituency-fields.tsx';
import { DayField } from '../../../components/day-field.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { Fields, FormActions, ProseField, SelectField } from '../../../components/fields.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { SaveState } from '../../../components/save-state.tsx';
import { canBeRead } from '../../../components/unread-fields.ts';
import { useElectionsTrail } from '../use-elections-trail.ts';
import classes from './election.module.css';
import { NewElectionMore } from './new-election-more.tsx';
import { TimetablePreview, VotersNow } from './new-election-preview.tsx';
import { kindOf, linesOf, type NewElectionValues, newElection, postIdOf, toOpen } from './new-election-values.ts';

const EVERY = { offset: 0, limit: 500 };

export function NewElectionPage() {
  const { postId, kind } = useSearch({ from: '/elections/new' });
  const today = useToday();
  const purpose = postId !== undefined ? `post:${postId}` : kind !== undefined ? `question:${kind}` : 'kind:rep';
  const empty = useMemo(() => newElection(today, purpose), [today, purpose]);
  const draft = useDraft<NewElectionValues>(`election:new:${purpose}`, empty);
  return (
    <>
      <PageHeader
        title="Open an election"
        trail={[...useElectionsTrail(), { label: 'Open' }]}
        sentence={
          draft.isRestored
            ? 'You had begun this one; it is as you left it.'
            : 'Three things are enough. Every other day is counted by your rule book.'
        }
      />
      {draft.isLoaded && <NewElection draft={draft} />}
    </>
  );
}

function NewElection({ draft }: { draft: Draft<NewElectionValues> }) {
  const navigate = useNavigate();
  const { terms } = useWords();
  const { value } = draft;
  const change = (part: Partial<NewElectionValues>) => draft.set((before) => ({ ...before, ...part }));
  const posts = useQuery(useDesk().reps.posts.queryOptions({ input: { page: EVERY } }));
  const kind = kindOf(value);
  const post = posts.data?.rows.find(({ id }) => id === postIdOf(value));
  const open = useAction(
    (client, input: Inputs['elections']['open'], signal) => client.elections.open(input, { signal }),
    {
      done: (made) =>
        made.rows.length === 1 ? `${made.number} is open: ${made.title}.` : `${made.rows.length} elections are open.`,
      undoes: (made) => ({ collection: 'elections', id: made.id }),
      onDone: (made) => {
        void draft.forget();
        if (made.rows.length > 1) void navigate({ to: '/elections' });
        else void navigate({ to: '/elections/$id', params: { id: made.id } });
      },
    },
  );
  const seats = value.seats ?? post?.vacancy?.seats ?? post?.seats ?? 1;
  const isWaiting =
    (postIdOf(value) !== null && posts.isLoading) ||
    value.from === null ||
    (kind !== 'post' && value.question.trim() === '');
  const place = post ?? value;
  return (
    <form
      className={classes.twoColumns}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (canBeRead(event.currentTarget) && !open.isRunning && !isWaiting) void open.run(toOpen({ ...value, seats }));
      }}
    >
      <div>
        <ErrorBanner error={open.trouble} onClose={open.clear} />
        <Fields key={draft.isRestored ? 'kept' : 'fresh'}>
          <Purpose
            value={value.purpose}
            posts={posts.data?.rows ?? []}
            onChange={(purpose) => change({ purpose, seats: null })}
          />
          {kind === 'post' ? (
            <NumberInput
              label="Seats"
              min={1}
              max={100}
              allowDecimal={false}
              w={130}
              value={seats}
              onChange={(typed) => change({ seats: Number(typed) || 1 })}
              error={open.issueFor('seats')}
            />
          ) : (
            <>
              <ProseField
                label="The question"
                autosize
                minRows={2}
                value={value.question}
                onChange={(question) => change({ question })}
                problem={open.issueFor('question')}
              />
              <ProseField
                label="What may be answered"
                help="One on a line."
                minRows={2}
                value={value.choices}
                onChange={(choices) => change({ choices })}
                problem={linesOf(value.choices).length < 2 ? 'A question has at least two answers.' : undefined}
              />
            </>
          )}
          {post === undefined && (
            <WorkplacesField
              label="Who may vote"
              help={`${capital(terms.members)} who work there. Empty: the whole ${terms.branch}.`}
              value={value}
              change={change}
              problem={open.issueFor('workplaceIds')}
            />
          )}
          <VotersNow
            workplaceIds={place.workplaceIds}
            departments={place.departments}
            shifts={place.shifts}
            isOfPost={post !== undefined}
          />
          <DayField
            label="First day"
            help="The day on which the notice goes out. It is not counted."
            value={value.from}
            onChange={(from) => change({ from })}
            problem={open.issueFor('from') ?? open.issueFor('timetable', 'noticeOn')}
          />
          <NewElectionMore
            value={value}
            change={change}
            isOfPost={post !== undefined}
            otherPosts={(posts.data?.rows ?? []).filter(({ id }) => id !== post?.id)}
            issueFor={open.issueFor}
          />
          <FormActions>
            <Button type="submit" variant="filled" loading={open.isRunning} disabled={isWaiting}>
              Open the {kind === 'post' ? 'election' : 'ballot'}
            </Button>
            <SaveState state={draft.state} />
            {draft.isRestored && <Button onClick={() => void draft.forget()}>Start afresh</Button>}
          </FormActions>
        </Fields>
      </div>
      <TimetablePreview value={value} />
    </form>
  );
}

type PostRow = Outputs['reps']['posts']['rows'][number];

interface PurposeProps {
  value: string;
  posts: readonly PostRow[];
  onChange: (purpose: string) => void;
}

/** Posts with an empty seat first: that is what an election is for. */
function Purpose({ value, posts, onChange }: PurposeProps) {
  const kinds = useKindWords();
  const ordered = [...posts].sort((a, b) => Number(b.vacancy !== null) - Number(a.vacancy !== null));
  const options = [
    ...ordered.map(({ id, called, constituency, vacancy }) => ({
      value: `post:${id}`,
      label: `${called}, ${constituency}${vacancy === null ? '' : ` (${vacancy.seats === 1 ? 'vacant' : `${vacancy.seats} vacant`})`}`,
    })),
    ...RepKindSchema.options
      .filter((kind) => kind !== 'employedOfficial')
      .map((kind) => ({
        value: `kind:${kind}`,
        label: posts.length === 0 ? kinds.called(kind) : `${kinds.called(kind)}, for a constituency of its own`,
      })),
    { value: 'question:consultative', label: 'A question: consultative ballot' },
    { value: 'question:industrialAction', label: 'A question: industrial action ballot' },
  ];
  return (
    <SelectField
      label="What it is for"
      options={options}
      value={value}
      onChange={(purpose) => purpose !== null && onChange(purpose)}
      searchable
    />
  );
}
