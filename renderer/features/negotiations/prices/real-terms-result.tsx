// What pay is worth: one sentence to read out, CPI and RPI beside each other, the chart, and every point in a table.

import { Button, CopyButton, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import type {
  AgainstPrices,
  PriceChange,
  RealTerms,
  RealTermsLine,
} from '../../../../shared/domain/negotiations/real-terms.ts';
import { percentInWords } from '../../../../shared/rules/negotiations/percent-words.ts';
import { wholeMonthInWords } from '../../../../shared/rules/negotiations/prices/months.ts';
import { FactRow, FactTable } from '../../../components/fact-table.tsx';
import { LinkAction } from '../../../components/link-action.tsx';
import { ReadingTable } from '../../../components/reading-table.tsx';
import { StepList } from '../../../components/working.tsx';
import { usePayWords } from '../cost/use-currency.ts';
import classes from './prices.module.css';
import { RealTermsChart } from './real-terms-chart.tsx';

interface RealTermsResultProps {
  terms: RealTerms;
  /** Looks at one point alone. */
  onPoint?: (point: string) => void;
}

export function RealTermsResult({ terms, onPoint }: RealTermsResultProps) {
  const [shown, ...others] = terms.lines.filter(({ payThen }) => payThen !== null);
  const isMany = terms.lines.length > 1;
  return (
    <>
      <Warnings terms={terms} />
      {terms.prices.map(
        ({ problem, series }) =>
          problem !== null && (
            <p key={series} className={classes.note}>
              {problem}
            </p>
          ),
      )}
      {shown !== undefined && others.length === 0 && !isMany && <OneLine terms={terms} line={shown} />}
      {terms.summary.map((sentence) => (
        <p key={sentence} className={classes.say}>
          {sentence}
        </p>
      ))}
      <RealTermsChart terms={terms} />
      {isMany && <Lines terms={terms} onPoint={onPoint} />}
      {terms.notes.map((note) => (
        <p key={note} className={classes.quiet}>
          {note}
        </p>
      ))}
    </>
  );
}

export const Warnings = ({ terms }: { terms: RealTerms }) =>
  terms.warnings.map((warning) => (
    <p key={warning} className={classes.note}>
      {warning}
    </p>
  ));

function OneLine({ terms, line }: { terms: RealTerms; line: RealTermsLine }) {
  return (
    <>
      {line.problem !== null && <p className={classes.note}>{line.problem}</p>}
      <div className={classes.sides}>
        {line.against.map((against) => {
          const price = terms.prices.find(({ series }) => series === against.series)!;
          return <Against key={against.series} {...{ terms, line, price, against }} />;
        })}
      </div>
    </>
  );
}

interface AgainstProps {
  terms: RealTerms;
  line: RealTermsLine;
  price: PriceChange;
  against: AgainstPrices;
}

function Against({ terms, line, price, against }: AgainstProps) {
  const { exact, short } = usePayWords();
  const [isOpen, setIsOpen] = useState(false);
  const { gap, gapPercent, restorePercent, inThenPrices, keepPace, keepPaceRounded, words } = against;
  const isLess = gap?.startsWith('-') === true;
  const isEven = gap !== null && Number(gap) === 0;
  const [from, to] = [wholeMonthInWords(terms.fromMonth), wholeMonthInWords(terms.toMonth)];
  const named = `${line.label} against the ${price.short}`;
  return (
    <section className={classes.side} aria-label={named}>
      <h2 className="section-title">
        {price.name} ({price.short})
      </h2>
      {gap !== null && gapPercent !== null && (
        <p className={classes.figure} data-tone={isLess ? 'soon' : undefined}>
          {isEven ? 'In step' : `${exact(gap.replace('-', ''))} ${isLess ? 'behind' : 'ahead'}`}
          {!isEven && <span> {percentInWords(gapPercent, 2)}</span>}
        </p>
      )}
      <FactTable>
        <FactRow name="Prices">
          {price.changePercent === null ? 'n/a' : percentInWords(price.changePercent, 2)}{' '}
          <span className={classes.quietly}>
            {price.indexThen?.value} to {price.indexNow?.value}, {price.base}
          </span>
        </FactRow>
        <FactRow name="Pay">
          {line.risePercent === null ? exact(line.payThen ?? '0') : percentInWords(line.risePercent, 2)}{' '}
          <span className={classes.quietly}>
            {line.payNow === null ? `in ${from}` : `${exact(line.payThen ?? '0')} to ${exact(line.payNow)}`}
          </span>
        </FactRow>
        <FactRow name="Would have kept pace">
          {exact(keepPace)}
          {terms.rounding === 'pound' && (
            <span className={classes.quietly}> {short(keepPaceRounded)} on the spine</span>
          )}
        </FactRow>
        {restorePercent !== null && isLess && (
          <FactRow name="Rise to restore it">{percentInWords(restorePercent, 2)}</FactRow>
        )}
        {inThenPrices !== null && <FactRow name={`${to}’s pay in ${from} prices`}>{exact(inThenPrices)}</FactRow>}
      </FactTable>
      <p className={classes.say}>{words}</p>
      <div className={classes.row} data-no-print>
        <CopyButton value={words}>
          {({ copied, copy }) => (
            <Button size="compact-md" onClick={copy}>
              {copied ? 'Copied' : 'Copy the sentence'}
            </Button>
          )}
        </CopyButton>
        <LinkAction about={named} onPress={() => setIsOpen(true)}>
          How we worked it out
        </LinkAction>
      </div>
      {isOpen && <WorkingDialog title={named} line={line} series={price.series} onClose={() => setIsOpen(false)} />}
    </section>
  );
}

interface WorkingDialogProps {
  title: string;
  line: RealTermsLine;
  series: string;
  onClose: () => void;
}

function WorkingDialog({ title, line, series, onClose }: WorkingDialogProps) {
  const steps = line.working
    .filter(({ key }) => key.startsWith(`${series}.`))
    .map(({ text, formula, value }) => ({ text: `${text}: ${value}`, authority: formula }));
  return (
    <Modal opened onClose={onClose} title={title} size="lg">
      <StepList steps={steps} />
      <Group justify="flex-end" mt="lg">
        <Button data-autofocus onClick={onClose}>
          Close
        </Button>
      </Group>
    </Modal>
  );
}

/** Many points: one row each, so that they can be compared. */
export function Lines({ terms, onPoint }: { terms: RealTerms; onPoint?: ((point: string) => void) | undefined }) {
  const { exact } = usePayWords();
  const [told, untold] = [
    terms.lines.filter(({ payThen }) => payThen !== null),
    terms.lines.filter(({ payThen }) => payThen === null),
  ];
  const known = terms.prices.filter(({ problem }) => problem === null);
  const money = (amount: string | null) => (amount === null ? 'n/a' : exact(amount));
  return (
    <div className={classes.wide}>
      <ReadingTable
        label="Points against prices"
        align="middle"
        heads={[
          'Point',
          wholeMonthInWords(terms.fromMonth),
          wholeMonthInWords(terms.toMonth),
          ...known.flatMap(({ short: name }) => [`Kept pace, ${name}`, `Gap, ${name}`, `%, ${name}`]),
        ]}
      >
        {told.map((line) => (
          <tr key={line.label}>
            <th scope="row">
              {onPoint && line.point !== null ? (
                <button type="button" data-print className={classes.open} onClick={() => onPoint(line.point!)}>
                  {line.label}
                </button>
              ) : (
                line.label
              )}
            </th>
            <td data-number>{money(line.payThen)}</td>
            <td data-number>{money(line.payNow)}</td>
            {known.map(({ series }) => (
              <AgainstCells key={series} against={line.against.find((each) => each.series === series)} />
            ))}
          </tr>
        ))}
      </ReadingTable>
      {untold.length > 0 && (
        <p className={classes.quiet}>
          Points without a figure in {wholeMonthInWords(terms.fromMonth)}:{' '}
          {untold.map(({ point, label }) => point ?? label).join(', ')}.
        </p>
      )}
    </div>
  );
}

function AgainstCells({ against }: { against: AgainstPrices | undefined }) {
  const { exact } = usePayWords();
  const { keepPace = null, gap = null, gapPercent = null } = against ?? {};
  return (
    <>
      <td data-number>{keepPace === null ? 'n/a' : exact(keepPace)}</td>
      <td data-number className={gap?.startsWith('-') ? classes.less : undefined}>
        {gap === null ? 'n/a' : gap.startsWith('-') ? exact(gap) : `+${exact(gap)}`}
      </td>
      <td data-number>{gapPercent === null ? 'n/a' : percentInWords(gapPercent, 2)}</td>
    </>
  );
}
