// Who may see a record, in a word or two beside it; a confidence with its day.

import type { Visibility } from '../../../../shared/domain/partnership/sides.ts';
import { visibilityWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { useSession } from '../../../app/desk.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { Badge } from '../../../components/days-left.tsx';
import classes from './entries.module.css';

export function VisibilityMark(props: { visibility: Visibility; confidentialUntil?: string | null | undefined }) {
  const { branch } = useSession();
  const { visibility, confidentialUntil = null } = props;
  const { label, sentence } = visibilityWords(branch?.words)[visibility];
  return (
    <span className={classes.mark} title={sentence}>
      <Badge urgency={visibility === 'inConfidence' ? 'soon' : visibility === 'joint' ? 'brand' : 'plain'}>
        {label}
      </Badge>
      {confidentialUntil !== null && (
        <>
          {' '}
          until <DayText day={confidentialUntil} isShort />
        </>
      )}
    </span>
  );
}
