import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { markerDrawing, standaloneMarker } from '../../../src/writers/html/index.js';
import { markerIds } from './showcase.js';

const shape = (id: string): string => markerDrawing(id).shape;

describe('marker drawings', () => {
  it('exist for every id of both programs', () => {
    const drawnAsLetters = markerIds.filter((id) => shape(id).startsWith('letters-'));
    expect(drawnAsLetters).toEqual(['some-new-marker', 'custom-a1b2c3']);
  });

  it('share a shape and differ in colour', () => {
    expect(markerDrawing('flag-dark-green')).toMatchObject({ shape: 'flag', colour: 'dark-green' });
    expect(markerDrawing('flag', 'grey')).toMatchObject({ shape: 'flag', colour: 'gray' });
    expect(markerDrawing('flag-red', 'blue').colour).toBe('red');
    expect(markerDrawing('flag', '#00AA88')).toMatchObject({ customColour: '#00aa88' });
    expect(markerDrawing('flag', 'url(x)')).not.toHaveProperty('customColour');
  });

  it.each([
    ['urn:mindjet:ThumbsUp', 'like'],
    ['thumbs-up', 'like'],
    ['c_symbol_like', 'like'],
    ['c_simbol-right', 'right'],
    ['symbol-right', 'right'],
    ['check', 'right'],
    ['urn:mindjet:Resource1', 'people'],
    ['people-red', 'people'],
    ['arrow-right', 'arrow-right'],
    ['other-yes', 'right'],
    ['week-web', 'week-web'],
    ['percentage-50', 'percentage-50'],
  ])('know %s as %s', (id, name) => {
    expect(shape(id)).toBe(name);
  });

  it('show the colours and labels that a legend explains', () => {
    expect(markerDrawing('fill:#FFCC00')).toMatchObject({ shape: 'fill', customColour: '#ffcc00' });
    expect(markerDrawing('font:#ff0000')).toMatchObject({ shape: 'font', customColour: '#ff0000' });
    expect(markerDrawing('swatch-fill', '#ccffcc')).toMatchObject({ shape: 'fill', customColour: '#ccffcc' });
    expect(markerDrawing('label:flag-red').shape).toBe('tag');
  });

  it('round a percentage to an eighth, but only nothing is empty and only all is done', () => {
    const content = (id: string) => toHtml([...markerDrawing(id).content]);
    expect(content('percentage-0')).toBe(content('task-start'));
    expect(content('percentage-1')).toBe(content('task-oct'));
    expect(content('percentage-50')).toBe(content('task-half'));
    expect(content('percentage-99')).toBe(content('task-7oct'));
    expect(content('percentage-100')).toBe(content('task-done'));
  });

  it('never tell a priority and a number apart by colour alone', () => {
    expect(toHtml([...markerDrawing('priority-1').content])).not.toBe(
      toHtml([...markerDrawing('number-1').content]),
    );
  });

  it.each(['', '///', '__proto__', 'constructor', '中', '\u{1f600}', 'flag-', 'priority-', '<script>'])(
    'never fail on %j',
    (id) => {
      const drawing = markerDrawing(id);
      expect(drawing.shape).toMatch(/^[a-z0-9-]+$/);
      expect(drawing.content.length).toBeGreaterThan(0);
    },
  );

  it('stand alone as a picture with its colour written out', () => {
    const svg = toHtml(standaloneMarker(markerDrawing('flag-red'), 'Red <flag>'));
    expect(svg).toContain('xmlns="http://www.w3.org/2000/svg"');
    expect(svg).toContain('<title>Red &#x3C;flag></title>');
    expect(svg).toContain('#d83a3a');
  });
});
