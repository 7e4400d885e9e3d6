/**
 * XML whose texts may hold any characters: those that XML 1.0 forbids, even escaped, such as control characters and
 * halves of surrogate pairs, become U+FFFD. Serializers write them as they are.
 */
export function wellFormed(xml: string): string {
  return xml.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}
