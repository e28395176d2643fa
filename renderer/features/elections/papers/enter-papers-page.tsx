// Reading a bundle of papers: begin, type one after the other, hand the bundle in. What is typed is kept as one goes.

import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Outputs } from '../../../../shared/contract/contract.ts';
import type { ReadPaper } from '../../../../shared/domain/elections/papers.ts';
import { doubtfulPapers } from '../../../../shared/domain/elections/words-papers.ts';
import { paperInWords } from '../../../../shared/rules/elections/papers/paper-words.ts';
import { useDesk } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { type Draft, useDraft } from '../../../app/use-draft.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { SaveState } from '../../../components/save-state.tsx';
import { useElectionsTrail } from '../use-elections-trail.ts';
import { BeginReading } from './begin-reading.tsx';
import { PaperEntry } from './paper-entry.tsx';
import classes from './papers.module.css';
import { NOTHING_READ, nextNumber, type ReadingDraft } from './reading-draft.ts';
import { TypedPapers } from './typed-papers.tsx';

type Papers = Outputs['elections']['papers'];

export function EnterPapersPage() {
  const { id } = useParams({ from: '/elections/$id/enter' });
  const found = useQuery(useDesk().elections.papers.queryOptions({ input: { id } }));
  const draft = useDraft<ReadingDraft>(`election:${id}:reading`, NOTHING_READ);
  const { bundle, reading, by, papers: read, expected } = draft.value;
  const isBegun = bundle !== '';
  const sentence = !isBegun
    ? 'Every bundle is read by two people, and neither sees what the other read.'
    : `${bundle}, read by ${by} ${reading === 'first' ? 'the first time' : 'the second time'}. ${read.length}${
        expected === null ? '' : ` of ${expected}`
      } ${read.length === 1 && expected === null ? 'paper' : 'papers'} so far.`;
  return (
    <>
      <PageHeader
        title={found.data ? `Read papers: ${found.data.title}` : found.error ? 'Read papers' : null}
        windowTitle="Read papers"
        trail={[...useElectionsTrail(), { label: 'Read papers' }]}
        sentence={sentence}
        actions={
          <LinkButton to="/elections/$id" params={{ id }} search={{ tab: 'papers' }}>
            Back to the election
          </LinkButton>
        }
      />
      <ErrorBanner error={found.error} onTryAgain={() => void found.refetch()} />
      {found.data && draft.isLoaded && <Reading id={id} papers={found.data} draft={draft} isBegun={isBegun} />}
    </>
  );
}

function Reading(props: { id: string; papers: Papers; draft: Draft<ReadingDraft>; isBegun: boolean }) {
  const { id, papers, draft, isBegun } = props;
  const navigate = useNavigate();
  const [mending, setMending] = useState<ReadPaper | null>(null);
  const [isLeaving, setIsLeaving] = useState(false);
  const back = () => void navigate({ to: '/elections/$id', params: { id }, search: { tab: 'papers' } });
  const hand = useAction(
    (client, value: ReadingDraft) =>
      client.elections.enterPapers({
        electionId: id,
        name: value.bundle,
        reading: value.reading,
        by: value.by,
        papers: value.papers,
      }),
    {
      done: ({ bundle, differences }) => {
        if (bundle.state === 'readOnce') return `${bundle.name} is read once. Give it to somebody else now.`;
        return differences === 0
          ? `${bundle.name} is agreed: both read the same.`
          : `${bundle.name}: the readings differ on ${differences} ${differences === 1 ? 'paper' : 'papers'}. Compare them.`;
      },
      undoes: ({ seq }) => ({ seq }),
      onDone: () => {
        void draft.forget();
        back();
      },
    },
  );
  if (papers.mayNotRead !== '')
    return <EmptyState title="You do not read these papers">{papers.mayNotRead}</EmptyState>;
  if (papers.candidates.length === 0) {
    return <EmptyState title="Nobody stands yet">Papers are read once it is known who stands.</EmptyState>;
  }
  if (!isBegun) {
    return (
      <BeginReading
        bundles={papers.bundles}
        candidates={papers.candidates}
        yourName={papers.yourName}
        onBegin={(begun) => draft.set({ ...begun, papers: [] })}
      />
    );
  }
  const { value } = draft;
  const names = papers.candidates.map(({ name }) => name);
  const take = (read: ReadPaper) => {
    draft.set((before) => ({
      ...before,
      papers:
        mending === null
          ? [...before.papers, read]
          : before.papers.map((one) => (one.paper === mending.paper ? read : one)),
    }));
    setMending(null);
  };
  return (
    <>
      <PaperEntry
        key={mending?.paper ?? 'new'}
        title={papers.title}
        candidates={papers.candidates}
        rule={papers.rule}
        seats={papers.seats}
        printed={papers.printed}
        nextNumber={nextNumber(value)}
        has={(paper) => value.papers.some((one) => one.paper === paper)}
        mending={mending}
        onTake={take}
        onBack={() => setMending(value.papers.at(-1) ?? null)}
      />
      <Group justify="space-between" gap="sm" my="md">
        <strong>
          {value.papers.length} {value.papers.length === 1 ? 'paper' : 'papers'} read
          {value.expected !== null && ` of ${value.expected}`}
        </strong>
        <Group gap="sm" data-no-print>
          <SaveState state={draft.state} />
          <Button variant="subtle" onClick={() => setIsLeaving(true)}>
            Give it up
          </Button>
          <Button
            variant={value.papers.length > 0 ? 'filled' : 'default'}
            disabled={value.papers.length === 0}
            loading={hand.isRunning}
            onClick={() => void hand.run(value)}
          >
            Finish this bundle
          </Button>
        </Group>
      </Group>
      <ErrorBanner error={hand.trouble} />
      <TypedPapers
        papers={value.papers}
        inWords={(read) => paperInWords(read, names, papers)}
        onMend={setMending}
        onDrop={({ paper }) => {
          if (mending?.paper === paper) setMending(null);
          draft.set((before) => ({ ...before, papers: before.papers.filter((one) => one.paper !== paper) }));
        }}
      />
      <details style={{ marginTop: 20 }}>
        <summary>A paper in doubt</summary>
        <ul className={classes.doubt}>
          {doubtfulPapers(papers.rule).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
      <ConfirmDialog
        isOpen={isLeaving}
        title="Give this reading up"
        action="Give it up"
        isDestructive
        onConfirm={() => {
          setIsLeaving(false);
          setMending(null);
          void draft.forget();
        }}
        onCancel={() => setIsLeaving(false)}
      >
        <p>What was typed of {value.bundle} goes, and cannot be brought back.</p>
      </ConfirmDialog>
    </>
  );
}
