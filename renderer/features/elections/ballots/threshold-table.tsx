// Each thing that a ballot has to reach: needed, reached, met or not, why, on what authority, and whether anybody has checked it.

import { Check, CircleHelp, Minus, X } from 'lucide-react';
import type { Threshold } from '../../../../shared/contract/elections/ballots.ts';
import { ReadingTable } from '../../../components/reading-table.tsx';
import classes from './ballots.module.css';

export const ThresholdTable = ({ label, thresholds }: { label: string; thresholds: readonly Threshold[] }) => (
  <ReadingTable label={label} heads={['What', 'Needed', 'Reached', 'Met']} className={classes.thresholds}>
    {thresholds.map((each) => (
      <tr key={each.name}>
        <th scope="row">
          {each.title}
          <span className={classes.why}>{each.why}</span>
          <span className={classes.authority}>
            {each.authority}
            {each.authority !== '' && (each.verified ? '' : ' · not checked by a person yet')}
          </span>
        </th>
        <td data-number>{each.required?.toLocaleString('en-GB') ?? ''}</td>
        <td data-number>{each.reached?.toLocaleString('en-GB') ?? ''}</td>
        <td>
          <Met threshold={each} />
        </td>
      </tr>
    ))}
  </ReadingTable>
);

function Met({ threshold: { applies, isMet } }: { threshold: Threshold }) {
  const [Icon, word, tone] = !applies
    ? [Minus, 'Not asked', 'plain']
    : isMet === null
      ? [CircleHelp, 'Not settled', 'soon']
      : isMet
        ? [Check, 'Yes', 'brand']
        : [X, 'No', 'late'];
  return (
    <span className={classes.met} data-tone={tone}>
      <Icon size={16} aria-hidden /> {word}
    </span>
  );
}
