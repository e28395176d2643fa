// What can be done with the cases that were chosen: allocate, tag, untag, take out as a file. One step each, undone whole.

import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseRow } from '../../../shared/contract/case-page.ts';
import type { Inputs } from '../../../shared/contract/contract.ts';
import { useWords } from '../../app/desk.tsx';
import { saveDownload } from '../../app/download.ts';
import { useAction } from '../../app/use-action.ts';
import classes from '../../components/bulk-bar.module.css';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { ExportMenu } from '../../components/export-menu.tsx';
import { type ChosenRows, MOST_CHOSEN } from '../../components/use-row-selection.tsx';
import { BulkAllocateDialog } from './bulk-allocate-dialog.tsx';
import { BulkTagDialog } from './bulk-tag-dialog.tsx';

type Asked = 'allocate' | 'tag' | 'untag';

export function BulkBar({ selection }: { selection: ChosenRows<CaseRow> }) {
  const { terms } = useWords();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { chosen } = selection;
  const save = useAction(
    (client, input: Inputs['cases']['exportList'], signal) => client.cases.exportList(input, { signal }),
    { onDone: saveDownload, done: ({ rows }) => `${rows.toLocaleString('en-GB')} ${terms.cases} in the file.` },
  );
  if (chosen.length === 0) return null;
  const close = () => setAsked(null);
  const ids = chosen.map(({ id }) => id);
  return (
    <section className={classes.place} aria-label={`With the chosen ${terms.cases}`} data-no-print>
      <ErrorBanner error={save.trouble} onClose={save.clear} />
      <div className={classes.bar}>
        <strong role="status">
          {chosen.length.toLocaleString('en-GB')} chosen
          {chosen.length >= MOST_CHOSEN && <span className={classes.most}>, the most at once</span>}
        </strong>
        <Button size="compact-md" onClick={() => setAsked('allocate')}>
          Allocate…
        </Button>
        <Button size="compact-md" onClick={() => setAsked('tag')}>
          Tag…
        </Button>
        <Button size="compact-md" onClick={() => setAsked('untag')}>
          Untag…
        </Button>
        <ExportMenu isCompact isRunning={save.isRunning} onChoose={(format) => void save.run({ ids, format })} />
        <Button size="compact-md" variant="subtle" className={classes.clear} onClick={selection.clear}>
          Choose none
        </Button>
      </div>
      {asked === 'allocate' && <BulkAllocateDialog ids={ids} onClose={close} />}
      {(asked === 'tag' || asked === 'untag') && (
        <BulkTagDialog cases={chosen} isTaking={asked === 'untag'} onClose={close} />
      )}
    </section>
  );
}
