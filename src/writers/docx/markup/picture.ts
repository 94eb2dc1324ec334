import { run } from './run.js';
import { escaped, type Inlines } from './xml.js';

export interface PictureProperties {
  /** Number within the document. */
  readonly id: number;
  readonly name: string;
  /** What the picture shows, for those who do not see it. Empty: nothing is known. */
  readonly description: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Id of the relationship to its part. */
  readonly relationship: string;
}

/** English metric units, DrawingML's unit of length, in a CSS pixel. */
const emusPerPixel = 9_525;
const drawingml = 'http://schemas.openxmlformats.org/drawingml/2006';

/** A picture in the line of text (20.4.2.8). */
export function picture({ id, name, description, width, height, relationship }: PictureProperties): Inlines {
  const size = `cx="${Math.round(width * emusPerPixel)}" cy="${Math.round(height * emusPerPixel)}"`;
  const said = description === '' ? '' : ` descr="${escaped(description)}"`;
  return run(
    '',
    `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:effectExtent t="0" r="0" b="0" l="0"/>` +
      `<wp:docPr id="${id}" name="${escaped(name)}"${said}/>` +
      `<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${drawingml}/main" noChangeAspect="1"/></wp:cNvGraphicFramePr>` +
      `<a:graphic xmlns:a="${drawingml}/main"><a:graphicData uri="${drawingml}/picture"><pic:pic xmlns:pic="${drawingml}/picture">` +
      '<pic:nvPicPr><pic:cNvPr id="0" name="" descr=""/><pic:cNvPicPr><a:picLocks noChangeAspect="1" noChangeArrowheads="1"/></pic:cNvPicPr></pic:nvPicPr>' +
      `<pic:blipFill><a:blip r:embed="${relationship}" cstate="none"/><a:srcRect/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
      `<pic:spPr bwMode="auto"><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
      '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>',
  );
}
