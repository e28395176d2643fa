// What claim and offers cost, and the gap.

export function PayTab(_: { negotiationId: string }) {
  return null;
}
