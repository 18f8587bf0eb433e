/** The build's side: orders are carried out by threads, or by this one where there are none. The answers are the same. */

import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ReadTask } from '../arrange/gather-readings.ts';
import type { Taken } from '../arrange/reader.ts';
import { batchesOf } from '../model/batches.ts';
import { workerEnded } from '../model/catalogue.ts';
import { Failure } from '../model/failure.ts';
import { openHand, type Printing } from './hand.ts';
import type { Answer, IndexTask, Job, Order, PrintTask } from './messages.ts';

export interface Crew {
  /** Reads files; what was taken from each, in the order of the tasks. */
  read(tasks: readonly ReadTask[], onRead: (count: number) => void): Promise<readonly Taken[]>;
  /** Prints volumes; tells the files of each when it is printed, in any order. */
  print(tasks: readonly PrintTask[], onPrinted: (task: PrintTask, printed: Printed) => void): Promise<void>;
  /** Merges runs to segments; tells what came of each task, by its index, in any order. Nothing can be read or printed after it. */
  index(tasks: readonly IndexTask[], onIndexed: (index: number, indexed: Indexed) => void): Promise<void>;
  /** Ends the threads. */
  close(): Promise<void>;
}

type Printed = Extract<Answer, { kind: 'printed' }>;
type Indexed = Extract<Answer, { kind: 'indexed' }>;

/** Does one order after the other, and says what came of it. */
type Carry = (order: Order) => Answer | Promise<Answer>;

/** Files of one order: enough that telling costs little, few enough that no thread waits long for the last. */
const BATCH = 64;

/** One hand in so many merges: it takes over twice the memory that printing does. */
const MERGING = 2;

/** Tasks at the end of a share that no hand takes ahead: another that is done may have them. */
const LEFT_TO_HELP = 4;

/** Articles that are worth starting threads for. */
const LEAST_ARTICLES = 1000;

/** `workers` threads, once there is enough to do; with none, this thread does it all, and prints with `printing`. */
export function openCrew(job: Job, workers: number, printing: Printing): Crew {
  const { memoryBytes } = job.config.limits;
  let own: Carry | undefined;
  let threads: readonly Thread[] = [];

  function handsFor(articles: number): readonly Carry[] {
    if (threads.length === 0 && articles >= LEAST_ARTICLES)
      threads = Array.from({ length: workers }, () => openThread(job, memoryBytes / workers));
    if (threads.length > 0) return threads.map((thread) => thread.do);
    own ??= detached(openHand(job, memoryBytes, () => printing).do);
    return [own];
  }

  return {
    async read(tasks, onRead) {
      const batches = [...batchesOf(tasks, BATCH)];
      const taken: Taken[][] = [];
      const order = (batch: readonly ReadTask[]): Order => ({ kind: 'read', tasks: batch });
      await shareOut(batches, handsFor(tasks.length), order, (answer, index) => {
        if (answer.kind !== 'read') return;
        taken[index] = [...answer.taken];
        onRead(answer.taken.length);
      });
      return taken.flat();
    },
    async print(tasks, onPrinted) {
      const order = (task: PrintTask): Order => ({ kind: 'print', task });
      await shareOut(tasks, handsFor(tasks.reduce((sum, task) => sum + articlesToPrint(task), 0)), order, (answer, index) => {
        if (answer.kind === 'printed') onPrinted(tasks[index] as PrintTask, answer);
      });
    },
    async index(tasks, onIndexed) {
      const order = (task: IndexTask): Order => ({ kind: 'index', task });
      // One alone is done sooner than a thread is started.
      const articles = tasks.length > 1 ? tasks.reduce((sum, task) => sum + task.articles, 0) : 0;
      const hands = handsFor(articles);
      const merging = hands.slice(0, Math.ceil(hands.length / MERGING));
      // They end while the others begin: what this thread does meanwhile would keep all of them waiting.
      const ended = closeFrom(merging.length);
      await shareOut(tasks, merging, order, (answer, index) => {
        if (answer.kind === 'indexed') onIndexed(index, answer);
      });
      await ended;
    },
    close: () => closeFrom(0),
  };

  /** What they have learnt is of no more use: it is let go. */
  async function closeFrom(start: number): Promise<void> {
    await Promise.all(threads.slice(start).map((thread) => thread.close()));
    threads = threads.slice(0, start);
  }
}

function articlesToPrint({ volume, kept }: PrintTask): number {
  return kept.size === 0 ? volume.entries.length : volume.entries.filter(({ date }) => !kept.has(date)).length;
}

/**
 * Each hand begins with its own share, so that it prints what it has read as far as the order of paths is that of dates; one
 * that is done helps the others from the end of theirs. But for the last of its share, a hand has its next task before the answer
 * to the one before is taken in. Throws the failure of the first task that failed.
 */
async function shareOut<Task>(
  tasks: readonly Task[],
  hands: readonly Carry[],
  orderOf: (task: Task) => Order,
  onAnswer: (answer: Answer, index: number) => void,
): Promise<void> {
  let failed: Failed | undefined;
  const shares = hands.map((_, index) => ({
    next: Math.floor((index * tasks.length) / hands.length),
    end: Math.floor(((index + 1) * tasks.length) / hands.length),
  }));
  const takeOwn = (own: number, leave = 0): number | undefined => {
    const mine = shares[own];
    return mine !== undefined && mine.next + leave < mine.end ? mine.next++ : undefined;
  };
  const takeAhead = (own: number) => takeOwn(own, LEFT_TO_HELP);
  const take = (own: number): number | undefined => {
    const longest = shares.reduce((a, b) => (b.end - b.next > a.end - a.next ? b : a));
    return takeOwn(own) ?? (longest.next < longest.end ? --longest.end : undefined);
  };
  const work = async (hand: Carry, own: number, next: (own: number) => number | undefined): Promise<void> => {
    for (let index = next(own); index !== undefined; index = next(own)) {
      // What comes after a failure changes nothing; what comes before it may fail, and is then told instead.
      if (failed !== undefined && failed.index < index) continue;
      const answer = await hand(orderOf(tasks[index] as Task));
      if (answer.kind !== 'failed') onAnswer(answer, index);
      else if (failed === undefined || index < failed.index) failed = { index, answer };
    }
  };
  await Promise.all([take, takeAhead].flatMap((next) => hands.map((hand, own) => work(hand, own, next))));
  const { answer } = (failed as Failed | undefined) ?? {};
  if (answer !== undefined) throw new Failure(answer.failure, answer.diagnostics);
}

/**
 * The readings of this thread outlive the texts that they were cut from, and a string that is a part of another keeps all of
 * it: hence copies, as those of other threads are anyway.
 */
function detached(carry: (order: Order) => Answer): Carry {
  return (order) => {
    const answer = carry(order);
    return answer.kind === 'read' ? structuredClone(answer) : answer;
  };
}

/** A task that failed. */
interface Failed {
  readonly index: number;
  readonly answer: Extract<Answer, { kind: 'failed' }>;
}

interface Thread {
  readonly do: Carry;
  close(): Promise<void>;
}

function openThread(job: Job, memoryBytes: number): Thread {
  const url = new URL(`./thread${extname(import.meta.url)}`, import.meta.url);
  const worker = new Worker(url, { workerData: { job, memoryBytes } });
  /** Those who wait for an answer, in the order of their orders. */
  const waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void }[] = [];
  let ended: Error | undefined;
  const end = (reason: string): void => {
    ended ??= new Failure('environment', [workerEnded(reason)]);
    for (const { reject } of waiting.splice(0)) reject(ended);
  };
  worker.on('message', (answer: Answer) => waiting.shift()?.resolve(answer));
  worker.on('error', (error) => end(error instanceof Error ? (error.stack ?? error.message) : String(error)));
  worker.on('messageerror', (error) => end(error.message));
  worker.on('exit', (code) => end(`exit code ${code}`));
  return {
    do: (order) =>
      new Promise((resolve, reject) => {
        if (ended !== undefined) return reject(ended);
        waiting.push({ resolve, reject });
        worker.postMessage(order);
      }),
    async close() {
      await worker.terminate();
    },
  };
}
