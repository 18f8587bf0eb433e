/** @import {Language} from "../types.js" */
import { arabic } from './arabic.js';
import { chinese } from './chinese.js';
import { english } from './english.js';
import { russian } from './russian.js';
import { spanish } from './spanish.js';

/** @type {Map<string, Language>} */
export const LANGUAGES = new Map([english, spanish, russian, arabic, chinese].map((language) => [language.code, language]));
