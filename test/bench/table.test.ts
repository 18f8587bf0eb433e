import { expect, test } from 'vitest';
import { toTable } from './table.js';

test('a table compares with the first line of each row and leaves open what is not known', () => {
  const written = { files: 1234, bytes: 5_000_000 };
  const results = [
    {
      title: '1,000, cold',
      standings: [
        { name: 'One', samples: [], median: { wall: 2, cpu: 3, memory: 100e6 }, written },
        { name: 'Other', samples: [], median: { wall: 11, cpu: undefined, memory: 50e6 }, written: undefined },
      ],
    },
  ];
  expect(toTable(results).split('\n')).toEqual([
    '| articles, build | tool | time | × | CPU | × | memory | × | written |',
    '| --- | --- | --: | --: | --: | --: | --: | --: | --: |',
    '| 1,000, cold | One | 2.00 s | 1.00 | 3.00 s | 1.00 | 100 MB | 1.00 | 1,234 files, 5 MB |',
    '|  | Other | 11.0 s | 5.50 | – | – | 50 MB | 0.50 | – |',
    '',
  ]);
});
