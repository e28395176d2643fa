// A figure that opens how it was worked out: pressed, it shows its steps with their numbers. One dialog for all figures of a page.

import { Button, Group, Modal } from '@mantine/core';
import { createContext, type ReactNode, useContext, useState } from 'react';
import type { CostResult } from '../../../../shared/contract/negotiations/cost.ts';
import { useFocusBefore } from '../../../components/use-focus-before.ts';
import { StepList } from '../../../components/working.tsx';
import classes from './cost.module.css';
import type { CostSide } from './cost-sides.ts';
import { hasWorking, stepsOf } from './steps-of.ts';
import { useCurrency } from './use-currency.ts';

interface Opened {
  title: string;
  result: CostResult;
  /** Where it stands in the costing's answer: `years.0.increase`. */
  path: string;
}

const OpenWorking = createContext<(opened: Opened) => void>(() => undefined);

/** `sides`: those between which there may be a gap. */
export function WithWorkings({ sides, children }: { sides: readonly CostSide[]; children: ReactNode }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  return (
    <OpenWorking value={setOpened}>
      {children}
      {opened && <WorkingDialog sides={sides} opened={opened} onClose={() => setOpened(null)} />}
    </OpenWorking>
  );
}

interface WorkingDialogProps {
  sides: readonly CostSide[];
  opened: Opened;
  onClose: () => void;
}

function WorkingDialog({ sides, opened, onClose }: WorkingDialogProps) {
  const currency = useCurrency();
  useFocusBefore();
  return (
    <Modal opened onClose={onClose} title={opened.title} size="lg">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, from the keyboard too */}
      <section className={classes.steps} aria-label="How we worked it out" tabIndex={0}>
        <StepList steps={stepsOf(sidesIn(sides, opened), opened.path, currency)} />
      </section>
      <Group justify="flex-end" mt="lg">
        <Button data-autofocus onClick={onClose}>
          Close
        </Button>
      </Group>
    </Modal>
  );
}

const sidesIn = (sides: readonly CostSide[], { result, path }: Opened): readonly CostSide[] =>
  path.startsWith('gap.') ? sides : [{ name: '', result }];

/** Opens the working of a figure from elsewhere than the figure itself: from a bar of a chart. */
export const useOpenWorking = () => useContext(OpenWorking);

interface FigureProps extends Omit<Opened, 'title'> {
  /** "New money, 2027-28": the title of its working. */
  name: string;
  children: ReactNode;
}

export function Figure({ result, path, name, children }: FigureProps) {
  const open = useOpenWorking();
  if (!hasWorking(result, path)) return <>{children}</>;
  return (
    <button
      type="button"
      data-print
      className={classes.figure}
      aria-haspopup="dialog"
      title="How we worked it out"
      onClick={() => open({ title: name, result, path })}
    >
      {children}
    </button>
  );
}
