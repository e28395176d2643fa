// Email addresses: whether one can be right, and what was probably meant.

const RIGHT = /^[^\s@,;:<>()[\]\\"]+@[^\s@,;:<>()[\]\\"]+\.[a-z\d-]{2,}$/i;

export const canBeEmail = (text: string): boolean => text === '' || (RIGHT.test(text) && !text.includes('..'));

/** Endings that nobody has, and what was meant. */
const ENDINGS: readonly [RegExp, string][] = [
  [/\.(?:con|cmo|ocm|vom|xom)$/i, '.com'],
  [/\.co\.(?:ik|yk|u|k)$/i, '.co.uk'],
  [/\.couk$/i, '.co.uk'],
  [/@gmial\./i, '@gmail.'],
  [/@hotmial\./i, '@hotmail.'],
];

/** null where what was meant cannot be told. */
export function proposedEmail(text: string): string | null {
  let proposal = text
    .replace(/^mailto:/i, '')
    .replace(/\s+/g, '')
    .replace(/[,;]+$/, '')
    .replace(/^.*<(.*)>$/, '$1')
    .replaceAll(',', '.')
    .replace(/\.{2,}/g, '.')
    .replace(/"(?=@)|'(?=@)/g, '@')
    .replace(/@{2,}/g, '@');
  for (const [wrong, right] of ENDINGS) proposal = proposal.replace(wrong, right);
  return proposal !== text && canBeEmail(proposal) ? proposal : null;
}

/** An address that looks right and ends as none does. */
export const isMistyped = (text: string): boolean => ENDINGS.some(([wrong]) => wrong.test(text));
