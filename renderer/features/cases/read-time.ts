// Reads a time of the day as people write it: 14:30, 14.30, 1430, 2.30pm, 2:30 pm, 2pm.

/** What is said beside a time that cannot be read. */
export const HOW_TO_WRITE_A_TIME = 'Write it as 14:30 or 2.30pm.';

/** `HH:MM`; null for nothing written. What is no time is given back as it is, for the desk to refuse. */
export function readTime(text: string): string | null {
  const plain = text.trim().toLowerCase();
  if (plain === '') return null;
  const found = /^(\d{1,2})(?:\s*[:.h]?\s*(\d{2})|h)?\s*(?:(a|p)\.?m\.?)?$/.exec(plain);
  if (!found) return text;
  const half = found[3];
  const written = Number(found[1]);
  if (half !== undefined && (written < 1 || written > 12)) return text;
  const hour = half === undefined ? written : (written % 12) + (half === 'p' ? 12 : 0);
  return `${String(hour).padStart(2, '0')}:${found[2] ?? '00'}`;
}
