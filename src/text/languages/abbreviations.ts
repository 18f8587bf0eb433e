/** Languages other than English, of which only abbreviations and ordinals are known. */

import { type LanguageRules, words } from './rules.ts';

export const abbreviations = {
  de: {
    abbreviations: words(
      'Dr Prof Hr Fr Nr bzw ca etc evtl ggf inkl max min Mio Mrd St Str vgl usw sog Jh Abs Art geb gest Jan Feb Aug Sept Okt Nov Dez',
    ),
    ordinals: true,
  },
  fr: {
    abbreviations: words('M MM Mme Mmes Mlle Dr Pr Me St Ste av apr env etc cf janv févr juill sept oct nov déc art chap vol no'),
  },
  es: {
    abbreviations: words('Sr Sra Sres Srta Dr Dra Prof Lic Ing Gral Cnel Ud Uds etc aprox art núm pág av Av Avda Sto Sta Mons'),
  },
  pt: {
    abbreviations: words(
      'Sr Sra Srs Dr Dra Prof Profa Eng Gen Cel etc aprox art núm pág av Av Sto Sta jan fev abr jun jul ago set out nov dez',
    ),
  },
  it: {
    abbreviations: words(
      'Sig Sigg Dott Prof Ing Avv On Gen Col Mons ecc art pag vol ca sig dott prof gen feb mar apr giu lug ago set ott nov dic',
    ),
  },
  nl: {
    abbreviations: words(
      'dhr mevr mr mrs dr drs ir prof ing St bijv blz ca enz evt excl incl max min nl nr resp vgl wo jan feb apr jun jul aug sept okt nov dec',
    ),
  },
  pl: {
    abbreviations: words(
      'dr prof hab inż mgr gen płk mjr kpt św ul al np itd itp tzn tzw ok godz im nr str wg zob sygn tys mln mld r w',
    ),
    ordinals: true,
  },
  cs: {
    abbreviations: words('Dr Ing Mgr Bc prof doc gen plk sv ul tř např tzv tj atd apod aj č str r cca mil mld tis'),
    ordinals: true,
  },
  sv: {
    abbreviations: words('dr prof kl ca bl dvs osv st nr resp tel forts jan feb aug sept okt nov dec'),
  },
  da: {
    abbreviations: words('dr prof hr fru kl ca bl osv nr pct mio mia jan feb aug sept okt nov dec'),
    ordinals: true,
  },
  no: {
    abbreviations: words('dr prof kl ca bl osv nr pst mill mrd jan feb aug sept okt nov des'),
    ordinals: true,
  },
  fi: {
    abbreviations: words('tri prof klo n noin esim jne ns mm mrd milj nro toim ym yms eli'),
    ordinals: true,
  },
  hu: {
    abbreviations: words('dr prof ifj id stb pl kb ill jan febr márc ápr jún júl aug szept okt nov dec u'),
    ordinals: true,
  },
  ro: { abbreviations: words('dl dna dr prof ing gen col str nr art alin etc cca mil mld') },
  tr: {
    abbreviations: words('Dr Prof Doç Av Sn Gen Alb Org Sok Cad Mah vb vd vs bkz yy Müh'),
    ordinals: true,
  },
  ru: {
    abbreviations: words(
      'г гг им ул пл д стр тыс млн млрд руб коп см ср т е п др проф акад ген полк св янв февр апр авг сент окт нояб дек кв',
    ),
  },
  uk: {
    abbreviations: words(
      'р рр ім вул пл буд стор тис млн млрд грн коп див ст т проф акад ген св січ лют квіт серп верес жовт листоп груд',
    ),
  },
  bg: { abbreviations: words('г гр ул бул д-р проф акад ген ст чл ал стр хил млн млрд лв св т') },
  el: { abbreviations: words('κ κα κος δρ Δρ καθ π μ χ βλ σελ αρ οδ λεωφ εκ δισ χιλ αγ Αγ') },
  id: { abbreviations: words('Jl Dr dr Drs Ir Prof dll dkk dsb tgl hal no No Kab Kec') },
} satisfies Record<string, LanguageRules>;
