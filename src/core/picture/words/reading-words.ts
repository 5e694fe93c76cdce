/** Words by which it is read whether something was sent in writing, whether it can be read, and how else it was said. General, and only ever decide whether a question is asked. */

/** Somebody finds reading hard. */
export const saysReadingNeed = (text: string | undefined): boolean =>
  /\b(cannot|can[’']t|can ?not|could not|couldn[’']t|does not|doesn[’']t|unable to|not able to|struggles? to|struggles? with|hard to|finds it (hard|difficult) to|trouble|difficult(y|ies)( in| with)?|barely|hardly|never learn(ed|t) to) (\w+ )?(read|reads|reading)\b|\bdyslexi\w*|\billitera\w*|\b(low|poor|limited) (literacy|reading)\b/i.test(
    text ?? '',
  );

/** Topics of asking that are about reading. */
export const isAboutReading = (topic: string | undefined): boolean =>
  /\b(reading|literacy|communication|language|interpreter|dyslexia|learning)\b/i.test((topic ?? '').replaceAll('-', ' '));

/** A message that is written and not spoken. */
export const saysWritten = (text: string | undefined): boolean =>
  /\b(text(ed|s)?( message)?|e-?mail(ed)?|whats ?app|letter|card|note through|written message|sms)\b/i.test(text ?? '');

/** Something in writing that goes to a person: a letter, form, leaflet or agreement sent, given or to be filled in. */
export const saysGivesWriting = (text: string | undefined): boolean =>
  /\b(send|sent|sending|post|posted|posting|give|gave|given|leave|left|hand|handed|issue|issued|write|wrote|fill|filled|complete|completed|sign|signed)\b[^.;]*\b(letters?|forms?|leaflets?|sheets?|booklets?|questionnaires?|paperwork|text messages?|written agreement)\b/i.test(
    text ?? '',
  ) && /\b(her|him|them|mother|mum|father|dad|parents?|carers?|grand\w+|family)\b/i.test(text ?? '');

const byFamily =
  /\b(partner|husband|wife|boyfriend|girlfriend|mother|mum|father|dad|son|daughter|child|sister|brother|relative)s?( \w+)? (reads?|translat\w+|interpret\w+)\b/i;

/** It was read out, gone through, explained or put in another form, and not by one of the family. */
export const saysSaidOtherwise = (text: string | undefined): boolean =>
  (text ?? '').split(/(?<=[.!?;,])\s+/).some((part) => !byFamily.test(part) && otherwise.test(part));

const otherwise =
  /\bread (it|them|this|these|that|out|aloud|through|over)\b|\bread\b[^.;]*\b(out|aloud|to|with|for) (her|him|them|both|mother|mum|father|dad|the parents?)\b|\b(went|gone|goes|going|go|talked|talk|took|taken|take) (\w+ ){0,3}(through|over)\b|\b(explained|told (her|him|them) (what|by|in)|said it)\b|\bin person\b|\b(easy[ -]read|large print|pictures?|symbols?|voice (note|message)s?|audio|recording)\b|\b(interpret|translat)\w*|\bin (her|his|their) own language\b/i;

/** A standing way of saying what is written: letters are read to somebody, calls are made in their place. */
export const saysStandingArrangement = (text: string | undefined): boolean =>
  /\b(letters?|plans?|everything|papers?|paperwork|anything|all writing|messages?)\b[^.;]*\b(is|are|be|always|will be|being) (\w+ )?(read|explained|gone through|translated|sent in|given in|told)\b|\b(ring|rings|call|calls|phone|phones|voice messages?|visits?) (\w+ )?(instead|rather than|in place of|and not|not letters?)\b|\bno letters\b|\breads? (all |her |his |their |every )(letters?|post)\b/i.test(
    text ?? '',
  );

/** What is asked of somebody in a letter: to come, to answer, to ring. */
export const asksForAnswer = (text: string | undefined): boolean =>
  /\b(appointment|invit\w+|ask(ed|ing|s)?|request\w*|repl(y|ied|ies)|respond|response|answer|contact us|get in touch|come (in|to)|attend|ring|call)\b/i.test(
    text ?? '',
  );

/** Something in writing is spoken of. */
export const namesWriting = (text: string | undefined): boolean =>
  /\b(letters?|forms?|leaflets?|sheets?|plan|agreement|paperwork|report|minutes|text messages?)\b/i.test(text ?? '');
