// The desk at the table: who is here, the agenda with what came of each item, and beside it what is said, line by line.

import { Checkbox, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { NegotiationMeetingPage } from '../../../../shared/contract/negotiations/meetings.ts';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { useSession } from '../../../app/desk.tsx';
import { useMay } from '../../../app/use-may.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { SaveState } from '../../../components/save-state.tsx';
import { ActionList } from '../../partnership/meetings/action-list.tsx';
import desk from '../../partnership/meetings/meetings.module.css';
import { asActionRows } from './action-rows.ts';
import { FailDialog } from './fail-dialog.tsx';
import classes from './talks.module.css';
import { TalksAgenda } from './talks-agenda.tsx';
import { TalksPane } from './talks-pane.tsx';
import type { Talks } from './use-talks.ts';

export function TalksDesk({ page, talks }: { page: NegotiationMeetingPage; talks: Talks }) {
  const { today } = useSession();
  const may = useMay();
  const { meeting, changeItem } = talks;
  const { agenda, cancelledWhy } = meeting;
  const [selectedId, setSelectedId] = useState<string | null>(agenda[0]?.id ?? null);
  const [focusAsked, setFocusAsked] = useState(0);
  const [failing, setFailing] = useState<string | null>(null);
  const line = useRef<HTMLInputElement>(null);
  const notes = useRef<HTMLTextAreaElement>(null);
  const selected = agenda.find(({ id }) => id === selectedId) ?? agenda[0];
  const isReadOnly = cancelledWhy !== null || !may('negotiations.keepMeeting');
  return (
    <>
      <ErrorBanner error={talks.trouble} onClose={talks.clearTrouble} />
      <PresentBar page={page} talks={talks} isReadOnly={isReadOnly} />
      <div className={desk.desk}>
        <div>
          <div className={desk.head}>
            <h2 className="section-title">Agenda</h2>
            <SaveState state={talks.state} />
          </div>
          {agenda.length === 0 ? (
            <EmptyState title="Nothing is on the agenda">Add what you talk about as it comes up.</EmptyState>
          ) : (
            <TalksAgenda
              items={agenda}
              about={page.items}
              selectedId={selected?.id ?? null}
              isReadOnly={isReadOnly}
              focusAsked={focusAsked}
              onSelect={setSelectedId}
              onOutcome={(item, outcome) =>
                outcome === 'failureToAgree' && item.itemId !== null
                  ? setFailing(item.itemId)
                  : changeItem(item.id, { outcome })
              }
              onOpen={(where) => (where === 'said' ? line.current : notes.current)?.focus()}
            />
          )}
          {!isReadOnly && <AddToAgenda onAdd={(title) => setSelectedId(talks.addItem(title))} />}
          {page.openBefore.length > 0 && (
            <section className={classes.before}>
              <h2 className="section-title">Still to be done from before</h2>
              <ActionList actions={asActionRows(page.openBefore, today)} label="Actions of meetings before" />
            </section>
          )}
        </div>
        <TalksPane
          key={selected?.id ?? 'none'}
          page={page}
          talks={talks}
          item={selected}
          number={selected === undefined ? 0 : agenda.indexOf(selected) + 1}
          isReadOnly={isReadOnly}
          line={line}
          notes={notes}
          onFail={setFailing}
          onBack={() => setFocusAsked((before) => before + 1)}
        />
      </div>
      {failing !== null && <FailDialog page={page} talks={talks} itemId={failing} onClose={() => setFailing(null)} />}
    </>
  );
}

interface PresentBarProps {
  page: NegotiationMeetingPage;
  talks: Talks;
  isReadOnly: boolean;
}

/** Who came, of each side: a tick for each place on the team. */
function PresentBar({ page: { negotiation }, talks, isReadOnly }: PresentBarProps) {
  const { branch } = useSession();
  const sides = sideWords(branch?.words);
  const { presentIds } = talks.meeting;
  if (negotiation.team.length === 0) return null;
  return (
    <fieldset className={classes.present}>
      <legend className="visually-hidden">Who is here</legend>
      {(['staff', 'management'] as const).map((side) => (
        <div key={side} className={classes.presentSide}>
          <span className={classes.presentName}>{sides[side]}</span>
          {negotiation.team
            .filter((place) => place.side === side)
            .map(({ id, name, role }) => (
              <Checkbox
                key={id}
                label={role.trim() === '' ? name : `${name}, ${role.charAt(0).toLowerCase()}${role.slice(1)}`}
                checked={presentIds.includes(id)}
                disabled={isReadOnly}
                onChange={(event) =>
                  talks.mark(
                    event.currentTarget.checked ? [...presentIds, id] : presentIds.filter((each) => each !== id),
                  )
                }
              />
            ))}
        </div>
      ))}
    </fieldset>
  );
}

function AddToAgenda({ onAdd }: { onAdd: (title: string) => void }) {
  const [title, setTitle] = useState('');
  return (
    <form
      data-no-print
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() === '') return;
        onAdd(title);
        setTitle('');
      }}
    >
      <TextInput
        aria-label="Something else came up"
        placeholder="Something else came up, Enter adds it"
        autoComplete="off"
        maxLength={500}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
    </form>
  );
}
