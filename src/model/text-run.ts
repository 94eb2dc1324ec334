/** A stretch of the title with its own look. `from` inclusive, `to` exclusive, in UTF-16 units. */
export interface TextRun extends TextStyle {
  readonly from: number;
  readonly to: number;
  /** The stretch is an equation in LaTeX, with the delimiters it was written in (`$x^2$`). Absent: words. */
  readonly math?: true;
}

export interface TextStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  /** `#rrggbb`. */
  readonly colour?: string;
  readonly font?: string;
  /** Points. */
  readonly size?: number;
}
