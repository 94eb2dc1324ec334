import { childOf, childrenOf, descend, type XmlElement } from '../../container/xml.js';
import type { Package } from '../../container/zip.js';
import type { PersonalTally } from '../personal-tally.js';

/**
 * Counts what the map as a whole says about people and their computers: the path it was saved under (in nearly
 * every real map), the folder its links start from, names, addresses, company, reviewers, and pictures of the map.
 */
export function tallyMap(map: XmlElement, pkg: Package | undefined, personal: PersonalTally): void {
  const group = childOf(map, 'ap:DocumentGroup');
  const said = (name: string, attribute: string) => childOf(group, name)?.attributes[attribute];
  personal.add('path', said('ap:DocumentPath', 'DocumentPath'), said('ap:HyperlinkOptions', 'BaseUrl'));
  for (const role of ['ap:Creator', 'ap:Author', 'ap:LastModificator', 'ap:Manager']) {
    tallyPerson(childOf(group, role), personal);
  }
  personal.add('company', said('ap:CreatorCompany', 'Name'));
  const review = childOf(map, 'ap:ReviewGroup');
  personal.add('e-mail', descend(review, 'ap:ReviewStatus')?.attributes.LastReviewerEmail);
  for (const settings of childrenOf(review, 'ap:ReviewerSettingsGroup')) {
    for (const reviewer of childrenOf(settings, 'ap:Reviewer')) tallyPerson(reviewer, personal);
  }
  for (const name of pkg?.names ?? [])
    if (/^(?:PDF)?Preview\.\w+$/i.test(name)) personal.add('thumbnail', name);
}

/** One who is named with the address. */
export function tallyPerson(person: XmlElement | undefined, personal: PersonalTally): void {
  personal.add('user-name', person?.attributes.UserName);
  personal.add('e-mail', person?.attributes.UserEmail);
}
