// What time off an agreement gives reps, on its page.

import type { Agreement } from '../../../shared/domain/agreements.ts';
import { everyWords, facilityWords } from '../../../shared/domain/reps/words-facility.ts';
import { hoursInWords } from '../../../shared/rules/reps/facility-hours.ts';
import { useSession, useWords } from '../../app/desk.tsx';
import { useKindWords } from '../../app/use-kind-words.ts';
import { useMay } from '../../app/use-may.ts';
import { Block } from '../../components/block.tsx';
import { LinkAction } from '../../components/link-action.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { ReadingTable } from '../../components/reading-table.tsx';
import classes from './agreements.module.css';

interface TimeOffProps {
  agreement: Agreement;
  /** Left out for whoever may not change it. */
  onChange: (() => void) | undefined;
}

export function TimeOffBlock({ agreement, onChange }: TimeOffProps) {
  const may = useMay();
  const { branch } = useSession();
  const words = useWords();
  const posts = useKindWords();
  const { inSentence, kinds } = facilityWords(branch?.words);
  const { facilityTime } = agreement;
  return (
    <Block
      title={`Time off for ${words.terms.reps}`}
      action={
        onChange && (
          <LinkAction about={`time off for ${words.terms.reps}`} onPress={onChange}>
            {facilityTime.length === 0 ? 'Add' : 'Change'}
          </LinkAction>
        )
      }
    >
      {facilityTime.length === 0 ? (
        <p className={classes.quiet}>
          Nothing is written down. Where it gives hours for {words.terms.reps}, the sheet of {inSentence} shows what is
          used of them.
        </p>
      ) : (
        <>
          <ReadingTable heads={['What', 'How much', 'For whom', 'For which work']}>
            {facilityTime.map(({ id, what, minutes, every, isForEach, repKinds, kinds: work }) => (
              <tr key={id}>
                <th scope="row">{what}</th>
                <td>
                  {hoursInWords(minutes)} {everyWords[every]}, {isForEach ? 'each' : 'all together'}
                </td>
                <td>{repKinds.length === 0 ? `every ${words.terms.rep}` : repKinds.map(posts.called).join(', ')}</td>
                <td>{work.length === 0 ? 'all of it' : work.map((kind) => kinds[kind]).join(', ')}</td>
              </tr>
            ))}
          </ReadingTable>
          {may('reps.facilitySheet') && (
            <LinkButton size="compact-md" variant="subtle" to="/reps/facility-time">
              What is used of it
            </LinkButton>
          )}
        </>
      )}
    </Block>
  );
}
