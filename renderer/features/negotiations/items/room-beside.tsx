// Beside the line in the room: where the two sides are, what was said so far, and what we meant to answer.

import type { NegotiationItem } from '../../../../shared/domain/negotiations/items.ts';
import { roundInWords } from '../../../../shared/domain/negotiations/words-items.ts';
import { dayOfRound, inOrder } from '../../../../shared/rules/negotiations/standing.ts';
import { useSession } from '../../../app/desk.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { SideHint, SideItem, SideList } from '../../../components/side-list.tsx';
import { WhereItStands } from './gap-words.tsx';
import itemClasses from './items.module.css';
import { OursMark } from './ours-mark.tsx';
import { RoundText } from './round-text.tsx';
import type { CostingBase } from './use-round-base.ts';

export function RoomBeside({ item, base }: { item: NegotiationItem; base: CostingBase }) {
  const { branch } = useSession();
  const rounds = inOrder(item.rounds).toReversed();
  const { fallback, ourAnswer, theirCase } = item.ours;
  return (
    <>
      <SideList title="Where we are">
        <li style={{ listStyle: 'none' }}>
          <WhereItStands item={item} base={base} />
        </li>
      </SideList>
      <SideList title="So far">
        {rounds.length === 0 && <SideHint>Nothing yet.</SideHint>}
        {rounds.slice(0, 6).map((round) => (
          <SideItem
            key={round.id}
            title={
              <>
                {roundInWords(round, branch?.words)}, <DayText day={dayOfRound(round)} isShort />
                {round.at && `, ${round.at}`}
                {round.tabledOn === null && ' (draft)'}
              </>
            }
          >
            <RoundText round={round} />
          </SideItem>
        ))}
      </SideList>
      {[fallback, theirCase, ourAnswer].some((text) => text.trim() !== '') && (
        <section className={itemClasses.ours} aria-label="Ours alone">
          <OursMark />
          {theirCase.trim() !== '' && (
            <>
              <h3 className={itemClasses.small}>They are likely to say</h3>
              <p className={itemClasses.prose}>{theirCase}</p>
            </>
          )}
          {ourAnswer.trim() !== '' && (
            <>
              <h3 className={itemClasses.small}>We answer</h3>
              <p className={itemClasses.prose}>{ourAnswer}</p>
            </>
          )}
          {fallback.trim() !== '' && (
            <>
              <h3 className={itemClasses.small}>Fallback</h3>
              <p className={itemClasses.prose}>{fallback}</p>
            </>
          )}
        </section>
      )}
    </>
  );
}
