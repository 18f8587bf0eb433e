/** Days from which programs count time: what a field that was empty or zero becomes. Data. */

import type { CivilDate } from '../model/civil-date.ts';

/** Day → who counts from it. */
export const EPOCHS: ReadonlyMap<CivilDate, string> = new Map(
  Object.entries({
    '0001-01-01': '.NET',
    '1582-10-15': 'UUID',
    '1601-01-01': 'Windows',
    '1753-01-01': 'SQL Server',
    '1858-11-17': 'VMS',
    '1899-12-30': 'spreadsheets',
    '1899-12-31': 'spreadsheets',
    '1900-01-01': 'SQL Server',
    '1904-01-01': 'Mac OS',
    '1960-01-01': 'SAS, Stata',
    '1969-12-31': 'Unix, west of Greenwich',
    '1970-01-01': 'Unix',
    '1980-01-01': 'DOS, ZIP',
    '2001-01-01': 'Core Data',
    '9999-12-31': 'the last day that there is',
  }) as [CivilDate, string][],
);
