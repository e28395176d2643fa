// Claim and offer side by side, item by item.

export function ItemsTab(_: { negotiationId: string }) {
  return null;
}
