// Evidence from the branch’s own cases.

export function EvidenceTab(_: { negotiationId: string }) {
  return null;
}
