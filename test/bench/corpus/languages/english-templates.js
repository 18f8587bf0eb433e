export const LEADS = [
  "{Place}'s {adjective} {noun} {past} the {noun} {preposition} {place} on {weekday}",
  '{person} on {weekday} {past} the {adjective} {noun} after {nouns} in {place} {past} the {noun}',
  'At least {small} {nouns} were reported in {place} on {weekday} when the {noun} {past} the {adjective} {noun}',
  '{Org} said on {weekday} it had {past} the {noun} with {place}',
  'Officials in {place} said on {weekday} that the {adjective} {noun} would {verb} the {noun}',
  'The {noun} of {place} has {past} its {adjective} {noun}, {org} said on {weekday}',
  'Thousands of {nouns} {past} the {noun} in {place} on {weekday}',
];

export const OPENINGS = [
  'The {adjective} {noun} {past} the {noun} {preposition} {place}',
  '{Org} {past} the {adjective} {noun} of {nouns}',
  '{person} said the {noun} had {adverb} {past} the {noun}',
  'The {noun} {adverb} {past} the {adjective} {noun} and its {nouns}',
  'At least {small} {nouns} and {small} {nouns} were involved',
  'More than {number} {nouns} {past} {org} {preposition} the {noun}',
  'The {noun} rose {percent} percent to {money}',
  'Some {percent}% of {nouns} said they would {verb} the {noun}',
  'Since {month} {year}, {nouns} have {past} the {adjective} {noun}',
  'It was the {ordinal} {noun} in {place} since {month} {year}',
  'The U.S. {noun} also {past} {org}',
  'Mr. {surname} has {adverb} {past} the {noun}',
  'Mrs. {surname} did not {verb} the {noun}',
  'According to {org}, the {noun} {past} {nouns}',
  'But {nouns} in {place} {past} the {noun}',
  'There was no {adjective} {noun} from {org}',
  'In {place}, {nouns} were {gerund} the {adjective} {noun}',
  '{person}, who heads {org}, {past} the {noun}',
  'A spokesman for {org} said {nouns} would {verb} the {noun}',
  'Its {adjective} {nouns} have {past} {place} since {monthshort} {day}',
  'The {noun}, worth {money}, was to {verb} the {noun}',
  '{person} and {person} met in {place} on {weekday}',
  'They {past} the {noun}',
  'Neither {org} nor the {noun} could {verb} the {adjective} {noun}',
  'While {nouns} {past} the {noun}, the {adjective} {noun} was {gerund} {nouns}',
];

export const TAILS = [
  ' {preposition} the {adjective} {noun}',
  ' in {place}',
  ', which {past} the {noun}',
  ', {gerund} {nouns} in {place}',
  ' and {past} the {noun}',
  ' after the {noun} {past} {nouns}',
  ', officials said on {weekday}',
  ' because {nouns} had {past} the {adjective} {noun}',
  ' {preposition} {nouns} and {nouns}',
  ', but the {noun} {adverb} {past} it',
  ', {person} said',
  ' as {org} {past} the {noun}',
  ' despite the {adjective} {noun} of {place}',
  ' until {month} {year}',
  ' to {verb} the {noun}',
  ', one of the {adjective} {nouns} of {org}',
  ', a {percent} percent {noun}',
  ', according to {org}',
  ' for {small} {nouns}',
  ' without {gerund} the {noun}',
];

export const QUOTES = [
  '"We have {adverb} {past} the {noun}, and the {nouns} will {verb} it," {person} told reporters in {place}.',
  '"The {adjective} {noun} is no {noun}," said {person}. "It is the {noun} for all {nouns}."',
  '“Our {nouns} did not {verb} the {adjective} {noun},” {person} said on {weekday}, adding that the {noun} had {past} {org}.',
  '"If the {noun} does not {verb} {place}, we\'ll {verb} the {nouns}," {surname} said.',
  '{person} called the {noun} "{adjective}" and said {nouns} should {verb} {org}.',
  '"This is our {noun}," he said. "The {nouns} {preposition} {place} can\'t {verb} it any more."',
  'Asked whether {org} would {verb} the {noun}, {surname} said: "There is no {adjective} {noun} now."',
  "“I don't think the {noun} has {past} anyone,” she told {agency}.",
];

export const HEADLINES = [
  '{Place} {noun} {past} {adjective} {noun}',
  '{surname}: {nouns} to {verb} {noun}',
  '{Nouns} {past} in {place} {noun}',
  'Q&A: why the {noun} {past} {place}',
  '{Place}: {small} {nouns}, {small} {nouns}',
];

export const DATELINES = [
  '{PLACE}, {monthshort} {day} ({agency}) - ',
  '{PLACE} ({agency}) — ',
  '{PLACE}, {monthshort} {day} ({agency}) -- ',
  '{PLACE} – ',
];
