// Opening a case file: what it would bring, entry by entry, each conflict with both sides beside each other, and bringing it
// in as one step that can be undone whole.

import { Button } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { useNavigate } from '@tanstack/react-router';
import { FileJson } from 'lucide-react';
import { useState } from 'react';
import type { DeskClient, Outputs } from '../../../shared/contract/contract.ts';
import { capital } from '../../../shared/domain/words.ts';
import { useWords } from '../../app/desk.tsx';
import { fitsMessage, sendFile } from '../../app/send-file.ts';
import { useAction } from '../../app/use-action.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { SideItem, SideList, TwoColumns } from '../../components/side-list.tsx';
import { StatCard, StatRow } from '../../components/stat-card.tsx';
import classes from './paper-exchange.module.css';
import { ConflictRow, ExchangeRows } from './paper-exchange-rows.tsx';

type Preview = Outputs['cases']['previewExchange'];
type Keep = 'ours' | 'theirs';

/** A token is good for one call: a large file is sent again for each. */
const sourceOf = async (file: File, signal: AbortSignal) =>
  fitsMessage(file) ? { file } : { upload: await sendFile(file, signal) };

const apply = async (client: DeskClient, { file, kept }: Choice, signal: AbortSignal) =>
  client.cases.applyExchange(
    { ...(await sourceOf(file, signal)), choices: Object.entries(kept).map(([id, keep]) => ({ id, keep })) },
    { signal },
  );

interface Choice {
  file: File;
  kept: Record<string, Keep>;
}

export function OpenCaseFilePage() {
  const { terms } = useWords();
  const navigate = useNavigate();
  const [read, setRead] = useState<{ file: File; preview: Preview } | null>(null);
  const [kept, setKept] = useState<Record<string, Keep>>({});
  const reading = useAction(
    async (client, file: File, signal) => client.cases.previewExchange(await sourceOf(file, signal), { signal }),
    {
      onDone: (preview, file) => {
        setKept({});
        setRead({ file, preview });
      },
    },
  );
  const bring = useAction(apply, {
    done: ({ added, changed, keptOurs }) => broughtWords(added, changed, keptOurs),
    undoes: ({ seq }) => ({ seq }),
    onDone: ({ caseId }) => void navigate({ to: '/cases/$id', params: { id: caseId } }),
  });
  const preview = read?.preview;
  const conflicts = preview?.rows.filter(({ state }) => state === 'conflict') ?? [];
  const isDifferent = preview?.rows.some(({ state }) => state !== 'same') ?? false;
  const open = conflicts.filter(({ id }) => kept[id] === undefined).length;
  return (
    <>
      <PageHeader
        title={preview ? `${capital(terms.case)} ${preview.number}` : 'Open a case file'}
        trail={[{ label: capital(terms.cases), to: '/cases' }, { label: 'Case file' }]}
        sentence={
          preview
            ? `${preview.isHere ? `The ${terms.case} is here already: what came back is merged.` : `The ${terms.case} is new here.`} Nothing has been changed yet.`
            : `A ${terms.case} that another Branchdesk made, or that left here and comes back.`
        }
        actions={read && <Button onClick={() => setRead(null)}>Choose another file</Button>}
      />
      <ErrorBanner error={reading.trouble ?? bring.trouble} />
      {!read || !preview ? (
        <TwoColumns
          nextLabel="What happens then"
          next={
            <SideList title="What happens then">
              <SideItem title="You see what it would bring">Entry by entry: new, changed there, changed here.</SideItem>
              <SideItem title="You decide about conflicts">
                Where both sides changed the same, both stand beside each other.
              </SideItem>
              <SideItem title="It comes in as one step">So it can be undone whole.</SideItem>
            </SideList>
          }
        >
          <Dropzone
            multiple={false}
            loading={reading.isRunning}
            onDrop={([file]) => file && void reading.run(file)}
            className={classes.drop}
            inputProps={{ 'aria-label': 'Choose the case file' }}
          >
            <FileJson size={30} aria-hidden />
            <p className={classes.dropTitle}>Drop the case file here</p>
            <p>or press to choose it.</p>
          </Dropzone>
        </TwoColumns>
      ) : (
        <>
          <StatRow>
            <StatCard figure={preview.counts.new} label="new" />
            <StatCard figure={preview.counts.changed} label="changed" />
            <StatCard figure={preview.counts.conflicts} label="in conflict" />
            <StatCard figure={preview.counts.same} label="the same" />
          </StatRow>
          {conflicts.length > 0 && (
            <section className={classes.conflicts} aria-label="In conflict">
              <h2 className="section-title">Both sides changed these: which one is kept?</h2>
              {conflicts.map((row) => (
                <ConflictRow
                  key={row.id}
                  row={row}
                  keep={kept[row.id] ?? null}
                  onKeep={(keep) => setKept((before) => ({ ...before, [row.id]: keep }))}
                />
              ))}
            </section>
          )}
          <ExchangeRows
            hasConflicts={conflicts.length > 0}
            rows={preview.rows.filter(({ state }) => state !== 'conflict' && state !== 'same')}
          />
          {isDifferent && (
            <div className={classes.foot} data-no-print>
              <p>
                {open === 0
                  ? 'One step: it can be undone whole.'
                  : `${open === 1 ? 'One conflict is' : `${open} conflicts are`} not decided yet.`}
              </p>
              <Button
                variant="filled"
                disabled={open > 0}
                loading={bring.isRunning}
                onClick={() => void bring.run({ file: read.file, kept })}
              >
                {preview.isHere ? 'Merge what came back' : `Bring the ${terms.case} in`}
              </Button>
            </div>
          )}
        </>
      )}
    </>
  );
}

function broughtWords(added: number, changed: number, keptOurs: number): string {
  const parts = [
    added > 0 ? `${added} new` : '',
    changed > 0 ? `${changed} changed` : '',
    keptOurs > 0 ? `${keptOurs} kept as here` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'Nothing in it was different.' : `It is in: ${parts.join(', ')}.`;
}
