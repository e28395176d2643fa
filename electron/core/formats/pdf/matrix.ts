// Where a drawing lies, as PDF writes it: six numbers that turn, scale and move.

export type Matrix = readonly [number, number, number, number, number, number];

/** First `a`, then `b`, as PDF's matrices are read. */
export function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[1] * b[2],
    a[0] * b[1] + a[1] * b[3],
    a[2] * b[0] + a[3] * b[2],
    a[2] * b[1] + a[3] * b[3],
    a[4] * b[0] + a[5] * b[2] + b[4],
    a[4] * b[1] + a[5] * b[3] + b[5],
  ];
}
