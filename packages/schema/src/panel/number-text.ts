const [zero, point, minus] = [0x30, 0x2e, 0x2d]

/** No number has more characters in JSON. */
export const longestNumber = 25

/** What a value is in JSON; minus zero is zero in it. */
export const valueText = (value: number): string => JSON.stringify(value)

/** Writes a whole number below 2 ** 31 in so many digits, of which the first may be zero, and returns the offset behind it. */
function writeDigits(bytes: Uint8Array, offset: number, whole: number, digits: number): number {
  let rest = whole | 0
  for (let at = offset + digits - 1; at >= offset; at -= 1) {
    const tenth = (rest / 10) | 0
    bytes[at] = zero + rest - tenth * 10
    rest = tenth
  }
  return offset + digits
}

function digitsOf(whole: number): number {
  let digits = 1
  for (let power = 10; whole >= power; power *= 10) digits += 1
  return digits
}

const billion = 1e9

/** Writes a whole number below 1e15. */
function writeWhole(bytes: Uint8Array, offset: number, whole: number): number {
  if (whole < billion) return writeDigits(bytes, offset, whole, digitsOf(whole))
  const billions = Math.floor(whole / billion)
  const at = writeDigits(bytes, offset, billions, digitsOf(billions))
  return writeDigits(bytes, at, whole - billions * billion, 9)
}

/** Writes so many digits behind the point, without the zeros at their end. */
function writeFraction(bytes: Uint8Array, offset: number, fraction: number, digits: number): number {
  if (fraction === 0) return offset
  let [rest, count] = [fraction, digits]
  while (rest % 10 === 0) {
    rest /= 10
    count -= 1
  }
  bytes[offset] = point
  return writeDigits(bytes, offset + 1, rest, count)
}

function writeText(bytes: Uint8Array, offset: number, text: string): number {
  for (let at = 0; at < text.length; at += 1) bytes[offset + at] = text.charCodeAt(at)
  return offset + text.length
}

/**
 * Writes a value of so many digits behind the point at most, and returns the offset behind it; -1 when it has more.
 *
 * A value that is a decimal of up to 15 digits, rounded to a double, is the rounding of no other such decimal, so that
 * decimal is the shortest one that says the value. Whether it is one shows when it is made of its digits again: a
 * division rounds as reading a decimal does.
 */
function writeDecimal(
  bytes: Uint8Array,
  offset: number,
  value: number,
  digits: number,
  scale: number,
): number {
  const size = Math.abs(value)
  const scaled = Math.round(size * scale)
  if (!(scaled < 1e15) || scaled / scale !== size) return -1
  let at = offset
  if (value < 0) bytes[at++] = minus
  const whole = Math.floor(size)
  return writeFraction(bytes, writeWhole(bytes, at, whole), scaled - whole * scale, digits)
}

/**
 * Writes a value as JSON has it, in ASCII, and returns the offset behind it: the characters of `valueText`, several
 * times faster where there are few digits behind the point.
 * @param bytes with room for `longestNumber` characters
 */
export function writeValue(bytes: Uint8Array, offset: number, value: number): number {
  let end = writeDecimal(bytes, offset, value, 0, 1)
  if (end < 0) end = writeDecimal(bytes, offset, value, 3, 1e3)
  if (end < 0) end = writeDecimal(bytes, offset, value, 6, 1e6)
  return end < 0 ? writeText(bytes, offset, valueText(value)) : end
}
