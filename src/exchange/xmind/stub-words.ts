/** What a program too old for `content.json` shows instead of the map. */
export const stub = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<xmap-content xmlns="urn:xmind:xmap:xmlns:content:2.0" version="2.0"><sheet id="mapressstubsheet0000000000"><topic id="mapressstubtopic0000000000"><title>This map needs XMind 2020 or later
このマップを開くには XMind 2020 以降が必要です</title></topic><title>XMind 2020</title></sheet></xmap-content>
`;
