// What a round says: in words, else what it does to pay; or both, the words first.

import type { Round } from '../../../../shared/domain/negotiations/items.ts';
import { yearsInWords } from '../../../../shared/rules/negotiations/measure-words.ts';
import { isAboutPay } from '../../../../shared/rules/negotiations/round-cost.ts';
import { useCurrency } from '../cost/use-currency.ts';
import classes from './items.module.css';

type Said = Pick<Round, 'text' | 'years'>;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `isWhole`: with how its words were read, where it has both. */
export function RoundText({ round, isWhole = false }: { round: Said; isWhole?: boolean }) {
  const currency = useCurrency();
  const { text, years } = round;
  const read = isAboutPay(round) ? yearsInWords(years, currency) : '';
  const hasText = text.trim() !== '' && text.trim().toLowerCase() !== read.toLowerCase();
  const inPay = hasText ? read : capital(read);
  return (
    <>
      {hasText && <span className={classes.prose}>{text}</span>}
      {inPay !== '' && (isWhole || !hasText) && (
        <span className={hasText ? classes.quiet : classes.figure}>{hasText ? `Costed as: ${inPay}` : inPay}</span>
      )}
    </>
  );
}
