// Tags as they are kept: each once, however it was typed the second time, and the first spelling stays.

/** The same texts in the same order, without those that differ from an earlier one only by case or spaces around. */
export function withoutTwins(texts: readonly string[]): string[] {
  const seen = new Set<string>();
  return texts.filter((text) => {
    const key = text.trim().toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
