/** The value, or a failed test. */
export function need<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('missing');
  return value;
}
