/** Progress of a build → one live line on a terminal, a calm line now and then elsewhere. */

import type { Progress } from '../build.ts';
import type { Host } from './host.ts';

export interface ProgressView {
  update(progress: Progress): void;
  /** Leaves the terminal as if nothing had been there. */
  clear(): void;
}

/** Milliseconds between two changes of the live line, and between two lines in a log. */
const LIVE_INTERVAL = 100;
const CALM_INTERVAL = 10_000;
const CLEAR_LINE = '\r\u001b[2K';
const LABELS: Readonly<Record<Progress['phase'], string>> = { read: 'reading', print: 'printing', write: 'writing' };
const UNITS: Readonly<Record<Progress['phase'], string>> = { read: 'files', print: 'articles', write: '' };

/** Writes to standard error, so that standard output can be piped. */
export function openProgress({ stderr, now, env }: Host): ProgressView {
  const isLive = stderr.isTTY === true && env['TERM'] !== 'dumb' && env['CI'] === undefined;
  const interval = isLive ? LIVE_INTERVAL : CALM_INTERVAL;
  let phase: Progress['phase'] | undefined;
  let phaseStart = 0;
  let last = now();
  let isDirty = false;

  function update(progress: Progress): void {
    const time = now();
    if (progress.phase !== phase) {
      phase = progress.phase;
      phaseStart = time;
    }
    if (time - last < interval) return;
    last = time;
    const line = describe(progress, (time - phaseStart) / 1000);
    stderr.write(isLive ? `${CLEAR_LINE}${line.slice(0, (stderr.columns || 80) - 1)}` : `${line}\n`);
    isDirty = isLive;
  }

  function clear(): void {
    if (isDirty) stderr.write(CLEAR_LINE);
    isDirty = false;
  }

  return { update, clear };
}

/** `printing 1,200 of 10,000 articles, 880/s, 10 s left`. `seconds` is the time that the phase has taken so far. */
export function describe({ phase, done, total }: Progress, seconds: number): string {
  if (UNITS[phase] === '') return LABELS[phase];
  const of = total === undefined ? '' : ` of ${grouped(total)}`;
  const rate = seconds > 0 ? done / seconds : 0;
  const speed = rate > 0 ? `, ${grouped(Math.round(rate))}/s` : '';
  const left = total !== undefined && rate > 0 ? `, ${duration((total - done) / rate)} left` : '';
  return `${LABELS[phase]} ${grouped(done)}${of} ${UNITS[phase]}${speed}${left}`;
}

/** `0.4 s`, `12 s`, `3 min 05 s`. */
export function duration(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}

/** `10,000`. */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}
