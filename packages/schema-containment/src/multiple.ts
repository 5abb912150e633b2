/** Whether a number is a multiple of another, as decimals and not as floating-point numbers: 0.3 is one of 0.1. */
export function isMultiple(value: number, of: number): boolean {
  const quotient = value / of;
  if (!Number.isFinite(quotient)) return false;
  return Math.abs(quotient - Math.round(quotient)) < 1e-9 * Math.max(1, Math.abs(quotient) * 1e-6);
}
