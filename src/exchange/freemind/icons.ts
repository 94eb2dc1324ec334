import type { Marker } from '../../model/workbook.js';

/** Neutral ids and the icons of FreeMind and Freeplane that mean the same. */
const icons: Readonly<Record<string, string>> = {
  'flag-red': 'flag',
  'symbol-right': 'button_ok',
  'symbol-wrong': 'button_cancel',
  'symbol-question': 'help',
  'symbol-exclam': 'yes',
  'symbol-attention': 'messagebox_warning',
  'symbol-info': 'info',
  'symbol-no-entry': 'stop',
  'symbol-plus': 'addition',
  'other-lightbulb': 'idea',
  'other-clock': 'clock',
  'other-calendar': 'calendar',
  'other-email': 'Mail',
  'other-lock': 'encrypted',
  'other-unlock': 'decrypted',
  c_symbol_pen: 'pencil',
  c_symbol_music: 'music',
  'arrow-up': 'up',
  'arrow-down': 'down',
  'arrow-left': 'back',
  'arrow-right': 'forward',
  'arrow-refresh': 'refresh',
  'smiley-smile': 'ksmiletris',
  'smiley-boring': 'smiley-neutral',
  'smiley-surprise': 'smiley-oh',
  'smiley-angry': 'smiley-angry',
  'smiley-cry': 'smily_bad',
  'task-start': '0%',
  'task-quarter': '25%',
  'task-half': '50%',
  'task-3quar': '75%',
  'task-done': '100%',
};

/** Ids of other programs' markers → the neutral id of the same meaning that has an icon; eighths go down to quarters. */
const counterparts: Readonly<Record<string, string>> = {
  'smiley-happy': 'smiley-smile',
  'smiley-sad': 'smiley-cry',
  'smiley-screaming': 'smiley-surprise',
  'smiley-neutral': 'smiley-boring',
  check: 'symbol-right',
  'c_simbol-right': 'symbol-right',
  'c_simbol-wrong': 'symbol-wrong',
  'c_simbol-question': 'symbol-question',
  'c_simbol-exclam': 'symbol-exclam',
  'c_simbol-info': 'symbol-info',
  'c_simbol-plus': 'symbol-plus',
  stop: 'symbol-no-entry',
  'no-entry': 'symbol-no-entry',
  'traffic-lights-red': 'symbol-no-entry',
  'question-mark': 'symbol-question',
  'other-question': 'symbol-question',
  'exclamation-mark': 'symbol-exclam',
  'other-exclam': 'symbol-exclam',
  information: 'symbol-info',
  emergency: 'symbol-attention',
  lightbulb: 'other-lightbulb',
  calendar: 'other-calendar',
  clock: 'other-clock',
  email: 'other-email',
  letter: 'other-email',
  'padlock-locked': 'other-lock',
  'padlock-unlocked': 'other-unlock',
  'task-oct': 'task-start',
  'task-3oct': 'task-quarter',
  'task-5oct': 'task-half',
  'task-7oct': 'task-3quar',
};

const shares: Readonly<Record<string, number>> = {
  'task-start': 0,
  'task-quarter': 25,
  'task-half': 50,
  'task-3quar': 75,
  'task-done': 100,
};

const meanings = new Map(Object.entries(icons).map(([id, icon]) => [icon, id]));

/** The marker as it is read back. `vendorId` is the icon's name; one that Freeplane does not know shows as missing. */
export function freeMindMarker(marker: Marker, isNative: boolean): Marker {
  if (isNative) return marker;
  const id = Object.hasOwn(counterparts, marker.id) ? (counterparts[marker.id] ?? marker.id) : marker.id;
  const priority = /^priority-([1-9])$/.exec(id)?.[1];
  if (priority) return { id, group: 'priority', vendorId: `full-${priority}`, value: Number(priority) };
  const icon = Object.hasOwn(icons, id) ? (icons[id] ?? id) : id;
  const meant = meanings.get(icon) ?? id;
  const value = Object.hasOwn(shares, meant) ? shares[meant] : undefined;
  const group = value === undefined ? (meant.startsWith('flag-') ? 'flag' : 'other') : 'percentage';
  return { id: meant, group, vendorId: icon, ...(value !== undefined && { value }) };
}
