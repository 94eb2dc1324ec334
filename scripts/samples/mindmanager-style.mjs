import { el } from './xml.mjs';

/**
 * The look of the sample maps as MindManager wants it spelled out: defaults per kind of topic, including the
 * words it shows for a topic nobody has named.
 */

const urn = (name) => `urn:mindjet:${name}`;
const clean = { Dirty: '0000000000000000' };
const font = (size) =>
  el('ap:Font', {
    Size: `${size}.`,
    Color: 'ff1f2a3d',
    Name: 'BIZ UDPGothic',
    Bold: false,
    Italic: false,
    Underline: false,
    Strikethrough: false,
  });

const margins = (width) => ({ LeftMargin: width, RightMargin: width, TopMargin: width, BottomMargin: width });

const defaults = ({ words, size, fill, line, shape, align = 'Left', floating, callout }) => [
  el('ap:DefaultColor', { ...clean, FillColor: fill, LineColor: line }),
  el(
    'ap:DefaultText',
    {
      TextAlignment: urn(align),
      TextCapitalization: urn('None'),
      VerticalTextAlignment: urn('Top'),
      ...clean,
      PlainText: words,
      ReadOnly: false,
    },
    font(size),
  ),
  shape && el('ap:DefaultSubTopicShape', { SubTopicShape: urn(shape), ...clean, ...margins('1.') }),
  floating && el('ap:DefaultLabelFloatingTopicShape', { ...floating, ...clean, ...margins('2.') }),
  callout &&
    el('ap:DefaultCalloutFloatingTopicShape', {
      CalloutFloatingTopicShape: urn(callout),
      ...clean,
      ...margins('2.'),
    }),
  el('ap:DefaultTopicLayout', {
    TopicLayoutHorizontalAlignment: urn('Center'),
    TopicLayoutVerticalAlignment: urn('Center'),
    TopicTextAndImagePosition: urn('TextRightImageLeft'),
    ...clean,
    Width: '80.',
    Padding: '2.',
  }),
  el('ap:DefaultSubTopicsShape', {
    SubTopicsAlignment: urn('Center'),
    SubTopicsConnectionPoint: urn('Outside'),
    SubTopicsConnectionStyle: urn('RoundedElbow'),
    SubTopicsGrowth: urn('Horizontal'),
    SubTopicsGrowthDirection: urn(words === '中心トピック' ? 'LeftAndRight' : 'AutomaticHorizontal'),
    SubTopicsShape: urn('Vertical'),
    ...clean,
    DistanceFromParent: '4.',
    DistanceBetweenSiblings: '2.',
  }),
  el('ap:DefaultSubTopicsVisibility', { ...clean, Hidden: false }),
];

const standard = { LabelFloatingTopicType: urn('Standard'), LabelFloatingTopicShape: urn('Capsule') };
const sticky = { LabelFloatingTopicType: urn('StickyNote'), LabelFloatingTopicShape: urn('None') };
const deeper = { words: 'サブトピック', size: 10, fill: '00000000', line: 'ff5b7088', shape: 'Line' };
const boxed = { fill: 'ffeaf1f8', line: 'ff2f5f8f' };

const relationships = el(
  'ap:RelationshipDefaultsGroup',
  {},
  el('ap:DefaultColor', { ...clean, FillColor: '00000000', LineColor: 'ffb5523b' }),
  el('ap:DefaultLineStyle', { LineDashStyle: urn('Solid'), ...clean, LineWidth: '1.5' }),
  el('ap:DefaultConnectionStyle', { ConnectionShape: urn('NoArrow'), Index: 0, ...clean }),
  el('ap:DefaultConnectionStyle', { ConnectionShape: urn('Arrow'), Index: 1, ...clean }),
  el('ap:DefaultRelationshipLineShape', { LineShape: urn('Bezier'), ...clean }),
);

const boundaries = el(
  'ap:BoundaryDefaultsGroup',
  {},
  el('ap:DefaultLineStyle', { LineDashStyle: urn('Solid'), ...clean, LineWidth: '1.5' }),
  el('ap:DefaultBoundaryShape', { BoundaryShape: urn('CurvedLine'), ...clean, Margin: '0.' }),
  el('ap:DefaultColor', { ...clean, FillColor: 'fffdf3dd', LineColor: 'ffc58a2b' }),
);

export const styleGroup = el(
  'ap:StyleGroup',
  {},
  el(
    'ap:RootTopicDefaultsGroup',
    {},
    defaults({ words: '中心トピック', size: 16, ...boxed, shape: 'RoundedRectangle', align: 'Center' }),
  ),
  el(
    'ap:RootSubTopicDefaultsGroup',
    { Level: 0 },
    defaults({ words: 'メイントピック', size: 12, ...boxed, shape: 'Capsule' }),
  ),
  el('ap:RootSubTopicDefaultsGroup', { Level: 1 }, defaults(deeper)),
  el(
    'ap:CalloutTopicDefaultsGroup',
    {},
    defaults({ words: '吹き出し', size: 10, fill: 'fffdf3dd', line: 'ffc58a2b', callout: 'Capsule' }),
  ),
  el('ap:CalloutSubTopicDefaultsGroup', { Level: 0 }, defaults(deeper)),
  el(
    'ap:LabelTopicDefaultsGroup',
    {},
    defaults({ words: 'フローティングトピック', size: 12, ...boxed, floating: standard }),
  ),
  el('ap:LabelSubTopicDefaultsGroup', { Level: 0 }, defaults(deeper)),
  relationships,
  boundaries,
  el('ap:Structure', {
    StructureGrowthDirection: urn('Automatic'),
    ...clean,
    UseAutoLayout: true,
    MinimumMainTopicsHeight: '12.',
  }),
  el('ap:BackgroundFill', { ...clean, FillColor: 'ffffffff' }),
  el('ap:NotesDefaultFont', { Size: '10.', Color: 'ff1f2a3d', ...clean, Name: 'BIZ UDPGothic' }),
  el('ap:AppliedStyleName', { ...clean, Name: '' }),
  el(
    'ap:LabelStickyNoteTopicDefaultsGroup',
    {},
    defaults({ words: '付箋', size: 12, fill: 'fffed469', line: 'ff8a7a3a', floating: sticky }),
  ),
);
