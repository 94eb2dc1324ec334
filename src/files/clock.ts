/** The time zone of this computer, `Asia/Tokyo`: the environment's `TZ`, else what the system is set to. */
export const systemTimeZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;
