// Drafts that are half a second old: before the desk locks they are asked to be kept, so that nothing that was typed is lost.

const keepers = new Set<() => Promise<void>>();

/** `keep` resolves once what was typed is kept, and never rejects. Returns how to stop. */
export function keepBeforeLocking(keep: () => Promise<void>): () => void {
  keepers.add(keep);
  return () => void keepers.delete(keep);
}

export async function keepAllDrafts(): Promise<void> {
  await Promise.all([...keepers].map((keep) => keep()));
}
