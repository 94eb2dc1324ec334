import { beside, defaults, el, map, note, style, sub, text, topic, topicWith } from './build.js';

/** One map that holds everything the reader knows, and some that it does not. */
const base64 = el('cor:Base64', {}, Buffer.from('\x89PNG\r\n\x1a\n', 'latin1').toString('base64'));
const shape = { SubTopicsGrowth: 'urn:mindjet:Vertical' };
const full = [
  el('cor:Custom', { 'xmlns:n': 'urn:n', 'n:Numbering': '1' }),
  el('cor:Custom', { Uri: 'urn:acme' }),
  el(
    'ap:OneBoundary',
    {},
    el('ap:Boundary', { OId: 'frame' }, el('ap:OneSummaryTopic', {}, topic('summary'))),
  ),
  el('ap:OneImage', {}, el('ap:Image', {}, el('ap:ImageData', {}, base64))),
  el(
    'ap:TopicViewGroup',
    {},
    el('ap:Collapsed', { Collapsed: 'true' }),
    el('ap:Visibility', { Hidden: 'true' }),
  ),
  el('ap:Color', { FillColor: 'ff000001', LineColor: 'ff000002' }),
  note('<p><b>bold</b><img src="https://example.org/a.png"/></p>'),
  el(
    'ap:IconsGroup',
    {},
    el(
      'ap:Icons',
      {},
      el('ap:Icon', { IconType: 'urn:mindjet:FlagRed' }),
      el('ap:Icon', { IconSignature: 's' }),
    ),
  ),
  el('ap:SubTopicsShape', shape),
  el('ap:Hyperlink', { Url: 'https://example.org' }),
  el('ap:HyperlinkGroup', {}, el('ap:IndexedHyperlink', { Url: '#here' })),
  el('ap:Task', {
    TaskPriority: 'urn:mindjet:Prio1',
    TaskPercentage: '25',
    DeadlineDate: '2024-09-09T00:00:00',
    TotalCost: '3',
  }),
  el('ap:Bookmark', { Name: 'here' }),
  el('ap:Comments', {}, el('ap:Comment', { Text: 'see' })),
  el('ap:InkGroup'),
  el('ap:AttachmentGroup', {}, el('ap:AttachmentData', { FileName: 'a.png' }, base64)),
  el('ap:TextLabels', {}, el('ap:TextLabel', { TextLabelName: 'tag', SetId: 'tags' })),
  el(
    'ap:BusinessDataGroup',
    {},
    el(
      'ap:CustomPropertiesBusinessData',
      {},
      el('ap:CustomPropertyGroup', {}, el('ap:CustomProperty', { CustomPropertyName: 'p' })),
    ),
    el(
      'ap:TableBusinessDataGroup',
      {},
      el('ap:TableBusinessData', {}, el('ap:Column', { ColumnHeader: 'A' })),
      el('ap:ChartBusinessDataGroup'),
    ),
  ),
  el('ap:TopicReview', { IsReviewTopic: 'true', DateTime: '2025-03-01T18:28:12' }),
  el('ap:Formulas'),
  el('ap:RevisionGroup', {}, el('ap:Creator', { UtcDateTime: '2025-03-01T18:28:12' })),
  el('ap:ModificationStamp', { Timestamp: '2025-03-01T18:28:12' }),
  el('ap:ConditionalFormattingSettingsGroup', {}, el('ap:PreviousEffectsGroup', {}, el('ap:EffectGroup'))),
  el(
    'ap:Text',
    { PlainText: 'full\ntitle' },
    el('ap:FontRange', { From: '0', To: '3', Bold: 'true', Color: 'ff000003' }),
  ),
];
const floating = topic('free', el('ap:Offset', { OffsetPriority: '1' }));
const sticky = topic(
  'sticky',
  el('ap:LabelFloatingTopicShape', { LabelFloatingTopicType: 'urn:mindjet:StickyNote' }),
);
export const everything = map(
  topic(
    'R',
    beside(floating, sticky),
    sub(
      topicWith({ OId: 'full' }, ...full),
      topicWith({ OId: 'bare' }),
      topic('b', beside(topic('callout'))),
    ),
  ),
  el('ap:Relationships', {}, el('ap:Relationship', {}, beside(topic('label')))),
  style(
    defaults('RootSubTopicDefaultsGroup', 'Main', { Level: '0' }),
    el(
      'ap:RelationshipDefaultsGroup',
      {},
      el('ap:DefaultConnectionStyle', { Index: '0', ConnectionShape: 'urn:mindjet:NoArrow' }),
      el('ap:DefaultConnectionStyle', { Index: '1', ConnectionShape: 'urn:mindjet:Arrow' }),
    ),
  ),
  el('ap:DocumentGroup', {}, el('ap:Language', { Language: 'ja' })),
  el(
    'ap:MarkersSetGroup',
    {},
    el(
      'ap:IconMarkers',
      {},
      el(
        'ap:IconMarker',
        {},
        el('ap:Name', { Name: 'fix' }),
        el('ap:OneStockIcon', { IconType: 'urn:mindjet:FlagRed' }),
      ),
    ),
    el(
      'ap:TextLabelMarkersSets',
      {},
      el('ap:TextLabelMarkersSet', { OId: 'tags' }, el('ap:Name', { Name: 'Tags' })),
    ),
  ),
  el('ap:SlidesGroup', {}, el('ap:Slides')),
  el('ap:FiltersGroup', {}, el('ap:NamedTopicFilterGroup')),
  el('ap:ReviewGroup', {}, el('ap:ReviewStatus', { IsReviewing: 'true' })),
  el('ap:Baselines', {}, el('ap:Baseline')),
  el('ap:BackgroundObjects', {}, el('ap:BackgroundObject', {}, text('lane'))),
);
