// How something is bargained: three ways, each with what it means.

import { Input, SegmentedControl } from '@mantine/core';
import type { Negotiation } from '../../../../shared/domain/negotiations/negotiations.ts';
import { methodWords } from '../../../../shared/domain/negotiations/words-life.ts';
import { useSession } from '../../../app/desk.tsx';

const METHODS = ['positional', 'interestBased', 'mixed'] as const;

export function Method(props: { value: Negotiation['method']; onChange: (method: Negotiation['method']) => void }) {
  const { branch } = useSession();
  const words = methodWords(branch?.words);
  return (
    <Input.Wrapper
      label="How it is bargained"
      labelElement="div"
      description={`${words[props.value].means}.`}
      inputWrapperOrder={['label', 'input', 'description']}
    >
      <SegmentedControl
        aria-label="How it is bargained"
        value={props.value}
        onChange={(chosen) => props.onChange(chosen as Negotiation['method'])}
        data={METHODS.map((method) => ({ value: method, label: words[method].label }))}
      />
    </Input.Wrapper>
  );
}
