import { own } from '../../container/text.js';
import { childOf, isElement, textOf, type XmlElement } from '../../container/xml.js';
import type { Findings } from '../findings.js';
import { addProperty, type NodeDraft } from './node-draft.js';
import type { RichContents } from './rich-content.js';

/** Hooks that only arrange or animate. */
const look =
  /^(?:MapStyle|AlwaysUnfoldedNode|AutomaticEdgeColor|NodeConditionalStyles|accessories\/plugins\/(?:AutomaticLayout|BlinkingNodeHook|RevisionPlugin|CreationModificationPlugin_autoregister|EncryptNode).*|EncryptedNode|latex)$/;

type ReadHook = (hook: XmlElement, draft: NodeDraft, contents: RichContents) => void;

const roles: Readonly<Record<string, NodeDraft['role']>> = {
  FreeNode: 'free',
  SummaryNode: 'summary',
  FirstGroupNode: 'group-start',
};

/** One small function per hook that means something; what is not listed here goes to `unread`. */
const readers: Readonly<Record<string, ReadHook>> = {
  ExternalObject: ({ attributes }, { topic }) => {
    if (attributes.URI) topic.image = { href: own(attributes.URI) };
  },
  // FreeMind 0.8 kept notes in a hook.
  'accessories/plugins/NodeNote.properties': (hook, _, contents) => {
    contents.note ??= own(textOf(childOf(hook, 'text')));
  },
  'plugins/latex/LatexNodeHook.properties': ({ attributes }, { topic }) =>
    addProperty(topic, 'LaTeX', own(attributes.EQUATION ?? '')),
  'plugins/TimeManagementReminder.xml': (hook, { topic }) => {
    const at = Number(childOf(hook, 'Parameters')?.attributes.REMINDUSERAT);
    if (at > 0 && at <= 8.64e15)
      addProperty(topic, 'reminder', `${new Date(at).toISOString().slice(0, -5)}Z`);
  },
};

export function readHook(
  hook: XmlElement,
  draft: NodeDraft,
  contents: RichContents,
  findings: Findings,
): void {
  const name = hook.attributes.NAME ?? '';
  const role = Object.hasOwn(roles, name) ? roles[name] : undefined;
  const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
  if (role) draft.role = role;
  else if (read) read(hook, draft, contents);
  else if (!look.test(name)) findings.unread(`hook ${name}`, draft.topic);
  else if (name === 'MapStyle') reportMapScripts(hook, findings);
}

/** The map's style may carry more than look. */
function reportMapScripts(hook: XmlElement, findings: Findings): void {
  for (const part of hook.children) {
    if (isElement(part) && !['properties', 'map_styles', 'conditional_styles', 'tags'].includes(part.name)) {
      findings.unread(`MapStyle/${part.name}`);
    }
  }
}
