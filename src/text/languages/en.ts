/** English. */

import { type LanguageRules, words } from './rules.ts';

export const en: LanguageRules = {
  abbreviations: words(`
    Mr Mrs Ms Messrs Dr Drs Prof prof Gen Sen Sens Rep Reps Gov Govs Lt Col Capt Cmdr Maj Sgt Cpl Pvt Adm Rev Fr Hon Pres Supt Insp Det
    St Ste Mt Ft Jr Sr Inc Corp Ltd Co Cos Bros Dept Univ Assn vs v etc al approx ca cf Ave Blvd Rd Hwy Rte
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo
    Ont Que Alta Man Sask
  `),
  abbreviationsBeforeNumber: words('No Nos no nos p pp vol Vol Art art Sec sec Fig fig Ch ch'),
  headline: {
    cutBefore: words('as after while when amid because following'),
    openers: words('As After While When Amid Because Following With Despite Even Just Since Before In On'),
    binding: words('even just only not especially particularly is was are were be been being and or but that if'),
    bindingTo: {
      as: words(`
        such well same so known described identified regarded seen viewed named appointed elected hailed billed
        serve serves served serving act acts acted acting work works worked working far soon long much many
      `),
      after: words(`
        minute minutes hour hours day days week weeks month months year years decade decades
        early late shortly immediately right soon long almost look looked looks looking sought named
      `),
      because: words('largely mainly partly simply precisely'),
    },
    boundBy: {
      as: words('of well many much few little long soon far early late high low large if though yet'),
      after: words('all'),
      following: words('up'),
    },
    agencies: words(`
      AP Reuters REUTERS AFP UPI Xinhua XINHUA IANS ANI PTI TASS ITAR-TASS Interfax RIA DPA dpa EFE ANSA Kyodo Yonhap Bloomberg CNN BBC NPR
      Anadolu WAM SANA IRNA MENA PNA Antara Bernama APA BTA CTK PAP Tanjug ANP Belga
    `),
    months: words(`
      January February March April May June July August September October November December
      Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
    `),
    attributions: words('said says'),
    weekdays: words('Monday Tuesday Wednesday Thursday Friday Saturday Sunday'),
    corrections: words('Corrects Correcting Adds Updates Recasts Refiles Repeats'),
  },
};
