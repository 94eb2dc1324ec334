import type { Marker } from '../../model/workbook.js';

/** Neutral ids that other programs' markers have → XMind's markers of the same meaning. */
const counterparts: Readonly<Record<string, string>> = {
  'smiley-happy': 'smiley-smile',
  'smiley-neutral': 'smiley-boring',
  'smiley-sad': 'smiley-cry',
  'smiley-screaming': 'smiley-surprise',
  'flag-black': 'flag-dark-gray',
  'thumbs-up': 'c_symbol_like',
  'thumbs-down': 'c_symbol_dislike',
  check: 'symbol-right',
  stop: 'symbol-no-entry',
  'no-entry': 'symbol-no-entry',
  'traffic-lights-red': 'symbol-no-entry',
  'question-mark': 'symbol-question',
  'exclamation-mark': 'symbol-exclam',
  information: 'symbol-info',
  emergency: 'symbol-attention',
  'on-hold': 'symbol-pause',
  lightbulb: 'other-lightbulb',
  bomb: 'other-bomb',
  note: 'other-note',
  'coffee-cup': 'other-coffee-cup',
  calendar: 'other-calendar',
  clock: 'other-clock',
  hourglass: 'other-clock',
  email: 'other-email',
  letter: 'other-email',
  mailbox: 'other-email',
  phone: 'other-phone',
  cellphone: 'other-phone',
  fax: 'other-fax',
  megaphone: 'other-chat',
  meeting: 'other-social',
  rolodex: 'c_symbol_contact',
  'resource-1': 'other-people',
  'resource-2': 'other-people2',
  'padlock-locked': 'other-lock',
  'padlock-unlocked': 'other-unlock',
  dollar: 'c_symbol_money',
  euro: 'c_symbol_money',
};

const percentages = ['start', 'oct', 'quarter', '3oct', 'half', '5oct', '3quar', '7oct', 'done'];

/** Id by which `content.json` names a marker of a projected workbook: custom ones go by their own id. */
export const markerIdOf = (id: string): string => id.replace(/^custom-/, '');

/** An id XMind does not know is kept: the marker is not shown, but not lost either. */
const counterpartOf = (id: string): string =>
  Object.hasOwn(counterparts, id) ? (counterparts[id] ?? id) : id;

/** The marker as it is read back: under XMind's id, with the number that id stands for. */
export function xmindMarker(marker: Marker): Marker {
  const { value: _, ...rest } = marker;
  const id = counterpartOf(marker.id);
  const vendorId = markerIdOf(id);
  const value = valueMeant(id);
  return { ...rest, id, vendorId, ...(value !== undefined && { value }) };
}

function valueMeant(id: string): number | undefined {
  const priority = /^priority-([1-9])$/.exec(id)?.[1];
  if (priority) return Number(priority);
  const eighths = id.startsWith('task-') ? percentages.indexOf(id.slice('task-'.length)) : -1;
  return eighths < 0 ? undefined : eighths * 12.5;
}
