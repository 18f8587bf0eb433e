/** @import {Names} from "../types.js" */

const FIRST =
  'John Mary Ahmed Sergei Maria David Ali Anna Michael Fatima Carlos Elena James Omar Peter Li Hassan Olga Paul Natalia Jorge Susan Ibrahim Viktor Laura Thomas Leila Hiroshi Martin Irina Samuel Amina Luis Karen Yusuf Andrei Grace Mark Zainab Pierre Ingrid Daniel Rania Stefan Mei Robert Aisha Marco Linda Tariq Sofia Kofi Emma Rafael Nadia George Hana Dmitry Claire Joseph'.split(
    ' ',
  );

const LAST =
  "Hartwell Karimov Delgado Okafor Lindqvist Haddad Petrenko Marsh Nakagawa Ferrand Al-Masri Novak Brandt Osei Whitcombe Sadiq Moreau Castellan Ivanenko Rahmani Thornbury Vasquez Keller Abdallah Mbeki-Jones Sorensen Zhang Farouk O'Dowd Kowalczyk Tremblay Barzani-Reed Haverford Suleiman Mancini Orlov Pryce Nasser-Khan Eklund Duarte".split(
    ' ',
  );

const PLACES =
  'Washington|London|Moscow|Beirut|Damascus|Baghdad|Paris|Beijing|Tehran|Jerusalem|Brussels|Cairo|New York|Kabul|Berlin|Geneva|Kyiv|Istanbul|Tokyo|Delhi|Islamabad|Lagos|Nairobi|Mexico City|Caracas|Madrid|Rome|Athens|Warsaw|Seoul|Manila|Jakarta|Sydney|Toronto|Chicago|Havana|Lima|Bogotá|São Paulo|Johannesburg|Tripoli|Tunis|Algiers|Riyadh|Dubai|Doha|Amman|Ankara|Tbilisi|Baku|Yerevan|Astana|Tashkent|Vienna|Prague|Budapest|Bucharest|Sofia|Belgrade|Stockholm|Oslo|Helsinki|Copenhagen|Dublin|Lisbon|Vilnius|Riga|Minsk|Hanoi|Bangkok|Kuala Lumpur|Dhaka|Colombo|Kathmandu|Accra|Kinshasa|Khartoum|Mogadishu|Harare|Houston|Los Angeles|Miami|Detroit|Boston|Texas|Ohio|California|Florida'.split(
    '|',
  );

/** @type {Names} */
export const NAMES = {
  first: FIRST,
  last: LAST,
  moreLast: [
    'Bar Cal Dor Fen Gar Hal Kar Lan Mar Nor Pel Ras Sal Tar Ver Wal Zan Ab Ed Os'.split(' '),
    'a e i o in en ar el am'.split(' '),
    'nov sen man ski dez ton field wick berg lli ri shi ko dze yan ković son ford'.split(' '),
  ],
  gap: ' ',
  lastFirst: false,
  places: PLACES,
  morePlaces: [
    'Al-Q Bar Dar El-M Gran Hal Kar Kr Lash M Nov Or Pr Sam Tar Ush V West Zar'.split(' '),
    'a e i o u ai'.split(' '),
    'bad burg dera gorsk ham kand mar mouth nia pol rin shar stan ton ville yev'.split(' '),
  ],
  organisations: [
    'the |the National |the Northern |the International |the United |the Federal |the African |the European |the Central '.split(
      '|',
    ),
    "Health|Energy|Transport|Relief|Defense|Farmers'|Justice|Freedom|Trade|Workers'|Press|Election|Human Rights|Aviation|Housing|Water|Security|Football".split(
      '|',
    ),
    ' Ministry| Council| Commission| Union| Authority| Agency| Front| Party| Federation| Bank| Institute| Corp.'.split('|'),
  ],
  agencies: ['Reuters', 'AP', 'AFP', 'UPI', 'Xinhua'],
};
