// Real terms, benchmarks and the union’s own positions.

export function CompareTab(_: { negotiationId: string }) {
  return null;
}
