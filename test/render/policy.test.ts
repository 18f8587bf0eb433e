import { expect, test } from 'vitest';
import { validateConfig } from '../../src/config/validate.ts';
import { contentPolicy } from '../../src/render/policy.ts';

test('a page runs and loads only what is the site’s own', () => {
  expect(contentPolicy()).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'",
  );
});

test('images of the hosts that the config names are let in, with and without encryption', () => {
  expect(contentPolicy(['images.example.org', 'localhost:8080'])).toContain(
    "; img-src 'self' data: https://images.example.org http://images.example.org https://localhost:8080 http://localhost:8080; ",
  );
});

test.each(['a.org; script-src *', "'unsafe-inline'", '*', 'a.org b.org', 'https://a.org', 'a.org/x', 'a.org,b.org', ''])(
  'the config takes no host that would change the policy: "%s"',
  (host) => {
    expect(() => validateConfig({ images: [host] }, 'c')).toThrow('`images` must be');
  },
);
