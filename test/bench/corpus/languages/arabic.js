/** @import {Language} from "../types.js" */

const LETTERS = [...'بتثجحخدذرزسشصضطظعغفقكلمنهوي'];

/** @type {Language} */
export const arabic = {
  code: 'ar',
  words: {
    noun: 'الرئيس الاتفاق القرار المجلس الوزير القانون الجيش المشروع الاجتماع الهجوم الحزب البرلمان القطاع السوق البنك النفط السعر التقرير الملف الحوار الوفد المبعوث السفير المسؤول المتحدث الشعب الوطن البلد الإقليم المعبر الطريق المطار الميناء المستشفى الطبيب اللقاح المرض الزلزال الحريق الفريق اللاعب المنتخب الفيلم الكتاب الكاتب الصحفي الموقع العام الشهر اليوم المؤتمر الإعلان الاقتصاد التضخم الإضراب العامل المزارع الطالب الجامع الأمن'.split(
      ' ',
    ),
    adjective:
      'الجديد العام الوطني الدولي السياسي العسكري الاقتصادي الأول الأخير الكبير المحلي العربي الخارجي الداخلي الرسمي الخاص المشترك القديم الصعب المهم الإنساني الأمني المالي الشعبي'.split(
        ' ',
      ),
    verb: 'أعلن رفض أكد وقّع ناقش دعم أغلق فتح اتهم طالب علّق أجّل انتقد قدّم استقبل زار دمّر نشر استأنف شهد كشف واجه بحث أقرّ منع'.split(
      ' ',
    ),
    adverb: 'أيضاً أمس اليوم لاحقاً رسمياً سريعاً مجدداً حالياً علناً أخيراً سابقاً تماماً مؤقتاً'.split(' '),
  },
  forms: {
    noun: [['ال', 'الم', 'الت', 'الا'], LETTERS, ['', 'ا', 'و', 'ي'], LETTERS, ['', 'ا', 'ي'], LETTERS],
    adjective: [['ال', 'الم'], LETTERS, ['', 'ا'], LETTERS, LETTERS, ['ي', 'اوي', 'اني']],
    verb: [['', 'ت', 'است', 'ان'], LETTERS, ['', 'ا'], LETTERS, LETTERS],
    adverb: [LETTERS, LETTERS, ['ي', 'و'], LETTERS, ['اً']],
  },
  sizes: { noun: 24000, adjective: 8000, verb: 6000, adverb: 3000 },
  prepositions: 'في على من إلى مع ضد حول خلال بعد قبل نحو عبر'.split(' '),
  topics: [],
  months: 'يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر'.split('|'),
  weekdays: 'الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت'.split(' '),
  names: {
    first: 'أحمد محمد علي حسن إبراهيم يوسف خالد عمر طارق سمير نبيل وليد ليلى فاطمة مريم هدى رانيا زينب سلمى نادر'.split(' '),
    last: 'الحداد المصري الخطيب النجار الشامي الكردي السعدون العطار البغدادي الزعبي القاسم الصالح الهاشمي المنصوري الرفاعي'.split(
      ' ',
    ),
    moreLast: [['ال'], LETTERS, ['ا', 'و', 'ي'], LETTERS, ['ي', 'اني', 'ة']],
    gap: ' ',
    lastFirst: false,
    places:
      'القاهرة|دمشق|بغداد|بيروت|عمّان|الرياض|الدوحة|تونس|الجزائر|الرباط|طرابلس|الخرطوم|صنعاء|القدس|غزة|حلب|الموصل|البصرة|عدن|مسقط'.split(
        '|',
      ),
    morePlaces: [['تل ', 'دير ', 'عين ', 'وادي ', 'كفر '], ['ال', ''], LETTERS, ['ا', 'و', 'ي'], LETTERS],
    organisations: [
      ['وزارة ', 'هيئة ', 'مجلس ', 'لجنة ', 'اتحاد ', 'جبهة ', 'مصرف '],
      ['الصحة', 'الطاقة', 'النقل', 'العدل', 'التعليم', 'الدفاع', 'الإعلام'],
      ['', ' الوطنية', ' العليا', ' المركزية', ' الدولية'],
    ],
    agencies: ['رويترز', 'أ ف ب', 'سانا', 'وام'],
  },
  leads: [
    '{past} {noun} {adjective} {noun} في {place} يوم {weekday}',
    'قال {person} يوم {weekday} إن {noun} {past} {noun} {adjective}',
    'أعلنت {org} مقتل {small} أشخاص في {place} بعد {noun} {adjective}',
  ],
  openings: [
    'و{past} {noun} {adjective} {noun} {preposition} {place}',
    'وقال {person} إن {noun} {past} {noun}',
    'وأضافت {org} أن {noun} {adverb} {past} {noun}',
    'وارتفع {noun} بنسبة {percent} في المئة إلى {money}',
    'وشارك أكثر من {number} شخص في {noun} {adjective}',
    'ومنذ {month} {year}، {past} {noun} {noun}',
    'لكن {noun} {adjective} {past} {noun}',
    'هل {past} {noun} {noun}؟ لا {noun} {preposition} {place}',
  ],
  tails: [
    ' {preposition} {noun} {adjective}',
    ' في {place}',
    '، و{past} {noun}',
    ' الذي {past} {noun}',
    '، بحسب {org}',
    '، وفق ما ذكر {person}',
    ' {adverb} {preposition} {noun}',
    ' رغم {noun} {adjective}',
  ],
  quotes: [
    '"{past} {noun} {adjective} {noun}، و{noun} {preposition} {noun}"، قال {person} يوم {weekday}.',
    'وقال {surname}: «إن {noun} {past} {noun} {adverb}».',
    '«لا {noun} {preposition} {noun}»، هكذا وصف {person} {noun} في {place}.',
  ],
  headlines: ['{place}: {noun} {adjective} {past} {noun}', '{surname}: {noun} {preposition} {noun}'],
  datelines: ['{place} ({agency}) - ', '{place}، {day} {thismonth} ({agency}) — '],
  stop: '.',
  gap: ' ',
};
