// A policy written together: who works on it, what it says so far, which concerns it answers, when it is looked at again.

import { MultiSelect, TagsInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Initiative } from '../../../../shared/domain/partnership/initiatives.ts';
import { issueStateWords } from '../../../../shared/domain/partnership/words-issues.ts';
import { useDesk } from '../../../app/desk.tsx';
import { DayField } from '../../../components/day-field.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { ProseField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { Section, SectionButton } from '../consultations/section.tsx';
import classes from './initiative.module.css';
import { type InitiativeData, type InitiativeQuestion, useInitiativeDialog } from './use-initiative.ts';

type Policy = NonNullable<Initiative['policy']>;
const MANY = { offset: 0, limit: 200 };

interface PolicySectionProps {
  page: InitiativeData;
  policy: Policy;
  onAsk: (question: InitiativeQuestion) => void;
}

export function PolicySection({ page, policy, onAsk }: PolicySectionProps) {
  const concerns = page.issues.filter(({ id }) => policy.concernIds.includes(id));
  return (
    <Section
      title="The policy"
      actions={
        <SectionButton needs="partnership.keepInitiative" onPress={() => onAsk({ kind: 'policy' })}>
          Change
        </SectionButton>
      }
    >
      <dl className={classes.about}>
        <dt>Working group</dt>
        <dd>{policy.workingGroup.join(', ') || 'Nobody yet: people from both sides'}</dd>
        <dt>Concerns behind it</dt>
        <dd>
          {concerns.length === 0 && 'None is linked'}
          {concerns.map(({ id, number, title, state }) => (
            <Link key={id} to="/partnership/issues/$id" params={{ id }} className={classes.concern}>
              {number} {title} ({issueStateWords[state].toLowerCase()})
            </Link>
          ))}
        </dd>
        <dt>Ratified</dt>
        <dd>{policy.ratifiedOn ? <DayText day={policy.ratifiedOn} /> : 'Not yet'}</dd>
        <dt>Looked at again</dt>
        <dd>{policy.reviewOn ? <DayText day={policy.reviewOn} /> : 'No day yet'}</dd>
      </dl>
    </Section>
  );
}

export function PolicyDialog({ page, onClose }: { page: InitiativeData; onClose: () => void }) {
  const desk = useDesk();
  const { initiative } = page;
  const { workingGroup = [], reviewOn = null, concernIds = [] } = initiative.policy ?? {};
  const issues = useQuery({
    ...desk.partnership.matters.queryOptions({ input: { where: { kind: { in: ['issue'] } } as never, page: MANY } }),
    placeholderData: keepPreviousData,
  });
  const { action, value, change, ...draft } = useInitiativeDialog(initiative, {
    key: 'policy',
    initial: { what: initiative.what, workingGroup, reviewOn, concernIds },
    done: 'The policy is changed.',
    onClose,
  });
  if (!draft.isLoaded) return null;
  const known = new Map([
    ...(issues.data?.rows ?? [])
      .filter(({ collection }) => collection === 'issues')
      .map(({ id, number, title }) => [id, `${number} ${title}`] as const),
    ...page.issues.map(({ id, number, title }) => [id, `${number} ${title}`] as const),
  ]);
  const { what, ...policy } = value;
  return (
    <FormDialog
      draft={draft}
      size="lg"
      title="The policy"
      action="Save it"
      isRunning={action.isRunning}
      trouble={action.trouble}
      onClose={draft.leave}
      onSubmit={() => void action.run({ what, policy })}
    >
      <TagsInput
        label="Who works on it"
        description="By role or name, from both sides. Press Enter after each."
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        value={value.workingGroup}
        onChange={(chosen) => change({ workingGroup: chosen })}
      />
      <ProseField label="What it says so far" value={what} onChange={(text) => change({ what: text })} />
      <MultiSelect
        label="Concerns that it answers"
        description="Issues that were raised: so that staff see what became of them."
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        searchable
        nothingFoundMessage="No issue by that name"
        data={[...known].map(([id, label]) => ({ value: id, label }))}
        value={value.concernIds}
        onChange={(chosen) => change({ concernIds: chosen })}
      />
      <DayField
        label="Looked at again on"
        isOptional
        lean="future"
        value={value.reviewOn}
        onChange={(day) => change({ reviewOn: day })}
      />
    </FormDialog>
  );
}
