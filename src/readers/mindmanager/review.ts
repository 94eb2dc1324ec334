import { childOf, childrenOf, type XmlElement } from '../../container/xml.js';
import type { DocumentReview, Review } from '../../model/workbook.js';
import type { ReaderContext, TopicReview } from './context.js';
import type { ElementDraft } from './draft.js';
import { filled, flagOf, kept, personOf, stampOf } from './values.js';

/** `ap:TopicReview` (schema inside every map): a topic that someone added while reviewing the map. */
export function readTopicReview(part: XmlElement, { topic }: ElementDraft, context: ReaderContext): void {
  const email = kept(part, 'AuthorEmail');
  const at = stampOf(filled(part, 'DateTime'), 'local');
  if (!flagOf(part, 'IsReviewTopic') && email === undefined && !at) return;
  topic.review = at ? { at } : {};
  context.personal.add('e-mail', email);
  if (email !== undefined) context.reviews.push({ topic, email });
}

/** `ap:ReviewGroup`: the state of the review and who takes part. Undefined: the map was never reviewed. */
export function documentReviewOf(group: XmlElement | undefined): DocumentReview | undefined {
  const reviewers = [...namesByEmail(group).values()];
  const isOpen = flagOf(childOf(group, 'ap:ReviewStatus'), 'IsReviewing') ?? false;
  const tracksChanges = flagOf(childOf(group, 'ap:ReviewOptions'), 'TrackChanges') ?? false;
  return isOpen || tracksChanges || reviewers.length > 0 ? { isOpen, tracksChanges, reviewers } : undefined;
}

/** Says on each topic of a review whose it is. */
export function nameReviewers(reviews: readonly TopicReview[], group: XmlElement | undefined): void {
  if (reviews.length === 0) return;
  const names = namesByEmail(group);
  for (const { topic, email } of reviews) {
    const by = names.get(email);
    if (by) topic.review = { ...topic.review, by } satisfies Review;
  }
}

function namesByEmail(group: XmlElement | undefined): Map<string, string> {
  const users = childrenOf(group, 'ap:ReviewerSettingsGroup').flatMap((one) =>
    childrenOf(one, 'ap:Reviewer'),
  );
  return new Map(
    users.flatMap((user) => {
      const name = personOf(filled(user, 'UserName'));
      return name ? [[kept(user, 'UserEmail') ?? name, name] as const] : [];
    }),
  );
}
