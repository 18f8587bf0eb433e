/** The thread's side: orders come in, answers go out, one at a time. */

import { parentPort, workerData } from 'node:worker_threads';
import { openHand } from './hand.ts';
import type { Job, Order } from './messages.ts';

const { job, memoryBytes } = workerData as { readonly job: Job; readonly memoryBytes: number };
const hand = openHand(job, memoryBytes);
parentPort?.on('message', (order: Order) => parentPort?.postMessage(hand.do(order)));
