// Consulting members, and ballots of industrial action.

export function BallotsTab(_: { negotiationId: string }) {
  return null;
}
