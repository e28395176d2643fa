// Who sits on each side: a line for each, and whoever of ours is a member comes from the list.

import { Select, TextInput } from '@mantine/core';
import type { NegotiationPage } from '../../../../shared/contract/negotiations/life.ts';
import type { TwoSides } from '../../../../shared/domain/partnership/sides.ts';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { useClient, useSession } from '../../../app/desk.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { MemberChoice } from '../../../components/member-choice.tsx';
import { RowsToFill } from '../../../components/rows-to-fill.tsx';
import { useNegotiationDialog } from './use-negotiation.ts';

const SIDES = ['staff', 'management'] as const;

export function TeamDialog({ page: { negotiation }, onClose }: { page: NegotiationPage; onClose: () => void }) {
  const { branch } = useSession();
  const client = useClient();
  const sides = sideWords(branch?.words);
  const { action, value, change, ...draft } = useNegotiationDialog(negotiation, {
    key: 'team',
    initial: { team: negotiation.team },
    done: 'Who sits where is kept.',
    onClose,
  });
  if (!draft.isLoaded) return null;
  const place = (part: { name?: string; memberId?: string }) => ({
    ...{ id: crypto.randomUUID(), side: 'staff' as TwoSides, name: '', role: '', memberId: null, ...part },
  });
  const addMember = async (memberId: string) => {
    const { member } = await client.members.get({ id: memberId });
    const name = `${member.firstName} ${member.lastName}`.trim();
    draft.set((before) => ({ ...before, team: [...before.team, place({ name, memberId })] }));
  };
  return (
    <FormDialog
      draft={draft}
      size="xl"
      title="Who sits where"
      action="Keep it"
      isRunning={action.isRunning}
      isWaiting={value.team.some(({ name }) => name.trim() === '')}
      trouble={action.trouble}
      onClose={draft.leave}
      onSubmit={() => void action.run(value)}
    >
      <MemberChoice
        key={value.team.length}
        label="Add a member of the branch to our side"
        value={null}
        search=""
        onChange={(memberId) => memberId !== null && void addMember(memberId)}
      />
      <RowsToFill
        rows={value.team}
        onChange={(team) => change({ team })}
        heads={[{ title: 'Side', width: '24%' }, 'Name', 'What for']}
        nameOf={({ name }, at) => (name.trim() === '' ? `row ${at}` : name)}
        another="Somebody else, by name"
        make={() => place({})}
        cells={({ side, name, role }, put, at, isAdded) => (
          <>
            <td>
              <Select
                aria-label={`Side of row ${at}`}
                allowDeselect={false}
                openOnFocus={false}
                data={SIDES.map((each) => ({ value: each, label: sides[each] }))}
                value={side}
                onChange={(chosen) => put({ side: (chosen ?? side) as TwoSides })}
              />
            </td>
            <td>
              <TextInput
                aria-label={`Name of row ${at}`}
                autoFocus={isAdded}
                maxLength={500}
                value={name}
                error={action.issueFor('team', at - 1, 'name')}
                onChange={(event) => put({ name: event.currentTarget.value })}
              />
            </td>
            <td>
              <TextInput
                aria-label={`What row ${at} is there for`}
                placeholder={side === 'staff' ? 'Leads, keeps the figures…' : 'Director of resources…'}
                maxLength={500}
                value={role}
                onChange={(event) => put({ role: event.currentTarget.value })}
              />
            </td>
          </>
        )}
      />
    </FormDialog>
  );
}
