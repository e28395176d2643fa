// What the unions have said already on a topic, beside the proposal; that it goes against one can be noted at once.

import { useQuery } from '@tanstack/react-query';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { PartnershipRef } from '../../../../shared/domain/partnership/sides.ts';
import { positionLevelWords } from '../../../../shared/domain/partnership/words-people.ts';
import { useDesk } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { IfMay } from '../../../components/if-may.tsx';
import { LinkAction } from '../../../components/link-action.tsx';
import { SideItem, SideList } from '../../../components/side-list.tsx';

const SOME = { offset: 0, limit: 10 };

/** `on`: the record that a conflict is noted on; without it nothing can be noted yet. Nothing is drawn where nobody said anything. */
export function PositionsBeside({ topic, on }: { topic: string; on?: PartnershipRef }) {
  const asked = topic.trim();
  const positions = useQuery({
    ...useDesk().partnership.positions.queryOptions({ input: { topic: asked || ' ', page: SOME } }),
    enabled: asked !== '',
  });
  const note = useAction(
    (client, input: Inputs['partnership']['addEntry'], signal) => client.partnership.addEntry(input, { signal }),
    { done: () => 'Noted among the notes.', undoes: (made) => ({ collection: 'entries', id: made.id }) },
  );
  const rows = asked === '' ? [] : (positions.data?.rows ?? []);
  if (rows.length === 0) return null;
  return (
    <SideList title="What unions stand for on this">
      {rows.map(({ id, union, level, topic: about, text }) => (
        <SideItem key={id} title={`${union}: ${about}`}>
          {positionLevelWords[level]}
          {text && `. ${text}`}
          {on && (
            <IfMay call="partnership.addEntry">
              <LinkAction
                about={`${union} on ${about}`}
                onPress={() =>
                  void note.run({
                    on,
                    kind: 'note',
                    title: 'It goes against a position',
                    text: `${union}, ${positionLevelWords[level].toLowerCase()}, on ${about}. ${text}`.trim(),
                  })
                }
              >
                It goes against this
              </LinkAction>
            </IfMay>
          )}
        </SideItem>
      ))}
    </SideList>
  );
}
