/** A `UserConfig` and what the command line says → the complete `Config`. */

import { resolve } from 'node:path';
import type { Config, UserConfig } from './config.ts';
import { encodingRules } from './encodings.ts';
import { DEFAULT_LIMITS } from './limits.ts';

/** Fills the defaults in; `folder` is what the config's paths are relative to. */
export function resolveConfig(config: UserConfig, folder: string): Config {
  const { input = 'seeds', out = 'dist', templates, limits, url, origin, media, encoding, ...texts } = config;
  const inputs = typeof input === 'string' ? [input] : input;
  return {
    title: 'News archive',
    language: 'en',
    layout: 'flow',
    search: true,
    ...texts,
    ...(url === undefined ? {} : { url: withSlash(new URL(url).href) }),
    ...(origin === undefined ? {} : { origin: withSlash(new URL(origin).href) }),
    ...(media === undefined ? {} : { media: resolve(folder, media) }),
    ...(templates === undefined ? {} : { templates: resolve(folder, templates) }),
    inputs: inputs.map((path) => resolve(folder, path)),
    out: resolve(folder, out),
    encodings: encoding === undefined ? [] : encodingRules(encoding),
    limits: { ...DEFAULT_LIMITS, ...limits },
  };
}

function withSlash(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}
