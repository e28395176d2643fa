// What a closed wave says: the score beside what it is not, the items with their gap and trend, levels, comments.

import { LEVEL_NAMES } from '../../../../shared/domain/partnership/health-items.ts';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { shortDayInWords } from '../../../../shared/rules/day-words.ts';
import { bandOf, WIDE_CREDIBILITY_GAP } from '../../../../shared/rules/partnership/health-scores.ts';
import { useSession } from '../../../app/desk.tsx';
import { StatCard, StatRow } from '../../../components/stat-card.tsx';
import { BothSidesTable } from './both-sides-table.tsx';
import classes from './health.module.css';
import { type Cell, cellInWords, changeInWords, type HealthResult, orNone, scoreInWords } from './scores.ts';

const BANDS = { low: 'low', middling: 'middling', good: 'good' } as const;
const bandInWords = (mean: number | null): string | undefined => (mean === null ? undefined : BANDS[bandOf(mean)]);

export function Results({ result }: { result: HealthResult }) {
  const { branch, today } = useSession();
  const sides = sideWords(branch?.words);
  const { scores, trend, says, answeredBySide } = result;
  if (scores === null) return null;
  const { overall } = scores;
  const since = trend === null ? undefined : `since ${shortDayInWords(trend.since, today, branch?.dateOrder)}`;
  const hint = (cell: Cell, answered: number) =>
    [bandInWords(cell.mean), answered === 1 ? '1 answered' : `${answered} answered`].filter(Boolean).join(', ');
  return (
    <>
      <StatRow>
        <StatCard
          figure={orNone(overall.mean, scoreInWords)}
          label="Both sides alike, of 10"
          hint={[
            bandInWords(overall.mean),
            trend?.mean === null || trend === null ? undefined : `${changeInWords(trend.mean)} ${since}`,
          ]
            .filter(Boolean)
            .join(', ')}
        />
        <StatCard
          figure={cellInWords(overall.management)}
          label={sides.management}
          hint={hint(overall.management, answeredBySide.management)}
        />
        <StatCard
          figure={cellInWords(overall.staff)}
          label={sides.staff}
          hint={hint(overall.staff, answeredBySide.staff)}
        />
        <StatCard
          figure={orNone(overall.gap, changeInWords)}
          label={`Gap: management less ${sides.staff.toLowerCase()}`}
          hint={overall.gap !== null && Math.abs(overall.gap) > 1.5 ? 'They see it differently' : undefined}
        />
        {scores.credibilityGap !== null && (
          <StatCard
            figure={changeInWords(scores.credibilityGap)}
            label="Credibility gap: senior less frontline"
            tone={scores.credibilityGap >= WIDE_CREDIBILITY_GAP ? 'late' : 'plain'}
            hint={scores.credibilityGap >= WIDE_CREDIBILITY_GAP ? 'Wide: those at the top do not see it' : undefined}
          />
        )}
      </StatRow>
      <div className={classes.says}>
        {says.map((sentence) => (
          <p key={sentence} className={classes.note}>
            {sentence}
          </p>
        ))}
        <p className={classes.calm}>
          A score without the evidence of what was done is not proof. Look at it beside “Is it working?”.
        </p>
      </div>
      <section aria-label="By statement">
        <h2 className="section-title">By statement</h2>
        <BothSidesTable
          caption="What each side said of each statement"
          head={result.wave.isBaseline ? 'What is expected' : 'What is said'}
          trendHead={since}
          rows={scores.items.map((item) => ({
            key: String(item.no),
            label: (
              <>
                {item.text}
                <span className={classes.principle}>{item.principle}</span>
              </>
            ),
            both: item,
            trend: trend?.items.find(({ no }) => no === item.no)?.mean,
          }))}
        />
      </section>
      <Levels result={result} />
      <Comments comments={scores.comments} />
    </>
  );
}

function Levels({ result }: { result: HealthResult }) {
  const sides = sideWords(useSession().branch?.words);
  const levels = result.scores?.levels ?? [];
  if (levels.length === 0) return null;
  return (
    <section className={classes.section}>
      <h2 className="section-title">By level</h2>
      <table className={classes.items}>
        <caption className="visually-hidden">The mean of each level</caption>
        <tbody>
          {levels.map((cell) => (
            <tr key={`${cell.side} ${cell.level}`}>
              <th scope="row">
                {LEVEL_NAMES[cell.level]}
                <span className={classes.principle}>{sides[cell.side]}</span>
              </th>
              <td className={classes.figure}>
                <span className={cell.state === 'shown' ? undefined : classes.hidden}>{cellInWords(cell, 1)}</span>
              </td>
              <td className={classes.count}>
                {cell.n === null ? 'too few, or next to too few' : `${cell.n} answered`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Comments({ comments }: { comments: NonNullable<HealthResult['scores']>['comments'] }) {
  const names = sideWords(useSession().branch?.words);
  const sides = (['management', 'staff'] as const).filter(
    (side) => comments[side] === null || comments[side].length > 0,
  );
  if (sides.length === 0) return null;
  return (
    <section className={classes.section}>
      <h2 className="section-title">What was written</h2>
      <div className={classes.comments}>
        {sides.map((side) => (
          <div key={side}>
            <h3>{names[side]}</h3>
            {comments[side] === null ? (
              <p className={classes.hidden}>Hidden: too few answered for this side.</p>
            ) : (
              <ul>
                {comments[side].map((text, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two may have written the same
                  <li key={index}>{text}</li>
                ))}
              </ul>
            )}
          </div>
        ))}
      </div>
    </section>
  );
}
