/** Whether a number is a whole multiple of another, both taken as the decimals that they are written as: 19.99 is one of 0.01. */
export function isMultipleOf(value: number, divisor: number): boolean {
  if (Number.isSafeInteger(value) && Number.isSafeInteger(divisor)) return value % divisor === 0;
  const [digits, exponent] = decimal(value);
  const [divisorDigits, divisorExponent] = decimal(divisor);
  const shift = exponent - divisorExponent;
  if (shift >= 0) return (digits * 10n ** BigInt(shift)) % divisorDigits === 0n;
  return digits % (divisorDigits * 10n ** BigInt(-shift)) === 0n;
}

/** The digits of a number and the power of ten that they are to be taken with. */
function decimal(value: number): [digits: bigint, exponent: number] {
  const [mantissa = "0", exponent = "0"] = String(value).split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  return [BigInt(whole + fraction), Number(exponent) - fraction.length];
}
