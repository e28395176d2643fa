// The table of a count: candidates down, stages across, with what each stage changed under each total. It scrolls sideways
// and keeps the names in sight.

import type { CountResult } from '../../../../shared/domain/elections/count-result.ts';
import {
  type CountTable,
  type CountTableRow,
  headOf,
  outcomeInWords,
} from '../../../../shared/rules/elections/count-table.ts';
import { Block } from '../../../components/block.tsx';
import classes from './count.module.css';
import { change, votes } from './votes-shown.ts';

export function CountStages({ count, table }: { count: CountResult; table: CountTable }) {
  const isWhole = count.stages.length === 1;
  return (
    <Block title={isWhole ? 'Votes' : 'Votes at each stage'}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, from the keyboard too */}
      <section className={classes.scroll} aria-label="Votes at each stage" tabIndex={0}>
        <table className={classes.stages}>
          <thead>
            <tr>
              <th scope="col">Candidate</th>
              {table.stages.map(({ number, action }) => (
                <th key={number} scope="col">
                  {!isWhole && <span className={classes.stageNumber}>Stage {number}</span>}
                  <span className={classes.action}>{headOf(action)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.number} data-outcome={row.outcome}>
                <th scope="row">
                  <span className={classes.name}>
                    {row.number}. {row.name}
                  </span>
                  <span className={classes.outcome} data-outcome={row.outcome}>
                    {outcomeInWords(row)}
                  </span>
                </th>
                {row.cells.map((cell) => (
                  <Cell key={cell.stage} row={row} cell={cell} isWhole={isWhole} />
                ))}
              </tr>
            ))}
          </tbody>
          {count.quota !== null && (
            <tfoot>
              <tr>
                <th scope="row">Non-transferable</th>
                {count.stages.map(({ number, nonTransferable }) => (
                  <td key={number}>{votes(nonTransferable, isWhole)}</td>
                ))}
              </tr>
              <tr>
                <th scope="row">Together</th>
                {count.stages.map(({ number }) => (
                  <td key={number}>{votes(`${count.valid}.00000`, isWhole)}</td>
                ))}
              </tr>
              <tr>
                <th scope="row">Quota</th>
                {count.stages.map(({ number }) => (
                  <td key={number}>{count.quota!.toLocaleString('en-GB')}</td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </section>
    </Block>
  );
}

function Cell(props: { row: CountTableRow; cell: CountTableRow['cells'][number]; isWhole: boolean }) {
  const { row, cell, isWhole } = props;
  const isDecided = row.decidedAt === cell.stage && (row.outcome === 'elected' || row.outcome === 'excluded');
  return (
    <td data-decided={isDecided ? row.outcome : undefined}>
      {cell.isGone ? <span className={classes.soft}>–</span> : votes(cell.votes, isWhole)}
      {cell.change !== '' && <span className={classes.change}>{change(cell.change)}</span>}
      {isDecided && !isWhole && (
        <span className={classes.decided}>{row.outcome === 'elected' ? 'Elected' : 'Excluded'}</span>
      )}
    </td>
  );
}
