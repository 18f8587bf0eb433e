/** Data: by which letters a text shows its encoding. Where encodings are equally likely, the earlier one is meant. */

/** What a language is written with, both as the content of a character class. */
export interface Lettering {
  /** Encodings that its texts come in. */
  readonly encodings: readonly string[];
  /** Letters beyond ASCII that are common in it. */
  readonly common: string;
  /** The rest of its letters. */
  readonly others?: string;
}

const CENTRAL_EUROPEAN = ['windows-1250', 'iso-8859-2'];

export const LETTERINGS: readonly Lettering[] = [
  // French, German, Spanish, Portuguese, Italian, Scandinavian languages, Icelandic.
  { encodings: ['windows-1252'], common: 'éèêàçâîôûùëïœ' },
  { encodings: ['windows-1252'], common: 'äöüß' },
  { encodings: ['windows-1252'], common: 'áéíóúñü¿¡' },
  { encodings: ['windows-1252'], common: 'ãõçáéíóúâêôà' },
  { encodings: ['windows-1252'], common: 'àèéìòù' },
  { encodings: ['windows-1252'], common: 'åäöæøé' },
  { encodings: ['windows-1252'], common: 'áðéíóúýþæö' },
  // Polish, Czech, Slovak, Hungarian, Romanian, South Slavic languages in Latin letters.
  { encodings: CENTRAL_EUROPEAN, common: 'ąćęłńóśźż' },
  { encodings: CENTRAL_EUROPEAN, common: 'áčďéěíňóřšťúůýž' },
  { encodings: CENTRAL_EUROPEAN, common: 'áäčďéíĺľňóôŕšťúýž' },
  { encodings: CENTRAL_EUROPEAN, common: 'áéíóöőúüű' },
  { encodings: CENTRAL_EUROPEAN, common: 'ăâîşţ' },
  { encodings: CENTRAL_EUROPEAN, common: 'čćđšž' },
  // Turkish; Latvian and Lithuanian.
  { encodings: ['windows-1254'], common: 'ığşçöüâ' },
  { encodings: ['windows-1257'], common: 'āčēģīķļņšūž' },
  { encodings: ['windows-1257'], common: 'ąčęėįšųūž' },
  // Russian and its neighbours, Greek, Hebrew, Arabic, Thai.
  { encodings: ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5'], common: 'оеаинтсрвл', others: 'бгдж-йкмпу-я' },
  { encodings: ['windows-1251', 'koi8-u'], common: 'оеаіинтсрв', others: 'бгджзйклмпу-яєїґ' },
  { encodings: ['windows-1253'], common: 'αοιετσνηυρ', others: 'ά-ώ' },
  { encodings: ['windows-1255'], common: 'יוהלאמרבתש', others: 'א-ת' },
  { encodings: ['windows-1256'], common: 'ايلمنوترب', others: 'ء-ي،؟' },
  { encodings: ['windows-874'], common: 'านรอกเงมยล', others: 'ก-ฺเ-๎' },
  // Japanese by its hiragana, Korean, Chinese by what nearly every sentence has.
  { encodings: ['shift_jis', 'euc-jp'], common: 'ぁ-ゖ', others: 'ァ-ヺー一-龠、。「」' },
  { encodings: ['euc-kr'], common: '가-힣' },
  {
    encodings: ['gbk'],
    common:
      '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运，。、“”：',
    others: '一-龥',
  },
  {
    encodings: ['big5'],
    common:
      '的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運，。、「」：',
    others: '一-龥',
  },
];
