// Postcodes and ZIP codes: whether they can be right, and what was probably meant. The form is that of the postal services
// (UK: outward and inward code as in BS 7666; US: five digits, or nine with a hyphen); whether one exists nobody here knows.

import type { Nation } from '../../domain/values.ts';

const UK = /^(?:GIR 0AA|[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}|BFPO \d{1,4})$/;
const US = /^\d{5}(?:-\d{4})?$/;

const isRight = (text: string, nation: Nation): boolean => (nation === 'united-states' ? US : UK).test(text);

export const canBePostcode = (text: string, nation: Nation): boolean =>
  text.trim() === '' || isRight(text, nation) || isRight(text.trim().toUpperCase(), nation);

/** The postcode as it is written, where what was meant can be told; null where it cannot. */
export function proposedPostcode(text: string, nation: Nation): string | null {
  const plain = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (nation === 'united-states') {
    const digits = plain.replaceAll('O', '0').replaceAll('I', '1');
    if (/^\d{9}$/.test(digits)) return `${digits.slice(0, 5)}-${digits.slice(5)}`;
    // A spreadsheet drops the zero that begins a ZIP code of the north-east.
    return /^\d{4,5}$/.test(digits) ? digits.padStart(5, '0') : null;
  }
  if (plain.length < 5 || plain.length > 7) return null;
  const outward = plain.slice(0, -3);
  const sector = plain.slice(-3, -2).replace('O', '0').replace('I', '1').replace('L', '1').replace('S', '5');
  const unit = plain.slice(-2).replaceAll('0', 'O').replaceAll('1', 'I').replaceAll('5', 'S');
  const proposals = [`${outward} ${sector}${unit}`, `${digitsEnd(outward)} ${sector}${unit}`];
  return proposals.find((each) => isRight(each, nation)) ?? null;
}

/** `SWIO` for `SW10`: after the letters of the area come digits. */
const digitsEnd = (outward: string): string =>
  outward.slice(0, 1) + outward.slice(1).replaceAll('O', '0').replaceAll('I', '1').replaceAll('L', '1');
