// What is written about the item that is being talked about: what was said by whom, what came of it, who does what, and our own
// notes, which no paper for both sides holds.

import { Button, Textarea } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Ref } from 'react';
import type { NegotiationMeetingPage } from '../../../../shared/contract/negotiations/meetings.ts';
import { negotiationOutcomeWords } from '../../../../shared/domain/negotiations/words-meetings.ts';
import { useSession } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { LinkButton } from '../../../components/link-button.tsx';
import { ActionList } from '../../partnership/meetings/action-list.tsx';
import captureClasses from '../../partnership/meetings/capture.module.css';
import { type TypedAction, TypedActionLine } from '../../partnership/meetings/typed-action-line.tsx';
import { ownersOnTeam } from '../life/owners-on-team.ts';
import { asActionRows } from './action-rows.ts';
import { SaidLines } from './said-lines.tsx';
import classes from './talks.module.css';
import { TALKS_KEYS, type TalksItem } from './talks-agenda.tsx';
import type { Talks } from './use-talks.ts';

interface TalksPaneProps {
  page: NegotiationMeetingPage;
  talks: Talks;
  /** undefined: nothing is on the agenda, and what is said is about nothing of it. */
  item: TalksItem | undefined;
  number: number;
  isReadOnly: boolean;
  line: Ref<HTMLInputElement>;
  notes: Ref<HTMLTextAreaElement>;
  onFail: (itemId: string) => void;
  /** Escape: back to the agenda. */
  onBack: () => void;
}

export function TalksPane(props: TalksPaneProps) {
  const { page, talks, item, number, isReadOnly, onBack } = props;
  const title = item === undefined ? 'What is said' : `${number}. ${item.title}`;
  const ours = item === undefined ? talks.meeting.notes : item.notes;
  return (
    <section className={captureClasses.capture} aria-label={title}>
      <h2 className={captureClasses.captureTitle}>{title}</h2>
      {item && <About {...props} item={item} />}
      <SaidLines
        page={page}
        talks={talks}
        agendaId={item?.id ?? null}
        isReadOnly={isReadOnly}
        line={props.line}
        onBack={onBack}
      />
      <Actions {...props} />
      <h3 className={captureClasses.small}>Our notes, ours alone</h3>
      {isReadOnly ? (
        <p className={classes.prose}>{ours || 'Nothing is written down.'}</p>
      ) : (
        <Textarea
          ref={props.notes}
          aria-label={`Our notes on ${title}`}
          autosize
          minRows={3}
          maxRows={14}
          value={ours}
          onChange={(event) => {
            const written = event.currentTarget.value;
            if (item === undefined) talks.writeNotes(written);
            else talks.changeItem(item.id, { notes: written });
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            onBack();
          }}
        />
      )}
    </section>
  );
}

function About({ page, talks, item, isReadOnly, onFail }: TalksPaneProps & { item: TalksItem }) {
  const { today } = useSession();
  const about = page.items.find(({ id }) => id === item.itemId);
  const canFail = about === undefined || about.state === 'open';
  return (
    <>
      {!isReadOnly && (
        <fieldset className={captureClasses.outcomes}>
          <legend className="visually-hidden">What came of it</legend>
          {TALKS_KEYS.map(([key, outcome]) => (
            <Button
              key={outcome}
              size="compact-md"
              variant={item.outcome === outcome ? 'filled' : 'default'}
              aria-pressed={item.outcome === outcome}
              disabled={outcome === 'failureToAgree' && !canFail}
              onClick={() =>
                outcome === 'failureToAgree' && item.itemId !== null
                  ? onFail(item.itemId)
                  : talks.changeItem(item.id, { outcome: item.outcome === outcome ? null : outcome })
              }
            >
              {negotiationOutcomeWords[outcome]}
              <kbd className={captureClasses.inButton} aria-hidden>
                {key}
              </kbd>
            </Button>
          ))}
        </fieldset>
      )}
      {about?.disputeId && (
        <p className={`${classes.hint} ${classes.inText}`}>
          It is in{' '}
          <Link to="/partnership/issues/$id" params={{ id: about.disputeId }}>
            dispute
          </Link>
          .
        </p>
      )}
      {about?.state === 'open' && (item.outcome === 'offerMade' || item.outcome === 'claimMade') && !isReadOnly && (
        <p className={classes.toRoom}>
          <LinkButton
            variant={talks.meeting.heldOn === today ? 'filled' : 'default'}
            size="compact-md"
            to="/negotiations/$id/room"
            params={{ id: page.negotiation.id }}
            search={{ item: about.id }}
          >
            {item.outcome === 'offerMade' ? 'Enter the offer and see what it costs' : 'Enter it and see what it costs'}
          </LinkButton>
        </p>
      )}
    </>
  );
}

function Actions({ page, talks, item, isReadOnly }: TalksPaneProps) {
  const { today } = useSession();
  const { id, jointActionIds } = talks.meeting;
  const own = page.actions.filter(({ itemId }) => itemId === (item?.id ?? null));
  const keep = useAction(
    (client, { what, owner, dueOn }: TypedAction, signal) =>
      client.negotiations.meetingAction(
        {
          ...{ id, agendaId: item?.id ?? null, text: what, dueOn },
          ownerSide: owner?.side ?? 'staff',
          contact: owner?.contact ?? '',
        },
        { signal },
      ),
    { undoes: ({ action }) => ({ collection: 'actions', id: action.id }) },
  );
  if (own.length === 0 && isReadOnly) return null;
  const rows = asActionRows(own, today).map((row) =>
    jointActionIds.includes(row.id) ? row : { ...row, text: `${row.text} (ours alone)` },
  );
  return (
    <>
      <h3 className={captureClasses.small}>Who does what</h3>
      {rows.length > 0 && <ActionList actions={rows} label="Actions" canRemove />}
      {!isReadOnly && (
        <TypedActionLine
          owners={ownersOnTeam(page.negotiation.team)}
          usualSide="staff"
          trouble={keep.trouble}
          onClear={keep.clear}
          isRunning={keep.isRunning}
          onKeep={async (typed) => {
            // What was added to the agenda a moment ago has to be there first.
            if ((await talks.settle()) === undefined) return false;
            return (await keep.run(typed)) !== undefined;
          }}
        />
      )}
    </>
  );
}
