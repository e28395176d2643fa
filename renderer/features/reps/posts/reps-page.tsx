// The branch's reps: what needs somebody first, then every post with who holds it, since and until.

import { Button, Menu } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Ellipsis, UserRoundCheck } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import type { Outputs } from '../../../../shared/contract/contract.ts';
import { type SeatRow, SeatStateSchema } from '../../../../shared/contract/reps/posts.ts';
import { seatStateWords } from '../../../../shared/domain/reps/words-posts.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { useDesk, useWords } from '../../../app/desk.tsx';
import { saveDownload } from '../../../app/download.ts';
import { useAction } from '../../../app/use-action.ts';
import { useKindWords } from '../../../app/use-kind-words.ts';
import { useMay } from '../../../app/use-may.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { type Filter, FilterChips } from '../../../components/filter-chips.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { StatCard, StatRow } from '../../../components/stat-card.tsx';
import { PagedTable } from '../../../components/table.tsx';
import { AppointDialog } from './appoint-dialog.tsx';
import { LetterDialog } from './letter-dialog.tsx';
import { PostDialog } from './post-dialog.tsx';
import { seatColumns } from './seat-columns.tsx';

type Asked = { what: 'appoint'; postId?: string } | { what: 'post'; postId?: string } | { what: 'letter' };
type Figures = Outputs['reps']['overview']['figures'];

export function RepsPage() {
  const desk = useDesk();
  const navigate = useNavigate();
  const may = useMay();
  const { terms } = useWords();
  const kinds = useKindWords();
  const address = useSearch({ from: '/reps' });
  const [asked, setAsked] = useState<Asked | null>(null);
  const [shown, setShown] = useState<number>();
  const close = () => setAsked(null);
  const { search = '', state, kind, employer, workplace } = address;
  const chosen = useMemo(
    () => ({
      ...(search !== '' && { search }),
      ...(state && { states: [state] }),
      ...(kind && { kinds: [kind] }),
      ...(employer && { employerId: employer }),
      ...(workplace && { workplaceId: workplace }),
    }),
    [search, state, kind, employer, workplace],
  );
  const { data } = useQuery({
    ...desk.reps.overview.queryOptions({ input: { page: { offset: 0, limit: 1 } } }),
    placeholderData: keepPreviousData,
  });
  const employers = useQuery(desk.workplaces.employers.queryOptions({ input: { page: { offset: 0, limit: 500 } } }));
  const load = useCallback(
    (page: { offset: number; limit: number }) => desk.reps.overview.queryOptions({ input: { ...chosen, page } }),
    [desk, chosen],
  );
  const tree = useAction((client, format: 'pdf' | 'docx', signal) => client.reps.phoneTree({ format }, { signal }), {
    onDone: saveDownload,
  });
  const go = (next: Partial<typeof address>, replace = false) =>
    void navigate({ to: '/reps', search: { ...address, ...next }, replace });
  const filters: Filter[] = [
    {
      key: 'state',
      label: 'How it stands',
      value: state,
      choices: SeatStateSchema.options.map((value) => ({ value, label: seatStateWords[value] })),
      onChange: (value) => go({ state: SeatStateSchema.safeParse(value).data }),
    },
    {
      key: 'kind',
      label: 'Post',
      value: kind,
      choices: kinds.choices,
      onChange: (value) => go({ kind: kinds.choices.find((choice) => choice.value === value)?.value }),
    },
    {
      key: 'employer',
      label: capital(terms.employer),
      value: employer,
      choices: (employers.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name })),
      onChange: (value) => go({ employer: value ?? undefined }),
    },
    ...(workplace === undefined
      ? []
      : [
          {
            key: 'workplace',
            label: capital(terms.workplace),
            value: workplace,
            choices: [{ value: workplace, label: 'One place' }],
            onChange: () => go({ workplace: undefined }),
          },
        ]),
  ];
  const mayAppoint = may('reps.appoint');
  const appoint = () => setAsked({ what: 'appoint' });
  const columns = useMemo(
    () => seatColumns(terms, mayAppoint ? (row) => setAsked({ what: 'appoint', postId: row.key }) : undefined),
    [terms, mayAppoint],
  );
  const open = (row: SeatRow) => {
    if (row.holder !== null) void navigate({ to: '/reps/$id', params: { id: row.holder.repId } });
    else if (may('reps.keepPost')) setAsked({ what: 'post', postId: row.key });
  };
  const isFiltered = Object.keys(chosen).length > 0;
  return (
    <>
      <PageHeader
        title={capital(terms.reps)}
        sentence={data === undefined ? ' ' : sentenceOf(data.figures)}
        actions={
          <>
            {may('reps.keepPost') && <Button onClick={() => setAsked({ what: 'post' })}>New post</Button>}
            {mayAppoint && (
              <Button variant="filled" onClick={appoint}>
                Appoint
              </Button>
            )}
            <Menu position="bottom-end">
              <Menu.Target>
                <Button aria-label="More">
                  <Ellipsis size={18} aria-hidden />
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => void navigate({ to: '/reps/rules' })}>Rule book</Menu.Item>
                <Menu.Item onClick={() => void navigate({ to: '/reps/pipeline' })}>Who might stand</Menu.Item>
                {may('reps.companions') && (
                  <Menu.Item onClick={() => void navigate({ to: '/reps/companion' })}>Who may accompany</Menu.Item>
                )}
                {may('reps.noticePaper') && (
                  <Menu.Item onClick={() => setAsked({ what: 'letter' })}>Letter to an {terms.employer}</Menu.Item>
                )}
                {may('reps.phoneTree') && (
                  <>
                    <Menu.Item onClick={() => void tree.run('pdf')}>Phone tree, as PDF</Menu.Item>
                    <Menu.Item onClick={() => void tree.run('docx')}>Phone tree, as Word</Menu.Item>
                  </>
                )}
              </Menu.Dropdown>
            </Menu>
          </>
        }
      />
      <ErrorBanner error={tree.trouble} onClose={tree.clear} />
      {data !== undefined && <NeedsFirst figures={data.figures} state={state} go={go} />}
      <FilterChips
        filters={filters}
        shown={shown === undefined ? undefined : `${shown.toLocaleString('en-GB')} shown`}
        search={{
          value: search,
          onChange: (text) => go({ search: text === '' ? undefined : text }, true),
          placeholder: `Find a name, post or ${terms.workplace}`,
        }}
      />
      <PagedTable<SeatRow>
        label={capital(terms.reps)}
        columns={columns}
        load={load}
        rowKey={(row) => row.key}
        onTotal={setShown}
        onOpen={open}
        empty={
          isFiltered ? (
            <EmptyState title="Nothing fits this">Take a filter off, or look for another word.</EmptyState>
          ) : (
            <EmptyState
              icon={<UserRoundCheck size={28} />}
              title={`No ${terms.rep} is written down yet`}
              action={
                mayAppoint && (
                  <Button variant="filled" onClick={appoint}>
                    Appoint the first
                  </Button>
                )
              }
            >
              A name, a post and a {terms.workplace} are enough. Write down a post that nobody holds, too: it stands
              here as a vacancy until somebody does.
            </EmptyState>
          )
        }
      />
      {asked?.what === 'appoint' && (
        <AppointDialog {...(asked.postId !== undefined && { postId: asked.postId })} onClose={close} />
      )}
      {asked?.what === 'post' && <AskedPost postId={asked.postId} onClose={close} />}
      {asked?.what === 'letter' && <LetterDialog onClose={close} />}
    </>
  );
}

/** A new post, or one that is here already once it is read. */
function AskedPost({ postId, onClose }: { postId: string | undefined; onClose: () => void }) {
  const posts = useQuery({
    ...useDesk().reps.posts.queryOptions({ input: { includePast: true, page: { offset: 0, limit: 500 } } }),
    enabled: postId !== undefined,
  });
  if (postId === undefined) return <PostDialog onClose={onClose} />;
  const post = posts.data?.rows.find(({ id }) => id === postId);
  return post === undefined ? null : <PostDialog post={post} onClose={onClose} />;
}

interface NeedsFirstProps {
  figures: Figures;
  state: string | undefined;
  go: (next: { state?: 'vacant' | 'endsSoon' | undefined }) => void;
}

/** Figures that open what is behind them. */
function NeedsFirst({ figures, state, go }: NeedsFirstProps) {
  const navigate = useNavigate();
  const { terms } = useWords();
  const may = useMay();
  const toggle = (wanted: 'vacant' | 'endsSoon') => () => go({ state: state === wanted ? undefined : wanted });
  if (figures.people + figures.posts === 0) return null;
  return (
    <StatRow>
      <StatCard
        figure={figures.vacant}
        label={figures.vacant === 1 ? 'seat is vacant' : 'seats are vacant'}
        tone={figures.vacant > 0 ? 'soon' : 'plain'}
        isActive={state === 'vacant'}
        onOpen={toggle('vacant')}
      />
      <StatCard
        figure={figures.endsSoon}
        label={figures.endsSoon === 1 ? 'term ends within 90 days' : 'terms end within 90 days'}
        tone={figures.endsSoon > 0 ? 'soon' : 'plain'}
        isActive={state === 'endsSoon'}
        onOpen={toggle('endsSoon')}
      />
      {figures.placesWithoutRep !== null && (
        <StatCard
          figure={figures.placesWithoutRep}
          label={`${figures.placesWithoutRep === 1 ? terms.workplace : terms.workplaces} with ${terms.members} and no ${terms.rep}`}
          {...(may('reps.cover') && { onOpen: () => void navigate({ to: '/reps/cover' }) })}
        />
      )}
      <StatCard
        figure={figures.people}
        label={figures.people === 1 ? 'person holds a post' : 'people hold a post'}
        {...(figures.notTold > 0 && { hint: `${figures.notTold} of which an ${terms.employer} was not told` })}
      />
    </StatRow>
  );
}

function sentenceOf(figures: Figures): string {
  if (figures.people + figures.posts === 0) return 'Who represents whom, and which seats nobody holds.';
  const parts = [
    figures.vacant === 0 ? '' : figures.vacant === 1 ? 'One seat is vacant' : `${figures.vacant} seats are vacant`,
    figures.endsSoon === 0
      ? ''
      : figures.endsSoon === 1
        ? 'one term ends within 90 days'
        : `${figures.endsSoon} terms end within 90 days`,
  ].filter((part) => part !== '');
  if (parts.length === 0) return `Every seat is held, and no term ends in the next 90 days.`;
  const said = parts.join(', and ');
  return `${capital(said)}.`;
}
