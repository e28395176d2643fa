// Meetings of the negotiation.

export function MeetingsTab(_: { negotiationId: string }) {
  return null;
}
