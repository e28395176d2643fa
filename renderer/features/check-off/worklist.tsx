// The rows of a list that are still to be settled, by kind, one by one or several at once; and those that are.

import { Button, Menu } from '@mantine/core';
import { ChevronDown } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Finding, FindingKind, Remittance } from '../../../shared/domain/subscriptions.ts';
import { FindingKindSchema } from '../../../shared/domain/subscriptions.ts';
import { DayText } from '../../components/day-text.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { LinkAction } from '../../components/link-action.tsx';
import { useIsPrinting } from '../../components/printing.ts';
import { type ChosenRows, useRowSelection } from '../../components/use-row-selection.tsx';
import classes from './check-off.module.css';
import { type Choice, choicesFor, choicesForAll, type Known } from './finding-actions.ts';
import { FindingKinds, type Shown } from './finding-kinds.tsx';
import { FindingRow } from './finding-row.tsx';
import { type Asked, SettleDialog } from './settle-dialog.tsx';
import { useKnown } from './use-known.ts';
import { useSettling } from './use-settling.ts';

const AT_ONCE = 50;
const keyOf = ({ id }: Finding): string => id;
const nameOf = ({ name, payrollNumber }: Finding): string => name || payrollNumber || 'this row';

export function Worklist({ remittance }: { remittance: Remittance }) {
  const isPrinting = useIsPrinting();
  const [shown, setShown] = useState<Shown>('all');
  const [most, setMost] = useState(AT_ONCE);
  const [asked, setAsked] = useState<Asked | null>(null);
  const selection = useRowSelection<Finding>(keyOf, nameOf);
  const known = useKnown(remittance);
  const settling = useSettling(remittance, selection.clear);
  const open = useMemo(() => inKinds(remittance.findings.filter(({ settled }) => settled === null)), [remittance]);
  const settled = remittance.findings.filter(({ settled: done }) => done !== null);
  const kind: Shown = shown !== 'all' && !open.some((finding) => finding.kind === shown) ? 'all' : shown;
  const rows = open.filter((finding) => kind === 'all' || finding.kind === kind);
  const drawn = isPrinting ? rows : rows.slice(0, most);
  const choose = (findings: readonly Finding[], choice: Choice) => {
    if ('asks' in choice) return setAsked({ question: choice.asks, findings });
    void settling.run({
      findingIds: findings.map(keyOf),
      settling: choice.settles,
      done: doneInWords(findings, choice),
    });
  };
  return (
    <>
      <ErrorBanner error={settling.trouble} onClose={settling.clear} />
      {open.length > 0 && (
        <section aria-label="To settle">
          <FindingKinds counts={countsOf(open)} total={open.length} shown={kind} onShow={setShown} />
          <ul className={classes.findings}>
            {drawn.map((finding) => (
              <FindingRow
                key={finding.id}
                finding={finding}
                box={
                  <input
                    type="checkbox"
                    className={classes.box}
                    data-no-print
                    aria-label={`Choose ${nameOf(finding)}`}
                    checked={selection.has(finding)}
                    onChange={() => selection.toggle(finding)}
                  />
                }
                actions={
                  <Actions
                    about={nameOf(finding)}
                    choices={choicesFor(finding, known)}
                    isBusy={settling.isRunning}
                    onChoose={(choice) => choose([finding], choice)}
                  />
                }
              />
            ))}
          </ul>
          {rows.length > drawn.length && (
            <Button mt="md" data-no-print onClick={() => setMost(most + AT_ONCE * 4)}>
              Show more of {rows.length.toLocaleString('en-GB')}
            </Button>
          )}
          <ChosenBar selection={selection} rows={rows} known={known} isBusy={settling.isRunning} onChoose={choose} />
        </section>
      )}
      <Settled
        findings={settled}
        isBusy={settling.isRunning}
        onReopen={(finding) =>
          void settling.run({
            findingIds: [finding.id],
            settling: { action: 'reopen' },
            done: `${nameOf(finding)} is to settle again. What was changed on the roll stays.`,
          })
        }
      />
      {asked && (
        <SettleDialog asked={asked} remittance={remittance} onClose={() => setAsked(null)} onDone={selection.clear} />
      )}
    </>
  );
}

const inKinds = (findings: readonly Finding[]): Finding[] =>
  FindingKindSchema.options.flatMap((kind) => findings.filter((finding) => finding.kind === kind));

function countsOf(findings: readonly Finding[]): Partial<Record<FindingKind, number>> {
  const counts: Partial<Record<FindingKind, number>> = {};
  for (const { kind } of findings) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

export function doneInWords(findings: readonly Finding[], { label }: Pick<Choice, 'label'>): string {
  const what = label.replace(/…$/, '');
  if (findings.length === 1) return `${nameOf(findings[0]!)}: ${what}.`;
  return `${findings.length.toLocaleString('en-GB')} rows: ${what}.`;
}

interface ActionsProps {
  about: string;
  choices: [Choice, ...Choice[]];
  isBusy: boolean;
  onChoose: (choice: Choice) => void;
}

function Actions({ about, choices: [first, ...others], isBusy, onChoose }: ActionsProps) {
  return (
    <div className={classes.actions} data-no-print>
      <Button size="compact-md" disabled={isBusy} onClick={() => onChoose(first)}>
        {first.label}
        <span className="visually-hidden">: {about}</span>
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button size="compact-md" variant="subtle" px={6} disabled={isBusy} aria-label={`Something else: ${about}`}>
            <ChevronDown size={16} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {others.map((choice) => (
            <Menu.Item key={choice.label} onClick={() => onChoose(choice)}>
              {choice.label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

interface ChosenBarProps {
  selection: ChosenRows<Finding>;
  /** Those that are shown, which "Choose all" takes. */
  rows: readonly Finding[];
  known: Known;
  isBusy: boolean;
  onChoose: (findings: readonly Finding[], choice: Choice) => void;
}

function ChosenBar({ selection, rows, known, isBusy, onChoose }: ChosenBarProps) {
  const { chosen } = selection;
  if (chosen.length === 0) return null;
  const choices = choicesForAll(chosen, known);
  return (
    <section className={classes.chosen} aria-label="With the chosen rows" data-no-print>
      <strong role="status">{chosen.length.toLocaleString('en-GB')} chosen</strong>
      {choices.map((choice) => (
        <Button key={choice.label} size="compact-md" disabled={isBusy} onClick={() => onChoose(chosen, choice)}>
          {choice.label}
        </Button>
      ))}
      <Button size="compact-md" variant="subtle" onClick={() => selection.add(rows)}>
        Choose all that are shown
      </Button>
      <Button size="compact-md" variant="subtle" onClick={selection.clear}>
        Choose none
      </Button>
    </section>
  );
}

interface SettledProps {
  findings: readonly Finding[];
  isBusy: boolean;
  onReopen: (finding: Finding) => void;
}

function Settled({ findings, onReopen }: SettledProps) {
  if (findings.length === 0) return null;
  return (
    <details className={classes.settled}>
      <summary>
        {findings.length === 1 ? '1 row is settled' : `${findings.length.toLocaleString('en-GB')} rows are settled`}
      </summary>
      <ul className={classes.findings}>
        {findings.slice(0, 500).map((finding) => (
          <FindingRow
            key={finding.id}
            finding={finding}
            actions={
              <div className={classes.how}>
                <span>
                  {finding.settled?.how}
                  {finding.settled && (
                    <span className={classes.soft}>
                      {' '}
                      <DayText day={finding.settled.on} isShort />
                    </span>
                  )}
                </span>
                <LinkAction about={nameOf(finding)} onPress={() => onReopen(finding)}>
                  Open again
                </LinkAction>
              </div>
            }
          />
        ))}
      </ul>
    </details>
  );
}
