// Something to work at together, in one line: an idea that is owed an answer, or what both sides begin at once.

import { Radio } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { Initiative } from '../../../../shared/domain/partnership/initiatives.ts';
import { initiativeKindWords } from '../../../../shared/domain/partnership/words-initiatives.ts';
import { useAction } from '../../../app/use-action.ts';
import { TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';
import { ForumField, NO_FORUM } from '../forum-field.tsx';
import { useForums } from '../use-forums.ts';
import classes from './initiative.module.css';
import { type BegunFrom, closeBeginning, useBeginning } from './new-initiative.ts';

type Kind = Initiative['kind'];

const KINDS: readonly { kind: Kind; means: string }[] = [
  { kind: 'idea', means: 'Somebody has one; it is owed an answer.' },
  { kind: 'improvement', means: 'Try something small, see, and take it on or leave it.' },
  { kind: 'interestBased', means: 'A problem that divides us: what matters to each, options, yardsticks.' },
  { kind: 'inquiry', means: 'Find out what already works, and make more of it.' },
  { kind: 'policy', means: 'Write a policy together, from the concerns behind it.' },
];

/** Stands in the frame once; draws nothing until somebody asks for it. */
export function NewInitiativeHost() {
  const from = useBeginning();
  return from && <NewInitiativeDialog from={from} />;
}

function NewInitiativeDialog({ from }: { from: BegunFrom }) {
  const navigate = useNavigate();
  const forums = useForums();
  const draft = useDialogDraft(
    `initiative:new:${from.source?.id ?? from.forumId ?? ''}`,
    { title: from.title ?? '', kind: (from.kind ?? 'idea') as Kind, forumId: (from.forumId ?? null) as string | null },
    closeBeginning,
  );
  const { value, change } = draft;
  const rows = forums.data?.rows ?? [];
  const forumId = value.forumId ?? (rows.length === 1 ? rows[0]!.id : null);
  const keep = useAction(
    (client, input: Inputs['partnership']['keepInitiative'], signal) =>
      client.partnership.keepInitiative(input, { signal }),
    {
      done: ({ initiative }) => `${initiative.number} is begun: ${initiative.title}`,
      undoes: ({ initiative }) => ({ collection: 'initiatives', id: initiative.id }),
      onDone: ({ initiative }) => {
        draft.finish();
        void navigate({ to: '/partnership/initiatives/$id', params: { id: initiative.id } });
      },
    },
  );
  if (!draft.isLoaded || !forums.data) return null;
  const { title, kind } = value;
  return (
    <FormDialog
      draft={draft}
      title="Work on something together"
      action="Begin"
      isRunning={keep.isRunning}
      isWaiting={title.trim() === ''}
      trouble={keep.trouble}
      onClose={draft.leave}
      onSubmit={() => void keep.run({ ...from, title, kind, forumId: forumId === NO_FORUM ? null : forumId })}
    >
      <TextField
        label="In one line"
        placeholder="Quieter nights on ward 7"
        data-autofocus
        value={title}
        onChange={(text) => change({ title: text })}
        maxLength={500}
        autoComplete="off"
      />
      <Radio.Group label="What it is" value={kind} onChange={(chosen) => change({ kind: chosen as Kind })}>
        <div className={classes.kinds}>
          {KINDS.map((each) => (
            <Radio
              key={each.kind}
              value={each.kind}
              label={
                <>
                  <strong>{initiativeKindWords[each.kind]}</strong>
                  <span className={classes.kindMeans}>{each.means}</span>
                </>
              }
            />
          ))}
        </div>
      </Radio.Group>
      {rows.length > 0 && (
        <ForumField
          forums={rows}
          none="None: our branch’s own"
          value={forumId ?? NO_FORUM}
          onChange={(chosen) => change({ forumId: chosen })}
        />
      )}
    </FormDialog>
  );
}
