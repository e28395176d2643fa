// How something is bargained: three ways, each with what it means.

import { SegmentedControl } from '@mantine/core';
import type { Negotiation } from '../../../../shared/domain/negotiations/negotiations.ts';
import { methodWords } from '../../../../shared/domain/negotiations/words-life.ts';
import { useSession } from '../../../app/desk.tsx';
import classes from './life.module.css';

const METHODS = ['positional', 'interestBased', 'mixed'] as const;

export function Method(props: { value: Negotiation['method']; onChange: (method: Negotiation['method']) => void }) {
  const { branch } = useSession();
  const words = methodWords(branch?.words);
  return (
    <div>
      <SegmentedControl
        aria-label="How it is bargained"
        value={props.value}
        onChange={(chosen) => props.onChange(chosen as Negotiation['method'])}
        data={METHODS.map((method) => ({ value: method, label: words[method].label }))}
      />
      <p className={classes.hint}>{words[props.value].means}.</p>
    </div>
  );
}
