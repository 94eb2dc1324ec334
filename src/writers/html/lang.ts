export { knownLang } from '../../model/language-tag.js';
