/** @import {Language} from "../types.js" */

const PREFIXES = 're con de in pro inter sub trans sobre ante des ex per pre contra auto'.split(' ');
const ROOTS =
  'estruc port duc form vert pec trac posi crib fac ven gres yec puls ces clam cred cur dic fer fid flec fund grad hab jur lec lig loc log mut nav nomin ord pas pend pre quist sec sent ser sign sis solv son spir est suma ten term tribu turb val vers vinc vis viv voc vot cult dom gran hum ilumin'.split(
    ' ',
  );

/** @type {Language} */
export const spanish = {
  code: 'es',
  words: {
    noun: 'el gobierno|el presidente|la policía|el país|el partido|la ley|el acuerdo|el ministro|la ciudad|el mercado|la empresa|el tribunal|la reunión|el informe|el ataque|la región|el proyecto|el ejército|la guerra|la crisis|el presupuesto|la elección|la votación|el candidato|la oposición|el congreso|la reforma|la economía|el banco|el precio|el petróleo|la inflación|la huelga|el sindicato|el trabajador|la familia|la escuela|el alumno|el hospital|el médico|la enfermedad|la vacuna|el terremoto|la inundación|el incendio|la frontera|el migrante|el juez|el fiscal|el testigo|la víctima|el detenido|el equipo|el jugador|el partido amistoso|la película|el músico|el libro|el periódico|la niña|el niño|el año|la campaña|la señal|el diálogo|la protesta|la manifestación'.split(
      '|',
    ),
    adjective:
      'nacional internacional local social federal general legal militar regional grande importante reciente urgente grave fuerte central rural comercial electoral fiscal penal judicial ambiental global actual final total principal especial oficial posible responsable estable'.split(
        ' ',
      ),
    verb: 'anunció rechazó aprobó pidió confirmó apoyó cerró abrió acusó ordenó suspendió aplazó firmó discutió criticó denunció exigió propuso defendió negó investigó reveló presentó recibió visitó cruzó destruyó evacuó publicó reanudó'.split(
      ' ',
    ),
    adverb:
      'también ayer hoy después antes todavía ya nuevamente finalmente oficialmente rápidamente públicamente nunca siempre además'.split(
        ' ',
      ),
  },
  forms: {
    noun: [['el ', 'el ', 'la '], PREFIXES, ROOTS, 'ción miento dor ante idad ismo ura aje ista encia ario eño'.split(' ')],
    adjective: [PREFIXES, ROOTS, 'al able ente ible ista ante'.split(' ')],
    verb: [PREFIXES, ROOTS, 'izó ó ificó eció ionó uyó'.split(' ')],
    adverb: [PREFIXES, ROOTS, 'almente ablemente ivamente'.split(' ')],
  },
  sizes: { noun: 24000, adjective: 7000, verb: 6000, adverb: 3000 },
  prepositions: 'con para según contra sobre ante por sin tras desde hasta entre'.split(' '),
  topics: [],
  months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
  weekdays: 'domingo lunes martes miércoles jueves viernes sábado'.split(' '),
  names: {
    first:
      'José María Juan Ana Luis Carmen Jesús Lucía Miguel Sofía Andrés Inés Raúl Verónica Íñigo Pilar Nicolás Teresa Hugo Belén'.split(
        ' ',
      ),
    last: 'García Muñoz Ibáñez Córdoba Peña Núñez Rojas Quiroga Salvatierra Echeverría Montalvo Araya Zúñiga Pardo Vélez'.split(
      ' ',
    ),
    moreLast: [
      'Al Bar Car Des Fon Gal Mal Or Pal Sal Tor Val'.split(' '),
      'a e i o'.split(' '),
      'guez ra rrueta ña lde nzo món rte llano sco'.split(' '),
    ],
    gap: ' ',
    lastFirst: false,
    places:
      'Madrid|Bogotá|Ciudad de México|Lima|Caracas|Buenos Aires|Quito|Santiago|La Habana|Montevideo|Asunción|La Paz|Sevilla|Málaga|Cádiz|Córdoba|León|A Coruña|Medellín|Managua'.split(
        '|',
      ),
    morePlaces: [
      ['San ', 'Santa ', 'Villa ', 'Puerto ', 'Río ', ''],
      'Mar Tol Gua Car Pen Sal Iqui Tam'.split(' '),
      'eda illo ena ández ucho ique aña ola'.split(' '),
    ],
    organisations: [
      ['el Consejo ', 'el Instituto ', 'el Ministerio ', 'el Banco ', 'el Sindicato ', 'el Frente '],
      ['Nacional', 'Central', 'Federal', 'Regional', 'Popular', 'Internacional'],
      ' de Salud| de Energía| de Transporte| de Trabajo| de Justicia| de Educación| de Vivienda| de Defensa'.split('|'),
    ],
    agencies: ['EFE', 'AFP', 'Reuters', 'Notimex'],
  },
  leads: [
    '{Org} {past} el {weekday} {noun} de {place}',
    '{person} {past} este {weekday} {noun} {adjective} en {place}',
    'Al menos {small} heridos después de que {noun} {past} {noun} en {place}, informó {org}',
  ],
  openings: [
    '{Noun} {adjective} {past} {noun} {preposition} {place}',
    '{Org} {adverb} {past} {noun}',
    '{person} dijo que {noun} {past} {noun}',
    'Según {org}, {noun} {past} {noun} {adjective}',
    'En {place}, {noun} subió un {percent} por ciento',
    'Más de {number} personas vieron cómo {noun} {past} {noun}',
    'Desde {month} de {year}, {noun} {past} {noun}',
    'El Sr. {surname} no {past} {noun}',
    '¿Y {noun}? {Org} {past} {noun}',
    '{Noun}, de {money}, {past} {noun}',
  ],
  tails: [
    ' {preposition} {noun} {adjective}',
    ' en {place}',
    ', que {adverb} {past} {noun}',
    ' y {past} {noun}',
    ', dijo {person}',
    ', según {org}',
    ' mientras {noun} {past} {noun}',
    ' pese a que {noun} {past} {noun} {adjective}',
    ' hasta {month} de {year}',
  ],
  quotes: [
    '«{Noun} es {adjective} y {noun} {adverb} {past} {noun}», afirmó {person} en {place}.',
    '"No es {noun}, es {noun} {adjective}", dijo {surname} a la prensa el {weekday}.',
    '—¡{Noun} {past} {noun}! —gritó {person} {preposition} {noun}.',
  ],
  headlines: ['{Place}: {noun} {past} {noun}', '{surname} {past} {noun} {adjective}'],
  datelines: ['{PLACE}, {day} {thismonth} ({agency}) - ', '{Place} ({agency}). '],
  stop: '.',
  gap: ' ',
};
