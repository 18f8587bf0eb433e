/** @import {Day} from "./types.js" */

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * @param {number} year
 * @returns {boolean}
 */
function isLeap(year) {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/**
 * @param {number} year
 * @param {number} month from 1
 * @returns {number}
 */
function monthLength(year, month) {
  return month === 2 && isLeap(year) ? 29 : Number(LENGTHS[month - 1]);
}

/**
 * @param {number} year
 * @returns {number} 0 for a year that starts on a Sunday
 */
function firstWeekday(year) {
  const past = year - 1;
  const leaps = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  return (past + leaps + 1) % 7;
}

/**
 * @param {number} first
 * @param {number} years
 * @returns {Day[]} every day of these years, in order
 */
export function listDays(first, years) {
  /** @type {Day[]} */ const days = [];
  const start = firstWeekday(first);
  for (let month = 0; month < years * 12; month++) {
    addMonth(days, first + Math.floor(month / 12), (month % 12) + 1, start);
  }
  return days;
}

/**
 * @param {Day[]} days
 * @param {number} year
 * @param {number} month
 * @param {number} start the weekday of the first day in the list
 */
function addMonth(days, year, month, start) {
  for (let day = 1; day <= monthLength(year, month); day++) {
    days.push({ year, month, day, weekday: (start + days.length) % 7 });
  }
}

/**
 * @param {number} number
 * @param {number} width
 * @returns {string}
 */
export function pad(number, width) {
  return String(number).padStart(width, '0');
}

/**
 * @param {Day} day
 * @returns {string}
 */
export function isoDate({ year, month, day }) {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}
