import type { Topic } from '../model/workbook.js';
import type { TopicContent } from './change.js';

/** A topic without the topics around it. */
export function contentOf(topic: Topic): TopicContent {
  const { children: _children, callouts: _callouts, summaries: _summaries, ...content } = topic;
  return content;
}
