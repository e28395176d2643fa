// The working of a tribunal's clock on its own.

import type { KeyDateAnswer } from '../../../shared/contract/clocks.ts';
import { Steps } from '../../components/working.tsx';

export function ClockWorking({ answer }: { answer: KeyDateAnswer }) {
  const { needsPerson } = answer.result;
  return <Steps working={{ steps: answer.working, isVerified: answer.verified, needsPerson }} />;
}
