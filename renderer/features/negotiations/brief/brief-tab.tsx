// The brief as it will print.

export function BriefTab(_: { negotiationId: string }) {
  return null;
}
