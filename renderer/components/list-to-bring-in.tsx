// A list that was chosen to be brought in, as every import of one shows it: its columns, what it would do, and at the foot the one
// step that does it.

import { Button } from '@mantine/core';
import { type ComponentProps, type ReactNode, useState } from 'react';
import { useSession } from '../app/desk.tsx';
import type { ListSource } from './choose-list.tsx';
import { ErrorBanner } from './error-banner.tsx';
import classes from './import.module.css';
import { MappingTable } from './mapping-table.tsx';
import { PageHeader } from './page-header.tsx';
import { ProgressPanel } from './progress-panel.tsx';
import type { useListImport } from './use-list-import.ts';

interface ReadList {
  mapping: Partial<Record<string, number>>;
  headers: string[];
  sample: string[][];
  rows: number;
}

interface ReadChoices<Mapping> {
  mapping: Mapping;
  dateOrder: 'dmy' | 'mdy';
}

interface ListToBringInProps<Choices extends ReadChoices<Preview['mapping']>, Preview extends ReadList, Result> {
  source: ListSource;
  trail: ComponentProps<typeof PageHeader>['trail'];
  list: ReturnType<typeof useListImport<Choices, Preview, Result>>;
  fields: readonly { value: string; label: string }[];
  /** Whether the columns that it cannot do without were found: else they are asked for at once. */
  isMapped: (mapping: Preview['mapping']) => boolean;
  /** "Reading the hours". */
  reading: string;
  /** How many records would come in, and in words: "12 entries". */
  total: number;
  inWords: string;
  /** What is said at the foot besides. */
  foot: ReactNode;
  onAnother: () => void;
  /** What it would do. */
  children: ReactNode;
}

export function ListToBringIn<Choices extends ReadChoices<Preview['mapping']>, Preview extends ReadList, Result>(
  props: ListToBringInProps<Choices, Preview, Result>,
) {
  const { list, trail, inWords, onAnother } = props;
  const { choices, change, preview, read, readStep, bring, bringStep } = list;
  const { branch } = useSession();
  const [areColumnsOpen, setAreColumnsOpen] = useState(false);
  const areColumnsShown = areColumnsOpen || (preview !== null && !props.isMapped(preview.mapping));
  const title = props.source.name ?? 'Pasted cells';
  if (bring.isRunning) {
    return (
      <>
        <PageHeader title={title} trail={trail} />
        <ProgressPanel title={`Bringing in ${inWords}`} step={bringStep} onStop={bring.stop} />
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={title}
        trail={trail}
        sentence={preview ? `${preview.rows.toLocaleString('en-GB')} rows. Nothing has been changed yet.` : ' '}
        actions={
          preview && (
            <Button aria-expanded={areColumnsShown} onClick={() => setAreColumnsOpen(!areColumnsShown)}>
              {areColumnsShown ? 'Hide the columns' : 'Check the columns'}
            </Button>
          )
        }
      />
      <ErrorBanner error={read.trouble?.code === 'STOPPED' ? null : read.trouble}>
        <Button mt="sm" onClick={onAnother}>
          Choose another file
        </Button>
      </ErrorBanner>
      <ErrorBanner error={bring.trouble} />
      {read.isRunning && !preview && <ProgressPanel title={props.reading} step={readStep} onStop={onAnother} />}
      {preview && (
        <div aria-busy={read.isRunning} style={read.isRunning ? { opacity: 0.6 } : undefined}>
          {areColumnsShown && (
            <div className={classes.above}>
              <MappingTable
                headers={preview.headers}
                sample={preview.sample}
                mapping={preview.mapping as Record<string, number>}
                fields={props.fields}
                onMapping={(mapping) => change({ mapping } as Partial<Choices>)}
                dateOrder={choices.dateOrder ?? branch?.dateOrder ?? 'dmy'}
                onDateOrder={(dateOrder) => change({ dateOrder } as Partial<Choices>)}
              />
            </div>
          )}
          {props.children}
          <div className={classes.foot} data-no-print>
            <p>
              One step: it can be undone whole.
              {props.foot}
            </p>
            <div className={classes.footActions}>
              <Button onClick={onAnother}>Cancel</Button>
              <Button
                variant="filled"
                disabled={read.isRunning || props.total === 0}
                onClick={() => void bring.run({ ...choices, mapping: preview.mapping })}
              >
                Bring in {inWords}
              </Button>
            </div>
          </div>
        </div>
      )}
    </>
  );
}
