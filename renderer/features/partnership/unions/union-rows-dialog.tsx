// Three lists of a union's profile, filled in row by row: whom to ask, dates to know, what it stands for.

import { Select, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { UnionProfile } from '../../../../shared/domain/partnership/unions.ts';
import { positionLevelWords } from '../../../../shared/domain/partnership/words-people.ts';
import { useAction } from '../../../app/use-action.ts';
import { DayField } from '../../../components/day-field.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { RowsToFill } from '../../../components/rows-to-fill.tsx';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';

export type UnionRows = 'contacts' | 'keyDates' | 'positions';

interface RowsDialogProps {
  union: UnionProfile;
  which: UnionRows;
  onClose: () => void;
}

type Contact = UnionProfile['contacts'][number];
type KeyDate = { id: string; what: string; on: string | null };
type Position = UnionProfile['positions'][number];

export function UnionRowsDialog({ union, which, onClose }: RowsDialogProps) {
  if (which === 'contacts') return <ContactsDialog union={union} onClose={onClose} />;
  if (which === 'keyDates') return <DatesDialog union={union} onClose={onClose} />;
  return <PositionsDialog union={union} onClose={onClose} />;
}

type Asked = Pick<RowsDialogProps, 'union' | 'onClose'>;

const fresh = <T extends object>(row: T): T & { id: string } => ({ ...row, id: crypto.randomUUID() });

interface RowsProps<T> extends Asked {
  name: UnionRows;
  title: string;
  sentence: string;
  before: T[];
  empty: Omit<T, 'id'>;
  /** Heads of the columns; none where each field has its own label. */
  titles: readonly string[];
  isWritten: (row: T) => boolean;
  toInput: (rows: T[]) => Partial<Inputs['partnership']['keepUnion']>;
  cells: (row: T, put: (part: Partial<T>) => void, at: number) => ReactNode;
}

function RowsDialog<T extends { id: string }>(props: RowsProps<T>) {
  const { union, before, empty, titles } = props;
  const draft = useDialogDraft(
    `union:${props.name}:${union.id}`,
    { rows: before.length === 0 ? [fresh(empty) as unknown as T] : before },
    props.onClose,
  );
  const { rows } = draft.value;
  const save = useAction((client, input: Inputs['partnership']['keepUnion']) => client.partnership.keepUnion(input), {
    done: () => `${props.title} saved.`,
    undoes: ({ id }) => ({ collection: 'unionProfiles', id }),
    onDone: draft.finish,
  });
  if (!draft.isLoaded) return null;
  return (
    <FormDialog
      title={props.title}
      sentence={props.sentence}
      action="Save"
      size="xl"
      draft={draft}
      isRunning={save.isRunning}
      trouble={save.trouble}
      onClose={draft.leave}
      onSubmit={() =>
        void save.run({ id: union.id, revision: union.revision, ...props.toInput(rows.filter(props.isWritten)) })
      }
    >
      <RowsToFill<T>
        rows={rows}
        onChange={(next) => draft.change({ rows: next })}
        heads={titles}
        another="Another row"
        make={() => fresh(empty) as unknown as T}
        cells={props.cells}
      />
    </FormDialog>
  );
}

function ContactsDialog({ union, onClose }: Asked) {
  const fields = [
    ['name', 'Name', 'Jo Reed'],
    ['role', 'Role', 'Branch chair'],
    ['patch', 'For', 'Theatres'],
    ['reach', 'How to reach them', 'ext 1234'],
  ] as const;
  return (
    <RowsDialog<Contact>
      {...{ union, onClose }}
      name="contacts"
      title="Whom to ask"
      sentence="The first stands on the union’s card."
      before={union.contacts}
      empty={{ name: '', role: '', patch: '', reach: '' }}
      titles={fields.map(([, title]) => title)}
      isWritten={({ name }) => name.trim() !== ''}
      toInput={(contacts) => ({ contacts })}
      cells={(row, put, at) =>
        fields.map(([field, title, example]) => (
          <td key={field}>
            <TextInput
              aria-label={`${title}, row ${at}`}
              placeholder={at === 1 ? example : ''}
              value={row[field]}
              maxLength={500}
              autoComplete="off"
              onChange={(event) => put({ [field]: event.currentTarget.value })}
            />
          </td>
        ))
      }
    />
  );
}

function DatesDialog({ union, onClose }: Asked) {
  return (
    <RowsDialog<KeyDate>
      {...{ union, onClose }}
      name="keyDates"
      title="Dates to know"
      sentence="Conferences, elections, the day by which a motion must be in."
      before={union.keyDates}
      empty={{ what: '', on: null }}
      titles={[]}
      isWritten={({ what, on }) => what.trim() !== '' && on !== null}
      toInput={(rows) => ({ keyDates: rows.map((row) => ({ ...row, on: row.on! })) })}
      cells={(row, put, at) => (
        <>
          <td>
            <TextInput
              label="What"
              placeholder={at === 1 ? 'National conference' : ''}
              value={row.what}
              maxLength={500}
              onChange={(event) => put({ what: event.currentTarget.value })}
            />
          </td>
          <td style={{ width: 280 }}>
            <DayField label="When" lean="future" value={row.on} onChange={(on) => put({ on })} />
          </td>
        </>
      )}
    />
  );
}

const LEVELS = (Object.keys(positionLevelWords) as Position['level'][]).map((value) => ({
  value,
  label: positionLevelWords[value],
}));

function PositionsDialog({ union, onClose }: Asked) {
  return (
    <RowsDialog<Position>
      {...{ union, onClose }}
      name="positions"
      title="What it stands for"
      sentence="Shown beside a consultation on the same topic. What only the branch holds goes into no briefing."
      before={union.positions}
      empty={{ level: 'national', topic: '', text: '', from: null, to: null }}
      titles={[]}
      isWritten={({ topic }) => topic.trim() !== ''}
      toInput={(positions) => ({ positions })}
      cells={(row, put, at) => (
        <>
          <td>
            <TextInput
              label="Topic"
              placeholder={at === 1 ? 'Flexible working' : ''}
              value={row.topic}
              maxLength={500}
              onChange={(event) => put({ topic: event.currentTarget.value })}
            />
            <Textarea
              mt={8}
              aria-label={`What it says, row ${at}`}
              placeholder="What it says"
              autosize
              minRows={2}
              maxRows={8}
              value={row.text}
              onChange={(event) => put({ text: event.currentTarget.value })}
            />
          </td>
          <td style={{ width: 140 }}>
            <Select
              label="Whose"
              data={LEVELS}
              allowDeselect={false}
              openOnFocus={false}
              value={row.level}
              onChange={(level) => level && put({ level: level as Position['level'] })}
            />
          </td>
          <td style={{ width: 210 }}>
            <DayField label="Holds from" value={row.from} onChange={(from) => put({ from })} />
            <div style={{ marginTop: 8 }}>
              <DayField label="Holds to" value={row.to} onChange={(to) => put({ to })} />
            </div>
          </td>
        </>
      )}
    />
  );
}
