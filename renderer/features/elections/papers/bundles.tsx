// The bundles of papers and how far each is: read once, read twice and differing, agreed.

import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { Bundle } from '../../../../shared/contract/elections/papers.ts';
import { useAction } from '../../../app/use-action.ts';
import { useMay } from '../../../app/use-may.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { type Column, Table } from '../../../components/table.tsx';
import classes from './papers.module.css';

interface BundlesProps {
  electionId: string;
  bundles: readonly Bundle[];
  isOver: boolean;
  compared: string | null;
  onCompare: (batchId: string | null) => void;
}

const keyOf = ({ id }: Bundle) => id;

export function Bundles({ electionId, bundles, isOver, compared, onCompare }: BundlesProps) {
  const may = useMay();
  const [removing, setRemoving] = useState<Bundle | null>(null);
  const remove = useAction(
    (client, { id, revision }: Bundle) => client.elections.removeBundle({ batchId: id, revision }),
    {
      done: (_, { name }) => `${name} is taken away.`,
      undoes: ({ seq }) => ({ seq }),
      onDone: () => {
        setRemoving(null);
        onCompare(null);
      },
    },
  );
  if (bundles.length === 0) {
    return (
      <p className={classes.soft}>
        Nothing is read yet. Put the papers into bundles of fifty or so, and give each a name on a slip. Two people read
        each bundle, one after the other, and neither sees what the other read.
      </p>
    );
  }
  const columns: Column<Bundle>[] = [
    { key: 'name', header: 'Bundle', width: 'minmax(90px, 0.6fr)', tone: 'strong', cell: ({ name }) => name },
    { key: 'papers', header: 'Papers', width: '90px', align: 'end', cell: ({ papers }) => papers },
    { key: 'state', header: 'Stands', width: '220px', cell: stateInWords },
    { key: 'by', header: 'Read by', width: 'minmax(0, 1.6fr)', hideBelow: 860, tone: 'soft', cell: readersOf },
    {
      key: 'do',
      header: '',
      width: '256px',
      cell: (bundle) => (
        <Group gap={6} wrap="nowrap" justify="flex-end">
          {bundle.state === 'readOnce' && !isOver && may('elections.enterPapers') && (
            <LinkButton to="/elections/$id/enter" params={{ id: electionId }} size="compact-md">
              Read it second
            </LinkButton>
          )}
          {bundle.differences > 0 && (
            <Button
              size="compact-md"
              variant={bundle.state === 'differs' ? 'filled' : 'default'}
              aria-expanded={compared === bundle.id}
              onClick={() => onCompare(compared === bundle.id ? null : bundle.id)}
            >
              {bundle.state === 'differs' ? 'Compare' : 'What differed'}
            </Button>
          )}
          {!isOver && may('elections.removeBundle') && (
            <Button size="compact-md" variant="subtle" onClick={() => setRemoving(bundle)}>
              Take away
            </Button>
          )}
        </Group>
      ),
    },
  ];
  return (
    <>
      <Table label="Bundles of papers" columns={columns} rows={bundles} rowKey={keyOf} height="content" />
      <ConfirmDialog
        isOpen={removing !== null}
        title={`Take ${removing?.name ?? ''} away`}
        action="Take it away"
        isDestructive
        isRunning={remove.isRunning}
        trouble={remove.trouble}
        onConfirm={() => removing && void remove.run(removing)}
        onCancel={() => setRemoving(null)}
      >
        <p>What was read of this bundle goes, and it is read again from the beginning. You can undo it.</p>
      </ConfirmDialog>
    </>
  );
}

function stateInWords({ state, differences, source, spoilt, isReadByYou }: Bundle): string {
  if (state === 'readOnce') return isReadByYou ? 'Read once, by you' : 'Waits for the second reading';
  if (state === 'differs') return `${differences} ${differences === 1 ? 'difference' : 'differences'} to decide`;
  const how = source === 'file' ? 'From a file' : 'Agreed';
  return spoilt ? `${how}, ${spoilt} spoilt` : how;
}

const readersOf = ({ firstBy, secondBy }: Bundle): string =>
  [firstBy, secondBy].filter((name) => name !== '').join(', then ');
