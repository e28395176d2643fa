// What others settled for in percent, as bars, with our claim and their offer as lines down through them. Old settlements are
// drawn lighter and say that they are old; every figure stands beside its bar.

import type { BenchmarkRow, RoundMark } from '../../../../shared/contract/negotiations/benchmarks.ts';
import { roundInWords } from '../../../../shared/domain/negotiations/words-items.ts';
import { percentInWords } from '../../../../shared/rules/negotiations/percent-words.ts';
import { useSession } from '../../../app/desk.tsx';
import { DayText } from '../../../components/day-text.tsx';
import classes from './benchmarks.module.css';

interface SettlementPictureProps {
  rows: readonly BenchmarkRow[];
  marks: readonly RoundMark[];
  onOpen?: (row: BenchmarkRow) => void;
}

const isPercent = ({ unit, value }: BenchmarkRow): boolean => unit === 'percent' && value !== null;

/** Nothing is drawn of fewer than two figures: one bar says no more than its figure. */
export function SettlementPicture({ rows, marks, onOpen }: SettlementPictureProps) {
  const { branch } = useSession();
  const drawn = rows.filter(isPercent);
  const known = marks.filter(({ percent }) => percent !== null);
  if (drawn.length + known.length < 2 || drawn.length === 0) return null;
  // Drawing is coarser than any figure: here alone they are plain numbers.
  const numbers = [...drawn.map(({ value }) => Number(value)), ...known.map(({ percent }) => Number(percent))];
  const most = Math.max(...numbers, 1) * 1.12;
  const share = (value: string) => `${Math.max(0, (Number(value) / most) * 100)}%`;
  return (
    <figure className={classes.picture} aria-label="Settlements in percent, beside our claim and their offer">
      {known.length > 0 && (
        <div className={classes.marks} aria-hidden>
          <span className={classes.who} />
          <span className={classes.track}>
            {known.map(({ roundId, percent, side }) => (
              <span
                key={roundId}
                className={classes.mark}
                data-side={side}
                style={{ insetInlineStart: share(percent!) }}
              />
            ))}
          </span>
          <span className={classes.value} />
        </div>
      )}
      <ul className={classes.bars}>
        {drawn.map((row) => (
          <li key={row.id} className={classes.bar}>
            <span className={classes.who}>
              {onOpen ? (
                <button type="button" data-print onClick={() => onOpen(row)}>
                  {row.who}
                </button>
              ) : (
                row.who
              )}
              <small>
                <DayText day={row.on} isShort />
                {row.isOld && ' · older than two years'}
              </small>
            </span>
            <span className={classes.track}>
              <span className={classes.fill} data-old={row.isOld || undefined} style={{ width: share(row.value!) }} />
            </span>
            <span className={classes.value}>{row.inWords}</span>
          </li>
        ))}
      </ul>
      {known.length > 0 && (
        <figcaption className={classes.legend}>
          {known.map((mark) => (
            <span key={mark.roundId} data-side={mark.side}>
              {roundInWords(mark, branch?.words)}
              {mark.isTabled ? '' : ' (draft)'}: <strong>{percentInWords(mark.percent!, 2)}</strong> {mark.words}
            </span>
          ))}
        </figcaption>
      )}
    </figure>
  );
}
