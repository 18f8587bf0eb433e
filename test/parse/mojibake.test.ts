/** Mojibake is told from what newspapers print. */

import { describe, expect, test } from 'vitest';
import { decodeBytes } from '../../src/parse/encoding-bytes.ts';
import { findMojibake } from '../../src/parse/mojibake.ts';

/** UTF-8 that was read as windows-1252. */
const garbled = (text: string) => String(decodeBytes(Buffer.from(text), 'windows-1252'));

describe('mojibake is found in', () => {
  test.each([
    ['French', 'Le président a été réélu', 5],
    ['a French à', 'Il a voté à Paris, et moi à Nice; voilà la loi', 2],
    ['German', 'Die Größe der Übung für Österreich', 4],
    ['Polish', 'Łódź się żegna', 5],
    ['Portuguese', 'São Paulo não é o país', 4],
    ['Spanish', '¿Qué pasó en España?', 4],
    ['quotation marks', 'It’s “a matter of days” – no more…', 5],
    ['pounds and euros', 'It rose from £5 to €6', 2],
    ['Russian', 'Сирия', 5],
    ['Greek', 'Συρία', 5],
    ['Hebrew', 'סוריה', 5],
    ['Arabic', 'سوريا', 5],
    ['Chinese', '新华社北京', 5],
    ['emoji', 'Well 😀 and 🎉', 2],
    ['three of a kind', 'a – b – c – d', 3],
  ])('%s', (_, text, count) => {
    const found = findMojibake(garbled(text));
    expect(found).toMatchObject({ count });
    expect(text.startsWith(found?.meant ?? '', found?.index)).toBe(true);
  });
});

describe('no mojibake is found in', () => {
  test.each([
    ['Portuguese capitals', 'SÃO PAULO: IRMÃ”, AMANHÃ…, “NÃO” e a CANÇÃO; MAÇÃ – IRMÃ— MANHÃ’ LÃ» AMANHÃ” MAÇÃ…'],
    [
      'French quotation marks',
      'Il est né\u00a0» et «\u00a0à\u00a0», voilà\u00a0», liberté\u00a0», égalité\u00a0», fraternité\u00a0»',
    ],
    ['French capitals', 'ÂGE, ÂME, CAFÉ”, CAFÉ…, “LÀ”, THÉÂTRE’S, GRÂCE'],
    ['German quotation marks', '„Spaß“, „Gruß“, „Maß“… „Fuß“'],
    ['Danish', 'På ÅRHUS Å”, Å…, Å–'],
    ['Romanian', 'România, ÎNTÂI, „PÂNĂ”'],
    ['Vietnamese', 'CHÂU Á, TÂN, HÀ NỘI'],
    ['Icelandic', 'Það er „Ð“ og „Þ“'],
    ['Spanish', 'ESPAÑA: “AÑO”, ¿Qué? Ñ” Ñ… Ñ–'],
    ['one coincidence', 'â€œ is what a quotation mark becomes'],
    ['two of a kind', 'CafÃ© and cafÃ©'],
    ['Russian', 'Сирия'],
    ['prices', '5€ 6£ 7¢ ½ ¾'],
  ])('%s', (_, text) => {
    expect(findMojibake(text)).toBeUndefined();
  });
});

test('a text of eight megabytes that is nearly mojibake is read in a time that grows with its length', () => {
  const start = performance.now();
  for (const unit of ['Ð', 'Ð”', 'ð€€', 'à€', 'aÃ', 'â€']) findMojibake(unit.repeat(1_000_000));
  expect(performance.now() - start).toBeLessThan(12_000);
});
