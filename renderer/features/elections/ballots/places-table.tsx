// The figures of each workplace or other part, as they were given, and the whole.

import type { BallotTally } from '../../../../shared/contract/elections/ballots.ts';
import type { Election } from '../../../../shared/domain/elections/elections.ts';
import { verdictWords } from '../../../../shared/domain/elections/words-ballots.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { percentInWords } from '../../../../shared/rules/elections/ballots/figures.ts';
import { useWords } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { useMay } from '../../../app/use-may.ts';
import { Block } from '../../../components/block.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { LinkAction } from '../../../components/link-action.tsx';
import { ReadingTable } from '../../../components/reading-table.tsx';
import classes from './ballots.module.css';

interface PlacesTableProps {
  tally: BallotTally;
  /** In the order of the tally's constituencies. */
  returns: Election['returns'];
  election: Pick<Election, 'id' | 'revision'>;
  isClosed: boolean;
}

const number = (count: number) => count.toLocaleString('en-GB');

export function PlacesTable({ tally, returns, election, isClosed }: PlacesTableProps) {
  const canChange = useMay()('elections.removeReturn') && !isClosed;
  const { terms } = useWords();
  const { id, revision } = election;
  const remove = useAction((client, returnId: string) => client.elections.removeReturn({ id, revision, returnId }), {
    done: () => 'Its figures are taken out.',
    undoes: () => ({ collection: 'elections', id }),
  });
  const { choices, constituencies, total } = tally;
  return (
    <Block title="Where people voted">
      <ErrorBanner error={remove.trouble} />
      <div className={classes.scroll}>
        <ReadingTable
          label="Where people voted"
          heads={[
            ...[capital(terms.workplace), 'Entitled', 'Came back', 'Turnout', ...choices, 'Spoilt'],
            ...(tally.isEachForItself ? ['Result'] : []),
          ]}
          hasActions={canChange}
          align="middle"
        >
          {constituencies.map((each, at) => (
            <tr key={each.constituency}>
              <th scope="row">{each.constituency}</th>
              <Figures figures={each} />
              {each.outcome !== null && <td>{verdictWords[each.outcome.verdict]}</td>}
              {canChange && (
                <td>
                  <LinkAction about={each.constituency} onPress={() => void remove.run(returns[at]!.id)}>
                    Take out
                  </LinkAction>
                </td>
              )}
            </tr>
          ))}
          <tr className={classes.total}>
            <th scope="row">Altogether</th>
            <Figures figures={total} />
            {tally.isEachForItself && <td>{verdictWords[total.verdict]}</td>}
            {canChange && <td />}
          </tr>
        </ReadingTable>
      </div>
    </Block>
  );
}

const Figures = ({ figures }: { figures: BallotTally['constituencies'][number] | BallotTally['total'] }) => (
  <>
    <td data-number>{number(figures.entitled)}</td>
    <td data-number>{number(figures.cast)}</td>
    <td data-number>{percentInWords(figures.turnout)}</td>
    {figures.votes.map(({ choice, votes }) => (
      <td key={choice} data-number>
        {number(votes)}
      </td>
    ))}
    <td data-number>{number(figures.spoilt)}</td>
  </>
);
