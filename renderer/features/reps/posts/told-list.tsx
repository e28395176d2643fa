// Whom of the employers was told of a rep, and who has not been; the letter and the note of it are one press away.

import type { RepPage } from '../../../../shared/contract/reps/posts.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { useWords } from '../../../app/desk.tsx';
import { useMay } from '../../../app/use-may.ts';
import { Block } from '../../../components/block.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { LinkAction } from '../../../components/link-action.tsx';
import { ReadingTable } from '../../../components/reading-table.tsx';
import classes from './posts.module.css';

interface ToldListProps {
  page: RepPage;
  onLetter: (employerId: string) => void;
  onTold: (employerId: string | null) => void;
}

export function ToldList({ page: { rep, told, notices }, onLetter, onTold }: ToldListProps) {
  const may = useMay();
  const { terms } = useWords();
  const open = told.filter(({ on }) => on === null);
  return (
    <Block
      title={`Made known to the ${terms.employer}`}
      action={
        may('reps.notify') && (
          <LinkAction about={rep.name} onPress={() => onTold(null)}>
            Write down a notice
          </LinkAction>
        )
      }
    >
      {open.map(({ employerId, employer }) => (
        <p key={employerId} className={classes.untold}>
          {employer} has not been told of this post.
          {may('reps.noticePaper') && (
            <LinkAction about={employer} onPress={() => onLetter(employerId)}>
              Make the letter
            </LinkAction>
          )}
          {may('reps.notify') && (
            <LinkAction about={employer} onPress={() => onTold(employerId)}>
              They were told
            </LinkAction>
          )}
        </p>
      ))}
      {notices.length > 0 && (
        <ReadingTable label="Notices" heads={[capital(terms.employer), 'On', 'Whom', 'How']}>
          {notices.map((notice) => (
            <tr key={notice.id}>
              <td>{notice.employer || 'not said'}</td>
              <td>
                <DayText day={notice.on} isShort />
              </td>
              <td>{notice.to}</td>
              <td>{notice.how}</td>
            </tr>
          ))}
        </ReadingTable>
      )}
      {notices.length === 0 && open.length === 0 && (
        <p className={classes.quiet}>Nobody was told, and nobody has to be: it concerns no {terms.employer} here.</p>
      )}
    </Block>
  );
}
