// The headcounts of a workplace, an employer or a unit, newest first: added, changed, taken off.

import { useState } from 'react';
import type { Headcount } from '../../../shared/domain/workplaces.ts';
import { headcountsTogether } from '../../../shared/rules/headcounts.ts';
import { useToday } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { DayText } from '../../components/day-text.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { LinkAction } from '../../components/link-action.tsx';
import { SideButton, SideHint, SideItem, SideList } from '../../components/side-list.tsx';
import { useDialogDraft } from '../../components/use-dialog-draft.ts';
import { type HeadcountDraft, HeadcountFields, readPeople } from './headcount-fields.tsx';
import { type Counted, collectionOf, saveHeadcounts } from './save-headcounts.ts';

interface HeadcountsCardProps {
  of: Counted;
  /** What stands where there is none. */
  hint: string;
}

export function HeadcountsCard(props: HeadcountsCardProps) {
  const { record } = props.of;
  const [editing, setEditing] = useState<Headcount | 'new' | null>(null);
  const newestFirst = record.headcounts.toReversed();
  return (
    <>
      <SideList
        title="Headcount"
        action={
          <SideButton
            needs="workplaces.save"
            hidden={`a headcount of ${record.name}`}
            onPress={() => setEditing('new')}
          >
            Add
          </SideButton>
        }
      >
        {newestFirst.length === 0 && <SideHint>{props.hint}</SideHint>}
        {newestFirst.map((count, index) => (
          <SideItem
            needs="workplaces.save"
            // biome-ignore lint/suspicious/noArrayIndexKey: two counts of one day may be alike
            key={`${count.day} ${index}`}
            title={count.people === 1 ? '1 person' : `${count.people.toLocaleString('en-GB')} people`}
            onOpen={() => setEditing(count)}
          >
            <DayText day={count.day} />
            {count.source !== '' && <>: {count.source}</>}
          </SideItem>
        ))}
      </SideList>
      {editing !== null && (
        <HeadcountDialog of={props.of} count={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </>
  );
}

function HeadcountDialog(props: { of: Counted; count: Headcount | null; onClose: () => void }) {
  const { of, count } = props;
  const { record } = of;
  const today = useToday();
  const draft = useDialogDraft<HeadcountDraft>(
    `headcount:${record.id}:${count?.day ?? 'new'}`,
    { people: count ? String(count.people) : '', day: count?.day ?? today, source: count?.source ?? '' },
    props.onClose,
  );
  const others = record.headcounts.filter((each) => each !== count);
  const save = useAction((client, headcounts: Headcount[]) => saveHeadcounts(client, of, headcounts), {
    done: () => `The headcount of ${record.name} is saved.`,
    undoes: () => ({ collection: collectionOf[of.kind], id: record.id }),
    onDone: draft.finish,
  });
  const remove = useAction((client, headcounts: Headcount[]) => saveHeadcounts(client, of, headcounts), {
    done: () => 'The headcount is taken off.',
    undoes: () => ({ collection: collectionOf[of.kind], id: record.id }),
    onDone: draft.finish,
  });
  if (!draft.isLoaded) return null;
  const { day, source } = draft.value;
  const people = readPeople(draft.value.people);
  return (
    <FormDialog
      title={count ? 'Change this headcount' : `How many people work at ${record.name}`}
      {...(!count && { sentence: 'Earlier counts stay: a figure as at a past day uses the count of its time.' })}
      action="Save the headcount"
      draft={draft}
      isRunning={save.isRunning || remove.isRunning}
      isWaiting={people === null || day === null}
      trouble={save.trouble ?? remove.trouble}
      onClose={draft.leave}
      onSubmit={() =>
        people !== null && day !== null && void save.run(headcountsTogether([{ day, people, source }], others))
      }
    >
      <HeadcountFields value={draft.value} onChange={draft.change} label="People" />
      {count && (
        <div>
          <LinkAction about={record.name} onPress={() => void remove.run(others)}>
            Take this headcount off
          </LinkAction>
        </div>
      )}
    </FormDialog>
  );
}
