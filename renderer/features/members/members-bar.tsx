// What can be done with the members that were chosen, or with all that the list shows: write to them, mend one thing in
// all of them, take them out as a file.

import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import type { MemberRow } from '../../../shared/contract/members.ts';
import { useWords } from '../../app/desk.tsx';
import { saveDownload } from '../../app/download.ts';
import { useAction } from '../../app/use-action.ts';
import { useMay } from '../../app/use-may.ts';
import classes from '../../components/bulk-bar.module.css';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { IfMay } from '../../components/if-may.tsx';
import { type ChosenRows, MOST_CHOSEN } from '../../components/use-row-selection.tsx';
import { WriteTo } from '../mailings/write-to.tsx';
import { MendMembers } from './mend-members.tsx';

type Export = Inputs['reports']['exportMembers'];
export type Shown = Pick<Export, 'where' | 'search' | 'asAt'>;

export function MembersBar({ selection }: { selection: ChosenRows<MemberRow> }) {
  const { terms } = useWords();
  const [isMending, setIsMending] = useState(false);
  const { chosen, clear } = selection;
  if (chosen.length === 0) return null;
  const memberIds = chosen.map(({ id }) => id);
  return (
    <section className={classes.place} aria-label={`With the chosen ${terms.members}`} data-no-print>
      <div className={classes.bar}>
        <strong role="status">
          {chosen.length.toLocaleString('en-GB')} chosen
          {chosen.length >= MOST_CHOSEN && <span className={classes.most}>, the most at once</span>}
        </strong>
        <WriteTo memberIds={memberIds} isCompact />
        <IfMay call="members.fixInBulk">
          <Button size="compact-md" onClick={() => setIsMending(true)}>
            Mend…
          </Button>
        </IfMay>
        <ExportMembers shown={{ memberIds }} isCompact />
        <Button size="compact-md" variant="subtle" className={classes.clear} onClick={clear}>
          Choose none
        </Button>
      </div>
      {isMending && <MendMembers memberIds={memberIds} onClose={() => setIsMending(false)} />}
    </section>
  );
}

/** The list as a file; the dead are in none that did not ask for them. */
export function ExportMembers(props: { shown: Shown | { memberIds: string[] }; isCompact?: boolean }) {
  const may = useMay();
  const { terms } = useWords();
  const save = useAction((client, input: Export, signal) => client.reports.exportMembers(input, { signal }), {
    onDone: saveDownload,
    done: () => `The ${terms.members} are in the file.`,
  });
  const choose = (format: Export['format']) => void save.run({ ...props.shown, format });
  if (!may('reports.exportMembers')) return null;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button {...(props.isCompact && { size: 'compact-md' })} loading={save.isRunning}>
            Export…
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => choose('xlsx')}>As a workbook (XLSX)</Menu.Item>
          <Menu.Item onClick={() => choose('csv')}>As text (CSV)</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ErrorBanner error={save.trouble} onClose={save.clear} />
    </>
  );
}
