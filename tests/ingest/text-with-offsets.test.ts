import { describe, expect, test } from 'vitest';
import { TextWithOffsets } from '../../src/ingest/text-with-offsets.ts';

describe('a text counts in code points', () => {
  const text = new TextWithOffsets('1', 'a🕯é🕯b🕯');

  test('its length', () => {
    expect([text.length, new TextWithOffsets('1', 'plain').length]).toEqual([6, 5]);
  });

  test('a slice', () => {
    expect(text.slice(1, 4)).toBe('🕯é🕯');
    expect(new TextWithOffsets('1', 'plain').slice(1, 4)).toBe('lai');
  });

  test('the quote between two UTF-16 offsets', () => {
    expect(text.quote(3, 6)).toEqual({ in: '1', span: [2, 4], words: 'é🕯' });
  });

  test('the nth occurrence of some words', () => {
    expect(text.find('🕯', 2)?.span).toEqual([3, 4]);
    expect(text.find('🕯', 4)).toBeNull();
  });
});
