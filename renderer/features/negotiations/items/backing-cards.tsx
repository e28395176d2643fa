// What backs an item before it is tabled: what is still missing, evidence, benchmarks, the clause that it is to change, and the
// issue from which it came with its papers.

import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { gateWords } from '../../../../shared/domain/negotiations/words-items.ts';
import { benchmarkInWords } from '../../../../shared/rules/negotiations/benchmarks/benchmark-words.ts';
import { standingOf } from '../../../../shared/rules/negotiations/standing.ts';
import { saveDownload } from '../../../app/download.ts';
import { useAction } from '../../../app/use-action.ts';
import { DayText } from '../../../components/day-text.tsx';
import { IfMay } from '../../../components/if-may.tsx';
import { SideButton, SideHint, SideItem, SideList } from '../../../components/side-list.tsx';
import { useCurrency } from '../cost/use-currency.ts';
import type { ItemPartProps } from './item-view.tsx';
import classes from './items.module.css';
import { onItem, undoesItem } from './use-item.ts';

export function BackingCards(props: ItemPartProps) {
  return (
    <>
      <GateCard {...props} />
      <EvidenceCard {...props} />
      <BenchmarksCard {...props} />
      <CostCard {...props} />
      <LinksCard {...props} />
    </>
  );
}

function GateCard({ page: { item, lacks }, onAsk }: ItemPartProps) {
  const takeBack = useAction(
    (client, of: 'evidence' | 'costing' | 'benchmark', signal) =>
      client.negotiations.waive({ ...onItem(item), of, reason: null }, { signal }),
    { done: () => 'The waiver is taken back.', undoes: undoesItem },
  );
  const { draft, ours } = standingOf(item);
  if (item.state !== 'open' || (draft === null && ours !== null)) return null;
  return (
    <SideList title="Before it is tabled">
      {lacks.map(({ of, message }) => (
        <SideItem key={of} title={`Still missing: ${gateWords[of]}`}>
          {message}
          <IfMay call="negotiations.waive">
            <Button size="compact-sm" variant="subtle" data-no-print onClick={() => onAsk({ kind: 'waive', of })}>
              Go without…
            </Button>
          </IfMay>
        </SideItem>
      ))}
      {lacks.length === 0 && <SideHint>Nothing stands in the way: it is backed, costed and compared.</SideHint>}
      {item.waivers.map(({ of, reason, by, on }) => (
        <SideItem key={`waived ${of}`} title={`Without ${gateWords[of]}`}>
          {reason} {by && `${by}, `}
          <DayText day={on} isShort />
          <IfMay call="negotiations.waive">
            <Button
              size="compact-sm"
              variant="subtle"
              data-no-print
              loading={takeBack.isRunning}
              onClick={() => void takeBack.run(of)}
            >
              Take back
            </Button>
          </IfMay>
        </SideItem>
      ))}
    </SideList>
  );
}

function EvidenceCard({ page: { item }, onAsk }: ItemPartProps) {
  return (
    <SideList
      title="Evidence"
      action={
        <SideButton needs="negotiations.keepEvidence" hidden="evidence" onPress={() => onAsk({ kind: 'evidence' })}>
          Add
        </SideButton>
      }
    >
      {item.evidence.map(({ id, text, source, on, isForBothSides }) => (
        <SideItem
          key={id}
          title={text}
          needs="negotiations.keepEvidence"
          onOpen={() => onAsk({ kind: 'evidence', evidenceId: id })}
        >
          {source && `${source}, `}
          <DayText day={on} isShort />
          {isForBothSides && ', for both sides'}
        </SideItem>
      ))}
      {item.evidence.length === 0 && (
        <SideHint>What shows that it is needed: our cases, a document, a figure.</SideHint>
      )}
    </SideList>
  );
}

function BenchmarksCard({ page: { benchmarks }, onAsk }: ItemPartProps) {
  const currency = useCurrency();
  return (
    <SideList
      title="Benchmarks"
      action={
        <SideButton needs="negotiations.keepItem" hidden="benchmarks" onPress={() => onAsk({ kind: 'benchmarks' })}>
          Attach
        </SideButton>
      }
    >
      {benchmarks.map((benchmark) => (
        <SideItem
          key={benchmark.id}
          title={`${benchmark.who}: ${benchmarkInWords(benchmark, currency) || benchmark.what}`}
        >
          {benchmark.source}, <DayText day={benchmark.on} isShort />
        </SideItem>
      ))}
      {benchmarks.length === 0 && <SideHint>What others settled for or have, with its source.</SideHint>}
    </SideList>
  );
}

function CostCard({ page: { item }, onAsk }: ItemPartProps) {
  if (item.costNote.trim() === '') return null;
  return (
    <SideList title="What it costs">
      <SideItem title={item.costNote} needs="negotiations.keepItem" onOpen={() => onAsk({ kind: 'change' })} />
    </SideList>
  );
}

function LinksCard({ page: { item, clause, issue }, onAsk }: ItemPartProps) {
  const navigate = useNavigate();
  const paper = useAction(async (client, id: string) => {
    saveDownload(await client.partnership.openPaper({ id }));
  });
  return (
    <>
      <SideList
        title="Clause"
        action={
          <SideButton needs="negotiations.keepItem" hidden="a clause" onPress={() => onAsk({ kind: 'clause' })}>
            {item.clause === null ? 'Choose' : 'Change'}
          </SideButton>
        }
      >
        {clause && item.clause && (
          <SideItem
            title={`${clause.ref} ${clause.agreement}`.trim()}
            onOpen={() =>
              void navigate({
                to: '/partnership/agreements/$id',
                params: { id: item.clause?.agreementId ?? '' },
                search: { clause: item.clause?.clauseId ?? undefined },
              })
            }
          >
            {clause.text.slice(0, 200)}
          </SideItem>
        )}
        {clause === null && <SideHint>The clause of an agreement that it is to change.</SideHint>}
      </SideList>
      {issue && (
        <SideList title="Came from">
          <SideItem
            title={`${issue.number} ${issue.title}`}
            onOpen={() => void navigate({ to: '/partnership/issues/$id', params: { id: issue.id } })}
          >
            Raised <DayText day={issue.raisedOn} isShort />
          </SideItem>
          {issue.papers.map(({ id, title, file }) => (
            <SideItem key={id} title={title || file?.name || 'A paper'} onOpen={() => void paper.run(id)}>
              A paper of the issue
            </SideItem>
          ))}
        </SideList>
      )}
      {paper.trouble && <p className={classes.gap}>{paper.trouble.sentence}</p>}
    </>
  );
}
