import type { Naming } from './map-codes.js';
import type { Medium, Role, Status } from './meaning.js';

/** What a project's config says about meaning. Checked by `semantics/config.ts`. */
export interface SemanticsConfig extends Naming {
  /** Marker key (`flag-green`, `fill:#ffcc00`, `font:#ff0000`, `label:要確認`) → what it stands for. */
  readonly legend?: Readonly<Record<string, string | LegendSetting>>;
  /** Name in use → other spellings of the same owner. */
  readonly owners?: Readonly<Record<string, readonly string[]>>;
  /** Everyone who may be an owner. Absent: anyone may. */
  readonly people?: readonly string[];
  /**
   * What gives a heading its level: task priorities 1–6, or depth. `auto` (default): priorities where the map uses
   * them as levels throughout, else depth.
   */
  readonly levels?: 'priority' | 'depth' | 'auto';
  /**
   * By whose calendar an instant that a program stamped falls on a day: IANA name, `Asia/Tokyo`. Absent: UTC, so that
   * the same maps mean the same everywhere.
   */
  readonly timeZone?: string;
}

export interface LegendSetting {
  readonly label: string;
  /** Absent: concluded from the label. */
  readonly role?: Role;
  /** For role `status`. Absent: concluded from the label. */
  readonly status?: Status;
  /** For role `owner`. Absent: concluded from the label. */
  readonly owner?: string;
  /** For role `edition`. Absent: concluded from the label. */
  readonly media?: readonly Medium[];
}
