// A count, stage by stage, as it stands on a count sheet: who was elected, every total against the quota, what each stage
// moved, and why. Nothing is said by colour alone.

import type { CountResult } from '../../../../shared/domain/elections/count-result.ts';
import { RULE_AUTHORITY, RULE_WORDS } from '../../../../shared/domain/elections/words-count.ts';
import { countTable } from '../../../../shared/rules/elections/count-table.ts';
import { Block } from '../../../components/block.tsx';
import { StatCard, StatRow } from '../../../components/stat-card.tsx';
import classes from './count.module.css';
import { CountStages } from './count-stages.tsx';
import { StageChart } from './stage-chart.tsx';

export function CountView({ count }: { count: CountResult }) {
  const table = countTable(count);
  const { quota, seats, valid, setAside, rule } = count;
  const outcomes = new Map(table.rows.map((row) => [row.number, row.outcome]));
  return (
    <>
      <section className={classes.elected} aria-label="Elected">
        <h2 className="section-title">{seats === 1 ? 'Elected' : 'Elected, in this order'}</h2>
        <ol>
          {count.elected.map(({ number, name, stage }) => (
            <li key={number}>
              <strong>{name}</strong>
              {count.stages.length > 1 && <span className={classes.soft}> at stage {stage}</span>}
            </li>
          ))}
        </ol>
      </section>
      <StatRow>
        <StatCard figure={seats} label={seats === 1 ? 'seat' : 'seats'} />
        <StatCard figure={valid} label={valid === 1 ? 'valid paper' : 'valid papers'} />
        {quota !== null && (
          <StatCard
            figure={quota}
            label="the quota"
            hint={`${valid.toLocaleString('en-GB')} ÷ (${seats} + 1), without decimals, and 1`}
          />
        )}
        {setAside > 0 && <StatCard figure={setAside} label="set aside" hint="The notes say why" />}
      </StatRow>
      <p className={classes.rule}>
        {RULE_WORDS[rule]}. <span className={classes.soft}>{RULE_AUTHORITY[rule]}</span>
      </p>
      <Remarks title={count.ties.length === 1 ? 'A tie' : 'Ties'} items={count.ties.map(({ text }) => text)} />
      <Remarks title="Notes" items={count.notes} />
      <CountStages count={count} table={table} />
      <StageChart count={count} table={table} />
      <Block title="Why each was elected or not">
        <ol className={classes.why}>
          {count.account.map(({ number, name, text }) => (
            <li key={number} value={number} data-outcome={outcomes.get(number)}>
              <strong>{name}</strong>
              <span>{text}</span>
            </li>
          ))}
        </ol>
      </Block>
    </>
  );
}

function Remarks({ title, items }: { title: string; items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <Block title={title}>
      <ul className={classes.remarks}>
        {items.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Block>
  );
}
