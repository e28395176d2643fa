// What is to be done for a negotiation: who owes what by when, typed in one line.

import { useQuery } from '@tanstack/react-query';
import type { NegotiationPage } from '../../../../shared/contract/negotiations/life.ts';
import { useDesk } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { IfMay } from '../../../components/if-may.tsx';
import { Section } from '../../partnership/consultations/section.tsx';
import { ActionList } from '../../partnership/meetings/action-list.tsx';
import { type TypedAction, TypedActionLine } from '../../partnership/meetings/typed-action-line.tsx';
import classes from './life.module.css';
import { ownersOnTeam } from './owners-on-team.ts';

const EVERY = { offset: 0, limit: 500 };

export function ActionsSection({ page: { negotiation } }: { page: NegotiationPage }) {
  const { id, team } = negotiation;
  const actions = useQuery(
    useDesk().partnership.actions.queryOptions({ input: { sourceId: id, state: 'all', page: EVERY } }),
  );
  const rows = actions.data?.rows ?? [];
  const keep = useAction(
    (client, { what, owner, dueOn }: TypedAction, signal) =>
      client.partnership.keepAction(
        {
          ...{ text: what, dueOn, source: { collection: 'negotiations', id }, forumId: null },
          ownerSide: owner?.side ?? 'staff',
          contact: owner?.contact ?? '',
        },
        { signal },
      ),
    { undoes: (made) => ({ collection: 'actions', id: made.id }) },
  );
  return (
    <Section title="Who does what">
      {rows.length === 0 ? (
        <p className={classes.hint}>Nothing is to be done by anybody.</p>
      ) : (
        <ActionList actions={rows} label="Actions" canRemove />
      )}
      <IfMay call="partnership.keepAction">
        <TypedActionLine
          owners={ownersOnTeam(team)}
          usualSide="staff"
          trouble={keep.trouble}
          onClear={keep.clear}
          isRunning={keep.isRunning}
          onKeep={async (typed) => (await keep.run(typed)) !== undefined}
        />
      </IfMay>
    </Section>
  );
}
