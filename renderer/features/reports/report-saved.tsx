// Reports to begin from: those that branches ask most often, and those kept under a name, which are opened with a press,
// saved again when the question was changed, and taken away.

import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Bookmark } from 'lucide-react';
import { useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import type { ReportDefinition, SavedReport } from '../../../shared/domain/report-definitions.ts';
import { useDesk, useToday, useWords } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { TextField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { kept, type Preset, presetsOf } from './report-question.ts';
import classes from './reports.module.css';

interface ReportSavedProps {
  definition: ReportDefinition;
  showsAs: SavedReport['showsAs'];
  /** What the question is called while nobody has named it. */
  title: string;
  /** The saved report that is open. */
  open: SavedReport | undefined;
  /** Whether the question is still the one that was saved. */
  isAsSaved: boolean;
  onOpen: (report: SavedReport) => void;
  onPreset: (preset: Preset) => void;
  onRemoved: () => void;
}

/** Every saved report, by title. */
export function useSavedReports(): SavedReport[] {
  const desk = useDesk();
  return useQuery(desk.reports.saved.queryOptions({ input: {} })).data?.rows ?? [];
}

export function ReportSaved({
  definition,
  showsAs,
  title,
  open,
  isAsSaved,
  onOpen,
  onPreset,
  onRemoved,
}: ReportSavedProps) {
  const today = useToday();
  const words = useWords();
  const saved = useSavedReports();
  const [name, setName] = useState<string | null>(null);
  const keep = useAction((client, input: Inputs['reports']['save'], signal) => client.reports.save(input, { signal }), {
    done: (report) => `“${report.title}” is saved.`,
    undoes: (report) => ({ collection: 'savedReports', id: report.id }),
    onDone: (report) => {
      setName(null);
      onOpen(report);
    },
  });
  const remove = useAction(
    (client, report: SavedReport, signal) =>
      client.reports.removeSaved({ id: report.id, revision: report.revision }, { signal }),
    {
      done: (_result, report) => `“${report.title}” is no longer among the saved reports.`,
      undoes: ({ id }) => ({ collection: 'savedReports', id }),
      onDone: onRemoved,
    },
  );
  const question = { definition: kept(definition, today), showsAs };
  return (
    <>
      <Menu position="bottom-end" width={330}>
        <Menu.Target>
          <Button leftSection={<Bookmark size={15} aria-hidden />}>Reports</Button>
        </Menu.Target>
        <Menu.Dropdown className={classes.menu}>
          <Menu.Label>Often asked</Menu.Label>
          {presetsOf(words).map((preset) => (
            <Menu.Item key={preset.key} onClick={() => onPreset(preset)}>
              {preset.title}
            </Menu.Item>
          ))}
          <Menu.Label>Saved</Menu.Label>
          {saved.length === 0 && <Menu.Label>None yet. Ask something, then keep it here.</Menu.Label>}
          {saved.map((report) => (
            <Menu.Item key={report.id} onClick={() => onOpen(report)}>
              {report.title}
            </Menu.Item>
          ))}
          <Menu.Divider />
          {open && !isAsSaved && (
            <Menu.Item
              onClick={() => void keep.run({ id: open.id, revision: open.revision, title: open.title, ...question })}
            >
              Save “{open.title}” as it is now
            </Menu.Item>
          )}
          <Menu.Item onClick={() => setName(title)}>Save under a name…</Menu.Item>
          {open && <Menu.Item onClick={() => void remove.run(open)}>Remove “{open.title}”</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      <ErrorBanner error={remove.trouble} onClose={remove.clear} />
      {name === null && <ErrorBanner error={keep.trouble} onClose={keep.clear} />}
      {name !== null && (
        <FormDialog
          title="Save this report"
          sentence="The question is kept, not its figures: opened again, it gives those of that day. Days that you chose stay as they are."
          action="Save it"
          isRunning={keep.isRunning}
          isWaiting={name.trim() === ''}
          trouble={keep.trouble}
          onClose={() => setName(null)}
          onSubmit={() => void keep.run({ title: name, ...question })}
        >
          <TextField label="Called" value={name} onChange={setName} maxLength={200} autoFocus autoComplete="off" />
        </FormDialog>
      )}
    </>
  );
}
