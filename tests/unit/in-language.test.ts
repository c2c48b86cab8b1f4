import { afterEach, expect, it } from 'vitest';
import { inLanguage } from '../../lib/in-language';
import { dayText } from '../../lib/quantity-words';
import { speak } from '../../lib/words';

afterEach(() => speak(null));

it('makes a format once a language, and again when the language changes', () => {
  const made: string[] = [];
  const format = inLanguage((language) => {
    made.push(language);
    return { language };
  });
  speak({ folder: 'de', tag: 'de', words: {} });
  expect(format()).toBe(format());
  speak({ folder: 'es', tag: 'es', words: {} });
  expect(format().language).toBe('es');
  speak({ folder: 'de', tag: 'de', words: {} });
  expect(format().language).toBe('de');
  expect(made).toEqual(['de', 'es', 'de']);
});

it('is what a day is written by', () => {
  speak({ folder: 'de', tag: 'de', words: {} });
  expect(dayText('2026-11-22')).toBe('22.11.2026');
  speak({ folder: 'es', tag: 'es', words: {} });
  expect(dayText('2026-11-22')).toBe('22 nov 2026');
});
