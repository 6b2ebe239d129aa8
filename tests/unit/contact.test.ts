import { describe, expect, it } from 'vitest';
import { contactStrings } from '../../src/i18n/contact.ts';
import { contactAddress, noteLink } from '../../src/lib/contact.ts';
import { noteHref, noteSlots } from '../../src/panel/note.ts';

describe('the address to write to', () => {
  it.each([
    ['desk@press.example', 'desk@press.example'],
    [' https://press.example/report ', 'https://press.example/report'],
    ['', undefined],
    [undefined, undefined],
  ])('is %s: %s', (given, address) => expect(contactAddress(given)).toBe(address));

  it.each(['desk', 'javascript:alert(1)', 'http://press.example', 'a b@press.example'])(
    'is refused where no letter would arrive: %s',
    (given) => expect(() => contactAddress(given)).toThrow(given),
  );
});

describe.each(['zh', 'en'] as const)('a note on a mark in %s', (lang) => {
  const template = (address: string): string => noteLink(address, contactStrings[lang].note(noteSlots));
  const [mark, page] = ['A & B: 28', 'https://press.example/npc-2025/?x=1'];

  it('is a letter with mark, sentences and page in it', () => {
    const link = noteHref(template('desk@press.example'), mark, ['t01p01s01', 't02p01s01'], page);
    expect(link).toMatch(/^mailto:desk@press\.example\?subject=/);
    const { searchParams } = new URL(link);
    expect(searchParams.get('subject')).toContain(mark);
    for (const part of [mark, 't01p01s01 t02p01s01', page]) expect(searchParams.get('body')).toContain(part);
  });

  it('is a form with the same in it', () => {
    const { searchParams } = new URL(
      noteHref(template('https://press.example/new?label=error'), mark, ['t01p01s01'], page),
    );
    expect(searchParams.get('label')).toBe('error');
    expect(searchParams.get('title')).toContain(mark);
    expect(searchParams.get('body')).toContain('t01p01s01');
    expect(searchParams.get('body')).toContain(page);
  });
});
