import { expect, test } from 'vitest';
import { agencyOf } from '../../src/compose/agency.ts';

test.each([
  [['MOSCOW, Jan 23 (Reuters) - The talks began.'], 'Reuters'],
  [['(AP) — The talks began.'], 'AP'],
  [['CAIRO (AFP/Reuters) -- The talks began.'], 'AFP'],
  [['The talks began.', 'He called it "insolent," AP reported'], 'AP'],
  [['The talks began, The Associated Press reported on Monday.'], 'The Associated Press'],
  [['Interfax reports that the talks began.'], 'Interfax'],
])('%j name %s', (texts, agency) => {
  expect(agencyOf(texts, 'en-GB')).toBe(agency);
});

test.each([
  [['He works for Reuters (Reuters).']],
  [['The HAP reported a loss.']],
  [['AP reporters were there.']],
  [['The talks began. They ended (AP) - and then.']],
  [['1', '2', '3', '4', 'AP reported']],
  [[]],
])('%j name none', (texts) => {
  expect(agencyOf(texts, 'en')).toBe('');
});

test('agencies are looked for only in languages whose agencies are known', () => {
  expect(agencyOf(['BERLIN (Reuters) - Die Gespräche begannen.'], 'de')).toBe('');
});
