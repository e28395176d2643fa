// What an initiative is and is to achieve; the rest opens from "More".

import { MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Initiative } from '../../../../shared/domain/partnership/initiatives.ts';
import { gainingWords } from '../../../../shared/domain/partnership/words-consultations.ts';
import { initiativeOriginWords, methodWords } from '../../../../shared/domain/partnership/words-initiatives.ts';
import { compassWords } from '../../../../shared/domain/partnership/words-issues.ts';
import { commitmentWords } from '../../../../shared/domain/partnership/words-people.ts';
import { useDesk, useSession } from '../../../app/desk.tsx';
import { ProseField, SelectField, TextField } from '../../../components/fields.tsx';
import { FoldedFields } from '../../../components/folded-fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { ForumField, NO_FORUM } from '../forum-field.tsx';
import { useForums } from '../use-forums.ts';
import { type InitiativeData, useInitiativeDialog } from './use-initiative.ts';

const NONE = 'none';
const MANY = { offset: 0, limit: 200 };
const order: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'error', 'description'];

export function ChangeInitiativeDialog({ page, onClose }: { page: InitiativeData; onClose: () => void }) {
  const { branch } = useSession();
  const desk = useDesk();
  const { initiative } = page;
  const measures = useQuery(desk.partnership.measures.queryOptions({ input: { page: MANY } }));
  const forums = useForums();
  const { title, what, goal, team, forumId, measureId, method, origin, compass, commitments, gains } = initiative;
  const { action, value, change, ...draft } = useInitiativeDialog(initiative, {
    key: 'change',
    initial: { title, what, goal, team, forumId, measureId, method, origin, compass, commitments, gains },
    done: `${initiative.number} is changed.`,
    onClose,
  });
  if (!draft.isLoaded) return null;
  const gaining = gainingWords(branch?.words);
  const compassChoices = Object.entries(compassWords) as [Initiative['compass'][number], string][];
  const commitmentNames = Object.entries(commitmentWords(branch?.words)) as [
    Initiative['commitments'][number],
    string,
  ][];
  return (
    <FormDialog
      draft={draft}
      size="lg"
      title="Change it"
      action="Save it"
      isRunning={action.isRunning}
      isWaiting={value.title.trim() === ''}
      trouble={action.trouble}
      onClose={draft.leave}
      onSubmit={() => void action.run(value)}
    >
      <TextField label="In one line" value={value.title} onChange={(text) => change({ title: text })} maxLength={500} />
      <ProseField
        label={initiative.kind === 'interestBased' ? 'The issue' : 'More about it'}
        isOptional
        value={value.what}
        onChange={(text) => change({ what: text })}
      />
      <ProseField
        label="What it is to achieve"
        minRows={2}
        value={value.goal}
        onChange={(text) => change({ goal: text })}
      />
      <TextField
        label="Team or department"
        isOptional
        value={value.team}
        onChange={(text) => change({ team: text })}
        maxLength={500}
      />
      <SelectField<string>
        label="Its measure"
        help="Where it began, where it is to go, and how it moves."
        isOptional
        options={[
          { value: NONE, label: 'None yet' },
          ...(measures.data?.rows ?? []).map(({ measure }) => ({ value: measure.id, label: measure.name })),
        ]}
        value={value.measureId ?? NONE}
        onChange={(id) => change({ measureId: id === NONE ? null : id })}
      />
      <FoldedFields what="forum, where it came from, what it serves, who gains">
        <ForumField
          forums={forums.data?.rows ?? []}
          value={value.forumId ?? NO_FORUM}
          onChange={(id) => change({ forumId: id === NO_FORUM ? null : id })}
        />
        <SelectField
          label="It came from"
          options={(Object.entries(initiativeOriginWords) as [Initiative['origin'], string][]).map(([key, label]) => ({
            value: key,
            label,
          }))}
          value={value.origin}
          onChange={(chosen) => chosen !== null && change({ origin: chosen })}
        />
        <SelectField
          label="How it is worked at"
          isOptional
          clearable
          options={(Object.entries(methodWords) as [NonNullable<Initiative['method']>, string][]).map(
            ([key, label]) => ({
              value: key,
              label,
            }),
          )}
          value={value.method}
          onChange={(chosen) => change({ method: chosen })}
        />
        <MultiSelect
          label="What it serves"
          inputWrapperOrder={order}
          data={compassChoices.map(([key, label]) => ({ value: key, label }))}
          value={value.compass}
          onChange={(chosen) => change({ compass: chosen as Initiative['compass'] })}
        />
        <MultiSelect
          label="Joint commitments that it shows"
          inputWrapperOrder={order}
          data={commitmentNames.map(([key, label]) => ({ value: key, label }))}
          value={value.commitments}
          onChange={(chosen) => change({ commitments: chosen as Initiative['commitments'] })}
        />
        {(['organisation', 'staff', 'serviceUsers'] as const).map((party) => (
          <ProseField
            key={party}
            label={`${gaining[party]}: what is gained`}
            isOptional
            minRows={1}
            value={value.gains[party]}
            onChange={(text) => change({ gains: { ...value.gains, [party]: text } })}
          />
        ))}
      </FoldedFields>
    </FormDialog>
  );
}
