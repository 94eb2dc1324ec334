import { childOf, type XmlElement } from '../../container/xml.js';
import type { DocumentData, DocumentReview, Program } from '../../model/workbook.js';
import { filled, kept, numberOf, own, personOf, stampOf } from './values.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** `ap:DocumentGroup` without personal data: no path, no e-mail, no password. */
export function documentDataOf(group: XmlElement | undefined, review?: DocumentReview): DocumentData {
  const data: Mutable<DocumentData> = {};
  const creator = filled(childOf(group, 'ap:Creator'), 'UserName');
  const author = personOf(filled(childOf(group, 'ap:Author'), 'UserName') ?? creator);
  if (author) data.author = author;
  setWords(data, group);
  const stamps = childOf(group, 'ap:DateTimeStamps');
  const created = stampOf(filled(stamps, 'Created'), 'local', creator);
  if (created) data.created = created;
  const modifier = filled(childOf(group, 'ap:LastModificator'), 'UserName');
  const modified = stampOf(filled(stamps, 'LastModified'), 'local', modifier);
  if (modified) data.modified = modified;
  const saves = numberOf(childOf(group, 'ap:Version'), 'Major');
  if (saves !== undefined) data.saves = saves;
  const claimed = numberOf(childOf(group, 'ap:Statistics'), 'NumberOfTopics');
  if (claimed !== undefined) data.claimedTopics = claimed;
  if (review) data.review = review;
  return data;
}

function setWords(data: Mutable<DocumentData>, group: XmlElement | undefined): void {
  const description = childOf(group, 'ap:Description');
  const about = [filled(description, 'Subject'), filled(description, 'Comments')].filter(Boolean).join('\n');
  if (about) data.description = own(about);
  const keywords = kept(childOf(group, 'ap:Keywords'), 'Keywords');
  if (keywords) data.keywords = keywords;
  const language = kept(childOf(group, 'ap:Language'), 'Language');
  if (language) data.language = language;
}

/** Longest instruction and zip comment looked at; real ones have some 60 characters. */
const longest = 200;

/**
 * Who wrote the file: the `xml-client` instruction (version 20 and later), else the zip comment, which is the
 * bare version on the desktop (`18.0.284`) and carries a name in the cloud (`MindManager Cloud 22.1.120`).
 */
export function programOf(client: string | undefined, zipComment: string): Program {
  const said = (name: string) =>
    new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`).exec(client?.slice(0, longest) ?? '')?.[1];
  const comment = /^(.*?)\s*(\d+(?:\.\d+)+)\s*$/s.exec(zipComment.slice(0, longest));
  const version = said('version') || comment?.[2];
  const platform = said('platform');
  return {
    name: said('name') || comment?.[1] || 'MindManager',
    ...(version && { version }),
    ...(platform && { platform }),
  };
}
