// The rounds of an item in their order: who, when, what, what it costs. A draft of ours is marked as ours until it is tabled.

import type { Round } from '../../../../shared/domain/negotiations/items.ts';
import { roundInWords } from '../../../../shared/domain/negotiations/words-items.ts';
import { dayOfRound, inOrder } from '../../../../shared/rules/negotiations/standing.ts';
import { useSession } from '../../../app/desk.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { Badge } from '../../../components/days-left.tsx';
import { Section, SectionButton } from '../../partnership/consultations/section.tsx';
import { RoundCostLine } from './gap-words.tsx';
import type { ItemPartProps } from './item-view.tsx';
import classes from './items.module.css';
import { OursMark } from './ours-mark.tsx';
import { RoundText } from './round-text.tsx';

export function RoundsSection({ page: { item }, base, onAsk }: ItemPartProps) {
  const { rounds, state } = item;
  return (
    <Section
      title="Rounds"
      actions={
        state === 'open' && (
          <>
            <SectionButton needs="negotiations.keepRound" onPress={() => onAsk({ kind: 'round', side: 'staff' })}>
              Write ours
            </SectionButton>
            <SectionButton needs="negotiations.keepRound" onPress={() => onAsk({ kind: 'round', side: 'management' })}>
              Write theirs
            </SectionButton>
          </>
        )
      }
    >
      {rounds.length === 0 && <p className={classes.quiet}>Nothing is claimed or offered on it yet.</p>}
      <ol className={classes.lines} aria-label="Rounds">
        {inOrder(rounds).map((round) => (
          <RoundRow key={round.id} round={round} isAgreed={round.id === item.agreedRoundId} base={base} onAsk={onAsk} />
        ))}
      </ol>
    </Section>
  );
}

interface RoundRowProps extends Pick<ItemPartProps, 'base' | 'onAsk'> {
  round: Round;
  isAgreed: boolean;
}

function RoundRow({ round, isAgreed, base, onAsk }: RoundRowProps) {
  const { branch } = useSession();
  const isDraft = round.tabledOn === null;
  const name = roundInWords(round, branch?.words);
  return (
    <li className={classes.round} data-draft={isDraft || undefined}>
      <span>
        <strong className={classes.roundName}>{name}</strong>
        <span className={classes.quiet}>
          <DayText day={dayOfRound(round)} isShort />
          {round.at && `, ${round.at}`}
        </span>
        {isDraft && <OursMark />}
        {isAgreed && <Badge urgency="brand">Agreed</Badge>}
      </span>
      <div className={classes.roundWhat}>
        <RoundText round={round} isWhole />
        <RoundCostLine round={round} base={base} />
        {round.ourNote.trim() !== '' && (
          <p className={classes.prose} data-ours>
            <OursMark /> {round.ourNote}
          </p>
        )}
      </div>
      <span className={classes.buttons}>
        <SectionButton
          needs="negotiations.keepRound"
          about={name.toLowerCase()}
          onPress={() => onAsk({ kind: 'changeRound', roundId: round.id })}
        >
          Change
        </SectionButton>
        {!isAgreed && (
          <SectionButton
            needs="negotiations.removeRound"
            about={name.toLowerCase()}
            onPress={() => onAsk({ kind: 'removeRound', roundId: round.id })}
          >
            Take out
          </SectionButton>
        )}
      </span>
    </li>
  );
}
