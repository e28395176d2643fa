// What a negotiation is about and what is next.

export function OverviewTab(_: { negotiationId: string }) {
  return null;
}
